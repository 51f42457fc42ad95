#include "models/inventory/aggregator.h"

#include "models/inventory/account.h"
#include "models/inventory/inventorybuilder.h"
#include "models/inventory/limits.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// That all amounts are 0 can only be said of all lines of a service together.
QList<Evidence> withoutFreeLines(QList<Evidence> evidence)
{
    if (std::ranges::find(evidence, EvidenceKind::Billed, &Evidence::kind) != evidence.end()) {
        evidence.removeIf([](const Evidence &one) { return one.kind == EvidenceKind::ZeroCost; });
    }
    return evidence;
}

// "AWS::EC2::VPC", "ec2:vpc" or, as Terraform calls it, "aws_vpc".
int serviceOfType(const ServiceRegistry &registry, std::string_view type)
{
    if (type.find("::") != std::string_view::npos) {
        return registry.fromCloudFormationType(type);
    }
    return type.starts_with("aws_") ? registry.fromTerraformType(type) : registry.fromArnType(type);
}

} // namespace

std::size_t Aggregator::CounterHash::operator()(const Counter &counter) const
{
    std::uint64_t bits = (std::uint64_t(counter.account) << 32U) ^ (std::uint64_t(counter.type) << 8U)
                       ^ (std::uint64_t(counter.service) << 24U) ^ std::uint64_t(counter.kind);
    bits *= 0x9E3779B97F4A7C15U;
    return bits ^ (bits >> 29U);
}

Aggregator::Aggregator(const ServiceRegistry &registry, const ImportOptions &options)
    : m_registry(registry)
    , m_fallback(options.account.isEmpty() ? UnknownAccount.toString() : options.account)
{
    typeIndex({});
}

std::uint32_t Aggregator::typeIndex(std::string_view type)
{
    type = type.substr(0, Limits::NameBytes);
    if (const auto found = m_typeIndex.find(type); found != m_typeIndex.end()) {
        return found->second;
    }
    Type made{.text = std::string(type)};
    made.service = serviceOfType(m_registry, type);
    made.hasDefaults = made.service >= 0 && m_registry.isDefaultResource(made.service, type, {});
    made.flag = made.service >= 0 ? m_registry.defaultFlag(made.service, type) : std::string_view();
    const auto index = static_cast<std::uint32_t>(m_types.size());
    m_types.push_back(std::move(made));
    m_typeIndex.emplace(std::string(type), index);
    return index;
}

std::uint32_t Aggregator::accountWithId(std::string_view id)
{
    if (const auto found = m_accountIndex.find(id); found != m_accountIndex.end()) {
        return found->second;
    }
    const auto index = static_cast<std::uint32_t>(m_accounts.size());
    m_accounts.push_back({.id = toText(id)});
    m_accountIndex.emplace(std::string(id), index);
    return index;
}

std::uint32_t Aggregator::fallbackAccount()
{
    ++m_withoutAccount;
    return accountWithId(m_fallback.toStdString());
}

std::uint32_t Aggregator::accountIndex(std::string_view text, std::string_view arn)
{
    for (const std::string_view candidate : {text, accountOfArn(arn)}) {
        if (candidate.empty()) {
            continue;
        }
        // Nearly always an id that is known already.
        if (const auto found = m_accountIndex.find(candidate); found != m_accountIndex.end()) {
            return found->second;
        }
        const AccountId account = readAccountId(candidate);
        switch (account.kind) {
        case AccountId::Kind::Padded:
            m_notices.count(Notices::Kind::PaddedAccount, candidate);
            [[fallthrough]];
        case AccountId::Kind::Good:
            return accountWithId(account.id);
        case AccountId::Kind::Exponent:
            m_notices.count(Notices::Kind::ExponentAccount, candidate);
            break;
        case AccountId::Kind::Redacted:
            m_notices.count(Notices::Kind::RedactedAccount, candidate);
            break;
        case AccountId::Kind::Other:
            m_notices.count(Notices::Kind::OddAccount, candidate);
            break;
        case AccountId::Kind::None:
            break;
        }
    }
    return fallbackAccount();
}

void Aggregator::add(std::uint32_t account, int service, std::uint32_t type, EvidenceKind kind, qint64 count)
{
    m_counts[{account, type, service, kind}] += count;
}

void Aggregator::addRegion(std::uint32_t account, int service, std::string_view region)
{
    // Logs and bills give global services a Region all the same, mostly us-east-1.
    if (m_registry.services().at(service).global) {
        return;
    }
    auto known = m_regionIndex.find(region);
    if (known == m_regionIndex.end()) {
        if (region.empty() || m_regionIndex.size() >= Limits::RegionNames) {
            return;
        }
        const std::string_view name = readRegion(region);
        known = m_regionIndex
                    .emplace(std::string(region), name.empty() ? -1 : static_cast<int>(m_regionNames.size()))
                    .first;
        if (!name.empty()) {
            m_regionNames.emplace_back(name);
        }
    }
    if (known->second >= 0) {
        m_regions.insert(
            {.account = account, .type = static_cast<std::uint32_t>(known->second), .service = service});
    }
}

