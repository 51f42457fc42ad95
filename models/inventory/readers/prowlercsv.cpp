#include "models/catalog/namefolding.h"
#include "models/inventory/readers/findings.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Column : std::size_t {
    CheckId,
    ServiceName,
    Provider,
    Account,
    AccountName,
    Time,
    Status,
    Muted,
    Type,
    Arn,
    Region
};

// Version 3 had other names for some.
const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{{{"checkid"}, true}, {{"servicename"}, true},
                                                 {{"provider"}},      {{"accountuid", "accountid"}},
                                                 {{"accountname"}},   {{"timestamp", "assessmentstarttime"}},
                                                 {{"status"}},        {{"muted"}},
                                                 {{"resourcetype"}},  {{"resourceuid", "resourcearn"}},
                                                 {{"region"}}};
    return all;
}

class ProwlerRows
{
public:
    explicit ProwlerRows(Aggregator &into)
        : m_into(into)
        , m_findings(into)
    {
    }

    void row(const CsvTableRow &row);
    void finish() { m_findings.finish(); }

private:
    void nameAccount(std::string_view account, std::string_view name);

    Aggregator &m_into;
    Findings m_findings;
    std::string m_named; // the account that was named last
};

void ProwlerRows::nameAccount(std::string_view account, std::string_view name)
{
    if (!name.empty() && !account.empty() && name != account && m_named != account) {
        m_named = account;
        m_into.nameAccount(account, QString::fromStdString(std::string(name)));
    }
}

void ProwlerRows::row(const CsvTableRow &row)
{
    if (row.at(CheckId).empty() && row.at(ServiceName).empty()) {
        return;
    }
    const std::string_view provider = row.at(Provider);
    if (!provider.empty() && toLowerAscii(provider) != "aws") {
        m_findings.passOver();
        return;
    }
    FindingResource &resource = m_findings.addResource();
    resource.type = row.at(Type);
    resource.id = row.at(Arn);
    resource.service = row.at(ServiceName);
    const std::string_view account = row.at(Account);
    nameAccount(account, row.at(AccountName));
    m_findings.add({.account = account,
                    .region = row.at(Region),
                    .time = row.at(Time),
                    .check = {.source = CheckSource::Prowler,
                              .check = row.at(CheckId),
                              .outcome = outcomeOfStatus(row.at(Status))},
                    .suppressed = toLowerAscii(row.at(Muted)) == "true"});
}

} // namespace

std::optional<Error> readProwlerCsv(TextStream &text, Aggregator &into)
{
    ProwlerRows rows(into);
    std::optional<Error> error =
        readCsvTable(text, columns(), [&rows](const CsvTableRow &row) { rows.row(row); });
    rows.finish();
    return error;
}

} // namespace Ttc
