#pragma once

#include "models/catalog/catalog.h"
#include "models/inventory/inventory.h"
#include "models/scope/scope.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace Ttc {

class WorkspaceStore;

// The inventory of the window: which sources are loaded, which accounts are looked at, and the scope that
// follows. Keeps itself in the workspace, where there is one, and gives back what was there at the last end.
class InventoryState final : public QObject
{
    Q_OBJECT
public:
    // `store` may be nullptr: then nothing is kept. It must outlive this object.
    InventoryState(std::shared_ptr<const Catalog> catalog, WorkspaceStore *store, QObject *parent = nullptr);

    // Never null; empty where no inventory is loaded.
    const std::shared_ptr<const Inventory> &inventory() const { return m_inventory; }
    const Scope &scope() const { return m_scope; }
    const QStringList &chosenAccounts() const { return m_chosenAccounts; } // empty: all

    // Loads what the workspace keeps; a problem is told by failed().
    void restore();
    // Merges an import; the same file again replaces itself. Where only some accounts are looked at, those of
    // the import join them. An import without a source changes nothing.
    void add(const Inventory &imported);
    void removeSource(int index); // an index out of range changes nothing
    void clear();
    // Accounts to look at; empty for all. Ids that no source is about are left out.
    void setChosenAccounts(const QStringList &accounts);
    void setSourceComplete(int index, bool complete);
    // Takes back the last change, whichever it was, once; nothing when there is none.
    bool canUndo() const { return m_previous != nullptr; }
    void undo();

signals:
    void inventoryChanged();
    // A sentence for people. A change that could not be kept is in use all the same.
    void failed(const QString &message);

private:
    struct Snapshot;
    // Takes both over, remembers what was, writes to the workspace.
    void replace(Inventory inventory, const QStringList &chosen);
    void show(std::shared_ptr<const Inventory> inventory, const QStringList &chosen);
    void keep();

    std::shared_ptr<const Catalog> m_catalog;
    WorkspaceStore *m_store = nullptr;
    std::shared_ptr<const Inventory> m_inventory;
    QStringList m_chosenAccounts;
    Scope m_scope;
    std::shared_ptr<const Snapshot> m_previous;
};

} // namespace Ttc
