#pragma once

#include "models/catalog/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariant>

#include <array>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace Ttc {

// An XLSX file in the making. Text is only ever text: no cell of it becomes a formula, a link or a number;
// formulas are the program's own. Characters that XML cannot hold are replaced. What is longer than a cell
// may be ends in "…".
class XlsxWorkbook
{
public:
    enum class Style {
        Plain,
        Wrapped, // on several lines within the column's width
        Heading,
        Percent, // of a number from 0 to 1
    };

    // `created` is written into the file; nothing else of the present is, so that the same input gives the
    // same bytes.
    XlsxWorkbook(const QString &title, const QDateTime &created);
    ~XlsxWorkbook();
    Q_DISABLE_COPY_MOVE(XlsxWorkbook)

    // The next calls are about this sheet. At most 31 characters, none of []:*?/\.
    void addSheet(const QString &name);
    void setColumn(int column, int width); // width in characters
    // A QString, a number, a QDate, a QDateTime (written as UTC) or nothing; rows and columns begin at 0.
    void write(int row, int column, const QVariant &value, Style style = Style::Plain);
    // A formula with names in English and commas, without "=", and what it comes to now.
    void writeFormula(int row, int column, const QString &formula, double value, Style style = Style::Plain);
    // The first row and the first `columns` stay in sight. On paper the row stands on each page, which lies
    // on its side and takes the width of the first `printed` columns; `rows` counts the first row.
    void keepHeadings(int columns, int rows, int printed);
    // A filter over `columns`; `rows` counts the first row.
    void addFilter(int rows, int columns);
    // The cells of a column below the first row take one of `choices`, which together have at most 255
    // characters; `rows` counts the first row.
    void limitTo(const QStringList &choices, int column, int rows);

    // Ends the making; to be called once.
    Result<QByteArray> bytes();

private:
    enum Format {
        PlainFormat,
        WrappedFormat,
        HeadingFormat,
        PercentFormat,
        DateFormat,
        TimeFormat,
        FormatCount
    };

    void makeFormats();
    lxw_format *formatOf(Style style) const;

    QTemporaryDir m_folder;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::array<lxw_format *, FormatCount> m_formats{};
    bool m_failed = false;
};

} // namespace Ttc
