#include "models/exports/field/oscalitem.h"

#include "models/exports/exportwords.h"
#include "models/exports/field/itemtext.h"
#include "models/exports/field/oscalparts.h"
#include "models/exports/field/stableid.h"
#include "models/exports/markdown.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Oscal {

namespace {

QString riskStatus(Status status)
{
    switch (status) {
    case Status::NotAssessed:
    case Status::Planned:
        return u"open"_s;
    case Status::InProgress:
        return u"remediating"_s;
    case Status::Implemented:
    case Status::Verified:
    case Status::NotApplicable:
        return u"closed"_s;
    case Status::RiskAccepted:
        return u"deviation-approved"_s;
    }
    return {};
}

QString lifecycle(Status status)
{
    switch (status) {
    case Status::Planned:
    case Status::InProgress:
        return u"planned"_s;
    case Status::Implemented:
    case Status::Verified:
        return u"completed"_s;
    case Status::NotAssessed:
    case Status::NotApplicable:
    case Status::RiskAccepted:
        break;
    }
    return u"recommendation"_s;
}

// One item on its way into the document.
class Writer
{
public:
    Writer(const ChecklistExport &content, const ChecklistItem &item, const Control &control)
        : m_content(content)
        , m_item(item)
        , m_control(control)
        , m_state(content.state(item.control))
        , m_title(line(control.title).isEmpty() ? item.control : line(control.title))
        , m_text(harmlessMarkdown(taskText(control)))
    {
        if (m_text.trimmed().isEmpty()) {
            m_text = m_title;
        }
    }

    QString idOf(const QString &kind, const QString &detail = {}) const
    {
        return stableId({u"oscal"_s, m_content.plan.identity, kind, m_item.control, detail});
    }

    QJsonArray observations() const
    {
        QJsonArray array;
        for (const ItemEvidence &evidence : m_state.evidence) {
            array.append(observation(evidence, array.size()));
        }
        if (array.isEmpty() && m_item.status == Status::Verified) {
            array.append(observation({.text = u"Verified"_s}, 0));
        }
        return array;
    }

    QJsonObject risk(Parties &parties) const
    {
        QJsonObject made{{u"uuid"_s, idOf(u"risk"_s)},
                         {u"title"_s, u"Missing control: %1"_s.arg(m_title)},
                         {u"description"_s, description()},
                         {u"statement"_s, statement()},
                         {u"status"_s, riskStatus(m_item.status)},
                         {u"remediations"_s, QJsonArray{remediation(parties)}}};
        set(made, u"threat-ids"_s, threats());
        set(made, u"deadline"_s,
            endOfDay(m_item.status == Status::RiskAccepted ? m_state.expiry : m_state.due));
        if (m_item.changed.isValid()) {
            made[u"risk-log"_s] = QJsonObject{{u"entries"_s, QJsonArray{logEntry(parties)}}};
        }
        return made;
    }

    QJsonObject poamItem(const QString &outOfScope) const
    {
        QJsonArray properties;
        addProperty(properties, u"item-key"_s, m_content.itemKey(m_item.control));
        addProperty(properties, u"status"_s, toKey(m_item.status));
        addProperty(properties, u"kind"_s, toKey(m_control.kind));
        addProperty(properties, u"effort"_s, toKey(m_control.effort));
        if (!m_item.techniques.isEmpty()) {
            addProperty(properties, u"verdict"_s, toKey(m_item.verdict));
        }
        addProperty(properties, u"out-of-scope"_s, outOfScope);
        QJsonObject made{{u"uuid"_s, idOf(u"item"_s)},
                         {u"title"_s, m_title},
                         {u"description"_s, m_text},
                         {u"props"_s, properties},
                         {u"related-risks"_s, QJsonArray{QJsonObject{{u"risk-uuid"_s, idOf(u"risk"_s)}}}}};
        if (const QString work = workText(m_state); !work.isEmpty()) {
            made[u"remarks"_s] = harmlessMarkdown(work);
        }
        return made;
    }

private:
    QJsonObject observation(const ItemEvidence &evidence, qsizetype number) const
    {
        QJsonObject shown{{u"description"_s, harmlessMarkdown(evidence.text)}};
        if (isLink(evidence)) {
            shown[u"href"_s] = evidence.text;
        }
        const bool isTested = m_item.status == Status::Verified;
        QString collected = startOfDay(evidence.seen);
        if (collected.isEmpty()) {
            collected = dateTime(m_item.changed.isValid() ? m_item.changed : m_content.context.time);
        }
        QJsonObject made{{u"uuid"_s, idOf(u"observation"_s, QString::number(number))},
                         {u"title"_s, m_title},
                         {u"description"_s, u"Evidence for: %1"_s.arg(m_title)},
                         {u"methods"_s, QJsonArray{isTested ? u"TEST"_s : u"EXAMINE"_s}},
                         {u"collected"_s, collected},
                         {u"relevant-evidence"_s, QJsonArray{shown}}};
        set(made, u"expires"_s, endOfDay(evidence.expiry));
        return made;
    }

