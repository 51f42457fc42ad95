#include "models/checklist/workspacestore.h"

#include "models/catalog/sqltext.h"
#include "models/checklist/workspacefile.h"
#include "models/checklist/workspaceinventory.h"

#include <sqlite3.h>

#include <utility>

namespace Ttc {

struct WorkspaceStore::Private
{
    QString name{};
    WorkspaceFile opened{};

    SQLite::Database &database() const { return *opened.database; }

    // Runs what may throw and says in words what went wrong.
    template <typename T, typename Work>
    Result<T> guarded(Work work) const
    {
        try {
            return work();
        } catch (const SQLite::Exception &exception) {
            return tl::unexpected(workspaceError(name, exception));
        }
    }
};

namespace {

QString storedTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const SQLite::Column &column)
{
    return QDateTime::fromString(textOf(column), Qt::ISODateWithMs).toUTC();
}

Status statusOf(const SQLite::Column &column)
{
    const std::optional<Status> status = statusFromKey(textOf(column));
    if (!status) {
        throw SQLite::Exception("a control has a status that does not exist: " + column.getString(),
                                SQLITE_CORRUPT);
    }
    return *status;
}

QByteArray bytesOf(const SQLite::Column &column)
{
    return {static_cast<const char *>(column.getBlob()), column.getBytes()};
}

void storeState(SQLite::Database &database, const ItemState &state)
{
    SQLite::Statement statement(database, "INSERT INTO item_state (control, status, text_hash, changed)"
                                          " VALUES (?, ?, ?, ?) ON CONFLICT (control) DO UPDATE SET"
                                          " status = excluded.status, text_hash = excluded.text_hash,"
                                          " changed = excluded.changed");
    statement.bind(1, bindable(state.control));
    statement.bind(2, bindable(toKey(state.status)));
    // An empty array has no address, and SQLite takes that for NULL.
    statement.bind(3, state.textHash.isEmpty() ? "" : state.textHash.constData(),
                   static_cast<int>(state.textHash.size()));
    statement.bind(4, bindable(storedTime(state.changed)));
    statement.exec();
}

} // namespace

WorkspaceStore::WorkspaceStore(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

WorkspaceStore::~WorkspaceStore() = default;

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::open(const QString &file, Mode mode)
{
    Result<WorkspaceFile> opened = mode == Mode::ReadWrite ? openForWriting(file) : openForReading(file);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    auto d = std::make_unique<Private>();
    d->name = file;
    d->opened = std::move(*opened);
    return std::unique_ptr<WorkspaceStore>(new WorkspaceStore(std::move(d)));
}

QString WorkspaceStore::file() const
{
    return m_d->name;
}

Result<QHash<QString, ItemState>> WorkspaceStore::itemStates() const
{
    using States = QHash<QString, ItemState>;
    return m_d->guarded<States>([this] {
        States states;
        SQLite::Statement query(m_d->database(),
                                "SELECT control, status, text_hash, changed FROM item_state");
        while (query.executeStep()) {
            const QString control = textOf(query.getColumn(0));
            states.insert(control, {.control = control,
                                    .status = statusOf(query.getColumn(1)),
                                    .textHash = bytesOf(query.getColumn(2)),
                                    .changed = timeOf(query.getColumn(3))});
        }
        return states;
    });
}

Result<void> WorkspaceStore::setStatus(const QString &control, Status status, const QByteArray &textHash,
                                       const QDateTime &now)
{
    return m_d->guarded<void>([&]() -> Result<void> {
        SQLite::Transaction transaction(m_d->database(), SQLite::TransactionBehavior::IMMEDIATE);
        Status before = Status::NotAssessed;
        {
            SQLite::Statement query(m_d->database(), "SELECT status FROM item_state WHERE control = ?");
            query.bind(1, bindable(control));
            if (query.executeStep()) {
                before = statusOf(query.getColumn(0));
            }
        }
        storeState(m_d->database(),
                   {.control = control, .status = status, .textHash = textHash, .changed = now});
        Insert append(m_d->database(),
                      "INSERT INTO status_history (control, status_before, status_after, time)"
                      " VALUES (?, ?, ?, ?)");
        append(control, toKey(before), toKey(status), storedTime(now));
        transaction.commit();
        return {};
    });
}

Result<QList<StatusChange>> WorkspaceStore::history(const QString &control) const
{
    return m_d->guarded<QList<StatusChange>>([&] {
        QList<StatusChange> changes;
        SQLite::Statement query(m_d->database(),
                                "SELECT control, status_before, status_after, time FROM status_history"
                                " WHERE ?1 = '' OR control = ?1 ORDER BY id");
        query.bind(1, bindable(control));
        while (query.executeStep()) {
            changes.append({.control = textOf(query.getColumn(0)),
                            .before = statusOf(query.getColumn(1)),
                            .after = statusOf(query.getColumn(2)),
                            .time = timeOf(query.getColumn(3))});
        }
        return changes;
    });
}

Result<QByteArray> WorkspaceStore::setting(const QString &name) const
{
    return m_d->guarded<QByteArray>([&] {
        SQLite::Statement query(m_d->database(), "SELECT value FROM setting WHERE name = ?");
        query.bind(1, bindable(name));
        return query.executeStep() ? bytesOf(query.getColumn(0)) : QByteArray();
    });
}

Result<void> WorkspaceStore::setSetting(const QString &name, const QByteArray &value)
{
    return m_d->guarded<void>([&]() -> Result<void> {
        Insert insert(m_d->database(), "INSERT INTO setting (name, value) VALUES (?, ?)"
                                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        insert(name, QString::fromUtf8(value));
        return {};
    });
}

Result<void> WorkspaceStore::saveInventory(const Inventory &inventory, const QStringList &chosenAccounts)
{
    return m_d->guarded<void>([&]() -> Result<void> {
        SQLite::Transaction transaction(m_d->database(), SQLite::TransactionBehavior::IMMEDIATE);
        writeInventory(m_d->database(), inventory, chosenAccounts);
        transaction.commit();
        return {};
    });
}

Result<WorkspaceStore::SavedInventory> WorkspaceStore::loadInventory() const
{
    return m_d->guarded<SavedInventory>([this] {
        // One transaction, so that a window that saves meanwhile cannot mix two inventories.
        const SQLite::Transaction transaction(m_d->database(), SQLite::TransactionBehavior::DEFERRED);
        return readInventory(m_d->database());
    });
}

} // namespace Ttc
