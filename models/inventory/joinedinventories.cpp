#include "models/inventory/joinedinventories.h"

#include "models/inventory/inventoryorder.h"
#include "models/inventory/sortedwalk.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Ttc {

namespace {

// With the places that its sources have behind `first` others.
template <typename List>
List moved(List list, int first)
{
    for (auto &one : list) {
        one.source += first;
    }
    return list;
}

ServiceEvidence moved(ServiceEvidence service, int first)
{
    service.evidence = moved(std::move(service.evidence), first);
    return service;
}

AccountInventory moved(AccountInventory account, int first)
{
    for (ServiceEvidence &service : account.services) {
        service.evidence = moved(std::move(service.evidence), first);
    }
    account.absent = moved(std::move(account.absent), first);
    return account;
}

template <typename List, typename Order>
List merged(const List &one, const List &other, Order order)
{
    List both;
    both.reserve(one.size() + other.size());
    std::ranges::merge(one, other, std::back_inserter(both), {}, order, order);
    return both;
}

ServiceEvidence joined(const ServiceEvidence &base, const ServiceEvidence &added, int first)
{
    ServiceEvidence service{.service = base.service,
                            .evidence = merged(base.evidence, moved(added.evidence, first), orderOfEvidence)};
    std::ranges::set_union(base.regions, added.regions, std::back_inserter(service.regions));
    return service;
}

AccountInventory joined(const AccountInventory &base, const AccountInventory &added, int first)
{
    AccountInventory account{.id = base.id,
                             .name = added.name.isEmpty() ? base.name : added.name,
                             .absent = merged(base.absent, moved(added.absent, first), orderOfAbsence)};
    account.services.reserve(base.services.size() + added.services.size());
    walkSorted(base.services, added.services, &ServiceEvidence::service,
               [&account, first](const ServiceEvidence *one, const ServiceEvidence *other) {
                   account.services.append(other == nullptr ? *one
                                           : one == nullptr ? moved(*other, first)
                                                            : joined(*one, *other, first));
               });
    return account;
}

} // namespace

bool canBeJoined(const Inventory &base, const Inventory &added)
{
    QSet<QString> known;
    const auto isNew = [&known](const Source &source) {
        const auto before = known.size();
        known.insert(source.sha256);
        return source.sha256.isEmpty() || known.size() > before;
    };
    return !base.sources.isEmpty() && std::ranges::all_of(base.sources, isNew)
        && std::ranges::all_of(added.sources, isNew) && isInOrder(base) && isInOrder(added);
}

Inventory joinedInventories(const Inventory &base, const Inventory &added)
{
    const int first = static_cast<int>(base.sources.size());
    Inventory result{.sources = base.sources + added.sources};
    result.accounts.reserve(std::max(base.accounts.size(), added.accounts.size()));
    walkSorted(base.accounts, added.accounts, &AccountInventory::id,
               [&result, first](const AccountInventory *one, const AccountInventory *other) {
                   result.accounts.append(other == nullptr ? *one
                                          : one == nullptr ? moved(*other, first)
                                                           : joined(*one, *other, first));
               });
    result.unmatched = base.unmatched + moved(added.unmatched, first);
    std::ranges::sort(result.unmatched, {}, orderOfUnmatched);
    return result;
}

} // namespace Ttc
