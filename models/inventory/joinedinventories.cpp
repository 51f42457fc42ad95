#include "models/inventory/joinedinventories.h"

#include "models/inventory/inventoryorder.h"
#include "models/inventory/removedsource.h"
#include "models/inventory/sortedwalk.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace Ttc {

namespace {

// Where the sources of what is added stand in the result.
struct Places
{
    std::vector<int> ofSource{};
    QList<int> replaced{}; // those of the base that have another in their place now
};

Places takePlaces(QList<Source> &sources, const QList<Source> &added)
{
    QHash<QString, int> known;
    for (int place = 0; place < static_cast<int>(sources.size()); ++place) {
        known.insert(sources.at(place).sha256, place);
    }
    Places places;
    for (const Source &source : added) {
        const int place = source.sha256.isEmpty() ? -1 : known.value(source.sha256, -1);
        if (place < 0) {
            places.ofSource.push_back(static_cast<int>(sources.size()));
            sources.append(source);
        } else {
            places.ofSource.push_back(place);
            places.replaced.append(place);
            sources[place] = source;
        }
    }
    return places;
}

template <typename List, typename Order>
List moved(List list, const Places &places, Order order)
{
    for (auto &one : list) {
        one.source = places.ofSource[static_cast<std::size_t>(one.source)];
    }
    std::ranges::sort(list, {}, order);
    return list;
}

ServiceEvidence moved(ServiceEvidence service, const Places &places)
{
    service.evidence = moved(std::move(service.evidence), places, orderOfEvidence);
    return service;
}

AccountInventory moved(AccountInventory account, const Places &places)
{
    for (ServiceEvidence &service : account.services) {
        service.evidence = moved(std::move(service.evidence), places, orderOfEvidence);
    }
    account.absent = moved(std::move(account.absent), places, orderOfAbsence);
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

ServiceEvidence joined(const ServiceEvidence &base, const ServiceEvidence &added, const Places &places)
{
    const ServiceEvidence other = moved(added, places);
    ServiceEvidence service{.service = base.service,
                            .evidence = merged(base.evidence, other.evidence, orderOfEvidence)};
    std::ranges::set_union(base.regions, other.regions, std::back_inserter(service.regions));
    return service;
}

AccountInventory joined(const AccountInventory &base, const AccountInventory &added, const Places &places)
{
    AccountInventory account{
        .id = base.id,
        .name = added.name.isEmpty() ? base.name : added.name,
        .absent = merged(base.absent, moved(added.absent, places, orderOfAbsence), orderOfAbsence)};
    account.services.reserve(base.services.size() + added.services.size());
    walkSorted(base.services, added.services, &ServiceEvidence::service,
               [&account, &places](const ServiceEvidence *one, const ServiceEvidence *other) {
                   account.services.append(other == nullptr ? *one
                                           : one == nullptr ? moved(*other, places)
                                                            : joined(*one, *other, places));
               });
    return account;
}

bool haveEachOnce(const QList<Source> &sources)
{
    QSet<QString> known;
    return std::ranges::all_of(sources, [&known](const Source &source) {
        const auto before = known.size();
        known.insert(source.sha256);
        return source.sha256.isEmpty() || known.size() > before;
    });
}

} // namespace

bool canBeJoined(const Inventory &base, const Inventory &added)
{
    return !base.sources.isEmpty() && haveEachOnce(base.sources) && haveEachOnce(added.sources)
        && isInOrder(base) && isInOrder(added);
}

Inventory joinedInventories(const Inventory &base, const Inventory &added)
{
    Inventory result{.sources = base.sources};
    const Places places = takePlaces(result.sources, added.sources);
    const Inventory kept = places.replaced.isEmpty() ? base : withFindingsRemoved(base, places.replaced);
    result.accounts.reserve(std::max(kept.accounts.size(), added.accounts.size()));
    walkSorted(kept.accounts, added.accounts, &AccountInventory::id,
               [&result, &places](const AccountInventory *one, const AccountInventory *other) {
                   result.accounts.append(other == nullptr ? *one
                                          : one == nullptr ? moved(*other, places)
                                                           : joined(*one, *other, places));
               });
    result.unmatched = kept.unmatched + moved(added.unmatched, places, orderOfUnmatched);
    std::ranges::sort(result.unmatched, {}, orderOfUnmatched);
    for (const int place : places.replaced) {
        dropOrphans(result, base.sources.at(place).accounts);
    }
    return result;
}

} // namespace Ttc
