#pragma once

#include "models/inventory/inventory.h"

namespace Ttc {

// The inventory without one of its sources, as InventoryBuilder would leave it, in a fraction of the time.
// Only for one that is in order, and for a source that it has.
Inventory withSourceRemoved(const Inventory &inventory, int source);

} // namespace Ttc
