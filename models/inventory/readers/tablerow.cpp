#include "models/inventory/readers/tablerow.h"

#include "models/inventory/account.h"
#include "models/inventory/readers/billlines.h"

#include <charconv>
#include <string>

namespace Ttc {

namespace {

qint64 countOf(std::string_view text, Notices &notices)
{
    std::string digits(text);
    std::erase_if(digits, [](char c) { return c == ',' || c == '.' || c == ' ' || c == '\''; });
    if (digits.empty()) {
        return 1;
    }
    qint64 number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 0) {
        notices.count(Notices::Kind::OddCount, text);
        return 1;
    }
    return number;
}

void readResource(const TableRow &row, std::string_view type, std::string_view arn, qint64 count,
                  Aggregator &into)
{
    const std::string_view identifier = row.at(CsvColumn::Identifier);
    ResourceSeen seen{.type = type,
                      .arn = arn,
                      .account = row.at(CsvColumn::Account),
                      .region = row.at(CsvColumn::Region),
                      .count = count,
                      .kind = EvidenceKind::Listed};
    // A row that counts things of a type speaks of no single one that could be a default.
    seen.presumeDefaults = !arn.empty() || !identifier.empty();
    seen.name = arn.empty() && !isResourceId(identifier) ? identifier : std::string_view();
    into.resource(seen);
}

void readCost(const TableRow &row, std::string_view service, Aggregator &into)
{
    const std::vector<int> services = into.registry().fromAnything(service);
    const bool billed = isAmount(row.at(CsvColumn::Cost), into.notices());
    into.used(services, {.account = row.at(CsvColumn::Account),
                         .region = row.at(CsvColumn::Region),
                         .kind = billed ? EvidenceKind::Billed : EvidenceKind::ZeroCost});
    if (services.empty()) {
        into.unmatched("name", service);
    }
}

} // namespace

void readTableRow(const TableRow &row, Aggregator &into)
{
    const std::string_view service = row.at(CsvColumn::Service);
    const std::string_view type = row.at(CsvColumn::Type);
    std::string_view arn = row.at(CsvColumn::Arn);
    if (!arn.starts_with("arn:")) {
        const std::string_view identifier = row.at(CsvColumn::Identifier);
        arn = identifier.starts_with("arn:") ? identifier : std::string_view();
    }
    if (service.empty() && type.empty() && arn.empty()) {
        return;
    }
    const std::string_view account = row.at(CsvColumn::Account);
    const qint64 count = countOf(row.at(CsvColumn::Count), into.notices());
    into.countRecord();
    if (count == 0) {
        return;
    }
    const bool isType = type.find(':') != std::string_view::npos;
    const std::string_view name = service.empty() ? type : service;
    if (isType || !arn.empty()) {
        readResource(row, isType ? type : std::string_view(), arn, count, into);
    } else if (!row.at(CsvColumn::Cost).empty()) {
        readCost(row, name, into);
    } else {
        into.name({.text = name, .account = account, .region = row.at(CsvColumn::Region), .count = count});
    }
    const std::string_view accountName = row.at(CsvColumn::AccountName);
    if (!accountName.empty() && !account.empty()) {
        into.nameAccount(account,
                         QString::fromUtf8(accountName.data(), static_cast<qsizetype>(accountName.size())));
    }
}

} // namespace Ttc
