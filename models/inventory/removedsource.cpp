#include "models/inventory/removedsource.h"

#include <QSet>

namespace Ttc {

namespace {

// What is of the source goes, what is of those behind it moves up.
template <typename List>
List without(const List &list, int source)
{
    List left;
    left.reserve(list.size());
    for (const auto &one : list) {
        if (one.source != source) {
            left.append(one);
            left.last().source -= one.source > source ? 1 : 0;
        }
    }
    return left;
}

AccountInventory without(const AccountInventory &account, int source)
{
    AccountInventory left{.id = account.id, .name = account.name, .absent = without(account.absent, source)};
    left.services.reserve(account.services.size());
    for (const ServiceEvidence &service : account.services) {
        ServiceEvidence rest{.service = service.service,
                             .evidence = without(service.evidence, source),
                             .regions = service.regions};
        if (!rest.evidence.isEmpty()) {
            left.services.append(std::move(rest));
        }
    }
    return left;
}

} // namespace

Inventory withSourceRemoved(const Inventory &inventory, int source)
{
    Inventory left{.sources = inventory.sources, .unmatched = without(inventory.unmatched, source)};
    const QStringList ofSource = left.sources.takeAt(source).accounts;
    const QStringList ofOthers = left.accountIds();
    const QSet<QString> orphans =
        QSet<QString>(ofSource.begin(), ofSource.end()) - QSet<QString>(ofOthers.begin(), ofOthers.end());
    left.accounts.reserve(inventory.accounts.size());
    for (const AccountInventory &account : inventory.accounts) {
        AccountInventory rest = without(account, source);
        const bool holds = !rest.services.isEmpty() || !rest.absent.isEmpty();
        if (holds || (!left.sources.isEmpty() && !orphans.contains(rest.id))) {
            left.accounts.append(std::move(rest));
        }
    }
    return left;
}

} // namespace Ttc
