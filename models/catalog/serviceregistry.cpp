#include "models/catalog/serviceregistry.h"

#include "models/catalog/namefolding.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

namespace Ttc {

namespace {

// Two names that a younger service took over from an older one, whose key they still are.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> Successors{
    {{"inspector", "inspector2"}, {"waf", "wafv2"}}};

constexpr std::string_view EventSourceEnd = ".amazonaws.com";
constexpr std::string_view BedrockEdition = "(amazon bedrock edition)";

struct DefaultRule
{
    int service = -1;
    std::string_view name{};
    std::string_view flag{};
};

using One = std::unordered_map<std::string_view, int>;
using Several = std::unordered_map<std::string_view, std::vector<int>>;

int find(const One &map, std::string_view key)
{
    const auto found = map.find(key);
    return found == map.end() ? -1 : found->second;
}

std::vector<int> find(const Several &map, std::string_view key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::vector<int>() : found->second;
}

// Types that are told by their whole name or by its beginning.
struct TypePatterns
{
    One exact;
    One prefix;
    std::vector<std::size_t> lengths; // of prefixes, longest first
};

int find(const TypePatterns &patterns, std::string_view type)
{
    if (const int exact = find(patterns.exact, type); exact >= 0) {
        return exact;
    }
    for (const std::size_t length : patterns.lengths) {
        if (length > type.size()) {
            continue;
        }
        if (const int service = find(patterns.prefix, type.substr(0, length)); service >= 0) {
            return service;
        }
    }
    return -1;
}

// "elasticloadbalancing:loadbalancer/app" -> "elasticloadbalancing:loadbalancer"
std::string_view withoutSubtype(std::string_view type)
{
    return type.substr(0, type.find('/'));
}

std::string_view nextPart(std::string_view &rest)
{
    const std::size_t colon = rest.find(':');
    const std::string_view part = rest.substr(0, colon);
    rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    return part;
}

} // namespace

struct ServiceRegistry::Tables
{
    QList<Service> services;
    std::deque<std::string> texts; // what the views below look at; a deque never moves them

    One keys;
    One arn;
    One cloudFormation;
    TypePatterns terraform;
    TypePatterns steampipe;
    One sdkClients;
    Several billingWhole;
    Several billingBare;
    Several productCodes;
    Several iam;
    Several iamVirtual;
    Several eventSources;
    Several eventSourcesVirtual;
    std::array<Several, 3> names; // by NameFold
    std::unordered_map<std::string_view, std::vector<DefaultRule>> defaults;

    std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
    void put(One &map, std::string text, int service);
    void put(Several &map, std::string text, int service);
    void putAll(One &map, const QStringList &items, int service);
    void addPatterns(TypePatterns &patterns, const QStringList &items, int service);
    void addNames(const Service &service, int index);
    void addDefaults(const Service &service, int index);
    void add(const Service &service, int index);
    const std::vector<DefaultRule> *rules(std::string_view type) const;
};

void ServiceRegistry::Tables::put(One &map, std::string text, int service)
{
    if (!text.empty() && !map.contains(text)) {
        map.emplace(keep(std::move(text)), service);
    }
}

void ServiceRegistry::Tables::put(Several &map, std::string text, int service)
{
    if (text.empty()) {
        return;
    }
    auto found = map.find(text);
    if (found == map.end()) {
        found = map.emplace(keep(std::move(text)), std::vector<int>()).first;
    }
    if (std::ranges::find(found->second, service) == found->second.end()) {
        found->second.push_back(service);
    }
}

void ServiceRegistry::Tables::putAll(One &map, const QStringList &items, int service)
{
    for (const QString &item : items) {
        put(map, item.toStdString(), service);
    }
}

void ServiceRegistry::Tables::addPatterns(TypePatterns &patterns, const QStringList &items, int service)
{
    for (const QString &item : items) {
        std::string text = item.toStdString();
        if (text.ends_with('$')) {
            text.pop_back();
            put(patterns.exact, std::move(text), service);
        } else if (!text.empty()) {
            if (std::ranges::find(patterns.lengths, text.size()) == patterns.lengths.end()) {
                patterns.lengths.push_back(text.size());
            }
            put(patterns.prefix, std::move(text), service);
        }
    }
}

void ServiceRegistry::Tables::addNames(const Service &service, int index)
{
    for (const QString &name : QStringList{service.key, service.name} + service.aliases) {
        for (const NameFold fold : {NameFold::Whole, NameFold::NoShortForm, NameFold::NoBrand}) {
            put(names.at(static_cast<std::size_t>(fold)), foldName(name.toStdString(), fold), index);
        }
    }
}

