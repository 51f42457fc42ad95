#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/checklist.h"
#include "models/checklist/effortweights.h"
#include "models/checklist/planitem.h"
#include "models/checklist/planner.h"

#include <QList>

namespace Ttc {

// Where an item stands in the list of a plan.
enum class ItemGroup {
    InScope,
    Manual,
    OutOfScope,
    Orphaned, // the catalog holds its control no longer
};

ItemGroup groupOf(const PlanItem &item, const Catalog &catalog);

// Of the items that are in scope and the manual ones: what the plan still asks for.
ChecklistProgress progressOf(const QList<PlanItem> &items, const Catalog &catalog);
// The items in scope as the planner looks at them. Manual items serve no technique and are not among them.
QList<PlannerItem> plannerItems(const QList<PlanItem> &items, const Catalog &catalog,
                                const EffortWeights &weights);
// The same of what a filter shows. What is done counts also where the filter leaves its control out: it
// covers its techniques all the same.
QList<PlannerItem> plannerItems(const Scope &scope, const FilterResult &shown,
                                const QHash<QString, ItemState> &states, const EffortWeights &weights);

} // namespace Ttc
