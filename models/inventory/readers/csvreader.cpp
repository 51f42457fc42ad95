#include "models/catalog/namefolding.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/readers/tablerecords.h"
#include "models/inventory/readers/tablerow.h"
#include "models/inventory/text/csvheader.h"
#include "models/inventory/text/csvrows.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

class RowReader
{
public:
    RowReader(Aggregator &into, const CsvHeader &header)
        : m_into(into)
        , m_header(header)
    {
    }

    void row(const CsvRow &row)
    {
        if (!m_inBody) {
            // What stands above the heading is a title or a hint for a spreadsheet.
            m_inBody = readCsvHeader(row.cells()).columns == m_header.columns;
            m_heading = m_inBody ? row.cells() : m_heading;
        } else if (row.at(0) != m_heading.front() || row.cells() != m_heading) {
            readRow(row);
        } // else another table with the same heading begins, where files were put together
    }

private:
    void readRow(const CsvRow &row)
    {
        TableRow cells;
        std::ranges::transform(m_header.columns, cells.cells.begin(),
                               [&row](int column) { return row.at(column); });
        const std::string_view service = cells.at(CsvColumn::Service);
        // Such a rule stands below the heading of a table in Markdown.
        if (service.empty() || service.find_first_not_of("-: ") != std::string_view::npos) {
            readTableRow(cells, m_into);
        }
    }

    Aggregator &m_into;
    CsvHeader m_header;
    bool m_inBody = false;
    std::vector<std::string> m_heading;
};

} // namespace

std::optional<Error> readCsv(TextStream &text, Aggregator &into)
{
    const std::string_view beginning = trimmedAscii(text.peek(Limits::FirstLookBytes));
    const std::optional<CsvShape> shape = findCsvShape(beginning);
    if (beginning.starts_with('{') || beginning.starts_with('[') || (!shape && holdsDocuments(text))) {
        TableRecordVisitor records(into);
        return readDocuments(text, records, into);
    }
    text.setLenient();
    if (!shape) {
        return Error{.kind = Error::Kind::Input,
                     .place = u"line 1"_s,
                     .message = u"no heading names a service, a resource type or an ARN"_s,
                     .advice = u"Add a first row such as service,account_id,region"_s};
    }
    RowReader rows(into, shape->header);
    return readCsvRows(text, shape->delimiter, [&rows](const CsvRow &row) { rows.row(row); });
}

} // namespace Ttc
