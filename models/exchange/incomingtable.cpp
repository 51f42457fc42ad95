#include "models/exchange/incomingtable.h"

#include "models/inventory/input/filebytes.h"
#include "models/inventory/input/textstream.h"
#include "models/inventory/text/csvrows.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

tl::unexpected<Error> refused(const QString &message, const QString &advice)
{
    return tl::unexpected(Error{.kind = Error::Kind::Input, .message = message, .advice = advice});
}

// Spreadsheets of many countries write semicolons into what they call CSV.
char delimiterOf(const QByteArray &bytes)
{
    const QByteArray line = bytes.left(bytes.indexOf('\n'));
    constexpr std::array delimiters{',', ';', '\t'};
    return *std::ranges::max_element(delimiters, {}, [&line](char one) { return line.count(one); });
}

QStringList cellsOf(const CsvRow &row)
{
    QStringList cells;
    const int columns = std::min(static_cast<int>(row.size()), MostIncomingColumns);
    for (int column = 0; column < columns; ++column) {
        cells.append(QString::fromUtf8(row.at(column)));
    }
    return cells;
}

bool isBlank(const QStringList &cells)
{
    return std::ranges::all_of(cells, &QString::isEmpty);
}

} // namespace

std::optional<Error> tooManyRows(qsizetype rows)
{
    if (rows <= MostIncomingRows) {
        return std::nullopt;
    }
    return Error{.kind = Error::Kind::Input,
                 .message = u"it has more rows than a checklist can have"_s,
                 .advice = u"Filter it to the items of the checklist"_s};
}

Result<QByteArray> incomingBytes(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        return refused(u"this is a folder"_s, u"Name the file in it that came back"_s);
    }
    TextStream text(std::make_unique<FileBytes>(path), path, [](qint64) { return true; });
    text.setLenient();
    QByteArray bytes;
    std::string_view piece;
    while (text.next(piece)) {
        if (bytes.size() + static_cast<qsizetype>(piece.size()) > MostIncomingBytes) {
            return refused(u"the file is larger than a checklist can be"_s,
                           u"Export only the columns and rows of the checklist"_s);
        }
        bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
    }
    if (const std::optional<Error> error = text.error()) {
        return tl::unexpected(*error);
    }
    return bytes;
}

Result<IncomingTable> csvTable(const QByteArray &bytes)
{
    IncomingTable table;
    bool hasHeading = false;
    TextPiece text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const std::optional<Error> error = readCsvRows(text, delimiterOf(bytes), [&](const CsvRow &row) {
        QStringList cells = cellsOf(row);
        if (isBlank(cells) || table.rows.size() > MostIncomingRows) {
            return;
        }
        if (std::exchange(hasHeading, true)) {
            table.rows.append({.number = row.number(), .cells = std::move(cells)});
        } else {
            table.headings = std::move(cells);
        }
    });
    if (error) {
        return tl::unexpected(*error);
    }
    if (table.rows.isEmpty()) {
        return refused(u"the table has no rows below its headings"_s, u"Look whether the export failed"_s);
    }
    if (const std::optional<Error> tooMany = tooManyRows(table.rows.size())) {
        return tl::unexpected(*tooMany);
    }
    return table;
}

} // namespace Ttc
