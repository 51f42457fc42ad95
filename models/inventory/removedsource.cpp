#include "models/inventory/removedsource.h"

#include <QSet>

#include <utility>

namespace Ttc {

namespace {

template <typename List>
void removeFindings(List &list, const QList<int> &sources)
{
    list.removeIf([&sources](const auto &one) { return sources.contains(one.source); });
}

// The sources behind one that goes move up.
template <typename List>
void moveUp(List &list, int removed)
{
    for (auto &one : list) {
        one.source -= one.source > removed ? 1 : 0;
    }
}

} // namespace

Inventory withFindingsRemoved(const Inventory &inventory, const QList<int> &sources)
{
    Inventory left = inventory;
    for (AccountInventory &account : left.accounts) {
        for (ServiceEvidence &service : account.services) {
            removeFindings(service.evidence, sources);
        }
        account.services.removeIf([](const ServiceEvidence &service) { return service.evidence.isEmpty(); });
        removeFindings(account.absent, sources);
    }
    removeFindings(left.unmatched, sources);
    return left;
}

void dropOrphans(Inventory &inventory, const QStringList &accounts)
{
    const QStringList about = inventory.accountIds();
    const QSet<QString> orphans =
        QSet<QString>(accounts.begin(), accounts.end()) - QSet<QString>(about.begin(), about.end());
    inventory.accounts.removeIf([&](const AccountInventory &account) {
        return account.services.isEmpty() && account.absent.isEmpty()
            && (inventory.sources.isEmpty() || orphans.contains(account.id));
    });
}

Inventory withSourceRemoved(const Inventory &inventory, int source)
{
    Inventory left = withFindingsRemoved(inventory, {source});
    const QStringList accounts = left.sources.takeAt(source).accounts;
    for (AccountInventory &account : left.accounts) {
        for (ServiceEvidence &service : account.services) {
            moveUp(service.evidence, source);
        }
        moveUp(account.absent, source);
    }
    moveUp(left.unmatched, source);
    dropOrphans(left, accounts);
    return left;
}

} // namespace Ttc
