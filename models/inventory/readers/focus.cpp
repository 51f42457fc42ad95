#include "models/inventory/readers/billlines.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Column : std::size_t {
    BilledCost,
    ServiceName,
    EffectiveCost,
    Account,
    AccountName,
    Payer,
    Category,
    Commitment,
    Provider,
    Publisher,
    Region,
    Start,
    ServiceCode,
    UsageType,
};

const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{{{"billedcost"}, true},
                                                 {{"servicename"}, true},
                                                 {{"effectivecost"}},
                                                 {{"subaccountid"}},
                                                 {{"subaccountname"}},
                                                 {{"billingaccountid"}},
                                                 {{"chargecategory"}},
                                                 {{"commitmentdiscountid"}},
                                                 {{"providername", "serviceprovidername"}},
                                                 {{"publishername", "publisher"}},
                                                 {{"regionid"}},
                                                 {{"chargeperiodstart", "billingperiodstart"}},
                                                 {{"xservicecode"}},
                                                 {{"xusagetype"}}};
    return all;
}

// Use, or something bought that is no commitment to future use.
bool isCharge(const CsvTableRow &row)
{
    const std::string_view category = row.at(Category);
    return category.empty() || category == "Usage" || (category == "Purchase" && row.at(Commitment).empty());
}

} // namespace

std::optional<Error> readFocus(TextStream &text, Aggregator &into)
{
    BillLines lines(into);
    std::string latest;
    qint64 ofOthers = 0;
    std::optional<Error> error = readCsvTable(text, columns(), [&](const CsvTableRow &row) {
        const bool isOther = !isAmazon(row.at(Provider));
        if (isOther || !isCharge(row)) {
            ofOthers += isOther ? 1 : 0;
            into.countRecord();
            return;
        }
        lines.line({.account = row.at(Account).empty() ? row.at(Payer) : row.at(Account),
                    .accountName = row.at(AccountName),
                    .payer = row.at(Payer),
                    .region = row.at(Region),
                    .productCode = row.at(ServiceCode),
                    .name = row.at(ServiceName),
                    .usageType = row.at(UsageType),
                    .isMarketplace = !isAmazon(row.at(Publisher)),
                    // What a commitment covers is billed with the commitment.
                    .isBilled = lines.isAmount(row.at(BilledCost)) || lines.isAmount(row.at(EffectiveCost))});
        if (row.at(Start) > latest) {
            latest = row.at(Start);
        }
    });
    if (ofOthers > 0) {
        into.notices().add(
            ofOthers == 1 ? u"1 row is of another provider than AWS and was left out"_s
                          : u"%1 rows are of other providers than AWS and were left out"_s.arg(ofOthers));
    }
    into.taken(isoDate(latest));
    lines.finish();
    return error;
}

} // namespace Ttc
