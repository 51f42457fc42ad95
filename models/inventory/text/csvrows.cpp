#include "models/inventory/text/csvrows.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/limits.h"
#include "models/inventory/text/csvheader.h"

#include <csv.h>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// libcsv keeps one cell in memory and asks for more room here: where it does not get it, it stops.
void *limitedRealloc(void *memory, std::size_t size)
{
    return size > Limits::CsvFieldBytes ? nullptr : std::realloc(memory, size);
}

// Collects the cells of a row; their memory is used again for the next.
class RowCollector
{
public:
    RowCollector(const std::function<void(const CsvRow &)> &row, const CsvSelection &selection)
        : m_row(row)
        , m_selection(selection)
    {
    }

    void cell(std::string_view text)
    {
        if (m_cells.size() <= m_used) {
            m_cells.emplace_back();
        }
        std::string &cell = m_cells[m_used];
        if (m_selection.wants(m_used)) {
            cell = trimmedAscii(text);
        } else if (!cell.empty()) {
            cell.clear();
        }
        ++m_used;
    }
    void endRow()
    {
        m_row(CsvRow(m_cells, m_used, ++m_number));
        m_used = 0;
    }
    void forgetRow() { m_used = 0; }
    int rows() const { return m_number; }

private:
    const std::function<void(const CsvRow &)> &m_row;
    const CsvSelection &m_selection;
    std::vector<std::string> m_cells;
    std::size_t m_used = 0;
    int m_number = 0;
};

// Where a cell of a line is parted from the next one.
class LineCutter
{
public:
    LineCutter(std::string_view line, char delimiter)
        : m_line(line)
        , m_delimiter(delimiter)
        , m_quote(line.find('"'))
    {
    }

    // The next cell, valid until the next call. False where only a parser that looks at each character can
    // tell what it is: the line may end within quotation marks, or have some within a cell.
    bool take(std::string_view &cell)
    {
        if (m_quote == m_at) {
            return takeQuoted(cell);
        }
        // Reports of many columns are empty in most.
        const bool isEmpty = m_at < m_line.size() && m_line[m_at] == m_delimiter;
        const std::size_t end = isEmpty ? m_at : std::min(m_line.find(m_delimiter, m_at), m_line.size());
        cell = m_line.substr(m_at, end - m_at);
        m_at = end + 1;
        return m_quote >= end;
    }
    bool atEnd() const { return m_at > m_line.size(); }

private:
    bool takeQuoted(std::string_view &cell)
    {
        const std::size_t begin = m_at + 1;
        std::size_t end = m_line.find('"', begin);
        bool doubled = false;
        while (end != std::string_view::npos && end + 1 < m_line.size() && m_line[end + 1] == '"') {
            doubled = true;
            end = m_line.find('"', end + 2);
        }
        if (end == std::string_view::npos || (end + 1 < m_line.size() && m_line[end + 1] != m_delimiter)) {
            return false;
        }
        cell = m_line.substr(begin, end - begin);
        if (doubled) {
            m_single = cell;
            for (std::size_t at = m_single.find('"'); at != std::string::npos;
                 at = m_single.find('"', at + 1)) {
                m_single.erase(at, 1);
            }
            cell = m_single;
        }
        m_at = end + 2;
        m_quote = m_at > m_line.size() ? std::string_view::npos : m_line.find('"', m_at);
        return true;
    }

    std::string_view m_line;
    char m_delimiter;
    std::size_t m_at = 0;
    std::size_t m_quote; // the next one
    std::string m_single;
};

// Rows that lie whole in a piece, one a line, are cut here, several times faster than by a parser that looks
// at each character; all else is libcsv's.
class RowReader
{
public:
    RowReader(char delimiter, RowCollector &rows)
        : m_delimiter(delimiter)
        , m_rows(rows)
    {
        csv_init(&m_parser, CSV_APPEND_NULL | CSV_EMPTY_IS_NULL);
        csv_set_delim(&m_parser, static_cast<unsigned char>(delimiter));
        csv_set_realloc_func(&m_parser, limitedRealloc);
        csv_set_blk_size(&m_parser, 4096);
    }
    ~RowReader() { csv_free(&m_parser); }
    RowReader(const RowReader &) = delete;
    RowReader &operator=(const RowReader &) = delete;

