#include "models/inventory/evidencecount.h"

#include "models/inventory/sortedwalk.h"

namespace Ttc {

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
    EvidenceChange change;
    walkSorted(
        before.accounts, after.accounts, &AccountInventory::id,
        [&change](const AccountInventory &was) { change.gone += was.services.size(); },
        [&change](const AccountInventory &is) { change.added += is.services.size(); },
        [&change](const AccountInventory &was, const AccountInventory &is) {
            walkSorted(
                was.services, is.services, &ServiceEvidence::service,
                [&change](const ServiceEvidence & /*service*/) { ++change.gone; },
                [&change](const ServiceEvidence & /*service*/) { ++change.added; },
                [](const ServiceEvidence & /*was*/, const ServiceEvidence & /*is*/) {});
        });
    return change;
}

} // namespace Ttc
