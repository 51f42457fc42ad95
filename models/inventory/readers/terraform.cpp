#include "models/inventory/readers/terraform.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool isNamePart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool isTypePart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// Takes a name, with the key of an instance in brackets behind it where there is one, and the dot that
// follows; the name alone is given.
std::string_view takeStep(std::string_view &address)
{
    const auto *end = std::ranges::find_if_not(address, isNamePart);
    const auto length = static_cast<std::size_t>(end - address.begin());
    const std::string_view name = address.substr(0, length);
    address.remove_prefix(length);
    if (address.starts_with('[')) {
        const std::size_t close = address.starts_with("[\"") ? address.find("\"]") : address.find(']');
        address = close == std::string_view::npos ? address : address.substr(address.find(']', close) + 1);
    }
    if (address.starts_with('.') && address.size() > 1) {
        address.remove_prefix(1);
    }
    return name;
}

} // namespace

TerraformCounter::TerraformCounter(Aggregator &into, EvidenceKind kind)
    : m_into(into)
    , m_kind(kind)
{
}

void TerraformCounter::count(const TerraformResource &resource)
{
    if (resource.isData) {
        m_data += resource.count;
    } else if (!resource.type.starts_with("aws_") && !resource.type.starts_with("awscc_")) {
        m_otherProviders += resource.count;
    } else {
        m_into.resource({.type = resource.type,
                         .arn = resource.arn,
                         .account = resource.account,
                         .region = resource.region,
                         .count = resource.count,
                         .kind = m_kind});
    }
}

void TerraformCounter::tell()
{
    if (m_data > 0) {
        m_into.notices().add(
            u"Data sources were passed over, since they only look things up (%1 of them)"_s.arg(m_data));
    }
    if (m_otherProviders > 0) {
        m_into.notices().add(
            u"Resources of other providers than AWS were passed over (%1 of them)"_s.arg(m_otherProviders));
    }
}

TerraformResource resourceOfAddress(std::string_view address)
{
    TerraformResource resource;
    std::string_view step = takeStep(address);
    while (step == "module") {
        takeStep(address);
        step = takeStep(address);
    }
    if (step == "data") {
        resource.isData = true;
        step = takeStep(address);
    }
    const std::string_view name = takeStep(address);
    if (address.empty() && !name.empty() && step.find('_') != std::string_view::npos
        && std::ranges::all_of(step, isTypePart)) {
        resource.type = step;
    }
    return resource;
}

} // namespace Ttc
