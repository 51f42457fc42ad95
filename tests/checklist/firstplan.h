#pragma once

#include "models/checklist/itemstore.h"
#include "models/checklist/planstore.h"
#include "models/checklist/workspacestore.h"

namespace Ttc {

// Short cuts for tests of what lies around a workspace's first plan.

inline ItemStore firstPlan(WorkspaceStore &store)
{
    return {store, PlanStore(store).first().value().id};
}

inline Result<QHash<QString, ItemState>> itemStates(WorkspaceStore &store)
{
    return firstPlan(store).states();
}

inline Result<QStringList> setStatus(WorkspaceStore &store, const QString &control, Status status,
                                     const QByteArray &textHash, const QDateTime &now)
{
    ItemState state = itemStates(store).value().value(control, ItemState{.control = control});
    state.status = status;
    state.textHash = textHash;
    return firstPlan(store).apply({.label = QStringLiteral("Status"), .time = now, .items = {state}});
}

// How a status went, oldest first, as keys.
inline QStringList statusHistory(WorkspaceStore &store, const QString &control)
{
    QStringList statuses;
    const QList<HistoryEntry> history = firstPlan(store).history(control).value();
    for (const HistoryEntry &entry : history) {
        if (entry.change.field == ItemField::Status) {
            statuses.append(entry.change.after);
        }
    }
    return statuses;
}

} // namespace Ttc
