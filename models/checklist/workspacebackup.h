#pragma once

#include "models/catalog/error.h"

#include <QString>
#include <QStringList>

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

inline constexpr int KeptWorkspaceBackups = 5;

// Copies the open workspace whole to "<file>.backup-<UTC date and time>" and gives that name; of older ones
// the newest remain, KeptWorkspaceBackups in all. On an error nothing of the copy is left and nothing older
// is removed. Throws nothing.
Result<QString> backUpWorkspace(SQLite::Database &database, const QString &file);

// Full names of the backups beside a workspace, oldest first.
QStringList workspaceBackups(const QString &file);

} // namespace Ttc
