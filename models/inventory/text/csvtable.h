#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/textstream.h"
#include "models/inventory/text/csvrows.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace Ttc {

// A column that a reader wants, under all names that files give it, written as normalizedHeading() does; the
// first name that is there counts.
struct CsvTableColumn
{
    std::vector<std::string_view> names{};
    bool isRequired = false; // no row without it is the heading
};

// A row with its cells in the order of the columns wanted; empty for a column that the table does not have.
class CsvTableRow
{
public:
    CsvTableRow(const CsvRow &row, const std::vector<int> &places)
        : m_row(row)
        , m_places(places)
    {
    }
    std::string_view at(std::size_t column) const { return m_row.at(m_places[column]); }
    bool has(std::size_t column) const { return m_places[column] >= 0; }

private:
    const CsvRow &m_row;
    const std::vector<int> &m_places;
};

// Where each column stands under this heading, -1: nowhere. Nothing where one that is required is missing.
std::optional<std::vector<int>> placesOf(const std::vector<CsvTableColumn> &columns, const CsvRow &heading);

// What parts the cells of a table with this heading, which one of the first lines must be.
std::optional<char> findTable(std::string_view beginning, const std::vector<CsvTableColumn> &columns);

// Gives all rows of a table; what stands above its heading is passed over, and so is the heading where parts
// of a table that stand one after the other repeat it.
std::optional<Error> readCsvTable(TextStream &text, const std::vector<CsvTableColumn> &columns,
                                  const std::function<void(const CsvTableRow &)> &row);

} // namespace Ttc
