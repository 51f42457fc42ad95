#include "models/checklist/workspacefile.h"

#include "models/checklist/workspacebackup.h"
#include "models/checklist/workspaceschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int BusyMilliseconds = 5000;
// Between making a lock file and writing into it lie microseconds.
constexpr int UnwrittenLockMilliseconds = 1000;

Error refusal(Error::Kind kind, const QString &file, const QString &message, const QString &advice = {})
{
    return {.kind = kind, .file = file, .message = message, .advice = advice};
}

Error damaged(const QString &file, const QString &reason)
{
    return refusal(
        Error::Kind::Database, file, u"the workspace is damaged: "_s + reason,
        u"Copy it to a safe place, then put back the newest file named %1.backup-… beside it, or name"
        " another with --workspace"_s.arg(QFileInfo(file).fileName()));
}

Error lockRefusal(const QString &file, const QLockFile &lock)
{
    if (lock.error() == QLockFile::PermissionError) {
        return refusal(Error::Kind::Io, file, u"its folder cannot be written"_s,
                       u"Give yourself the right to write there, or name another file with --workspace"_s);
    }
    qint64 process = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError || !lock.getLockInfo(&process, &host, &program)) {
        return refusal(Error::Kind::Io, file, u"its lock file could not be made"_s,
                       u"Look for free space and at the rights of the folder"_s);
    }
    return refusal(Error::Kind::Database, file,
                   u"the workspace is open in another window (%1, process %2 on %3)"_s.arg(
                       program, QString::number(process), host),
                   u"Close that window, or name another file with --workspace"_s);
}

bool tryLock(QLockFile &lock)
{
    // Age says nothing, a window may stay open for weeks; the lock of a dead process is found out all the
    // same.
    lock.setStaleLockTime(0);
    if (lock.tryLock(0)) {
        return true;
    }
    if (lock.error() != QLockFile::LockFailedError || QFileInfo(lock.fileName()).size() > 0) {
        return false;
    }
    // A process that was killed while it made its lock left an empty one that does not tell whose it is.
    lock.setStaleLockTime(UnwrittenLockMilliseconds);
    const bool locked = lock.tryLock(2 * UnwrittenLockMilliseconds);
    lock.setStaleLockTime(0);
    return locked;
}

// Two names of one file must meet in one lock.
QString realPath(const QString &file)
{
    const QString canonical = QFileInfo(file).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(file).absoluteFilePath() : canonical;
}

// A file is ours, new (nothing in it yet), or refused.
Result<void> checkKind(SQLite::Database &database, const QString &file)
{
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const int schema = database.execAndGet("PRAGMA user_version").getInt();
    const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (application != WorkspaceApplicationId && !(application == 0 && schema == 0 && empty)) {
        return tl::unexpected(refusal(Error::Kind::Database, file,
                                      u"this is a database, but no workspace of TTC Browser"_s,
                                      u"Name another file with --workspace"_s));
    }
    if (schema > WorkspaceSchema) {
        return tl::unexpected(refusal(Error::Kind::Database, file,
                                      u"a newer version of TTC Browser wrote this workspace (schema %1, this "
                                      "version knows up to %2)"_s.arg(schema)
                                          .arg(WorkspaceSchema),
                                      u"Update TTC Browser, or name another file with --workspace"_s));
    }
    const std::string check = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (check != "ok") {
        return tl::unexpected(damaged(file, QString::fromStdString(check)));
    }
    return {};
}

void configure(SQLite::Database &database)
{
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA trusted_schema = OFF");
}

Result<void> backUpAndMigrate(SQLite::Database &database, const QString &file)
{
    const int schema = database.execAndGet("PRAGMA user_version").getInt();
    if (schema == WorkspaceSchema) {
        return {};
    }
    if (schema > 0) {
        const Result<QString> backup = backUpWorkspace(database, file);
        if (!backup) {
            return tl::unexpected(backup.error());
        }
    }
    migrateWorkspace(database);
    return {};
}

// Reads something, so that a file that cannot be used fails here and not later.
std::unique_ptr<SQLite::Database> connectReadOnly(const std::string &name)
{
    auto database =
        std::make_unique<SQLite::Database>(name, SQLite::OPEN_READONLY | SQLite::OPEN_URI, BusyMilliseconds);
    database->execAndGet("SELECT count(*) FROM sqlite_schema");
    return database;
}

