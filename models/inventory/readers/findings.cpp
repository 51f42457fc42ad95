#include "models/inventory/readers/findings.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/account.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/findingtypes.h"

#include <algorithm>

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

// A text of a finding as one number, after others.
std::uint64_t folded(std::uint64_t before, std::string_view text)
{
    return before * 31 + std::hash<std::string_view>()(text);
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

CheckSeen::Outcome outcomeOfStatus(std::string_view status)
{
    const std::string word = toLowerAscii(status);
    return word == "pass" || word == "passed" ? CheckSeen::Outcome::Passed
         : word == "fail" || word == "failed" ? CheckSeen::Outcome::Failed
                                              : CheckSeen::Outcome::Undecided;
}

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

void FindingResource::clear()
{
    for (std::string *text : {&type, &id, &arn, &account, &region, &service}) {
        text->clear();
    }
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
    m_resources[m_used].clear();
    return m_resources[m_used++];
}

void Findings::add(const Finding &finding)
{
    m_into.countRecord();
    m_into.taken(finding.time);
    const bool isSample = finding.title.starts_with("[SAMPLE]");
    CheckSeen check = finding.check;
    if (finding.archived || finding.suppressed || isSample) {
        check.outcome = CheckSeen::Outcome::Undecided;
    }
    check.resources = std::max<qint64>(1, static_cast<qint64>(m_used));
    check.subject = subjectOf(finding);
    m_into.checked(finding.account, check);
    if (finding.archived) {
        ++m_archived;
    } else if (isSample) {
        ++m_samples;
    } else {
        countResources(finding);
        countProduct(finding);
    }
    m_used = 0;
}

void Findings::countResources(const Finding &finding)
{
    const bool passed = finding.check.outcome == CheckSeen::Outcome::Passed;
    for (std::size_t i = 0; i < m_used; ++i) {
        FindingResource &resource = m_resources[i];
        if (resource.account.empty()) {
            resource.account = finding.account;
        }
        if (resource.region.empty()) {
            resource.region = finding.region;
        }
        countFoundResource(resource, passed && asksForService(finding.check.check, resource.service), m_into);
    }
}

// The Region belongs to it: many checks name the account as what they looked at in each.
std::uint64_t Findings::subjectOf(const Finding &finding) const
{
    std::uint64_t subject = folded(0, finding.region);
    for (std::size_t i = 0; i < m_used; ++i) {
        subject = folded(subject, m_resources[i].id.empty() ? m_resources[i].arn : m_resources[i].id);
    }
    return subject;
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
        notices.add(
            m_archived == 1
                ? u"1 finding is archived, and what it is about may be gone: it does not count"_s
                : u"%1 findings are archived, and what they are about may be gone: they do not count"_s.arg(
                    m_archived));
    }
    if (m_samples > 0) {
        notices.add(m_samples == 1
                        ? u"1 finding is a sample of GuardDuty and does not count"_s
                        : u"%1 findings are samples of GuardDuty and do not count"_s.arg(m_samples));
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
