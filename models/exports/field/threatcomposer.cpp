#include "models/exports/exportwords.h"
#include "models/exports/field/fieldformats.h"
#include "models/exports/field/itemtext.h"
#include "models/exports/field/stableid.h"
#include "models/exports/jsonparts.h"
#include "models/exports/markdown.h"
#include "models/exports/splittext.h"
#include "models/scope/english.h"

#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// What the program takes, in UTF-16 units; it refuses a file with more as a whole.
constexpr qsizetype LongestName = 200;
constexpr qsizetype LongestContent = 1000;
constexpr qsizetype LongestComment = 1000;
constexpr qsizetype LongestTag = 30;
constexpr qsizetype LongestField = 200;
constexpr qsizetype LongestStatement = 1400;
constexpr qsizetype LongestDescription = 100000;

// Empty for what it has no status for.
QString mitigationStatus(Status status)
{
    switch (status) {
    case Status::NotAssessed:
        return {};
    case Status::Planned:
        return u"mitigationIdentified"_s;
    case Status::InProgress:
        return u"mitigationInProgress"_s;
    case Status::Implemented:
    case Status::Verified:
        return u"mitigationResolved"_s;
    case Status::NotApplicable:
    case Status::RiskAccepted:
        return u"mitigationResolvedWillNotAction"_s;
    }
    return {};
}

// Two of ours are one of theirs.
bool needsTag(Status status)
{
    return status == Status::Verified || status == Status::NotApplicable || status == Status::RiskAccepted;
}

QJsonObject datum(const QString &key, const QJsonValue &value)
{
    return {{u"key"_s, key}, {u"value"_s, value}};
}

QJsonArray tags(const QStringList &texts)
{
    QStringList fitting;
    for (const QString &text : texts) {
        const QString tag = shortened(text.trimmed(), LongestTag);
        if (!tag.isEmpty() && !fitting.contains(tag)) {
            fitting.append(tag);
        }
    }
    return QJsonArray::fromStringList(fitting);
}

class Model
{
public:
    explicit Model(const ChecklistExport &content)
        : m_content(content)
    {
    }

    void addItem(const ChecklistItem &item, const QString &outOfScope)
    {
        const Control *control = m_content.control(item.control);
        if (control == nullptr) {
            return;
        }
        const QString id = idOf(u"mitigation"_s, item.control);
        QStringList words{toKey(control->kind), toKey(control->effort) + u" effort"_s};
        words += control->services;
        if (needsTag(item.status)) {
            words.append(statusName(item.status).toLower());
        }
        if (!outOfScope.isEmpty()) {
            words.append(u"out of scope"_s);
        }
        const SplitText text =
            splitText(QString(control->title + u'\n' + taskText(*control)).trimmed(), LongestContent);
        QStringList comments{workText(m_content.state(item.control)), outOfScope, text.rest};
        comments.removeAll(QString());
        const SplitText comment = splitText(comments.join(u'\n'), LongestComment);
        QJsonArray metadata{datum(u"custom:item-key"_s, m_content.itemKey(item.control)),
                            datum(u"custom:status"_s, toKey(item.status))};
        if (!comment.head.isEmpty()) {
            metadata.append(datum(u"Comments"_s, comment.head));
        }
        if (!comment.rest.isEmpty()) {
            metadata.append(datum(u"custom:more"_s, comment.rest));
            ++m_longTexts;
        }
        QJsonObject mitigation{{u"id"_s, id},
                               {u"numericId"_s, m_mitigations.size() + 1},
                               {u"content"_s, text.head},
                               {u"tags"_s, tags(words)},
                               {u"metadata"_s, metadata}};
        if (const QString status = mitigationStatus(item.status); !status.isEmpty()) {
            mitigation[u"status"_s] = status;
        }
        m_mitigations.append(mitigation);
        for (const QString &technique : item.techniques) {
            m_links.append(
                QJsonObject{{u"mitigationId"_s, id}, {u"linkedId"_s, idOf(u"threat"_s, technique)}});
            m_itemsOf[technique].append(item);
        }
    }

    QJsonObject document() const
    {
        QJsonArray threats;
        for (auto it = m_itemsOf.cbegin(); it != m_itemsOf.cend(); ++it) {
            if (const Technique *technique = m_content.scope.catalog().technique(it.key())) {
                threats.append(threat(*technique, it.value(), threats.size() + 1));
            }
        }
        return {{u"schema"_s, 1},
                {u"applicationInfo"_s, applicationInfo()},
                {u"threats"_s, threats},
                {u"mitigations"_s, m_mitigations},
                {u"mitigationLinks"_s, m_links},
                {u"assumptions"_s, QJsonArray()},
                {u"assumptionLinks"_s, QJsonArray()}};
    }

