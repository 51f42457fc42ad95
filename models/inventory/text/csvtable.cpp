#include "models/inventory/text/csvtable.h"

#include "models/inventory/limits.h"
#include "models/inventory/text/csvheader.h"

#include <QStringList>

#include <algorithm>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int HeadingLines = 20;

QString required(const std::vector<CsvTableColumn> &columns)
{
    QStringList names;
    for (const CsvTableColumn &column : columns) {
        if (column.isRequired) {
            names.append(QString::fromUtf8(column.names.front().data(),
                                           static_cast<qsizetype>(column.names.front().size())));
        }
    }
    return names.join(u", "_s);
}

// Finds the heading and then hands on rows.
class TableRows
{
public:
    TableRows(const std::vector<CsvTableColumn> &columns, const std::function<void(const CsvTableRow &)> &row)
        : m_columns(columns)
        , m_row(row)
    {
    }

    void row(const CsvRow &row)
    {
        if (m_places.empty()) {
            begin(row);
        } else if (m_headingCell.empty() || row.at(m_headingPlace) != m_headingCell) {
            m_row(CsvTableRow(row, m_places));
        }
    }
    const CsvSelection &selection() const { return m_selection; }

private:
    void begin(const CsvRow &row)
    {
        m_places = placesOf(m_columns, row).value_or(std::vector<int>());
        if (m_places.empty()) {
            return;
        }
        std::ranges::for_each(m_places, [this](int place) { m_selection.select(place); });
        const auto required = std::ranges::find(m_columns, true, &CsvTableColumn::isRequired);
        if (required != m_columns.end()) {
            m_headingPlace = m_places[static_cast<std::size_t>(required - m_columns.begin())];
            m_headingCell = row.at(m_headingPlace);
        }
    }

    const std::vector<CsvTableColumn> &m_columns;
    const std::function<void(const CsvTableRow &)> &m_row;
    std::vector<int> m_places;
    CsvSelection m_selection;
    int m_headingPlace = -1;
    std::string m_headingCell;
};

} // namespace

std::optional<std::vector<int>> placesOf(const std::vector<CsvTableColumn> &columns, const CsvRow &heading)
{
    std::vector<int> places;
    for (const CsvTableColumn &column : columns) {
        int place = -1;
        for (const std::string_view name : column.names) {
            place = place < 0 ? columnNamed(heading, name) : place;
        }
        if (place < 0 && column.isRequired) {
            return {};
        }
        places.push_back(place);
    }
    return places;
}

std::optional<char> findTable(std::string_view beginning, const std::vector<CsvTableColumn> &columns)
{
    for (int line = 0; line < HeadingLines && !beginning.empty(); ++line) {
        const std::size_t end = beginning.find('\n');
        for (const char delimiter : {',', ';', '\t', '|'}) {
            const std::vector<std::string> cells = splitCsvLine(beginning.substr(0, end), delimiter);
            if (placesOf(columns, CsvRow(cells, cells.size(), line + 1))) {
                return delimiter;
            }
        }
        beginning = end == std::string_view::npos ? std::string_view() : beginning.substr(end + 1);
    }
    return {};
}

std::optional<Error> readCsvTable(TextStream &text, const std::vector<CsvTableColumn> &columns,
                                  const std::function<void(const CsvTableRow &)> &row)
{
    text.setLenient();
    const std::optional<char> delimiter = findTable(text.peek(Limits::FirstLookBytes), columns);
    if (!delimiter) {
        return Error{.kind = Error::Kind::Input,
                     .place = u"line 1"_s,
                     .message = u"no heading has the columns that are needed: %1"_s.arg(required(columns)),
                     .advice = u"Export the table with these columns and its heading"_s};
    }
    TableRows rows(columns, row);
    return readCsvRows(
        text, *delimiter, [&rows](const CsvRow &cells) { rows.row(cells); }, rows.selection());
}

} // namespace Ttc
