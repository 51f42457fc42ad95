#include "models/catalog/namefolding.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvheader.h"

#include <csv.h>

#include <charconv>
#include <cstdlib>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// libcsv keeps one cell in memory and asks for more room here: where it does not get it, it stops.
void *limitedRealloc(void *memory, std::size_t size)
{
    return size > Limits::CsvFieldBytes ? nullptr : std::realloc(memory, size);
}

class RowReader
{
public:
    RowReader(Aggregator &into, const CsvHeader &header)
        : m_into(into)
        , m_header(header)
    {
    }

    void cell(std::string_view text)
    {
        if (m_cells.size() <= m_used) {
            m_cells.emplace_back();
        }
        m_cells[m_used++] = trimmedAscii(text);
    }
    void endRow()
    {
        m_cells.resize(m_used);
        if (m_inBody) {
            readRow();
        } else {
            // What stands above the heading is a title or a hint for a spreadsheet.
            m_inBody = readCsvHeader(m_cells).columns == m_header.columns;
        }
        ++m_row;
        m_used = 0;
    }
    int row() const { return m_row; }

private:
    std::string_view at(CsvColumn kind) const
    {
        const int column = m_header.column(kind);
        return column < 0 || static_cast<std::size_t>(column) >= m_cells.size()
                 ? std::string_view()
                 : std::string_view(m_cells[static_cast<std::size_t>(column)]);
    }
    qint64 count();
    void readRow();

    Aggregator &m_into;
    CsvHeader m_header;
    bool m_inBody = false;
    int m_row = 0;
    std::vector<std::string> m_cells;
    std::size_t m_used = 0;
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
    if (service.empty() && type.empty() && arn.empty()) {
        return;
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
        seen.name =
            arn.empty() && identifier.find("-0") == std::string_view::npos ? identifier : std::string_view();
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

void cellRead(void *text, std::size_t size, void *reader)
{
    static_cast<RowReader *>(reader)->cell({static_cast<const char *>(text), text == nullptr ? 0 : size});
}

void rowRead(int /*end*/, void *reader)
{
    static_cast<RowReader *>(reader)->endRow();
}

Error tooLong(const RowReader &rows)
{
    return {.kind = Error::Kind::Input,
            .place = u"row %1"_s.arg(rows.row() + 1),
            .message = u"a cell is longer than %1 MiB"_s.arg(Limits::CsvFieldBytes / 1024 / 1024),
            .advice = u"Look for a quotation mark that is never closed, or leave that column out"_s};
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
    csv_parser parser{};
    csv_init(&parser, CSV_APPEND_NULL | CSV_EMPTY_IS_NULL);
    csv_set_delim(&parser, static_cast<unsigned char>(shape->delimiter));
    csv_set_realloc_func(&parser, limitedRealloc);
    csv_set_blk_size(&parser, 4096);
    std::optional<Error> error;
    std::string_view piece;
    while (!error && text.next(piece)) {
        if (csv_parse(&parser, piece.data(), piece.size(), cellRead, rowRead, &rows) != piece.size()) {
            error = tooLong(rows);
        }
    }
    if (!error && csv_fini(&parser, cellRead, rowRead, &rows) != 0) {
        error = tooLong(rows);
    }
    csv_free(&parser);
    return error;
}

} // namespace Ttc
