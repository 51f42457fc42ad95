#include "models/inventory/readers/cloudtrailevents.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/ec2events.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr std::string_view Ec2 = "ec2.amazonaws.com";
// There are some hundred sources and a thousand events of EC2; what is beyond is made up.
constexpr std::size_t MostKnown = 4096;

// CloudTrail calls them read-only, but each of them is use, and costs money.
bool isModelCall(const CloudTrailEvent &event)
{
    return event.source.starts_with("bedrock")
        && (event.name.starts_with("InvokeModel") || event.name.starts_with("Converse"));
}

} // namespace

std::optional<bool> readTruth(std::string_view text)
{
    const std::string lower = toLowerAscii(trimmedAscii(text.substr(0, 8)));
    return lower == "true" ? std::optional(true) : lower == "false" ? std::optional(false) : std::nullopt;
}

CloudTrailEvents::CloudTrailEvents(Aggregator &into)
    : m_into(into)
{
}

CloudTrailEvents::Services CloudTrailEvents::lookUp(const CloudTrailEvent &event) const
{
    if (event.source == Ec2) {
        if (const int service = m_into.registry().indexOfKey(serviceOfEc2Event(event.name)); service >= 0) {
            return {service};
        }
    }
    return m_into.registry().fromEventSource(event.source);
}

const CloudTrailEvents::Services &CloudTrailEvents::servicesOf(const CloudTrailEvent &event)
{
    const bool ec2 = event.source == Ec2;
    Known &known = ec2 ? m_byEc2Event : m_bySource;
    const std::string_view key = (ec2 ? event.name : event.source).substr(0, Limits::NameBytes);
    if (const auto found = known.find(key); found != known.end()) {
        return found->second;
    }
    if (known.size() >= MostKnown) {
        known.clear();
    }
    return known.emplace(std::string(key), lookUp(event)).first->second;
}

void CloudTrailEvents::add(const CloudTrailEvent &event)
{
    m_into.countRecord();
    m_into.taken(event.time);
    if (event.source.empty()) {
        ++m_sourceless;
        return;
    }
    const Services &services = servicesOf(event);
    if (services.empty()) {
        m_into.unmatched("event-source", event.source, event.count);
    }
    const bool wrote = isModelCall(event) || event.readOnly == false;
    const bool decided = wrote ? event.failed.has_value() : event.readOnly.has_value();
    m_undecided += decided || event.failed == true ? 0 : 1;
    m_into.used(services,
                {.account = event.account,
                 .region = event.region,
                 .count = event.count,
                 .kind = wrote && event.failed == false ? EvidenceKind::Changed : EvidenceKind::Read});
}

void CloudTrailEvents::finish()
{
    if (m_undecided > 0) {
        m_into.notices().add(
            u"%1 events do not say whether they only read or whether they failed; they count as reads"_s.arg(
                m_undecided));
    }
    if (m_sourceless > 0) {
        m_into.notices().add(u"%1 records name no event source and were passed over"_s.arg(m_sourceless));
    }
}

} // namespace Ttc
