#include "models/inventory/account.h"
#include "models/inventory/readers/billlines.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

enum Column : std::size_t {
    Payer,
    Linked,
    ProductName,
    ProductCode,
    LinkedName,
    PayerName,
    RecordType,
    UsageType,
    Zone,
    Seller,
    Start,
    FirstCost,
};
constexpr std::size_t Costs = 5;

// The bill and the detailed billing reports before usage reports.
const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{{{"payeraccountid"}, true},
                                                 {{"linkedaccountid"}, true},
                                                 {{"productname"}, true},
                                                 {{"productcode"}},
                                                 {{"linkedaccountname"}},
                                                 {{"payeraccountname"}},
                                                 {{"recordtype"}},
                                                 {{"usagetype"}},
                                                 {{"availabilityzone"}},
                                                 {{"sellerofrecord"}},
                                                 {{"usagestartdate", "billingperiodstartdate"}},
                                                 {{"totalcost"}},
                                                 {{"costbeforetax"}},
                                                 {{"unblendedcost"}},
                                                 {{"blendedcost"}},
                                                 {{"cost"}}};
    return all;
}

// The rest are totals of invoices and accounts, roundings and notes.
bool isLine(const CsvTableRow &row)
{
    const std::string_view type = row.at(RecordType);
    return (type.empty() || type.ends_with("LineItem"))
        && !(row.at(ProductName).empty() && row.at(ProductCode).empty());
}

} // namespace

std::optional<Error> readBillCsv(TextStream &text, Aggregator &into)
{
    BillLines lines(into);
    std::string latest;
    std::optional<Error> error = readCsvTable(text, columns(), [&](const CsvTableRow &row) {
        if (!isLine(row)) {
            return;
        }
        // The payer's own lines leave the linked account empty.
        const bool isLinked = !row.at(Linked).empty();
        const std::string_view zone = row.at(Zone);
        bool isBilled = false;
        for (std::size_t cost = FirstCost; cost < FirstCost + Costs; ++cost) {
            isBilled = isBilled || lines.isAmount(row.at(cost));
        }
        lines.line({.account = row.at(isLinked ? Linked : Payer),
                    .accountName = row.at(isLinked ? LinkedName : PayerName),
                    .payer = row.at(Payer),
                    .region = readRegion(zone.substr(0, zone.empty() ? 0 : zone.size() - 1)),
                    .productCode = row.at(ProductCode),
                    .name = row.at(ProductName),
                    .usageType = row.at(UsageType),
                    .isMarketplace = !isAmazon(row.at(Seller)),
                    .isBilled = isBilled});
        latest = std::max(latest, isoDate(row.at(Start)));
    });
    into.taken(latest);
    lines.finish();
    return error;
}

} // namespace Ttc
