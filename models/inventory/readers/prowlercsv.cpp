#include "models/catalog/namefolding.h"
#include "models/inventory/readers/findings.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

class ProwlerRows
{
public:
    explicit ProwlerRows(Aggregator &into)
        : m_into(into)
        , m_findings(into)
    {
    }

    void row(const CsvRow &row)
    {
        if (row.number() == 1) {
            readHeading(row);
        } else if (row.size() > 1) {
            readFinding(row);
        }
    }
    void finish() { m_findings.finish(); }

private:
    void readHeading(const CsvRow &row);
    void readFinding(const CsvRow &row);
    void nameAccount(std::string_view account, std::string_view name);

    Aggregator &m_into;
    Findings m_findings;
    int m_provider = -1;
    int m_account = -1;
    int m_accountName = -1;
    int m_time = -1;
    int m_check = -1;
    int m_status = -1;
    int m_service = -1;
    int m_type = -1;
    int m_arn = -1;
    int m_region = -1;
    std::string m_named; // the account that was named last
};

void ProwlerRows::readHeading(const CsvRow &row)
{
    // Version 3 had other names for some.
    const auto either = [&row](std::string_view name, std::string_view before) {
        const int column = columnNamed(row, name);
        return column < 0 ? columnNamed(row, before) : column;
    };
    m_provider = columnNamed(row, "provider");
    m_account = either("accountuid", "accountid");
    m_accountName = columnNamed(row, "accountname");
    m_time = either("timestamp", "assessmentstarttime");
    m_check = columnNamed(row, "checkid");
    m_status = columnNamed(row, "status");
    m_service = columnNamed(row, "servicename");
    m_type = columnNamed(row, "resourcetype");
    m_arn = either("resourceuid", "resourcearn");
    m_region = columnNamed(row, "region");
}

void ProwlerRows::nameAccount(std::string_view account, std::string_view name)
{
    if (!name.empty() && !account.empty() && name != account && m_named != account) {
        m_named = account;
        m_into.nameAccount(account, QString::fromStdString(std::string(name)));
    }
}

void ProwlerRows::readFinding(const CsvRow &row)
{
    const std::string_view provider = row.at(m_provider);
    if (!provider.empty() && toLowerAscii(provider) != "aws") {
        m_findings.passOver();
        return;
    }
    FindingResource &resource = m_findings.addResource();
    resource.type = row.at(m_type);
    resource.id = row.at(m_arn);
    resource.service = row.at(m_service);
    const std::string_view account = row.at(m_account);
    nameAccount(account, row.at(m_accountName));
    m_findings.add({.account = account,
                    .region = row.at(m_region),
                    .time = row.at(m_time),
                    .check = row.at(m_check),
                    .passed = row.at(m_status) == "PASS"});
}

} // namespace

std::optional<Error> readProwlerCsv(TextStream &text, Aggregator &into)
{
    ProwlerRows rows(into);
    std::optional<Error> error =
        readCsvTable(text, {"checkid", "servicename"}, [&rows](const CsvRow &row) { rows.row(row); });
    rows.finish();
    return error;
}

} // namespace Ttc
