#include "models/checklist/controltext.h"

#include "models/catalog/enumkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Part = TextDifference::Part;

constexpr EnumKeys<Part, 5> PartNames{{
    {Part::Title, u"Title"},
    {Part::Why, u"Why"},
    {Part::Steps, u"Steps"},
    {Part::Verify, u"Verify"},
    {Part::Policy, u"Policy"},
}};

QString verifyLines(const QList<Verification> &verify)
{
    QStringList lines;
    for (const Verification &one : verify) {
        lines.append(one.command);
        lines.append(one.expect);
    }
    return lines.join(u'\n');
}

QString policyLines(const Policy &policy)
{
    const QJsonDocument document = QJsonDocument::fromJson(policy.document);
    const QByteArray lines =
        document.isNull() ? policy.document : document.toJson(QJsonDocument::Indented).trimmed();
    return policy.type == Policy::Type::None ? QString()
                                             : toKey(policy.type) + u'\n' + QString::fromUtf8(lines);
}

QString partText(const ControlText &text, Part part)
{
    switch (part) {
    case Part::Title:
        return text.title;
    case Part::Why:
        return text.why;
    case Part::Steps:
        return text.steps.join(u'\n');
    case Part::Verify:
        return verifyLines(text.verify);
    case Part::Policy:
        return policyLines(text.policy);
    }
    return {};
}

} // namespace

ControlText controlTextOf(const Control &control)
{
    return {.title = control.title,
            .why = control.why,
            .steps = control.steps,
            .verify = control.verify,
            .policy = control.policy};
}

QString textPartName(Part part)
{
    return keyOf(PartNames, part);
}

QList<TextDifference> textDifferences(const ControlText &before, const ControlText &now)
{
    QList<TextDifference> differences;
    for (const auto &named : PartNames) {
        const TextDifference difference{
            .part = named.first, .before = partText(before, named.first), .now = partText(now, named.first)};
        if (difference.before != difference.now) {
            differences.append(difference);
        }
    }
    return differences;
}

QString controlTextToJson(const ControlText &text)
{
    QJsonArray verify;
    for (const Verification &one : text.verify) {
        verify.append(QJsonObject{{u"command"_s, one.command}, {u"expect"_s, one.expect}});
    }
    const QJsonObject object{{u"title"_s, text.title},
                             {u"why"_s, text.why},
                             {u"steps"_s, QJsonArray::fromStringList(text.steps)},
                             {u"verify"_s, verify},
                             {u"policyType"_s, toKey(text.policy.type)},
                             {u"policy"_s, QString::fromUtf8(text.policy.document)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ControlText controlTextFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ControlText text{.title = object[u"title"_s].toString(), .why = object[u"why"_s].toString()};
    const QJsonArray steps = object[u"steps"_s].toArray();
    for (const auto &step : steps) {
        text.steps.append(step.toString());
    }
    const QJsonArray verify = object[u"verify"_s].toArray();
    for (const auto &one : verify) {
        text.verify.append({.command = one[u"command"_s].toString(), .expect = one[u"expect"_s].toString()});
    }
    text.policy.type = policyTypeFromKey(object[u"policyType"_s].toString()).value_or(Policy::Type::None);
    text.policy.document = object[u"policy"_s].toString().toUtf8();
    return text;
}

} // namespace Ttc
