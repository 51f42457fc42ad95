#include "models/inventory/limits.h"
#include "models/inventory/readers/billlines.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/costheading.h"
#include "models/inventory/text/csvheader.h"
#include "models/inventory/text/csvrows.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Layout = CostHeading::Layout;

class CostRows
{
public:
    explicit CostRows(Aggregator &into)
        : m_into(into)
        , m_lines(into)
    {
    }

    void row(const CsvRow &row)
    {
        switch (m_heading.layout) {
        case Layout::None:
            m_heading = readCostHeading(row.cells());
            m_names = row.cells();
            for (std::string &name : m_names) {
                name = std::string(withoutCurrency(name));
            }
            break;
        case Layout::Wide:
            wideRow(row);
            break;
        case Layout::Long:
            longRow(row);
            break;
        case Layout::Other:
            break;
        }
    }
    std::optional<Error> finish();

private:
    void wideRow(const CsvRow &row);
    void period(const std::vector<std::string> &cells);
    void longRow(const CsvRow &row);

    Aggregator &m_into;
    BillLines m_lines;
    CostHeading m_heading;
    std::vector<std::string> m_names;  // the heading's cells
    std::vector<std::string> m_totals; // of all periods
    bool m_sawPeriod = false;
};

void CostRows::wideRow(const CsvRow &row)
{
    const std::string date = isoDate(row.at(0));
    if (!date.empty()) {
        m_into.taken(date);
        m_sawPeriod = true;
        period(row.cells());
    } else if (normalizedHeading(row.at(0)) == "servicetotal") {
        m_totals = row.cells();
    }
}

void CostRows::period(const std::vector<std::string> &cells)
{
    for (const int column : m_heading.columns) {
        const auto index = static_cast<std::size_t>(column);
        // Where a cell is empty, there was no line at all.
        if (index < cells.size() && !cells[index].empty()) {
            m_lines.line({.name = m_names[index], .isBilled = m_lines.isAmount(cells[index])});
        }
    }
}

void CostRows::longRow(const CsvRow &row)
{
    const std::string_view service = row.at(m_heading.service);
    bool isBilled = false;
    bool hasAmount = false;
    for (const int column : m_heading.columns) {
        const std::string_view cell = row.at(column);
        isBilled = m_lines.isAmount(cell) || isBilled;
        hasAmount = hasAmount || !cell.empty();
        if (!cell.empty()) {
            m_into.taken(isoDate(m_names[static_cast<std::size_t>(column)]));
        }
    }
    if (service.empty() || !hasAmount) {
        return;
    }
    m_into.taken(isoDate(row.at(m_heading.date)));
    m_lines.line({.account = row.at(m_heading.account),
                  .region = row.at(m_heading.region),
                  .name = service,
                  .usageType = row.at(m_heading.usageType),
                  .isBilled = isBilled});
}

std::optional<Error> CostRows::finish()
{
    const QString advice = u"Set \"Group by\" of Cost Explorer to Service and download the CSV again"_s;
    if (m_heading.layout == Layout::Other) {
        return Error{.kind = Error::Kind::Input,
                     .place = u"line 1"_s,
                     .message = m_heading.isByAccount
                                  ? u"its columns are accounts, so that it names no services"_s
                                  : u"the costs are grouped by something else than services"_s,
                     .advice = m_heading.isByAccount
                                 ? advice + u", once for each account with a filter on it and --account"_s
                                 : advice};
    }
    if (m_heading.layout == Layout::None) {
        return Error{.kind = Error::Kind::Input,
                     .place = u"line 1"_s,
                     .message = u"no heading names services and their costs"_s,
                     .advice = advice};
    }
    if (!m_sawPeriod && !m_totals.empty()) {
        period(m_totals);
    }
    m_lines.finish();
    return {};
}

} // namespace

std::optional<Error> readCostExplorerCsv(TextStream &text, Aggregator &into)
{
    text.setLenient();
    const std::string_view beginning = text.peek(Limits::FirstLookBytes);
    const std::string_view line = beginning.substr(0, beginning.find('\n'));
    const std::string_view delimiters = ",;\t";
    const char delimiter =
        *std::ranges::max_element(delimiters, {}, [line](char c) { return splitCsvLine(line, c).size(); });
    CostRows rows(into);
    std::optional<Error> error = readCsvRows(text, delimiter, [&rows](const CsvRow &row) { rows.row(row); });
    return error ? error : rows.finish();
}

} // namespace Ttc
