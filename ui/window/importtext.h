#pragma once

#include "models/inventory/importer.h"

#include <QString>

namespace Ttc {

class InventoryState;

// What an import came to, in words.
QString successText(const ImportReport &report); // one line, for the message bar
QString failureText(const ImportReport &report); // when nothing could be read
// What adding it would do, before it is done: "Takes the place of costs.json. 2 accounts are new." For a
// `place` that is a source's, in its place.
QString effectText(const InventoryState &inventory, const Inventory &imported, int place = -1);
// Problems, one a line.
QString problemsText(const ImportReport &report);
// Problems, warnings and unknown names; empty when all went smoothly.
QString detailsText(const ImportReport &report);

} // namespace Ttc
