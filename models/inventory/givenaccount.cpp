#include "models/inventory/givenaccount.h"

namespace Ttc {

Inventory withGivenAccount(const Inventory &inventory, const QString &account)
{
    if (account.isEmpty()) {
        return inventory;
    }
    Inventory given = inventory;
    for (Source &source : given.sources) {
        if (source.accounts.removeAll(UnknownAccount.toString()) > 0) {
            source.accounts.append(account);
            source.accounts.removeDuplicates();
            source.accounts.sort();
        }
    }
    for (AccountInventory &held : given.accounts) {
        if (held.id == UnknownAccount) {
            held.id = account;
        }
    }
    return mergeInventories({}, given); // makes one of two with the same id
}

} // namespace Ttc
