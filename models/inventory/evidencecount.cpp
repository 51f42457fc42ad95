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
    static const AccountInventory none;
    EvidenceChange change;
    const auto count = [&change](const ServiceEvidence *was, const ServiceEvidence *is) {
        change.gone += is == nullptr ? 1 : 0;
        change.added += was == nullptr ? 1 : 0;
    };
    walkSorted(before.accounts, after.accounts, &AccountInventory::id,
               [&count](const AccountInventory *was, const AccountInventory *is) {
                   walkSorted((was == nullptr ? none : *was).services, (is == nullptr ? none : *is).services,
                              &ServiceEvidence::service, count);
               });
    return change;
}

} // namespace Ttc
