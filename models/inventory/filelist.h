#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/archivereader.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// A file to read.
struct ListedFile
{
    QString path{};     // "-" is standard input
    QString member{};   // only this file of the archive; mostly empty
    bool named = false; // by the person, and not found in a folder: what it is no inventory is told
};

struct FileList
{
    QList<ListedFile> files{};
    QList<SkippedFile> skipped{};
    QList<Error> problems{};
    qint64 bytes = 0; // of all files together; -1 where one of them is a pipe
};

// What the paths stand for: files as they are, folders with all that is in them, sorted, and
// "bundle.zip/a/b.json" as one file of an archive. Links in a folder are not followed.
FileList listFiles(const QStringList &paths);

} // namespace Ttc
