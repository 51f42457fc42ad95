#pragma once

#include "models/inventory/inventory.h"

#include <QList>
#include <QStringList>

namespace Ttc {

// All for inventories that are in order.

// The inventory without one of its sources, as InventoryBuilder would leave it, in a fraction of the time.
// For a source that it has.
Inventory withSourceRemoved(const Inventory &inventory, int source);

// What these sources alone showed is gone, Regions of a service included; the sources stay in their places,
// and so do accounts that hold nothing more.
Inventory withFindingsRemoved(const Inventory &inventory, const QList<int> &sources);

// Drops of these accounts those that hold nothing and that no source is about.
void dropOrphans(Inventory &inventory, const QStringList &accounts);

} // namespace Ttc
