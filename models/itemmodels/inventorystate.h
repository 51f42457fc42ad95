#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/accountgroup.h"
#include "models/inventory/evidencecount.h"
#include "models/inventory/inventory.h"
#include "models/scope/inventorydifference.h"
#include "models/scope/scope.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Ttc {

class WorkspaceStore;

// What an import would do to the inventory.
struct ImportPreview
{
    QStringList replaced{}; // labels of the sources that it takes the place of
    InventoryDifference difference{};
    EvidenceChange services{};
};

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
    // What add() would do; for a `place` that is a source's, what replaceSource() would.
    ImportPreview preview(const Inventory &imported, int place = -1) const;
    // What is different in the accounts looked at from an inventory of an earlier time.
    InventoryDifference differenceSince(const Inventory &earlier) const;
    // As add(), in place of that source, which leaves its label behind where a person gave it one. An index
    // out of range changes nothing, and so does an import that the source came from.
    void replaceSource(int index, const Inventory &imported);
    void removeSource(int index); // an index out of range changes nothing
    // What people call a source or an account; an empty label changes nothing, an empty name leaves the id.
    void renameSource(int index, const QString &label);
    void renameAccount(const QString &id, const QString &name);
    void clear();
    // Accounts to look at; empty for all. Ids that no source is about are left out.
    void setChosenAccounts(const QStringList &accounts);
    void setSourceComplete(int index, bool complete);
    // Accounts that a person looks at together, sorted by name; kept at once. One with the name of another
    // takes its place, one without accounts forgets it.
    const QList<AccountGroup> &accountGroups() const { return m_groups; }
    void setAccountGroup(const AccountGroup &group);
    // The principals that a policy spares, as a person typed them; what the catalog's policies spare until
    // somebody did. Kept at once.
    const QString &breakGlass() const { return m_breakGlass; }
    void setBreakGlass(const QString &typed);
    // Takes back the last change, whichever it was, and the ones before it, MostUndo in all; not those of an
    // earlier start.
    bool canUndo() const { return !m_undo.empty(); }
    void undo();
    bool canRedo() const { return !m_redo.empty(); }
    void redo();
    // What undo and redo would do, in words that follow "Undo"; nothing where there is nothing to do.
    std::optional<QString> undoText() const;
    std::optional<QString> redoText() const;
    // Changes of this start less those taken back: a change stands as long as this is not below what it was
    // after it.
    int changesMade() const { return m_changesMade; }

    static constexpr std::size_t MostUndo = 20;

signals:
    void inventoryChanged();
    // A sentence for people. A change that could not be kept is in use all the same.
    void failed(const QString &message);

private:
    struct Snapshot
    {
        std::shared_ptr<const Inventory> inventory{};
        QStringList chosenAccounts{};
        QString change{}; // the one between it and the next state
    };

    // Takes both over, remembers what was and what changed it, writes to the workspace.
    void replace(Inventory inventory, const QStringList &chosen, const QString &change);
    void show(std::shared_ptr<const Inventory> inventory, const QStringList &chosen);
    void keep();
    QStringList chosenWith(const Inventory &imported) const;
    Inventory replaced(int index, const Inventory &imported) const;
    void step(std::vector<Snapshot> &from, std::vector<Snapshot> &to);

    std::shared_ptr<const Catalog> m_catalog;
    WorkspaceStore *m_store = nullptr;
    std::shared_ptr<const Inventory> m_inventory;
    QStringList m_chosenAccounts;
    QList<AccountGroup> m_groups;
    QString m_breakGlass;
    Scope m_scope;
    std::vector<Snapshot> m_undo; // the last change last
    std::vector<Snapshot> m_redo;
    int m_changesMade = 0;
};

} // namespace Ttc
