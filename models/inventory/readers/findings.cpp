#include "models/inventory/readers/findings.h"

#include "models/inventory/account.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/findingtypes.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Security Hub allows 32; what is beyond this is made up.
constexpr std::size_t MostResources = 1000;
constexpr std::size_t MostProducts = 10'000;

// "guardduty_is_enabled", "securityhub_enabled": not whether something of the service is, but the service.
bool asksForService(std::string_view check, std::string_view service)
{
    return !service.empty() && check.starts_with(service)
        && (check.substr(service.size()) == "_is_enabled" || check.substr(service.size()) == "_enabled");
}

// "guardduty" of arn:aws:securityhub:eu-west-1::product/aws/guardduty; empty for what is not of AWS.
std::string_view productOfArn(std::string_view arn)
{
    for (const std::string_view owner : {":product/aws/", ":productv2/aws/"}) {
        if (const std::size_t at = arn.find(owner); at != std::string_view::npos) {
            return arn.substr(at + owner.size());
        }
    }
    return {};
}

// "ssm-patch-manager" is a part of ssm, and "securityhub-coverage" of securityhub.
std::vector<int> servicesOfProduct(const ServiceRegistry &registry, std::string_view product)
{
    for (;;) {
        std::vector<int> services = registry.fromAnything(product);
        const std::size_t hyphen = product.rfind('-');
        if (!services.empty() || hyphen == std::string_view::npos) {
            return services;
        }
        product = product.substr(0, hyphen);
    }
}

} // namespace

void countFoundResource(const FindingResource &resource, bool confirmed, Aggregator &into)
{
    const std::string_view arn = resource.id.starts_with("arn:") ? resource.id : resource.arn;
    if (standsForAccount(resource.type)
        || (!confirmed && !namesOneResource(arn.empty() ? resource.id : arn))) {
        return;
    }
    // The ARN knows best: several tools give one type to things of several services.
    const bool arnIsKnown = !arn.empty() && into.registry().fromArn(arn) >= 0;
    const std::string type =
        arnIsKnown ? std::string() : registryTypeOfFinding(into.registry(), resource.type);
    if (arn.empty() && type.empty()) {
        return;
    }
    into.resource({.type = type, .arn = arn, .account = resource.account, .region = resource.region});
}

Findings::Findings(Aggregator &into)
    : m_into(into)
{
}

FindingResource &Findings::addResource()
{
    if (m_used == MostResources) {
        m_tooMany = true;
        --m_used;
    }
    if (m_used == m_resources.size()) {
        m_resources.emplace_back();
    }
    return m_resources[m_used++] = {};
}

void Findings::add(const Finding &finding)
{
    m_into.countRecord();
    m_into.taken(finding.time);
    m_into.used({}, {.account = finding.account});
    if (finding.archived) {
        ++m_archived;
    } else if (finding.title.starts_with("[SAMPLE]")) {
        ++m_samples;
    } else {
        for (std::size_t i = 0; i < m_used; ++i) {
            FindingResource &resource = m_resources[i];
            if (resource.account.empty()) {
                resource.account = finding.account;
            }
            if (resource.region.empty()) {
                resource.region = finding.region;
            }
            countFoundResource(resource, finding.passed && asksForService(finding.check, resource.service),
                               m_into);
        }
        countProduct(finding);
    }
    m_used = 0;
}

void Findings::passOver()
{
    m_into.countRecord();
    ++m_foreign;
    m_used = 0;
}

void Findings::countProduct(const Finding &finding)
{
    const std::string_view product = productOfArn(finding.product).substr(0, Limits::NameBytes);
    if (product.empty() || m_products.size() >= MostProducts
        || !m_products
                .emplace(std::string(finding.account.substr(0, Limits::NameBytes)), std::string(product))
                .second) {
        return;
    }
    const std::vector<int> services = servicesOfProduct(m_into.registry(), product);
    if (services.empty()) {
        m_into.unmatched("product", product);
    }
    m_into.used(services,
                {.account = finding.account, .region = finding.region, .kind = EvidenceKind::Resource});
}

void Findings::finish()
{
    Notices &notices = m_into.notices();
    if (m_archived > 0) {
        notices.add(u"%1 findings are archived, and what they are about may be gone: they do not count"_s.arg(
            m_archived));
    }
    if (m_samples > 0) {
        notices.add(u"%1 findings are samples of GuardDuty and do not count"_s.arg(m_samples));
    }
    if (m_foreign > 0) {
        notices.add(m_foreign == 1
                        ? u"1 record is no finding about AWS and was passed over"_s
                        : u"%1 records are no findings about AWS and were passed over"_s.arg(m_foreign));
    }
    if (m_tooMany) {
        notices.add(u"Of findings with more than %1 resources only so many were read"_s.arg(MostResources));
    }
}

} // namespace Ttc
