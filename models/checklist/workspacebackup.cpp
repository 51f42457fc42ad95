#include "models/checklist/workspacebackup.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A copy that is still being made has another name, so that one cut short by a crash is never taken for a
// backup, nor counted among those that are kept.
const QString UnfinishedSuffix = u".unfinished"_s;

QStringList copiesBeside(const QString &file, bool finished)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    const QString prefix = QFileInfo(file).fileName() + u".backup-"_s;
    QStringList copies;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name.startsWith(prefix) && name.contains(UnfinishedSuffix) != finished) {
            copies.append(folder.filePath(name));
        }
    }
    return copies;
}

void removeUnfinished(const QString &file)
{
    const QStringList copies = copiesBeside(file, false);
    for (const QString &copy : copies) {
        QFile::remove(copy);
    }
}

tl::unexpected<Error> noBackup(const QString &backupFile, const QString &reason)
{
    return tl::unexpected(
        Error{.kind = Error::Kind::Io,
              .file = backupFile,
              .message = u"no backup could be made, so the workspace was left as it is: "_s + reason,
              .advice = u"Look for free space and at the rights of the folder"_s});
}

} // namespace

Result<QString> backUpWorkspace(SQLite::Database &database, const QString &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString backupFile = QFileInfo(file).absoluteFilePath() + u".backup-"_s + stamp;
    const QString unfinished = backupFile + UnfinishedSuffix;
    removeUnfinished(file);
    try {
        SQLite::Database copy(unfinished.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, database).executeStep();
        // The copy says that it has a log of its own; one file is easier to keep and to put back.
        copy.exec("PRAGMA journal_mode = DELETE");
    } catch (const SQLite::Exception &exception) {
        removeUnfinished(file);
        return noBackup(backupFile, QString::fromUtf8(exception.what()));
    }
    QFile::setPermissions(unfinished, QFile::permissions(file));
    if (!QFile::rename(unfinished, backupFile)) {
        removeUnfinished(file);
        return noBackup(backupFile, u"the finished copy could not be given its name"_s);
    }
    QStringList backups = workspaceBackups(file);
    while (backups.size() > KeptWorkspaceBackups) {
        QFile::remove(backups.takeFirst());
    }
    return backupFile;
}

QStringList workspaceBackups(const QString &file)
{
    return copiesBeside(file, true);
}

} // namespace Ttc