void ServiceRegistry::Tables::addDefaults(const Service &service, int index)
{
    for (const DefaultResource &resource : service.defaultResources) {
        const DefaultRule rule{index, keep(resource.name.toStdString()), keep(resource.flag.toStdString())};
        for (const QString &type : resource.types) {
            std::string text = type.toStdString();
            auto found = defaults.find(text);
            if (found == defaults.end()) {
                found = defaults.emplace(keep(std::move(text)), std::vector<DefaultRule>()).first;
            }
            found->second.push_back(rule);
        }
    }
}

void ServiceRegistry::Tables::add(const Service &service, int index)
{
    put(keys, service.key.toStdString(), index);
    putAll(arn, service.arnNamespaces, index);
    putAll(cloudFormation, service.cloudFormation, index);
    putAll(sdkClients, service.sdkClients, index);
    addPatterns(terraform, service.terraform, index);
    addPatterns(steampipe, service.steampipe, index);
    const bool isVirtual = !service.virtualOf.isEmpty();
    for (const QString &prefix : service.iamPrefixes) {
        put(isVirtual ? iamVirtual : iam, toLowerAscii(prefix.toStdString()), index);
    }
    for (const QString &source : service.eventSources) {
        put(isVirtual ? eventSourcesVirtual : eventSources, toLowerAscii(source.toStdString()), index);
    }
    for (const QString &name : service.billingNames) {
        put(billingWhole, foldBillingName(name.toStdString(), false), index);
        put(billingBare, foldBillingName(name.toStdString(), true), index);
    }
    for (const QString &code : service.productCodes) {
        put(productCodes, toLowerAscii(code.toStdString()), index);
    }
    addNames(service, index);
    addDefaults(service, index);
}

const std::vector<DefaultRule> *ServiceRegistry::Tables::rules(std::string_view type) const
{
    const auto found = defaults.find(type.starts_with("AWS::") ? type : withoutSubtype(type));
    return found == defaults.end() ? nullptr : &found->second;
}

ServiceRegistry::ServiceRegistry(QList<Service> services)
{
    auto tables = std::make_unique<Tables>();
    tables->services = std::move(services);
    for (qsizetype i = 0; i < tables->services.size(); ++i) {
        tables->add(tables->services.at(i), static_cast<int>(i));
    }
    std::ranges::sort(tables->terraform.lengths, std::ranges::greater());
    std::ranges::sort(tables->steampipe.lengths, std::ranges::greater());
    m_tables = std::move(tables);
}

ServiceRegistry::~ServiceRegistry() = default;

const QList<Service> &ServiceRegistry::services() const
{
    return m_tables->services;
}

int ServiceRegistry::indexOfKey(std::string_view key) const
{
    return find(m_tables->keys, key);
}

int ServiceRegistry::fromArn(std::string_view arn) const
{
    arn = trimmedAscii(arn);
    if (nextPart(arn) != "arn" || !nextPart(arn).starts_with("aws")) {
        return -1;
    }
    const std::string_view space = nextPart(arn);
    nextPart(arn); // Region
    nextPart(arn); // account
    if (arn.starts_with('/')) {
        arn.remove_prefix(1);
    }
    const std::string_view type = arn.substr(0, arn.find_first_of("/:"));
    std::array<char, 128> buffer{};
    if (!space.empty() && !type.empty() && space.size() + 1 + type.size() <= buffer.size()) {
        std::memcpy(buffer.data(), space.data(), space.size());
        buffer.at(space.size()) = ':';
        std::memcpy(buffer.data() + space.size() + 1, type.data(), type.size());
        const int typed = find(m_tables->arn, {buffer.data(), space.size() + 1 + type.size()});
        if (typed >= 0) {
            return typed;
        }
    }
    return find(m_tables->arn, space);
}

int ServiceRegistry::fromArnType(std::string_view type) const
{
    const std::string_view whole = withoutSubtype(type);
    const int typed = find(m_tables->arn, whole);
    return typed >= 0 ? typed : find(m_tables->arn, whole.substr(0, whole.find(':')));
}

int ServiceRegistry::fromCloudFormationType(std::string_view type) const
{
    for (;;) {
        if (const int service = find(m_tables->cloudFormation, type); service >= 0) {
            return service;
        }
        const std::size_t cut = type.rfind("::");
        if (cut == std::string_view::npos) {
            return -1;
        }
        type = type.substr(0, cut);
    }
}

int ServiceRegistry::fromTerraformType(std::string_view type) const
{
    return find(m_tables->terraform, type);
}

int ServiceRegistry::fromTable(std::string_view table) const
{
    for (const TypePatterns *patterns : {&m_tables->steampipe, &m_tables->terraform}) {
        if (const int service = find(*patterns, table); service >= 0) {
            return service;
        }
    }
    if (!table.starts_with("aws_")) {
        return -1;
    }
    table.remove_prefix(4);
    return find(m_tables->sdkClients, table.substr(0, table.find('_')));
}

