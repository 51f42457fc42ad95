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

// What a command is about: the techniques and controls that a query leaves.
struct View
{
    Scope scope{};
    QString query{};
    FilterResult shown{};
};

// What is asked for over the files that were read. A plan brings its accounts, the filter that comes before
// what is asked, the statuses, and the workspace's inventory where no file was read.
View viewOf(Workbench &bench, const std::optional<OpenedPlan> &plan, const QString &asked);

// What people gave the items, by id.
QHash<QString, ItemState> statesOf(const QList<PlanItem> &items);

// The plan of that name, whatever its case; without a name the only one. The error names those that there
// are.
Result<Plan> planNamed(WorkspaceStore &workspace, const QString &name);

} // namespace Ttc
