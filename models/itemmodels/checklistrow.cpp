#include "models/itemmodels/checklistrow.h"

#include "models/checklist/textreview.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/edittext.h"

namespace Ttc {

namespace {

ChecklistRow rowOf(const ChecklistState &checklist, const ItemState &state)
{
    const Control *control = checklist.catalog().control(state.control);
    return {.state = state,
            .title = itemTitle(state, checklist.catalog()),
            .services = control == nullptr ? state.services : control->services,
            .secondLook = textReview(state, checklist.catalog()) == TextReview::SecondLook};
}

// What it was called when somebody worked on it; better than an id.
QString lostTitle(const ChecklistState &checklist, const QString &id)
{
    const auto kept = checklist.keptText(id);
    return kept && *kept ? (*kept)->title : id;
}

ChecklistRow leftOver(const ChecklistState &checklist, const PlanItem &item, ItemGroup group)
{
    ChecklistRow row = rowOf(checklist, item.state);
    row.group = group;
    row.outOfScope = item.scope.outOfScope;
    if (group == ItemGroup::Orphaned) {
        row.title = lostTitle(checklist, item.state.control);
    }
    return row;
}

} // namespace

QList<ChecklistRow> checklistRows(const ChecklistState &checklist, const FilterResult &filter, bool narrowed)
{
    QList<ChecklistRow> rows;
    const QList<ChecklistItem> shown = checklist.itemsShown(filter);
    for (const ChecklistItem &item : shown) {
        ChecklistRow row = rowOf(checklist, checklist.state(item.control));
        row.techniques = item.techniques;
        row.verdict = item.verdict;
        rows.append(row);
    }
    if (narrowed) {
        return rows;
    }
    for (const PlanItem &item : checklist.items()) {
        const ItemGroup group = groupOf(item, checklist.catalog());
        if (group != ItemGroup::InScope && item.state.changed.isValid()) {
            rows.append(leftOver(checklist, item, group));
        }
    }
    return rows;
}

} // namespace Ttc
