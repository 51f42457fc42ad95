#pragma once

#include "models/checklist/controltext.h"
#include "models/checklist/plan.h"
#include "models/checklist/planitem.h"
#include "models/exports/checklistexporter.h"
#include "models/scope/techniquefilter.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace Ttc {

// What a plan's checklist is made from.
struct PlanContent
{
    Plan plan{};
    QList<PlanItem> items{};
    LogMark mark{};                         // where its log stands
    QHash<QByteArray, ControlText> texts{}; // by their hash, for controls that the catalog lost
};

// The checklist of a plan over a scope, as the filter shows it: its controls, then the items that people
// added themselves; what people worked on and is out of scope now stands aside. `whole`: the filter is the
// plan's own, so that what it leaves out is out of the plan's scope and is told with the reason; else
// something narrows the view further, and what it hides is not told.
ChecklistExport planExport(const PlanContent &content, const Scope &scope, const FilterResult &shown,
                           const ExportContext &context, bool whole);

} // namespace Ttc
