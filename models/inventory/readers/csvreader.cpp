#include "models/inventory/account.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvheader.h"
#include "models/inventory/text/csvrows.h"

#include <charconv>
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
        m_row = &row;
        if (!m_inBody) {
            // What stands above the heading is a title or a hint for a spreadsheet.
            m_inBody = readCsvHeader(row.cells()).columns == m_header.columns;
            m_heading = m_inBody ? row.cells() : m_heading;
        } else if (row.at(0) != m_heading.front() || row.cells() != m_heading) {
            readRow();
        } // else another table with the same heading begins, where files were put together
    }

private:
    std::string_view at(CsvColumn kind) const { return m_row->at(m_header.column(kind)); }
    qint64 count();
    void readRow();

    Aggregator &m_into;
    CsvHeader m_header;
    bool m_inBody = false;
    std::vector<std::string> m_heading;
    const CsvRow *m_row = nullptr; // during a call of row()
};

qint64 RowReader::count()
{
    std::string digits(at(CsvColumn::Count));
    std::erase_if(digits, [](char c) { return c == ',' || c == '.' || c == ' ' || c == '\''; });
    if (digits.empty()) {
        return 1;
    }
    qint64 number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 0) {
        m_into.notices().count(Notices::Kind::OddCount, at(CsvColumn::Count));
        return 1;
    }
    return number;
}

void RowReader::readRow()
{
    const std::string_view service = at(CsvColumn::Service);
    const std::string_view type = at(CsvColumn::Type);
    std::string_view arn = at(CsvColumn::Arn);
    const std::string_view identifier = at(CsvColumn::Identifier);
    if (!arn.starts_with("arn:")) {
        arn = identifier.starts_with("arn:") ? identifier : std::string_view();
    }
    const bool isRule = !service.empty() && service.find_first_not_of("-: ") == std::string_view::npos;
    if (isRule || (service.empty() && type.empty() && arn.empty())) {
        return; // such a rule stands below the heading of a table in Markdown
    }
    const std::string_view account = at(CsvColumn::Account);
    const qint64 rows = count();
    m_into.countRecord();
    if (rows == 0) {
        return;
    }
    const bool isType = type.find(':') != std::string_view::npos;
    if (isType || !arn.empty()) {
        ResourceSeen seen{.type = isType ? type : std::string_view(),
                          .arn = arn,
                          .account = account,
                          .region = at(CsvColumn::Region),
                          .count = rows,
                          .kind = EvidenceKind::Listed};
        // A row that counts things of a type speaks of no single one that could be a default.
        seen.presumeDefaults = !arn.empty() || !identifier.empty();
        seen.name = arn.empty() && !isResourceId(identifier) ? identifier : std::string_view();
        m_into.resource(seen);
    } else {
        m_into.name({.text = service.empty() ? type : service,
                     .account = account,
                     .region = at(CsvColumn::Region),
                     .count = rows});
    }
    if (!at(CsvColumn::AccountName).empty() && !account.empty()) {
        m_into.nameAccount(account, QString::fromStdString(std::string(at(CsvColumn::AccountName))));
    }
}

} // namespace

std::optional<Error> readCsv(TextStream &text, Aggregator &into)
{
    text.setLenient();
    const std::optional<CsvShape> shape = findCsvShape(text.peek(Limits::FirstLookBytes));
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
