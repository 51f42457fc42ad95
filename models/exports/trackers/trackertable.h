#pragma once

#include "models/exports/writtenexport.h"

#include <QList>
#include <QStringList>

#include <limits>

namespace Ttc {

// What an importer takes of one file.
struct TrackerTableLimits
{
    qsizetype rows = 0; // without the headings
    qsizetype bytes = std::numeric_limits<qsizetype>::max();
};

// A table as one or more CSV files, each with the headings; one at least. A row that is longer than a file
// may be gets a file of its own.
QList<WrittenFile> trackerTables(const QStringList &headings, const QList<QStringList> &rows,
                                 const TrackerTableLimits &limits);

// Part `number` of a table, counted from 0: what WrittenFile::name holds.
QString trackerPartName(qsizetype number);

} // namespace Ttc
