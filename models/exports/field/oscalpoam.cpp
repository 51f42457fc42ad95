#include "models/exports/exportwords.h"
#include "models/exports/field/fieldformats.h"
#include "models/exports/field/oscalitem.h"
#include "models/exports/field/oscalparts.h"
#include "models/exports/field/stableid.h"
#include "models/exports/jsonparts.h"
#include "models/exports/markdown.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString OscalVersion = u"1.2.2"_s;
const QString UuidSystem = u"http://ietf.org/rfc/rfc4122"_s; // as OSCAL spells it

// The three lists of the document.
struct Lists
{
    QJsonArray items{};
    QJsonArray risks{};
    QJsonArray observations{};
};

void add(Lists &lists, const Oscal::Item &item)
{
    lists.items.append(item.item);
    lists.risks.append(item.risk);
    for (const QJsonValue observation : item.observations) {
        lists.observations.append(observation);
    }
}

Lists listsOf(const ChecklistExport &content, Oscal::Parties &parties)
{
    Lists lists;
    for (const ChecklistItem &item : content.items) {
        if (const Control *control = content.control(item.control)) {
            add(lists, Oscal::item(content, item, *control, {}, parties));
        }
    }
    for (const AsideItem &aside : content.plan.aside) {
        if (const Control *control = content.control(aside.item)) {
            add(lists, Oscal::item(content, content.asideItem(aside), *control, aside.reason, parties));
        }
    }
    return lists;
}

QJsonObject metadata(const ChecklistExport &content, const Oscal::Parties &parties)
{
    const QString plan = Oscal::line(content.plan.name);
    const QString written = Oscal::dateTime(content.context.time);
    QStringList lines;
    for (const QList<Words::Fact> facts = Words::facts(content.scope, content.context);
         const Words::Fact &fact : facts) {
        lines.append(u"- %1: %2"_s.arg(fact.name, harmlessMarkdownLine(fact.text)));
    }
    QJsonObject made{{u"title"_s, plan.isEmpty() ? u"Mitigation checklist"_s : plan},
                     {u"last-modified"_s, written},
                     {u"version"_s, content.plan.mark.isEmpty() ? written : toText(content.plan.mark)},
                     {u"oscal-version"_s, OscalVersion},
                     {u"remarks"_s, lines.join(u'\n')}};
    if (const QJsonArray people = parties.toJson(); !people.isEmpty()) {
        made[u"parties"_s] = people;
        made[u"roles"_s] = QJsonArray{QJsonObject{{u"id"_s, u"owner"_s}, {u"title"_s, u"Owner"_s}},
                                      QJsonObject{{u"id"_s, u"approver"_s}, {u"title"_s, u"Approver"_s}}};
    }
    return made;
}

QStringList losses()
{
    return {
        u"Not assessed and planned are both “open”, implemented, verified and not applicable “closed”; the "
        "property “status” tells them apart"_s,
        u"Owners and approvers are persons, since OSCAL wants to know and a name does not tell"_s,
        u"It stands for itself: it names no system security plan, and no control of a framework"_s};
}

} // namespace

Result<WrittenExport> oscalPoam(const ChecklistExport &content)
{
    Oscal::Parties parties(content.plan.identity);
    const Lists lists = listsOf(content, parties);
    if (lists.items.isEmpty()) {
        return tl::unexpected(Error{.kind = Error::Kind::Usage,
                                    .message = u"a plan of action has one item at least, and this has none"_s,
                                    .advice = u"Widen the filter"_s});
    }
    const QString &identity = content.plan.identity;
    QJsonObject poam{// Another with every content, as OSCAL asks for.
                     {u"uuid"_s, stableId({u"oscal"_s, identity, Oscal::dateTime(content.context.time)})},
                     {u"metadata"_s, metadata(content, parties)},
                     {u"system-id"_s, QJsonObject{{u"identifier-type"_s, UuidSystem},
                                                  {u"id"_s, stableId({u"oscal"_s, identity})}}},
                     {u"risks"_s, lists.risks},
                     {u"poam-items"_s, lists.items}};
    Oscal::set(poam, u"observations"_s, lists.observations);
    return WrittenExport{.files = {{.bytes = Json::document({{u"plan-of-action-and-milestones"_s, poam}})}},
                         .losses = losses()};
}

} // namespace Ttc