std::vector<int> ServiceRegistry::fromBillingName(std::string_view name) const
{
    const std::string whole = foldBillingName(name, false);
    if (whole.ends_with(BedrockEdition)) {
        const int bedrock = indexOfKey("bedrock");
        return bedrock < 0 ? std::vector<int>() : std::vector<int>{bedrock};
    }
    std::vector<int> services = find(m_tables->billingWhole, whole);
    return services.empty() ? find(m_tables->billingBare, foldBillingName(name, true)) : services;
}

std::vector<int> ServiceRegistry::fromProductCode(std::string_view code) const
{
    return find(m_tables->productCodes, toLowerAscii(trimmedAscii(code)));
}

std::vector<int> ServiceRegistry::fromIamPrefix(std::string_view prefix) const
{
    const std::string lower = toLowerAscii(trimmedAscii(prefix));
    std::vector<int> services = find(m_tables->iam, lower);
    return services.empty() ? find(m_tables->iamVirtual, lower) : services;
}

std::vector<int> ServiceRegistry::fromEventSource(std::string_view source) const
{
    const std::string lower = toLowerAscii(trimmedAscii(source));
    for (const Several *map : {&m_tables->eventSources, &m_tables->eventSourcesVirtual}) {
        if (std::vector<int> services = find(*map, lower); !services.empty()) {
            return services;
        }
    }
    if (!lower.ends_with(EventSourceEnd)) {
        return {};
    }
    const std::string_view stem = std::string_view(lower).substr(0, lower.size() - EventSourceEnd.size());
    if (const int key = indexOfKey(stem); key >= 0) {
        return {key};
    }
    if (std::vector<int> services = fromIamPrefix(stem); !services.empty()) {
        return services;
    }
    for (const One *map : {&m_tables->arn, &m_tables->sdkClients}) {
        if (const int service = find(*map, stem); service >= 0) {
            return {service};
        }
    }
    return {};
}

std::vector<int> ServiceRegistry::fromName(std::string_view name) const
{
    if (const int successor = successorOf(foldName(name, NameFold::NoBrand)); successor >= 0) {
        return {successor};
    }
    for (const NameFold fold : {NameFold::Whole, NameFold::NoShortForm, NameFold::NoBrand}) {
        const Several &names = m_tables->names.at(static_cast<std::size_t>(fold));
        if (std::vector<int> services = find(names, foldName(name, fold)); !services.empty()) {
            return services;
        }
    }
    return {};
}

int ServiceRegistry::successorOf(std::string_view name) const
{
    const auto found =
        std::ranges::find(Successors, name, &std::pair<std::string_view, std::string_view>::first);
    return found == Successors.end() ? -1 : indexOfKey(found->second);
}

std::vector<int> ServiceRegistry::fromAnything(std::string_view text) const
{
    text = trimmedAscii(text);
    if (text.empty()) {
        return {};
    }
    const auto one = [](int service) { return service < 0 ? std::vector<int>() : std::vector<int>{service}; };
    if (text.starts_with("arn:")) {
        return one(fromArn(text));
    }
    if (text.find("::") != std::string_view::npos) {
        return one(fromCloudFormationType(text));
    }
    const std::string lower = toLowerAscii(text);
    if (lower.ends_with(EventSourceEnd)) {
        return fromEventSource(lower);
    }
    if (const int successor = successorOf(lower); successor >= 0) {
        return {successor};
    }
    if (const int key = indexOfKey(lower); key >= 0) {
        return {key};
    }
    if (lower.find(':') != std::string::npos && lower.find(' ') == std::string::npos) {
        // An ARN type, or an IAM action such as s3:GetObject.
        return one(fromArnType(lower));
    }
    for (std::vector<int> services : {fromIamPrefix(lower), fromProductCode(lower)}) {
        if (!services.empty()) {
            return services;
        }
    }
    if (const int type = fromTerraformType(lower); type >= 0) {
        return {type};
    }
    std::vector<int> services = fromName(text);
    return services.empty() ? fromBillingName(text) : services;
}

bool ServiceRegistry::isDefaultResource(int service, std::string_view type, std::string_view name) const
{
    const std::vector<DefaultRule> *rules = m_tables->rules(type);
    return rules != nullptr && std::ranges::any_of(*rules, [service, name](const DefaultRule &rule) {
               return rule.service == service
                   && (rule.name.empty() || name.empty() || matchesGlob(name, rule.name));
           });
}

std::string_view ServiceRegistry::defaultFlag(int service, std::string_view type) const
{
    if (const std::vector<DefaultRule> *rules = m_tables->rules(type); rules != nullptr) {
        for (const DefaultRule &rule : *rules) {
            if (rule.service == service && !rule.flag.empty()) {
                return rule.flag;
            }
        }
    }
    return {};
}

} // namespace Ttc