bool Aggregator::isDefault(const ResourceSeen &seen, const Type &type) const
{
    if (isOwnedByAws(seen.arn)) {
        return true;
    }
    if (!type.hasDefaults) {
        return false;
    }
    if (seen.isDefault) {
        return *seen.isDefault;
    }
    if (!seen.presumeDefaults) {
        return false;
    }
    const auto matches = [this, &type](std::string_view name) {
        return m_registry.isDefaultResource(type.service, type.text, name);
    };
    if (!seen.name.empty() || seen.arn.empty()) {
        // An identifier may hold a path: "aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport".
        const std::string_view last = seen.name.substr(seen.name.rfind('/') + 1);
        return matches(seen.name) || (!last.empty() && matches(last));
    }
    return matches(nameOfArn(seen.arn, false)) || matches(nameOfArn(seen.arn, true));
}

void Aggregator::unmatchedResource(const ResourceSeen &seen)
{
    if (!seen.type.empty()) {
        unmatched(seen.type.find("::") != std::string_view::npos ? "cfn-type" : "resource-type", seen.type,
                  seen.count);
    } else if (!seen.arn.empty()) {
        unmatched("arn", typeOfArn(seen.arn), seen.count);
    } else {
        m_notices.count(Notices::Kind::UnknownType, {}, seen.count);
    }
}

void Aggregator::resource(const ResourceSeen &seen)
{
    std::uint32_t type = seen.type.empty() ? 0 : typeIndex(seen.type);
    if (m_types[type].service < 0 && !seen.arn.empty()) {
        // Long lists repeat a few types: the registry is asked about each once.
        const auto known =
            m_typeIndex.find(std::string_view(typeOfArn(seen.arn)).substr(0, Limits::NameBytes));
        if (seen.arn.starts_with("arn:aws") && known != m_typeIndex.end()
            && m_types[known->second].service >= 0) {
            type = known->second;
        } else if (const int service = m_registry.fromArn(seen.arn); service >= 0) {
            type = typeIndex(typeOfArn(seen.arn));
            m_types[type].service = service;
        }
    }
    const std::uint32_t account = accountIndex(seen.account, seen.arn);
    m_accounts[account].about = true;
    const int service = m_types[type].service;
    if (service < 0) {
        unmatchedResource(seen);
        return;
    }
    const EvidenceKind kind = isDefault(seen, m_types[type]) ? EvidenceKind::DefaultResource : seen.kind;
    add(account, service, type, kind, seen.count);
    addRegion(account, service, seen.region.empty() ? regionOfArn(seen.arn) : seen.region);
}

bool Aggregator::name(const NameSeen &seen)
{
    const std::vector<int> services = m_registry.fromAnything(seen.text);
    used(services,
         {.account = seen.account, .region = seen.region, .count = seen.count, .kind = EvidenceKind::Listed});
    if (services.empty()) {
        unmatched("name", seen.text, seen.count);
    }
    return !services.empty();
}

void Aggregator::used(std::span<const int> services, const UseSeen &seen)
{
    const std::uint32_t account = accountIndex(seen.account, {});
    m_accounts[account].about = m_accounts[account].about || seen.about;
    for (const int service : services) {
        add(account, service, 0, seen.kind, seen.count);
        addRegion(account, service, seen.region);
    }
}

void Aggregator::checked(std::string_view account, const CheckSeen &seen)
{
    const std::uint32_t index = accountIndex(account, {});
    m_accounts[index].about = true;
    m_checks.add(index, seen);
}

QList<CountedCheck> Aggregator::checks()
{
    if (m_checks.dropped() > 0) {
        m_notices.add(
            u"The file holds results of more checks than can be kept; %1 findings do not count as results"_s
                .arg(m_checks.dropped()));
    }
    return m_checks.take([this](std::uint32_t account) { return m_accounts[account].id; });
}

void Aggregator::absent(std::string_view account, std::string_view serviceName)
{
    const std::vector<int> services = m_registry.fromAnything(serviceName);
    const std::uint32_t index = accountIndex(account, {});
    m_accounts[index].about = true;
    for (const int service : services) {
        m_absent.emplace(index, service);
    }
    if (services.empty()) {
        unmatched("absent-name", serviceName);
    }
}

void Aggregator::unmatched(std::string_view kind, std::string_view value, qint64 count)
{
    const auto key = std::pair(std::string(value.substr(0, Limits::NameBytes)), std::string(kind));
    if (const auto found = m_unmatched.find(key); found != m_unmatched.end()) {
        found->second += count;
    } else if (m_unmatched.size() < Limits::UnmatchedNames) {
        m_unmatched.emplace(key, count);
    } else {
        m_unmatchedRest += count;
    }
}

