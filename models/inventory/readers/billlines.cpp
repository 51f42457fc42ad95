#include "models/inventory/readers/billlines.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/account.h"
#include "models/inventory/text/csvheader.h"

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

// What a usage type contains when a line of EC2 or VPC is of one of their features; the first that fits
// counts.
struct Feature
{
    std::string_view usage{};
    std::string_view service{};
    bool isInVpc = false; // it stands in a VPC and is billed as one
};

constexpr std::array<Feature, 13> Features{{{"EBS:", "ebs"},
                                            {"NatGateway", "vpc"},
                                            {"TransitGateway", "transit-gateway", true},
                                            {"ClientVPN", "client-vpn", true},
                                            {"VPN-", "vpn", true},
                                            {"VpcEndpoint", "privatelink", true},
                                            {"IPAddressManager", "ipam", true},
                                            {"VerifiedAccess", "verified-access", true},
                                            {"PublicIPv4", "vpc"},
                                            {"ElasticIP", "vpc"},
                                            {"LoadBalancerUsage", "elasticloadbalancing"},
                                            {"LCUUsage", "elasticloadbalancing"},
                                            // Traffic of any network interface, be it of Fargate or Lambda.
                                            {"-Bytes", "vpc"}}};

// Lines that are of no service, as foldBillingName() writes them without a brand.
constexpr std::array<std::string_view, 17> NoServices{
    "tax",         "vat",           "data transfer", "awsdatatransfer",     "refund", "refunds",
    "credit",      "credits",       "no service",    "noservice",           "total",  "total cost",
    "total costs", "service total", "rounding",      "modular data center", "awsmdc"};
constexpr std::array<std::string_view, 7> NoServicePrefixes{
    "savings plan", "databasesavingsplan", "skill builder", "awsskillbuilder", "support", "awssupport",
    "ocb"};

bool isNoService(std::string_view name)
{
    const std::string folded = foldBillingName(name, true);
    return std::ranges::find(NoServices, folded) != NoServices.end()
        || std::ranges::any_of(NoServicePrefixes,
                               [&folded](std::string_view prefix) { return folded.starts_with(prefix); });
}

bool contains(const std::vector<int> &services, int service)
{
    return std::ranges::find(services, service) != services.end();
}

} // namespace

BillLines::BillLines(Aggregator &into)
    : m_into(into)
    , m_ec2(into.registry().indexOfKey("ec2"))
    , m_vpc(into.registry().indexOfKey("vpc"))
    , m_marketplace(into.registry().indexOfKey("aws-marketplace"))
{
}

std::vector<int> BillLines::servicesOf(const BillLine &line) const
{
    const ServiceRegistry &registry = m_into.registry();
    std::vector<int> services;
    if (!line.isMarketplace && !line.productCode.empty()) {
        services = registry.fromProductCode(line.productCode);
    }
    if (services.empty() && !line.name.empty()) {
        services = registry.fromBillingName(line.name);
        // The console shortens some to what everybody calls them: "SQS".
        services = services.empty() ? registry.fromName(line.name) : services;
    }
    if (services.empty() && line.isMarketplace && m_marketplace >= 0) {
        return {m_marketplace};
    }
    if (line.usageType.empty() || !(contains(services, m_ec2) || contains(services, m_vpc))) {
        return services;
    }
    const auto *feature = std::ranges::find_if(Features, [&line](const Feature &one) {
        return line.usageType.find(one.usage) != std::string_view::npos;
    });
    const int service = feature == Features.end() ? -1 : registry.indexOfKey(feature->service);
    if (service < 0) {
        return services;
    }
    return feature->isInVpc && m_vpc >= 0 ? std::vector<int>{service, m_vpc} : std::vector<int>{service};
}

void BillLines::line(const BillLine &line)
{
    m_into.countRecord();
    noteAccount(line);
    const std::vector<int> services = servicesOf(line);
    m_into.used(services, {.account = line.account,
                           .region = line.region,
                           .kind = line.isBilled ? EvidenceKind::Billed : EvidenceKind::ZeroCost});
    if (!services.empty() || isNoService(line.productCode) || isNoService(line.name)) {
        return;
    }
    if (!line.productCode.empty()) {
        m_into.unmatched("product-code", line.productCode);
    } else if (!line.name.empty()) {
        m_into.unmatched("billing-name", line.name);
    }
}

void BillLines::noteAccount(const BillLine &line)
{
    if (line.account == m_accountText && line.payer == m_payerText) {
        return;
    }
    m_accountText = line.account;
    m_payerText = line.payer;
    const AccountId account = readAccountId(line.account);
    if (account.id.empty()) {
        return;
    }
    if (!line.accountName.empty()) {
        m_into.nameAccount(line.account, QString::fromUtf8(line.accountName.data(),
                                                           static_cast<qsizetype>(line.accountName.size())));
    }
    m_firstAccount = m_firstAccount.empty() ? account.id : m_firstAccount;
    const AccountId payer = readAccountId(line.payer);
    m_hasOrganization =
        m_hasOrganization || account.id != m_firstAccount || (!payer.id.empty() && payer.id != account.id);
}

bool isAmount(std::string_view text, Notices &notices)
{
    const std::string_view digits = text.substr(0, text.find_first_of("eE"));
    if (digits.find_first_of("123456789") != std::string_view::npos) {
        return true;
    }
    if (!text.empty() && digits.find('0') == std::string_view::npos) {
        notices.count(Notices::Kind::OddAmount, text);
    }
    return false;
}

void BillLines::finish()
{
    // Somebody else pays, or pays for several: that is an organization.
    if (m_hasOrganization) {
        m_into.creditEveryAccount("organizations", "AWS::Organizations::Account");
    }
}

bool isUse(std::string_view lineItemType)
{
    static constexpr std::array<std::string_view, 5> uses{"usage", "discountedusage",
                                                          "savingsplancoveredusage", "fee", ""};
    return std::ranges::find(uses, normalizedHeading(lineItemType)) != uses.end();
}

bool isAmazon(std::string_view company)
{
    const std::string name = normalizedHeading(company);
    return name.empty() || name.starts_with("aws") || name.starts_with("amazon");
}

std::string isoDate(std::string_view text)
{
    std::string date(text.substr(0, 10));
    std::ranges::replace(date, '/', '-');
    const bool fits = date.size() == 10 && date[4] == '-' && date[7] == '-'
                   && std::ranges::count_if(date, [](char c) { return c >= '0' && c <= '9'; }) == 8;
    return fits ? date : std::string();
}

} // namespace Ttc
