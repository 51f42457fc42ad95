#include "models/inventory/inventoryorder.h"

#include <algorithm>
#include <functional>

namespace Ttc {

namespace {

// Each before the next, and none twice.
template <typename List, typename Order = std::identity>
bool areInOrder(const List &list, Order order = {})
{
    return std::ranges::adjacent_find(list, std::ranges::greater_equal(), order) == list.cend();
}

bool isAccountInOrder(const AccountInventory &account)
{
    return areInOrder(account.services, &ServiceEvidence::service)
        && areInOrder(account.absent, orderOfAbsence)
        && std::ranges::all_of(account.services, [](const ServiceEvidence &service) {
               return !service.evidence.isEmpty() && areInOrder(service.evidence, orderOfEvidence)
                   && areInOrder(service.regions);
           });
}

} // namespace

bool isInOrder(const Inventory &inventory)
{
    return areInOrder(inventory.accounts, &AccountInventory::id)
        && std::ranges::all_of(inventory.accounts, isAccountInOrder);
}

} // namespace Ttc
