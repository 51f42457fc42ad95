#include "models/exports/denydocuments.h"

#include "models/catalog/control.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void writeTexts(Writer &writer, const QStringList &texts)
{
    writer.StartArray();
    for (const QString &text : texts) {
        const QByteArray utf8 = text.toUtf8();
        writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
    }
    writer.EndArray();
}

QByteArray documentOf(QStringList actions, const QStringList &breakGlass)
{
    actions.sort();
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    writer.Key("Version");
    writer.String("2012-10-17");
    writer.Key("Statement");
    writer.StartArray();
    writer.StartObject();
    writer.Key("Sid");
    writer.String("DenyUnusedServices");
    writer.Key("Effect");
    writer.String("Deny");
    writer.Key("Action");
    writeTexts(writer, actions);
    writer.Key("Resource");
    writer.String("*");
    if (!breakGlass.isEmpty()) {
        writer.Key("Condition");
        writer.StartObject();
        writer.Key("ArnNotLike");
        writer.StartObject();
        writer.Key("aws:PrincipalArn");
        writeTexts(writer, breakGlass);
        writer.EndObject();
        writer.EndObject();
    }
    writer.EndObject();
    writer.EndArray();
    writer.EndObject();
    return {buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())};
}

Error usageError(const QString &message, const QString &advice)
{
    return {.kind = Error::Kind::Usage, .message = message, .advice = advice};
}

} // namespace

QString usualBreakGlass()
{
    return u"arn:aws:iam::*:role/SecurityBreakGlass"_s;
}

QString breakGlassProblem(const QString &arn)
{
    static const QRegularExpression session(u"^arn:[^:]*:sts:[^:]*:[^:]*:assumed-role/"_s);
    static const QRegularExpression principal(
        u"^arn:aws[a-z*?-]*:iam::[0-9*?]*:(?:root|(?:role|user)/[A-Za-z0-9_+=,.@/*?-]+)\\z"_s);
    static const QRegularExpression everybody(u"/[/*?]+\\z"_s);
    if (session.match(arn).hasMatch()) {
        return u"“%1” is a session; give its role, such as %2"_s.arg(arn, usualBreakGlass());
    }
    if (!principal.match(arn).hasMatch()) {
        return u"“%1” is no ARN of a role or user, such as %2"_s.arg(arn, usualBreakGlass());
    }
    if (everybody.match(arn).hasMatch()) {
        return u"“%1” would spare everybody; give a name, such as %2"_s.arg(arn, usualBreakGlass());
    }
    return {};
}

Result<QList<QByteArray>> denyDocuments(const DenyUnused &answer, const QStringList &breakGlass)
{
    for (const QString &arn : breakGlass) {
        if (const QString problem = breakGlassProblem(arn); !problem.isEmpty()) {
            return tl::unexpected(usageError(problem, {}));
        }
    }
    QList<QByteArray> documents;
    QStringList denied; // by any document
    QStringList open;   // by the last one
    for (const DeniableService &service : answer.denied()) {
        QStringList added = service.actions;
        added.removeIf([&](const QString &action) { return denied.contains(action); });
        if (added.isEmpty()) {
            continue;
        }
        denied += added;
        QByteArray document = documentOf(open + added, breakGlass);
        if (document.size() <= Policy::LongestDocument && !documents.isEmpty()) {
            open += added;
            documents.last() = document;
            continue;
        }
        open = added;
        document = documentOf(open, breakGlass);
        if (document.size() > Policy::LongestDocument) {
            return tl::unexpected(usageError(
                u"with so many principals spared no service fits into a policy of %1 characters"_s.arg(
                    Policy::LongestDocument),
                u"Spare fewer, or let one ARN with “*” stand for several"_s));
        }
        documents.append(document);
    }
    return documents;
}

QStringList denyFileNames(const QString &file, qsizetype count)
{
    if (count == 1) {
        return {file};
    }
    const QString suffix = QFileInfo(file).suffix();
    const QString stem = suffix.isEmpty() ? file : file.chopped(suffix.size() + 1);
    QStringList names;
    for (qsizetype number = 1; number <= count; ++number) {
        names.append(stem + u'-' + QString::number(number) + u'.' + (suffix.isEmpty() ? u"json"_s : suffix));
    }
    return names;
}

} // namespace Ttc
