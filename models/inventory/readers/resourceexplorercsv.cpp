#include "models/inventory/account.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qint64 SearchRows = 1000; // where a search stops, whatever there is

enum Column : std::size_t {
    Identifier,
    Type,
    Region,
    Account
};

// A column of a tag may bear the same name: the first one counts.
const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{
        {{"identifier"}, true}, {{"resourcetype"}, true}, {{"region"}, true}, {{"awsaccount"}, true}};
    return all;
}

} // namespace

std::optional<Error> readResourceExplorerCsv(TextStream &text, Aggregator &into)
{
    std::optional<Error> error = readCsvTable(text, columns(), [&into](const CsvTableRow &row) {
        const std::string_view identifier = row.at(Identifier);
        if (identifier.empty() && row.at(Type).empty()) {
            return;
        }
        const bool isArn = identifier.starts_with("arn:");
        into.countRecord();
        into.resource({.type = row.at(Type),
                       .arn = isArn ? identifier : std::string_view(),
                       .account = row.at(Account),
                       .region = row.at(Region),
                       .name = isArn || isResourceId(identifier) ? std::string_view() : identifier});
    });
    if (into.records() == SearchRows) {
        into.truncated(u"The table ends at 1,000 resources, where a search stops; aws resource-explorer-2 "
                       "list-resources gives all of them"_s);
    }
    return error;
}

} // namespace Ttc
