#pragma once

#include "models/inventory/importer.h"
#include "models/inventory/inventory.h"

#include <QString>

namespace Ttc {

// Whether some of what the file holds stands under UnknownAccount.
bool namesNoAccount(const Source &source);

// The inventory as it would be had the account been given when its files were read: what stands under
// UnknownAccount is the account's, and joins what that holds already. Warnings stay as they are. An empty
// account changes nothing.
Inventory withGivenAccount(const Inventory &inventory, const QString &account);

// The account that was given for a file when it was read before: the one that it does not name by itself.
// `now` is of a reading without one. Empty where none was given, or where that cannot be told.
QString givenBefore(const Source &before, const Source &now);

// What was read at first, with the files that name no account as `again` has them, which was read with one.
// Such a file that changed in between or went is not what was looked at and goes; the problems of both stay.
ImportReport withReadAgain(ImportReport first, const ImportReport &again);

} // namespace Ttc
