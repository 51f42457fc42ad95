#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/itemstate.h"
#include "models/checklist/itemstore.h"
#include "models/checklist/workspacestore.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace Ttc {

// The statuses of all controls in the first plan, live. Every change is on disk before the call returns;
// where it cannot be written the status stays as it was and failed() says why.
class ChecklistState final : public QObject
{
    Q_OBJECT
public:
    // `store` may be nullptr: then changes last as long as the window. It must outlive this object.
    ChecklistState(std::shared_ptr<const Catalog> catalog, WorkspaceStore *store, QObject *parent = nullptr);

    const QHash<QString, ItemState> &states() const { return m_states; }
    Status status(const QString &controlId) const;

    // Loads what the workspace keeps; a problem is told by failed().
    void restore();
    // One undoable change. Nothing for a status that is set already and for a control that neither the
    // catalog nor the workspace knows.
    void setStatus(const QString &controlId, Status status);
    // The same for several at once, as one undoable change. False where it could not be written.
    bool take(const ItemChange &change);
    // Changes can be grouped by its macros. A step that could not be written when undone or redone is
    // dropped.
    QUndoStack *undoStack() { return &m_undoStack; }

signals:
    void statusChanged(const QString &controlId);
    void statesReset(); // many may have changed
    void failed(const QString &message);

private:
    friend class ItemsCommand;
    // Writes and takes over, with the present as time; false, after failed(), when it cannot be written.
    bool apply(const QList<ItemState> &wanted, const QString &label);
    // The items of the first plan; needs a workspace.
    Result<ItemStore> items();
    Result<QStringList> write(const ItemChange &change);

    std::shared_ptr<const Catalog> m_catalog;
    WorkspaceStore *m_store = nullptr;
    QHash<QString, ItemState> m_states;
    QUndoStack m_undoStack;
};

} // namespace Ttc
