#pragma once

#include "models/catalog/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ttc {

// A table as a file holds it; cells are trimmed.
struct IncomingTable
{
    struct Row
    {
        int number = 0; // from 1, as a spreadsheet counts
        QStringList cells{};
    };

    QStringList headings{};
    QList<Row> rows{};
    // Of a workbook: days may stand as their number in its calendar. -1 where they do not, else the days
    // between that calendar's day 0 and 1899-12-30.
    int calendar = -1;
};

inline constexpr qsizetype MostIncomingBytes = 64LL * 1024 * 1024;
inline constexpr int MostIncomingRows = 100'000;
inline constexpr int MostIncomingColumns = 250; // what stands further right is not read

// The whole content of a file that may be merged. Refused: one that cannot be read, a folder, more than
// MostIncomingBytes.
Result<QByteArray> incomingBytes(const QString &path);

// Why a list of that many rows is refused; nothing where it is not.
std::optional<Error> tooManyRows(qsizetype rows);

// CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or Latin-1. Refused: a table without rows, one of
// more than MostIncomingRows.
Result<IncomingTable> csvTable(const QByteArray &bytes);
// The sheet "Checklist" of a workbook, else its first. Refused as above, and what is no workbook, is
// encrypted or unpacks to too much.
Result<IncomingTable> xlsxTable(const QString &path);

} // namespace Ttc