void Aggregator::nameAccount(std::string_view account, const QString &name)
{
    m_accounts[accountIndex(account, {})].name = name;
}

void Aggregator::creditEveryAccount(std::string_view serviceKey, std::string_view type)
{
    const int service = m_registry.indexOfKey(serviceKey);
    if (service < 0 || m_records == 0) {
        return;
    }
    const std::uint32_t index = typeIndex(type);
    for (std::uint32_t account = 0; account < m_accounts.size(); ++account) {
        if (m_accounts[account].about) {
            add(account, service, index, EvidenceKind::Resource, 1);
        }
    }
}

void Aggregator::truncated(const QString &sentence)
{
    m_truncated = true;
    m_notices.add(sentence);
}

void Aggregator::provesNothingAbsent(const QString &sentence)
{
    m_provesNothingAbsent = true;
    m_notices.add(sentence);
}

void Aggregator::taken(std::string_view date)
{
    date = date.substr(0, 10);
    if (date.size() == 10 && date > m_taken) {
        m_taken = date;
    }
}

void Aggregator::settleOnOneAccount()
{
    const auto unknown = m_accountIndex.find(UnknownAccount.toString().toStdString());
    if (m_withoutAccount == 0 || unknown == m_accountIndex.end() || !m_accounts[unknown->second].about
        || std::ranges::count_if(m_accounts, &Account::about) != 2) {
        return;
    }
    const std::uint32_t from = unknown->second;
    std::uint32_t to = 0;
    while (to == from || !m_accounts[to].about) {
        ++to;
    }
    const auto settled = [from, to](Counter counter) {
        counter.account = counter.account == from ? to : counter.account;
        return counter;
    };
    for (const auto &[counter, count] : std::exchange(m_counts, {})) {
        m_counts[settled(counter)] += count;
    }
    for (const Counter &region : std::exchange(m_regions, {})) {
        m_regions.insert(settled(region));
    }
    m_accounts[from].about = false;
    m_notices.add(
        u"Records that name no account were put down to the only one that the file names (%1 of them)"_s.arg(
            m_withoutAccount));
    m_withoutAccount = 0;
}

Inventory Aggregator::take(Source source)
{
    if (m_accounts.empty()) {
        m_accounts[accountWithId(m_fallback.toStdString())].about = true;
    }
    if (m_withoutAccount > 0 && m_fallback == UnknownAccount) {
        const QString records = m_withoutAccount == 1 ? u"1 record, which stands"_s
                                                      : u"%1 records, which stand"_s.arg(m_withoutAccount);
        m_notices.add(u"The file does not name the account of %1 under \"unknown\"; import it again and give "
                      "the account's id"_s.arg(records));
    }
    if (m_records == 0) {
        m_notices.add(
            u"The file holds no records; if that is a surprise, look at the command and its Region"_s);
    }

    Inventory parts;
    source.truncated = m_truncated;
    if (m_provesNothingAbsent) {
        source.absenceKind.clear();
    }
    source.records = m_records;
    source.taken = QDate::fromString(toText(m_taken), Qt::ISODate);
    source.warnings = m_notices.sentences();
    std::map<std::pair<std::uint32_t, int>, QList<Evidence>> evidence;
    for (const auto &[counter, count] : m_counts) {
        evidence[{counter.account, counter.service}].append(
            {counter.kind, toText(m_types[counter.type].text), count, 0});
    }
    QHash<std::pair<std::uint32_t, int>, QStringList> regions;
    for (const Counter &one : m_regions) {
        regions[{one.account, one.service}].append(toText(m_regionNames[one.type]));
    }
    for (std::uint32_t i = 0; i < m_accounts.size(); ++i) {
        AccountInventory account{.id = m_accounts[i].id, .name = m_accounts[i].name};
        for (auto it = evidence.lower_bound({i, -1}); it != evidence.end() && it->first.first == i; ++it) {
            ServiceEvidence service{.service = m_registry.services().at(it->first.second).key,
                                    .evidence = withoutFreeLines(it->second)};
            service.regions = regions.value(it->first);
            account.services.append(service);
        }
        for (auto it = m_absent.lower_bound({i, -1}); it != m_absent.end() && it->first == i; ++it) {
            account.absent.append({m_registry.services().at(it->second).key, 0});
        }
        if (m_accounts[i].about) {
            source.accounts.append(account.id);
        }
        if (m_accounts[i].about || !account.name.isEmpty() || !account.services.isEmpty()) {
            parts.accounts.append(account);
        }
    }
    for (const auto &[key, count] : m_unmatched) {
        parts.unmatched.append({toText(key.first), toText(key.second), count, 0});
    }
    if (m_unmatchedRest > 0) {
        parts.unmatched.append({u"(more names)"_s, u"name"_s, m_unmatchedRest, 0});
    }
    source.accounts.sort();
    parts.sources = {std::move(source)};
    // Sorts as an inventory promises.
    return mergeInventories({}, parts);
}

} // namespace Ttc
