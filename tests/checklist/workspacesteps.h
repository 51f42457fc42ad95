#pragma once

#include "models/checklist/workspacestore.h"
#include "tests/checklist/firstplan.h"

namespace Ttc {

// A life of a workspace in numbered steps that do the same wherever they are done: bulk changes, single ones,
// undo, redo, scopes, imports of an inventory, settings and plans. Each is one call to a store.
Result<void> performStep(WorkspaceStore &store, int number);

// Makes a workspace of schema 2 with enough in it that bringing it up to date takes a while.
void makeOldWorkspace(const QString &file);

// What a workspace holds, so far as the steps touch it.
struct WorkspaceContent
{
    QList<Plan> plans{}; // without the time of making
    QList<PlanItem> items{};
    QList<HistoryEntry> history{}; // of one item that most steps touch
    std::optional<QString> undoLabel{};
    std::optional<QString> redoLabel{};
    Inventory inventory{};
    QByteArray setting{};
    bool operator==(const WorkspaceContent &) const = default;
};

WorkspaceContent contentOf(WorkspaceStore &store);

} // namespace Ttc
