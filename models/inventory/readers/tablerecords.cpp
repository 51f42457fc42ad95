#include "models/inventory/readers/tablerecords.h"

#include "models/catalog/namefolding.h"

#include <algorithm>
#include <utility>

namespace Ttc {

void TableRecordVisitor::startDocument()
{
    m_depth = 0;
    m_column = -1;
}

void TableRecordVisitor::startObject()
{
    m_column = -1;
    if (m_depth++ == 0) {
        m_cells = {};
    }
}

void TableRecordVisitor::endObject()
{
    if (--m_depth == 0) {
        TableRow row;
        std::ranges::transform(m_cells, row.cells.begin(),
                               [](const std::string &cell) { return trimmedAscii(cell); });
        readTableRow(row, m_into);
    }
}

void TableRecordVisitor::startArray()
{
    m_column = -1;
    m_depth += m_depth > 0 ? 1 : 0;
}

void TableRecordVisitor::endArray()
{
    m_depth -= m_depth > 0 ? 1 : 0;
}

bool TableRecordVisitor::key(std::string_view name)
{
    if (m_depth != 1) {
        return false;
    }
    const CsvHeader header = readCsvHeader({std::string(name)});
    const auto found = std::ranges::find(header.columns, 0);
    m_column = found == header.columns.end() ? -1 : static_cast<int>(found - header.columns.begin());
    return m_column >= 0;
}

void TableRecordVisitor::scalar(JsonType type, std::string_view text)
{
    const int column = std::exchange(m_column, -1);
    if (m_depth == 1 && column >= 0 && type != JsonType::Null) {
        m_cells.at(static_cast<std::size_t>(column)) = text;
    }
}

} // namespace Ttc
