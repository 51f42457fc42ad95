#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/piecesource.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// One row of a table. Cells are trimmed and valid during the call that gives the row.
class CsvRow
{
public:
    CsvRow(const std::vector<std::string> &cells, std::size_t count, int number)
        : m_cells(cells)
        , m_count(count)
        , m_number(number)
    {
    }

    // Empty for a column that the row does not have, and for -1.
    std::string_view at(int column) const
    {
        return column < 0 || static_cast<std::size_t>(column) >= m_count
                 ? std::string_view()
                 : std::string_view(m_cells[static_cast<std::size_t>(column)]);
    }
    std::size_t size() const { return m_count; }
    int number() const { return m_number; } // from 1, as a spreadsheet counts
    std::vector<std::string> cells() const
    {
        return {m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(m_count)};
    }

private:
    const std::vector<std::string> &m_cells;
    std::size_t m_count;
    int m_number;
};

// The columns that are looked at: all of them, until some are named. Cells of the others come empty, which is
// what makes a usage report of 200 columns fast.
class CsvSelection
{
public:
    void select(int column);
    bool wants(std::size_t column) const { return m_all || (column < m_wanted.size() && m_wanted[column]); }

private:
    bool m_all = true;
    std::vector<bool> m_wanted;
};

// Gives all rows of a text, the heading and what stands above it included, in constant memory. The selection
// may change between rows. Refuses a cell that is longer than Limits::CsvFieldBytes.
std::optional<Error> readCsvRows(PieceSource &text, char delimiter,
                                 const std::function<void(const CsvRow &)> &row,
                                 const CsvSelection &selection = {});

// The column with this heading, letters and digits compared in lower case; -1 where there is none.
int columnNamed(const CsvRow &heading, std::string_view normalized);

} // namespace Ttc
