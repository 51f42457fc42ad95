#include "models/checklist/workspacestore.h"

#include "models/catalog/sqltext.h"
#include "models/checklist/workspaceconnection.h"
#include "models/checklist/workspaceinventory.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QByteArray bytesOf(const SQLite::Column &column)
{
    return {static_cast<const char *>(column.getBlob()), column.getBytes()};
}

} // namespace

WorkspaceStore::WorkspaceStore(std::unique_ptr<WorkspaceConnection> connection)
    : m_connection(std::move(connection))
{
}

WorkspaceStore::~WorkspaceStore() = default;

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::open(const QString &file, Mode mode)
{
    Result<WorkspaceFile> opened = mode == Mode::ReadWrite ? openForWriting(file) : openForReading(file);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    auto connection = std::make_unique<WorkspaceConnection>(file, std::move(*opened));
    return std::unique_ptr<WorkspaceStore>(new WorkspaceStore(std::move(connection)));
}

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::inMemory()
{
    const QString name = u"workspace in memory"_s;
    Result<WorkspaceFile> opened = openInMemory(name);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    auto connection = std::make_unique<WorkspaceConnection>(name, std::move(*opened));
    return std::unique_ptr<WorkspaceStore>(new WorkspaceStore(std::move(connection)));
}

QString WorkspaceStore::file() const
{
    return m_connection->name();
}

WorkspaceConnection &WorkspaceStore::connection() const
{
    return *m_connection;
}

Result<QByteArray> WorkspaceStore::setting(const QString &name) const
{
    return m_connection->read<QByteArray>([&name](SQLite::Database &database) {
        SQLite::Statement query(database, "SELECT value FROM setting WHERE name = ?");
        query.bind(1, bindable(name));
        return query.executeStep() ? bytesOf(query.getColumn(0)) : QByteArray();
    });
}

Result<void> WorkspaceStore::setSetting(const QString &name, const QByteArray &value)
{
    return m_connection->write<void>([&](SQLite::Database &database) -> Result<void> {
        Insert(database,
               "INSERT INTO setting (name, value) VALUES (?, ?)"
               " ON CONFLICT (name) DO UPDATE SET value = excluded.value")(name, QString::fromUtf8(value));
        return {};
    });
}

Result<void> WorkspaceStore::saveInventory(const Inventory &inventory, const QStringList &chosenAccounts)
{
    return m_connection->write<void>([&](SQLite::Database &database) -> Result<void> {
        writeInventory(database, inventory, chosenAccounts);
        return {};
    });
}

Result<WorkspaceStore::SavedInventory> WorkspaceStore::loadInventory() const
{
    // Of one moment, so that a window that saves meanwhile cannot mix two inventories.
    return m_connection->read<SavedInventory>(readInventory);
}

} // namespace Ttc
