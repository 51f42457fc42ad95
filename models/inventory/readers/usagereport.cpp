#include "models/inventory/account.h"
#include "models/inventory/readers/billlines.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

namespace Ttc {

namespace {

enum Column : std::size_t {
    ProductCode,
    Account,
    AccountName,
    Payer,
    Type,
    UsageType,
    BillingEntity,
    ProductName,
    Product,
    Region,
    Zone,
    Start,
    UnblendedCost,
    NetCost,
    BlendedCost,
};

// "lineItem/ProductCode" of legacy reports and "line_item_product_code" of the others fold to the same name.
const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{{{"lineitemproductcode"}, true},
                                                 {{"lineitemusageaccountid"}},
                                                 {{"lineitemusageaccountname"}},
                                                 {{"billpayeraccountid"}},
                                                 {{"lineitemlineitemtype"}},
                                                 {{"lineitemusagetype"}},
                                                 {{"billbillingentity"}},
                                                 {{"productproductname"}},
                                                 {{"product"}},
                                                 {{"productregioncode", "productregion"}},
                                                 {{"lineitemavailabilityzone"}},
                                                 {{"lineitemusagestartdate", "billbillingperiodstartdate"}},
                                                 {{"lineitemunblendedcost"}},
                                                 {{"lineitemnetunblendedcost"}},
                                                 {{"lineitemblendedcost"}}};
    return all;
}

// In the newer reports the product's name is a member of a map.
std::string_view nameOf(const CsvTableRow &row)
{
    static constexpr std::string_view edition = "(Amazon Bedrock Edition)";
    const std::string_view name = row.at(ProductName);
    return name.empty() && row.at(Product).find(edition) != std::string_view::npos ? edition : name;
}

std::string_view regionOf(const CsvTableRow &row)
{
    const std::string_view region = row.at(Region);
    const std::string_view zone = row.at(Zone);
    // "eu-west-1a" stands in eu-west-1.
    return region.empty() && !zone.empty() ? readRegion(zone.substr(0, zone.size() - 1)) : region;
}

} // namespace

std::optional<Error> readUsageReport(TextStream &text, Aggregator &into)
{
    BillLines lines(into);
    std::string latest;
    std::optional<Error> error = readCsvTable(text, columns(), [&](const CsvTableRow &row) {
        const std::string_view type = row.at(Type);
        if (!isUse(type)) {
            into.countRecord();
            return;
        }
        // What a reservation covers costs nothing on its own line: it was paid for with the reservation.
        const bool isBilled = type == "DiscountedUsage" || lines.isAmount(row.at(UnblendedCost))
                           || lines.isAmount(row.at(NetCost)) || lines.isAmount(row.at(BlendedCost));
        lines.line({.account = row.at(Account),
                    .accountName = row.at(AccountName),
                    .payer = row.at(Payer),
                    .region = regionOf(row),
                    .productCode = row.at(ProductCode),
                    .name = nameOf(row),
                    .usageType = row.at(UsageType),
                    .isMarketplace = row.at(BillingEntity) == "AWS Marketplace",
                    .isBilled = isBilled});
        if (row.at(Start) > latest) {
            latest = row.at(Start);
        }
    });
    into.taken(isoDate(latest));
    lines.finish();
    return error;
}

} // namespace Ttc
