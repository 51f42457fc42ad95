#pragma once

#include "models/checklist/planitem.h"
#include "models/scope/scope.h"
#include "models/scope/techniquefilter.h"

#include <QList>

namespace Ttc {

// Why items are in a plan and why others no longer are, as a scope over the plan's accounts and its filter
// show it now: every control of a shown technique, each once, and those of `known` that are not among them,
// with the reason. Manual items have no scope and are left out. Sorted by id. For ItemStore::setScopes.
QList<ItemScope> planScopes(const Scope &scope, const FilterResult &shown, const QList<PlanItem> &known);

} // namespace Ttc
