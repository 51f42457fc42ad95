#include "models/inventory/filelist.h"

#include "models/inventory/limits.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void listFolder(const QString &folder, FileList &list)
{
    QStringList found;
    int entriesSeen = 0;
    QDirIterator entries(folder,
                         QDir::Files | QDir::Dirs | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QFileInfo info = entries.fileInfo();
        if (info.isSymLink()) {
            list.skipped.append({path, u"it is a link"_s});
        } else if (info.isDir()) {
            // What is in it comes by itself.
        } else if (!info.isFile()) {
            list.skipped.append({path, u"it is no file"_s});
        } else if (info.fileName().startsWith(u'.')) {
            list.skipped.append({path, u"it is hidden"_s});
        } else {
            found.append(path);
        }
        if (++entriesSeen > Limits::FolderFiles) {
            list.problems.append(
                {.kind = Error::Kind::Input,
                 .file = folder,
                 .message = u"the folder holds more than %1 files and folders"_s.arg(Limits::FolderFiles),
                 .advice = u"Name the folder that holds the inventory alone"_s});
            return;
        }
    }
    if (found.isEmpty()) {
        list.problems.append({.kind = Error::Kind::Io,
                              .file = folder,
                              .message = u"there is no file in the folder"_s,
                              .advice = u"Check the name"_s});
    }
    found.sort();
    for (const QString &path : std::as_const(found)) {
        list.files.append({.path = path});
    }
}

// The archive that a path leads into; as it is where there is none.
ListedFile namedFile(const QString &path)
{
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const QFileInfo info(path.left(slash));
        if (info.isFile()) {
            return {.path = path.left(slash), .member = path.mid(slash + 1), .named = true};
        }
        if (info.exists()) {
            break;
        }
    }
    return {.path = path, .named = true};
}

qint64 bytesOf(const QList<ListedFile> &files)
{
    qint64 bytes = 0;
    for (const ListedFile &file : files) {
        const QFileInfo info(file.path);
        if (file.path == "-"_L1 || (info.exists() && !info.isFile())) {
            return -1;
        }
        bytes += info.size();
    }
    return bytes;
}

} // namespace

FileList listFiles(const QStringList &paths)
{
    FileList list;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (path != "-"_L1 && info.isDir()) {
            listFolder(path, list);
        } else if (path == "-"_L1 || info.exists()) {
            list.files.append({.path = path, .named = true});
        } else {
            list.files.append(namedFile(path));
        }
    }
    list.bytes = bytesOf(list.files);
    return list;
}

} // namespace Ttc
