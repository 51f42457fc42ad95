#pragma once

#include "models/inventory/inventory.h"

#include <QString>

namespace Ttc {

// The inventory as it would be had the account been given when its files were read: what stands under
// UnknownAccount is the account's, and joins what that holds already. Warnings stay as they are. An empty
// account changes nothing.
Inventory withGivenAccount(const Inventory &inventory, const QString &account);

} // namespace Ttc
