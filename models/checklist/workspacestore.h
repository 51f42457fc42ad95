#pragma once

#include "models/catalog/error.h"
#include "models/checklist/status.h"
#include "models/inventory/inventory.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace Ttc {

// What is kept of one control.
struct ItemState
{
    QString control{};
    Status status = Status::NotAssessed;
    QByteArray textHash{}; // Control::textHash when the status was set
    QDateTime changed{};   // UTC
    bool operator==(const ItemState &) const = default;
};

// One change, as the history keeps it.
struct StatusChange
{
    QString control{};
    Status before = Status::NotAssessed;
    Status after = Status::NotAssessed;
    QDateTime time{}; // UTC
    bool operator==(const StatusChange &) const = default;
};

// The SQLite file with all that the user makes. WAL, synchronous=FULL, foreign keys; every change is on disk
// when the call returns. One writer at a time: opening for writing takes a lock beside the file. Schemas are
// numbered; opening an older one for writing makes a dated backup (five are kept) and migrates, each step in
// one transaction. Not thread-safe.
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
    ~WorkspaceStore();

    QString file() const;

    Result<QHash<QString, ItemState>> itemStates() const;
    // Sets one status and appends to the history, in one transaction.
    Result<void> setStatus(const QString &control, Status status, const QByteArray &textHash,
                           const QDateTime &now);
    // Oldest first; of one control, or of all for an empty id.
    Result<QList<StatusChange>> history(const QString &control = {}) const;

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
    struct Private;
    explicit WorkspaceStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace Ttc
