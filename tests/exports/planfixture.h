#pragma once

#include "models/exports/planexport.h"

namespace Ttc::Fixture {

// A plan of a scope's checklist with all that people can give an item: one in progress, one accepted as a
// risk, one of people's own, and one whose control the catalog lost.
PlanContent planContent(const Scope &scope);
// The same as exports get it, over scopeWithInventory().
ChecklistExport plan();

} // namespace Ttc::Fixture