    QString description() const
    {
        QStringList names;
        for (const QString &id : m_item.techniques) {
            const Technique *technique = m_content.scope.catalog().technique(id);
            names.append(technique == nullptr ? id : u"%1 %2"_s.arg(id, technique->name));
        }
        return names.isEmpty() ? m_title
                               : u"Without this control, these techniques meet one obstacle less: "_s
                                     + harmlessMarkdownLine(names.join(u", "_s));
    }

    QString statement() const
    {
        return m_control.why.trimmed().isEmpty() ? m_title : harmlessMarkdown(m_control.why);
    }

    QJsonArray threats() const
    {
        QJsonArray array;
        const Catalog &catalog = m_content.scope.catalog();
        for (const QString &id : m_item.techniques) {
            const Technique *technique = catalog.technique(id);
            if (technique != nullptr && !technique->provenance.url.isEmpty()) {
                array.append(
                    QJsonObject{{u"system"_s, catalog.info().source}, {u"id"_s, technique->provenance.url}});
            }
        }
        return array;
    }

    QJsonObject milestone(const QString &owner, const QString &due) const
    {
        QJsonObject made{
            {u"uuid"_s, idOf(u"milestone"_s)}, {u"type"_s, u"milestone"_s}, {u"title"_s, m_title}};
        if (!due.isEmpty()) {
            made[u"timing"_s] = QJsonObject{{u"on-date"_s, QJsonObject{{u"date"_s, due}}}};
        }
        if (!owner.isEmpty()) {
            made[u"responsible-roles"_s] =
                QJsonArray{QJsonObject{{u"role-id"_s, u"owner"_s}, {u"party-uuids"_s, QJsonArray{owner}}}};
        }
        return made;
    }

    QJsonObject remediation(Parties &parties) const
    {
        QJsonArray tasks;
        for (const QString &step : m_control.steps) {
            const QString title = line(step);
            tasks.append(QJsonObject{{u"uuid"_s, idOf(u"task"_s, QString::number(tasks.size()))},
                                     {u"type"_s, u"action"_s},
                                     {u"title"_s, title.isEmpty() ? m_title : title}});
        }
        const QString owner = parties.add(m_state.owner);
        const QString due = endOfDay(m_state.due);
        if (!owner.isEmpty() || !due.isEmpty()) {
            tasks.append(milestone(owner, due));
        }
        QJsonObject made{{u"uuid"_s, idOf(u"remediation"_s)},
                         {u"lifecycle"_s, lifecycle(m_item.status)},
                         {u"title"_s, m_title},
                         {u"description"_s, m_text}};
        set(made, u"tasks"_s, tasks);
        return made;
    }

    QJsonObject logEntry(Parties &parties) const
    {
        QJsonObject made{{u"uuid"_s, idOf(u"entry"_s, dateTime(m_item.changed))},
                         {u"title"_s, statusName(m_item.status)},
                         {u"start"_s, dateTime(m_item.changed)},
                         {u"status-change"_s, riskStatus(m_item.status)}};
        if (!m_state.reason.trimmed().isEmpty()) {
            made[u"description"_s] = harmlessMarkdown(m_state.reason);
        }
        if (const QString approver = parties.add(m_state.approver); !approver.isEmpty()) {
            made[u"logged-by"_s] =
                QJsonArray{QJsonObject{{u"party-uuid"_s, approver}, {u"role-id"_s, u"approver"_s}}};
        }
        return made;
    }

    const ChecklistExport &m_content;
    const ChecklistItem &m_item;
    const Control &m_control;
    ItemState m_state;
    QString m_title;
    QString m_text; // Markdown
};

QJsonArray references(const QJsonArray &observations)
{
    QJsonArray array;
    for (const QJsonValue one : observations) {
        array.append(QJsonObject{{u"observation-uuid"_s, one[u"uuid"_s]}});
    }
    return array;
}

} // namespace

Parties::Parties(QString identity)
    : m_identity(std::move(identity))
{
}

QString Parties::add(const QString &name)
{
    const QString known = line(name);
    if (known.isEmpty()) {
        return {};
    }
    QString &id = m_ids[known];
    if (id.isEmpty()) {
        id = stableId({u"oscal"_s, m_identity, u"party"_s, known});
    }
    return id;
}

QJsonArray Parties::toJson() const
{
    QJsonArray array;
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
        array.append(QJsonObject{{u"uuid"_s, it.value()}, {u"type"_s, u"person"_s}, {u"name"_s, it.key()}});
    }
    return array;
}

Item item(const ChecklistExport &content, const ChecklistItem &item, const Control &control,
          const QString &outOfScope, Parties &parties)
{
    const Writer writer(content, item, control);
    Item made{.item = writer.poamItem(outOfScope),
              .risk = writer.risk(parties),
              .observations = writer.observations()};
    set(made.item, u"related-observations"_s, references(made.observations));
    set(made.risk, u"related-observations"_s, references(made.observations));
    return made;
}

} // namespace Ttc::Oscal
