#include "models/inventory/inventorybuilder.h"

#include "models/inventory/inventoryorder.h"

#include <algorithm>
#include <utility>

namespace Ttc {

void InventoryBuilder::add(const Inventory &inventory)
{
    std::vector<int> visits;
    visits.reserve(static_cast<std::size_t>(inventory.sources.size()));
    for (const Source &source : inventory.sources) {
        visits.push_back(openVisit(source));
    }
    for (const AccountInventory &account : inventory.accounts) {
        addAccount(account, visits);
    }
    for (const Unmatched &one : inventory.unmatched) {
        m_unmatched[{one.value, one.kind, visits.at(static_cast<std::size_t>(one.source))}] += one.count;
    }
}

int InventoryBuilder::openVisit(const Source &source)
{
    const int visit = static_cast<int>(m_slotOfVisit.size());
    const int known = source.sha256.isEmpty() ? -1 : m_slotOfSha.value(source.sha256, -1);
    if (known >= 0) {
        const auto slot = static_cast<std::size_t>(known);
        m_slotOfVisit[static_cast<std::size_t>(m_visitOfSlot[slot])] = -1;
        m_orphans.unite({m_sources[known].accounts.begin(), m_sources[known].accounts.end()});
        m_visitOfSlot[slot] = visit;
        m_slotOfVisit.push_back(known);
        m_sources[known] = source;
        return visit;
    }
    const int slot = static_cast<int>(m_sources.size());
    m_sources.append(source);
    m_visitOfSlot.push_back(visit);
    m_slotOfVisit.push_back(slot);
    if (!source.sha256.isEmpty()) {
        m_slotOfSha.insert(source.sha256, slot);
    }
    return visit;
}

void InventoryBuilder::addAccount(const AccountInventory &account, const std::vector<int> &visits)
{
    AccountParts &parts = m_accounts[account.id];
    if (!account.name.isEmpty()) {
        parts.name = account.name;
    }
    for (const ServiceEvidence &service : account.services) {
        ServiceParts &into = parts.services[service.service];
        into.regions.unite({service.regions.begin(), service.regions.end()});
        for (const Evidence &one : service.evidence) {
            const int visit = visits.at(static_cast<std::size_t>(one.source));
            into.counts[{static_cast<int>(one.kind), one.type, visit}] += one.count;
        }
    }
    for (const Absence &absence : account.absent) {
        parts.absent.insert({absence.service, visits.at(static_cast<std::size_t>(absence.source))});
    }
}

void InventoryBuilder::removeSource(int index)
{
    const auto slot = static_cast<std::size_t>(index);
    m_slotOfVisit[static_cast<std::size_t>(m_visitOfSlot[slot])] = -1;
    m_visitOfSlot[slot] = -1;
    m_orphans.unite({m_sources[index].accounts.begin(), m_sources[index].accounts.end()});
    m_slotOfSha.remove(m_sources[index].sha256);
}

// The place in the result of what each visit brought; -1 for a visit that is gone.
std::vector<int> InventoryBuilder::sourceNumbers(Inventory &result)
{
    std::vector<int> numberOfSlot(static_cast<std::size_t>(m_sources.size()), -1);
    for (qsizetype slot = 0; slot < m_sources.size(); ++slot) {
        if (m_visitOfSlot[static_cast<std::size_t>(slot)] >= 0) {
            numberOfSlot[static_cast<std::size_t>(slot)] = static_cast<int>(result.sources.size());
            result.sources.append(std::move(m_sources[slot]));
        }
    }
    std::vector<int> numbers;
    numbers.reserve(m_slotOfVisit.size());
    for (const int slot : m_slotOfVisit) {
        numbers.push_back(slot < 0 ? -1 : numberOfSlot[static_cast<std::size_t>(slot)]);
    }
    return numbers;
}

AccountInventory InventoryBuilder::takeAccount(const QString &id, const AccountParts &parts,
                                               const std::vector<int> &numbers) const
{
    AccountInventory account{.id = id, .name = parts.name};
    for (auto it = parts.services.begin(); it != parts.services.end(); ++it) {
        ServiceEvidence service{.service = it.key()};
        for (const auto &[key, count] : it->counts) {
            const auto &[kind, type, visit] = key;
            const int source = numbers[static_cast<std::size_t>(visit)];
            if (source >= 0) {
                service.evidence.append({static_cast<EvidenceKind>(kind), type, count, source});
            }
        }
        if (service.evidence.isEmpty()) {
            continue;
        }
        std::ranges::sort(service.evidence, {}, orderOfEvidence);
        service.regions = QStringList(it->regions.begin(), it->regions.end());
        service.regions.sort();
        account.services.append(std::move(service));
    }
    for (const auto &[service, visit] : parts.absent) {
        const int source = numbers[static_cast<std::size_t>(visit)];
        if (source >= 0) {
            account.absent.append({service, source});
        }
    }
    std::ranges::sort(account.services, {}, &ServiceEvidence::service);
    std::ranges::sort(account.absent, {}, orderOfAbsence);
    return account;
}

Inventory InventoryBuilder::take()
{
    Inventory result;
    const std::vector<int> numbers = sourceNumbers(result);
    const QStringList about = result.accountIds();
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it) {
        AccountInventory account = takeAccount(it.key(), it.value(), numbers);
        const bool holds = !account.services.isEmpty() || !account.absent.isEmpty();
        const bool gone =
            result.sources.isEmpty() || (m_orphans.contains(it.key()) && !about.contains(it.key()));
        if (holds || !gone) {
            result.accounts.append(std::move(account));
        }
    }
    std::ranges::sort(result.accounts, {}, &AccountInventory::id);
    for (const auto &[key, count] : m_unmatched) {
        const auto &[value, kind, visit] = key;
        if (const int source = numbers[static_cast<std::size_t>(visit)]; source >= 0) {
            result.unmatched.append({value, kind, count, source});
        }
    }
    std::ranges::sort(result.unmatched, {}, orderOfUnmatched);
    *this = InventoryBuilder();
    return result;
}

} // namespace Ttc
