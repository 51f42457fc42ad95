#pragma once

#include "models/checklist/workspacestore.h"

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

// The inventory's tables. Both throw SQLite::Exception; the caller brings the transaction.
void writeInventory(SQLite::Database &database, const Inventory &inventory,
                    const QStringList &chosenAccounts);
WorkspaceStore::SavedInventory readInventory(SQLite::Database &database);

} // namespace Ttc