WorkspaceFile connectToCopy(const QString &path)
{
    WorkspaceFile opened;
    opened.copy = std::make_unique<QTemporaryDir>();
    const QString copy = opened.copy->filePath(u"workspace.ttcw"_s);
    for (const QString &part : {u""_s, u"-wal"_s}) {
        // A copy has the rights of its original, and SQLite wants to write beside it.
        if (!QFile::copy(path + part, copy + part)
            || !QFile::setPermissions(copy + part, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
            throw SQLite::Exception("it cannot be read in place, and no copy could be made", SQLITE_CANTOPEN);
        }
    }
    opened.database = connectReadOnly(copy.toStdString());
    return opened;
}

WorkspaceFile connectForReading(const QString &path)
{
    WorkspaceFile opened;
    try {
        opened.database = connectReadOnly(path.toStdString());
        return opened;
    } catch (const SQLite::Exception &exception) {
        const int code = exception.getErrorCode();
        if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY) {
            throw;
        }
    }
    if (QFileInfo(path + u"-wal"_s).size() > 0) {
        return connectToCopy(path);
    }
    const QByteArray address = QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
    opened.database = connectReadOnly(address.toStdString());
    return opened;
}

void migrateInMemory(WorkspaceFile &opened)
{
    auto memory = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                                     BusyMilliseconds);
    SQLite::Backup(*memory, *opened.database).executeStep(); // gone before the connection that it reads
    migrateWorkspace(*memory);
    opened.database = std::move(memory);
}

} // namespace

Error workspaceError(const QString &file, const SQLite::Exception &exception)
{
    const QString reason = QString::fromUtf8(exception.what());
    switch (exception.getErrorCode()) {
    case SQLITE_CORRUPT:
        return damaged(file, reason);
    case SQLITE_NOTADB:
        return refusal(Error::Kind::Database, file,
                       u"this is no workspace of TTC Browser, or it is damaged"_s,
                       u"Name another file with --workspace"_s);
    case SQLITE_FULL:
        return refusal(Error::Kind::Io, file, u"the disk is full; nothing was changed"_s,
                       u"Make room and try again"_s);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return refusal(Error::Kind::Io, file, u"the workspace cannot be opened: "_s + reason,
                       u"Look at the rights of the file and of its folder"_s);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return refusal(Error::Kind::Database, file, u"another program is using the workspace"_s,
                       u"Close it and try again"_s);
    default:
        return refusal(Error::Kind::Database, file, u"the database refused: "_s + reason);
    }
}

Result<WorkspaceFile> openForWriting(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder)) {
        return tl::unexpected(refusal(Error::Kind::Io, file, u"its folder cannot be made"_s,
                                      u"Name a file in a folder that you can write with --workspace"_s));
    }
    const QString path = realPath(file);
    WorkspaceFile opened;
    opened.lock = std::make_unique<QLockFile>(path + u".lock"_s);
    if (!tryLock(*opened.lock)) {
        return tl::unexpected(lockRefusal(file, *opened.lock));
    }
    try {
        const bool isNew = QFileInfo(path).size() == 0;
        opened.database = std::make_unique<SQLite::Database>(
            path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, BusyMilliseconds);
        configure(*opened.database);
        if (const Result<void> checked = checkKind(*opened.database, file); !checked) {
            return tl::unexpected(checked.error());
        }
        if (isNew) {
            // Account ids and plans are nobody else's business.
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
        opened.database->exec("PRAGMA journal_mode = WAL");
        opened.database->exec("PRAGMA synchronous = FULL");
        if (const Result<void> migrated = backUpAndMigrate(*opened.database, file); !migrated) {
            return tl::unexpected(migrated.error());
        }
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(workspaceError(file, exception));
    }
    return opened;
}

Result<WorkspaceFile> openInMemory(const QString &name)
{
    try {
        WorkspaceFile opened;
        opened.database = std::make_unique<SQLite::Database>(
            ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, BusyMilliseconds);
        configure(*opened.database);
        migrateWorkspace(*opened.database);
        return opened;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(workspaceError(name, exception));
    }
}

Result<WorkspaceFile> openForReading(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        return tl::unexpected(refusal(Error::Kind::Io, file, u"there is no such workspace"_s,
                                      u"Name it with --workspace, or make one with ttc-browser"_s));
    }
    try {
        WorkspaceFile opened = connectForReading(realPath(file));
        if (const Result<void> checked = checkKind(*opened.database, file); !checked) {
            return tl::unexpected(checked.error());
        }
        if (opened.database->execAndGet("PRAGMA user_version").getInt() < WorkspaceSchema) {
            migrateInMemory(opened);
        }
        // What was migrated in memory could be written to, and would be lost.
        opened.database->exec("PRAGMA query_only = ON");
        return opened;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(workspaceError(file, exception));
    }
}

} // namespace Ttc
