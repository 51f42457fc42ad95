#pragma once

#include <QByteArray>

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

inline constexpr int WorkspaceApplicationId = 0x54545757; // "TTWW"
inline constexpr int WorkspaceSchema = 4;                 // the newest that this program knows

// The statements that make schema `number` from the one before it; 1 makes it from nothing.
QByteArray workspaceMigration(int number);

// Brings a database from its user_version to WorkspaceSchema, all in one transaction: it is as it was or up
// to date, whatever happens meanwhile. Throws SQLite::Exception.
void migrateWorkspace(SQLite::Database &database);

} // namespace Ttc
