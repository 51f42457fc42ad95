#pragma once

#include "models/inventory/aggregator.h"
#include "models/inventory/text/csvheader.h"

#include <array>
#include <string_view>

namespace Ttc {

// One row of a table that somebody made themselves; what it does not have is empty.
struct TableRow
{
    std::array<std::string_view, static_cast<std::size_t>(CsvColumn::Kinds)> cells{};

    std::string_view at(CsvColumn kind) const { return cells.at(static_cast<std::size_t>(kind)); }
};

// Makes evidence of it: of a resource where it has a type or an ARN, of what its service costs where it has
// that, else of a name. A count of 0 is none.
void readTableRow(const TableRow &row, Aggregator &into);

} // namespace Ttc
