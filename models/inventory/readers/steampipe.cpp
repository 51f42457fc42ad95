#include "models/inventory/readers/reader.h"
#include "models/inventory/readers/toolrows.h"
#include "models/inventory/text/csvtable.h"

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Arn,
    Akas,
    Account,
    Region,
    Type,
    Table,
    Count,
    IsDefault,
    DefaultForZone,
    Fields
};

std::vector<RecordVisitor::Field> fields()
{
    return {{"arn"},        {"akas", true}, {"account_id"}, {"region"},        {"resource_type"},
            {"table_name"}, {"count"},      {"is_default"}, {"default_for_az"}};
}

// The same as columns of a table.
const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{{{"arn"}},    {{"akas"}},         {{"accountid"}},
                                                 {{"region"}}, {{"resourcetype"}}, {{"tablename"}},
                                                 {{"count"}},  {{"isdefault"}},    {{"defaultforaz"}}};
    return all;
}

// One version of Steampipe writes 10000 as "10,000".
qint64 toCount(std::string_view text)
{
    std::string digits(text);
    std::erase(digits, ',');
    qint64 count = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

std::optional<bool> toFlag(std::string_view text)
{
    return text == "true" ? std::optional(true) : text == "false" ? std::optional(false) : std::nullopt;
}

// `at` gives what a row says for a field.
template <typename At>
ToolRow toolRow(const At &at, std::string_view firstAka)
{
    const std::string_view arn = at(Arn);
    const std::string_view type = at(Type);
    ToolRow row{.arn = arn.starts_with("arn:") ? arn : firstAka,
                .type = type.find(':') == std::string_view::npos ? std::string_view() : type,
                .table = at(Table),
                .account = at(Account),
                .region = at(Region),
                .isDefault = toFlag(at(IsDefault))};
    // Without a thing or its kind, a count is of something else.
    row.count = row.arn.empty() && !(row.table.empty() && row.type.empty()) ? toCount(at(Count)) : 1;
    if (!row.isDefault) {
        row.isDefault = toFlag(at(DefaultForZone));
    }
    return row;
}

class RowVisitor final : public RecordVisitor
{
public:
    explicit RowVisitor(ToolRows &rows)
        : RecordVisitor({"rows"}, fields(), {})
        , m_rows(rows)
    {
    }

protected:
    void record(int /*list*/) override
    {
        m_rows.row(toolRow([this](std::size_t field) { return value(field); }, m_aka));
        m_aka.clear();
    }
    void nestedMember(std::size_t /*field*/, std::string_view /*name*/, JsonType type,
                      std::string_view text) override
    {
        if (m_aka.empty() && type == JsonType::String && text.starts_with("arn:")) {
            m_aka = text;
        }
    }

private:
    ToolRows &m_rows;
    std::string m_aka;
};

// The results of several queries stand one after the other, each with its heading.
class TableRows
{
public:
    explicit TableRows(ToolRows &rows)
        : m_rows(rows)
    {
    }

    void row(const CsvRow &row)
    {
        if (m_places.empty() || isHeading(row)) {
            m_places = *placesOf(columns(), row);
        } else {
            m_rows.row(toolRow([this, &row](std::size_t field) { return row.at(m_places[field]); },
                               firstArn(row.at(m_places[Akas]))));
        }
    }

private:
    // All its cells are names of columns, and one is known.
    static bool isHeading(const CsvRow &row)
    {
        for (int i = 0; i < static_cast<int>(row.size()); ++i) {
            const std::string_view cell = row.at(i);
            if (cell.empty() || cell.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") < cell.size()
                || (cell.front() >= '0' && cell.front() <= '9')) {
                return false;
            }
        }
        return std::ranges::any_of(*placesOf(columns(), row), [](int place) { return place >= 0; });
    }

    ToolRows &m_rows;
    std::vector<int> m_places;
};

} // namespace

std::optional<Error> readSteampipe(TextStream &text, Aggregator &into)
{
    ToolRows rows(into);
    std::optional<Error> error;
    if (holdsDocuments(text)) {
        RowVisitor visitor(rows);
        error = readRecords(text, visitor, into);
    } else {
        text.setLenient();
        TableRows tables(rows);
        error = readCsvRows(text, ',', [&tables](const CsvRow &row) { tables.row(row); });
    }
    rows.finish(u"select arn or akas, or table_name and count, beside account_id and region"_s);
    return error;
}

} // namespace Ttc
