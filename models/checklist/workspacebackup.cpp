#include "models/checklist/workspacebackup.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

Result<QString> backUpWorkspace(SQLite::Database &database, const QString &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString backupFile = QFileInfo(file).absoluteFilePath() + u".backup-"_s + stamp;
    try {
        SQLite::Database copy(backupFile.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, database).executeStep();
        // The copy says that it has a log of its own; one file is easier to keep and to put back.
        copy.exec("PRAGMA journal_mode = DELETE");
    } catch (const SQLite::Exception &exception) {
        QFile::remove(backupFile);
        return tl::unexpected(
            Error{.kind = Error::Kind::Io,
                  .file = backupFile,
                  .message = u"no backup could be made, so the workspace was left as it is: "_s
                           + QString::fromUtf8(exception.what()),
                  .advice = u"Look for free space and at the rights of the folder"_s});
    }
    QFile::setPermissions(backupFile, QFile::permissions(file));
    QStringList backups = workspaceBackups(file);
    while (backups.size() > KeptWorkspaceBackups) {
        QFile::remove(backups.takeFirst());
    }
    return backupFile;
}

QStringList workspaceBackups(const QString &file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    const QString prefix = QFileInfo(file).fileName() + u".backup-"_s;
    QStringList backups;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name.startsWith(prefix)) {
            backups.append(folder.filePath(name));
        }
    }
    return backups;
}

} // namespace Ttc
