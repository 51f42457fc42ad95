#pragma once

#include "models/catalog/error.h"
#include "models/inventory/inventory.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace Ttc {

class WorkspaceConnection;

// The SQLite file with all that the user makes. WAL, synchronous=FULL, foreign keys; every change is on disk
// when the call returns. One writer at a time: opening for writing takes a lock beside the file. Schemas are
// numbered; opening an older one for writing makes a dated backup (five are kept) and migrates in one
// transaction. It opens and locks; PlanStore and ItemStore work on what it opened. Not thread-safe.
class WorkspaceStore
{
public:
    enum class Mode {
        ReadOnly,
        ReadWrite
    };

    // Creates the file and its folder in mode ReadWrite. Refused with a reason: locked by another window, not
    // a workspace, written by a newer version, damaged (quick_check), no permission.
    static Result<std::unique_ptr<WorkspaceStore>> open(const QString &file, Mode mode);
    // For work that cannot be kept: as any other, but what it holds ends with it.
    static Result<std::unique_ptr<WorkspaceStore>> inMemory();
    ~WorkspaceStore();

    QString file() const; // a name for people where no file holds it

    // What the stores of plans and items work on.
    WorkspaceConnection &connection() const;

    // A small thing that is kept under a name; empty where nothing was.
    Result<QByteArray> setting(const QString &name) const;
    Result<void> setSetting(const QString &name, const QByteArray &value);

    // The inventory and the accounts chosen for the view (empty: all); replaces what was kept.
    Result<void> saveInventory(const Inventory &inventory, const QStringList &chosenAccounts);
    struct SavedInventory
    {
        Inventory inventory{};
        QStringList chosenAccounts{};
    };
    Result<SavedInventory> loadInventory() const;

private:
    explicit WorkspaceStore(std::unique_ptr<WorkspaceConnection> connection);
    std::unique_ptr<WorkspaceConnection> m_connection;
};

} // namespace Ttc
