#pragma once

#include "models/catalog/error.h"
#include "models/checklist/changelog.h"
#include "models/checklist/controltext.h"
#include "models/checklist/logmark.h"
#include "models/checklist/plan.h"
#include "models/checklist/planitem.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Ttc {

class WorkspaceConnection;
class WorkspaceStore;

// What a person does at once to the items of a plan: one step to undo, on disk whole or not at all.
struct ItemChange
{
    QString label{}; // for the history and the menu: "Owner of 12 items"
    QDateTime time{};
    QList<ItemState> items{}; // as they shall be; `changed` is not looked at
    // Texts that the statuses are given for, by their hash, so that a later difference can be shown.
    QHash<QByteArray, ControlText> texts{};
};

// The items of one plan, with their log. What a call acknowledged is on disk; after an error nothing was
// changed. The workspace must outlive it.
class ItemStore
{
public:
    ItemStore(WorkspaceStore &workspace, PlanId plan);

    PlanId plan() const { return m_plan; }

    // All that was ever in the plan, sorted by id, without manual items that were removed.
    Result<QList<PlanItem>> items() const;
    // The same by id.
    Result<QHash<QString, ItemState>> states() const;

    // Writes the fields that differ from what is kept and logs each. Gives the ids of the items in which
    // something differed; with none there is no step either.
    Result<QStringList> apply(const ItemChange &change);

    // Takes the last step back, or does again what was taken back last, and logs that, too. Gives the ids of
    // the items that it touched; none where there is nothing to undo or redo. The last KeptUndoSteps steps of
    // a plan can be undone, across restarts.
    Result<QStringList> undo(const QDateTime &now);
    Result<QStringList> redo(const QDateTime &now);
    // The labels of what undo and redo would do; nothing where they would do nothing.
    Result<std::optional<QString>> undoLabel() const;
    Result<std::optional<QString>> redoLabel() const;

    // Oldest first; of one item, or of all for an empty id.
    Result<QList<HistoryEntry>> history(const QString &item = {}) const;

    // Where the log stands now.
    Result<LogMark> mark() const;
    // What people had given each item when the log stood there; nothing for a mark of another log.
    Result<std::optional<QHash<QString, ItemState>>> statesAt(const LogMark &mark) const;

    // An id for a manual item of this plan that none ever had. The item is there once apply gave it a title,
    // and is removed by an empty one.
    Result<QString> unusedManualId() const;

    // Why items are in the plan, as it was computed anew. No step to undo. Items that are not named stay as
    // they are.
    Result<void> setScopes(const QList<ItemScope> &scopes);

    // The text that a status was given for, by ItemState::textHash; nothing where it was not kept.
    Result<std::optional<ControlText>> keptText(const QByteArray &hash) const;

private:
    enum class Direction {
        Undo,
        Redo
    };
    Result<QStringList> go(Direction direction, const QDateTime &now);
    Result<std::optional<QString>> labelOf(Direction direction) const;

    WorkspaceConnection *m_connection;
    PlanId m_plan;
};

} // namespace Ttc
