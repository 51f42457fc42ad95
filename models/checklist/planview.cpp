#include "models/checklist/planview.h"

namespace Ttc {

ItemGroup groupOf(const PlanItem &item, const Catalog &catalog)
{
    if (isManualItem(item.state.control)) {
        return ItemGroup::Manual;
    }
    if (catalog.control(item.state.control) == nullptr) {
        return ItemGroup::Orphaned;
    }
    return item.scope.outOfScope.isEmpty() ? ItemGroup::InScope : ItemGroup::OutOfScope;
}

ChecklistProgress progressOf(const QList<PlanItem> &items, const Catalog &catalog)
{
    QList<ChecklistItem> counted;
    for (const PlanItem &item : items) {
        const ItemGroup group = groupOf(item, catalog);
        if (group == ItemGroup::InScope || group == ItemGroup::Manual) {
            counted.append({.control = item.state.control, .status = item.state.status});
        }
    }
    return progressOf(counted);
}

QList<PlannerItem> plannerItems(const QList<PlanItem> &items, const Catalog &catalog,
                                const EffortWeights &weights)
{
    QList<PlannerItem> open;
    for (const PlanItem &item : items) {
        if (groupOf(item, catalog) == ItemGroup::InScope) {
            open.append({.item = item.state.control,
                         .techniques = item.scope.techniques,
                         .weight = weights.of(catalog.control(item.state.control)->effort),
                         .status = item.state.status});
        }
    }
    return open;
}

QList<PlannerItem> plannerItems(const Scope &scope, const FilterResult &shown,
                                const QHash<QString, ItemState> &states, const EffortWeights &weights)
{
    FilterResult allControls = shown;
    for (const Control &control : scope.catalog().controls()) {
        allControls.controls.insert(control.id);
    }
    QList<PlannerItem> open;
    const QList<ChecklistItem> items = buildChecklist(scope, allControls, states);
    for (const ChecklistItem &item : items) {
        const Control *control = scope.catalog().control(item.control);
        if (control != nullptr && (isDone(item.status) || shown.controls.contains(item.control))) {
            open.append({.item = item.control,
                         .techniques = item.techniques,
                         .weight = weights.of(control->effort),
                         .status = item.status});
        }
    }
    return open;
}

} // namespace Ttc