    qsizetype longTexts() const { return m_longTexts; }

private:
    QString idOf(const QString &kind, const QString &id) const
    {
        return stableId({u"threat-composer"_s, m_content.plan.identity, kind, id});
    }

    QJsonObject applicationInfo() const
    {
        QStringList lines;
        const QList<Words::Fact> facts = Words::facts(m_content.scope, m_content.context);
        for (const Words::Fact &fact : facts) {
            lines.append(u"- %1: %2"_s.arg(fact.name, harmlessMarkdownLine(fact.text)));
        }
        const QString &plan = m_content.plan.name;
        return {{u"name"_s, shortened(plan.isEmpty() ? u"Mitigation checklist"_s : plan, LongestName)},
                {u"description"_s, shortened(lines.join(u'\n'), LongestDescription)}};
    }

    // The program renders its sentence from the fields; it is written along for whatever reads the file else.
    QJsonObject threat(const Technique &technique, const QList<ChecklistItem> &items, qsizetype number) const
    {
        const Catalog &catalog = m_content.scope.catalog();
        const QString actor = u"threat actor"_s;
        const QString prerequisites = u"who meets its prerequisites"_s;
        const QString action =
            shortened(u"carry out %1"_s.arg(technique.name), LongestField - technique.id.size() - 3)
            + u" (%1)"_s.arg(technique.id);
        QStringList assets;
        for (const QString &service : Words::services(catalog, technique.services)) {
            assets.append(shortened(service, LongestField));
        }
        const QString statement =
            u"A %1 %2 can %3"_s.arg(actor, prerequisites, action)
            + (assets.isEmpty() ? QString()
                                : u", negatively impacting "_s + English::joined(assets, u"and"_s));
        const Verdict verdict = m_content.scope.verdict(technique.id);
        QStringList comment{technique.summary, technique.prerequisite,
                            m_content.scope.headline(technique.id)};
        comment.removeAll(QString());
        const bool isOpen = std::ranges::any_of(items, [](const ChecklistItem &item) {
            return countsInProgress(item.status) && !isDone(item.status);
        });
        QJsonArray metadata{datum(u"Comments"_s, shortened(comment.join(u'\n'), LongestComment)),
                            datum(u"custom:technique"_s, technique.id)};
        if (!technique.provenance.url.isEmpty()) {
            metadata.append(datum(u"custom:page"_s, technique.provenance.url));
        }
        return {{u"id"_s, idOf(u"threat"_s, technique.id)},
                {u"numericId"_s, number},
                {u"threatSource"_s, actor},
                {u"prerequisites"_s, prerequisites},
                {u"threatAction"_s, action},
                {u"impactedAssets"_s, Json::array(assets)},
                {u"statement"_s, shortened(statement, LongestStatement)},
                {u"status"_s, isOpen ? u"threatIdentified"_s : u"threatResolved"_s},
                {u"tags"_s, tags(QStringList{technique.id, verdictName(verdict).toLower()}
                                 + Words::tactics(catalog, technique.tactics))},
                {u"metadata"_s, metadata}};
    }

    const ChecklistExport &m_content;
    QJsonArray m_mitigations;
    QJsonArray m_links;
    QMap<QString, QList<ChecklistItem>> m_itemsOf; // by technique
    qsizetype m_longTexts = 0;
};

QStringList losses(const Model &model)
{
    QStringList losses{
        u"Implemented and verified are both “Resolved”, not applicable and risk accepted both “Will not "
        u"action”; "
        "a tag tells them apart"_s,
        u"Owner, due day, evidence and notes of an item are lines of its comment"_s,
    };
    if (model.longTexts() > 0) {
        losses.append(u"The text of %1 is longer than the window shows; its end is in the file only"_s.arg(
            English::counted(model.longTexts(), u"item"_s, u"items"_s)));
    }
    return losses;
}

} // namespace

Result<WrittenExport> threatComposerModel(const ChecklistExport &content)
{
    Model model(content);
    for (const ChecklistItem &item : content.items) {
        model.addItem(item, {});
    }
    for (const AsideItem &item : content.plan.aside) {
        model.addItem(content.asideItem(item), item.reason);
    }
    return WrittenExport{.files = {{.bytes = Json::document(model.document())}}, .losses = losses(model)};
}

} // namespace Ttc
