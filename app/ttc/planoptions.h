#pragma once

#include "app/ttc/command.h"
#include "app/ttc/scopeoptions.h"
#include "models/checklist/effortweights.h"
#include "models/checklist/workspacestore.h"
#include "models/exports/planexport.h"
#include "models/scope/techniquefilter.h"

#include <optional>

namespace Ttc {

// A plan as the workspace keeps it, with the inventory that lies beside it.
struct OpenedPlan
{
    PlanContent content{};
    WorkspaceStore::SavedInventory saved{};
    EffortWeights weights{};
};

// --plan NAME and --workspace FILE.
void addPlanOptions(QCommandLineParser &parser);

// What is wrong in how these options were used; empty when nothing is.
QString planUsageProblem(const QCommandLineParser &parser);

// Reads the plan without changing a byte of the workspace; nothing where --plan is not given. Names are
// compared without regard to case; an error of kind Usage names those that there are.
Result<std::optional<OpenedPlan>> openPlan(const QCommandLineParser &parser);

// The scope that a plan is looked at through: over its accounts, with the inventory of the files that were
// read, else with the workspace's.
Scope planScope(const OpenedPlan &plan, const Workbench &bench);

// What people gave the items, by id.
QHash<QString, ItemState> statesOf(const QList<PlanItem> &items);

// How far a plan's items are, as the filter asks.
ControlLookup subjectsOf(const QList<PlanItem> &items);

} // namespace Ttc