    // False where a cell is too long.
    bool read(std::string_view piece)
    {
        while (!piece.empty()) {
            const std::size_t newline = piece.find('\n');
            const bool whole = newline != std::string_view::npos;
            const std::string_view line = piece.substr(0, whole ? newline + 1 : newline);
            if ((m_midRow || !whole || !cut(line)) && !parse(line)) {
                return false;
            }
            piece.remove_prefix(line.size());
        }
        return true;
    }
    bool finish() { return csv_fini(&m_parser, cellRead, rowRead, this) == 0; }

private:
    bool cut(std::string_view line)
    {
        line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
        // A carriage return by itself ends a row, too.
        if (line.find('\r') != std::string_view::npos) {
            return false;
        }
        if (trimmedAscii(line).empty() && line.find(m_delimiter) == std::string_view::npos) {
            return true;
        }
        LineCutter cutter(line, m_delimiter);
        for (std::string_view cell; !cutter.atEnd();) {
            if (!cutter.take(cell)) {
                m_rows.forgetRow();
                return false;
            }
            m_rows.cell(cell);
        }
        m_rows.endRow();
        return true;
    }
    bool parse(std::string_view text)
    {
        m_rowEnd = 0;
        if (csv_parse(&m_parser, text.data(), text.size(), cellRead, rowRead, this) != text.size()) {
            return false;
        }
        // The end of a line may lie within quotation marks: then the row goes on.
        const bool lineEnded = text.ends_with("\r\n") && text.find('\r') + 2 == text.size();
        m_midRow = m_rowEnd != '\n' && (m_rowEnd != '\r' || !lineEnded);
        return true;
    }

    static void cellRead(void *text, std::size_t size, void *self)
    {
        static_cast<RowReader *>(self)->m_rows.cell(
            {static_cast<const char *>(text), text == nullptr ? 0 : size});
    }
    static void rowRead(int end, void *self)
    {
        auto *reader = static_cast<RowReader *>(self);
        reader->m_rows.endRow();
        reader->m_rowEnd = end;
    }

    char m_delimiter;
    RowCollector &m_rows;
    csv_parser m_parser{};
    int m_rowEnd = 0;      // the character that ended the row that libcsv gave last
    bool m_midRow = false; // libcsv may hold a part of a row
};

} // namespace

void CsvSelection::select(int column)
{
    m_all = false;
    if (column >= 0) {
        m_wanted.resize(std::max(m_wanted.size(), static_cast<std::size_t>(column) + 1));
        m_wanted[static_cast<std::size_t>(column)] = true;
    }
}

std::optional<Error> readCsvRows(PieceSource &text, char delimiter,
                                 const std::function<void(const CsvRow &)> &row,
                                 const CsvSelection &selection)
{
    RowCollector rows(row, selection);
    RowReader reader(delimiter, rows);
    bool stopped = false;
    std::string_view piece;
    while (!stopped && text.next(piece)) {
        stopped = !reader.read(piece);
    }
    stopped = stopped || !reader.finish();
    if (!stopped) {
        return {};
    }
    return Error{.kind = Error::Kind::Input,
                 .place = u"row %1"_s.arg(rows.rows() + 1),
                 .message = u"a cell is longer than %1 MiB"_s.arg(Limits::CsvFieldBytes / 1024 / 1024),
                 .advice = u"Look for a quotation mark that is never closed, or leave that column out"_s};
}

int columnNamed(const CsvRow &heading, std::string_view normalized)
{
    for (int column = 0; column < static_cast<int>(heading.size()); ++column) {
        if (normalizedHeading(heading.at(column)) == normalized) {
            return column;
        }
    }
    return -1;
}

} // namespace Ttc
