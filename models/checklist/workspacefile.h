#pragma once

#include "models/catalog/error.h"

#include <QLockFile>
#include <QString>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>

namespace Ttc {

// An open workspace file and what must live as long as it. Members go in reverse order: the connection is
// closed before its lock is given back.
struct WorkspaceFile
{
    std::unique_ptr<QTemporaryDir> copy{}; // where a folder allows no reading in place
    std::unique_ptr<QLockFile> lock{};
    std::unique_ptr<SQLite::Database> database{};
};

// Locks, opens or creates, checks, backs up and migrates.
Result<WorkspaceFile> openForWriting(const QString &file);

// Opens without changing a byte. A file of an older schema is read into memory and migrated there. In a
// folder that cannot be written, SQLite cannot make the index of the write-ahead log: without a log the file
// is read as unchanging, with one a private copy of both is read.
Result<WorkspaceFile> openForReading(const QString &file);

// A new one that no file holds: it lasts as long as what this gives.
Result<WorkspaceFile> openInMemory(const QString &name);

// What an exception of SQLite means for a person.
Error workspaceError(const QString &file, const SQLite::Exception &exception);

} // namespace Ttc
