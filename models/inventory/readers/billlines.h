#pragma once

#include "models/inventory/aggregator.h"

#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// One line of a bill or of a usage report, or what stands in the place of one. Texts may be empty.
struct BillLine
{
    std::string_view account{};
    std::string_view accountName{};
    std::string_view payer{};
    std::string_view region{};
    std::string_view productCode{}; // "AmazonEC2"; asked before the name
    std::string_view name{};        // "Amazon Elastic Compute Cloud - Compute"
    std::string_view usageType{};   // "USE1-BoxUsage:m5.large"
    bool isMarketplace = false;     // sold by somebody else: its product code is no service's
    bool isBilled = false;          // some amount is not 0
};

// What is not 0, however many digits or what exponent it has, whatever parts its digits. What is no number is
// 0, with a notice.
bool isAmount(std::string_view text, Notices &notices);

// Makes evidence of the lines of a bill. Taxes, credits and what else is no service are known and left out;
// any other name that the registry lacks is told as unmatched.
class BillLines
{
public:
    explicit BillLines(Aggregator &into);

    void line(const BillLine &line);
    bool isAmount(std::string_view text) { return Ttc::isAmount(text, m_into.notices()); }
    // Services that a line of this product or name is of; empty where it is of none or an unknown one.
    std::vector<int> servicesOf(const BillLine &line) const;
    // To be called behind the last line.
    void finish();

private:
    void noteAccount(const BillLine &line);

    Aggregator &m_into;
    int m_ec2 = -1;
    int m_vpc = -1;
    int m_marketplace = -1;
    std::string m_accountText; // of the line before
    std::string m_payerText;
    std::string m_firstAccount;
    bool m_hasOrganization = false;
};

// "Usage" and what else is use of a service, and not "Tax", "Credit", "Refund" or the settling of a discount.
// The spelling with blanks, as Cost Explorer has it, is the same. An empty one is use.
bool isUse(std::string_view lineItemType);

// False for a seller or provider that is somebody else than AWS; an empty one is AWS.
bool isAmazon(std::string_view company);

// 2026-10-01 of "2026-10-01T00:00:00Z" or "2026/10/01 00:00:00"; empty for what is no such date.
std::string isoDate(std::string_view text);

} // namespace Ttc
