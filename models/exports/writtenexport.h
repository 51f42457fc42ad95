#pragma once

#include "models/catalog/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// One of the files that an export consists of.
struct WrittenFile
{
    // Of a table in several parts: what stands before the suffix of the file that a person named, empty for
    // the first: "-2". Of a folder: the file below it: "bodies/0001.md".
    QString name{};
    QByteArray bytes{};
};

// An export, whole.
struct WrittenExport
{
    QList<WrittenFile> files{}; // one at least
    // What the format could not hold, or holds otherwise: sentences without their full stop.
    QStringList losses{};
};

// Writes the files where a person named them: `target` is the first file, or the folder of a format that is
// one. All are written before the first takes its place; none does after an error. A folder is made where
// there is none; what else it holds stays. "-" is standard output, which takes one file only. Gives the names
// of the files.
Result<QStringList> saveExport(const QString &target, const WrittenExport &written, bool isFolder);

} // namespace Ttc
