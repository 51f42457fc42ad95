#include "models/inventory/evidencecount.h"

#include <QSet>

#include <utility>

namespace Ttc {

namespace {

QSet<std::pair<QString, QString>> heldServices(const Inventory &inventory)
{
    QSet<std::pair<QString, QString>> held;
    for (const AccountInventory &account : inventory.accounts) {
        for (const ServiceEvidence &service : account.services) {
            held.insert({account.id, service.service});
        }
    }
    return held;
}

} // namespace

qsizetype servicesWithEvidence(const Inventory &inventory)
{
    qsizetype count = 0;
    for (const AccountInventory &account : inventory.accounts) {
        count += account.services.size();
    }
    return count;
}

EvidenceChange evidenceChange(const Inventory &before, const Inventory &after)
{
    const auto was = heldServices(before);
    const auto is = heldServices(after);
    return {.added = (is - was).size(), .gone = (was - is).size()};
}

} // namespace Ttc
