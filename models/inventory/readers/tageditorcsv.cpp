#include "models/catalog/namefolding.h"
#include "models/inventory/account.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

namespace Ttc {

namespace {

enum Column : std::size_t {
    Identifier,
    ServiceName,
    Type,
    Region,
    Arn
};

const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{
        {{"identifier"}, true}, {{"service"}, true}, {{"type"}, true}, {{"region"}, true}, {{"arn"}}};
    return all;
}

// "AWS::EC2::SecurityGroup" of "EC2" and "SecurityGroup", "ec2:security-group" of the other spelling.
std::string typeOf(const ServiceRegistry &registry, std::string_view service, std::string_view type)
{
    std::string whole = "AWS::" + std::string(service) + "::" + std::string(type);
    return registry.fromCloudFormationType(whole) >= 0 ? whole
                                                       : toLowerAscii(service) + ':' + toLowerAscii(type);
}

} // namespace

std::optional<Error> readTagEditorCsv(TextStream &text, Aggregator &into)
{
    return readCsvTable(text, columns(), [&into](const CsvTableRow &row) {
        const std::string_view arn = row.at(Arn).starts_with("arn:") ? row.at(Arn) : std::string_view();
        const std::string_view identifier = row.at(Identifier);
        if (arn.empty() && row.at(ServiceName).empty()) {
            return;
        }
        into.countRecord();
        // Older tables have no ARNs.
        const std::string type =
            arn.empty() ? typeOf(into.registry(), row.at(ServiceName), row.at(Type)) : std::string();
        into.resource({.type = type,
                       .arn = arn,
                       .region = row.at(Region),
                       .name = arn.empty() && !isResourceId(identifier) ? identifier : std::string_view()});
    });
}

} // namespace Ttc
