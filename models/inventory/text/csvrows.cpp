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
        if (m_selection.wants(m_used)) {
            m_cells[m_used] = trimmedAscii(text);
        } else {
            m_cells[m_used].clear();
        }
        ++m_used;
    }
    void endRow()
    {
        m_row(CsvRow(m_cells, m_used, ++m_number));
        m_used = 0;
    }
    int rows() const { return m_number; }

private:
    const std::function<void(const CsvRow &)> &m_row;
    const CsvSelection &m_selection;
    std::vector<std::string> m_cells;
    std::size_t m_used = 0;
    int m_number = 0;
};

void cellRead(void *text, std::size_t size, void *rows)
{
    static_cast<RowCollector *>(rows)->cell({static_cast<const char *>(text), text == nullptr ? 0 : size});
}

void rowRead(int /*end*/, void *rows)
{
    static_cast<RowCollector *>(rows)->endRow();
}

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
    csv_parser parser{};
    csv_init(&parser, CSV_APPEND_NULL | CSV_EMPTY_IS_NULL);
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    csv_set_realloc_func(&parser, limitedRealloc);
    csv_set_blk_size(&parser, 4096);
    bool stopped = false;
    std::string_view piece;
    while (!stopped && text.next(piece)) {
        stopped = csv_parse(&parser, piece.data(), piece.size(), cellRead, rowRead, &rows) != piece.size();
    }
    stopped = stopped || csv_fini(&parser, cellRead, rowRead, &rows) != 0;
    csv_free(&parser);
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
