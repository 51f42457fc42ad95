#pragma once

#include "models/inventory/inventory.h"

namespace Ttc {

// Whether two inventories can be put together without taking them apart: each source in them is there once,
// and all that they hold is in the order that Inventory promises.
bool canBeJoined(const Inventory &base, const Inventory &added);

// Both together, as InventoryBuilder would do it, in a fraction of the time: accounts and services of one of
// them alone are shared. A source of `added` with the SHA-256 of one in `base` replaces it in its place, with
// the Regions that this one alone showed. Only for what can be joined.
Inventory joinedInventories(const Inventory &base, const Inventory &added);

} // namespace Ttc
