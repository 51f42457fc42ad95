#pragma once

#include "models/inventory/importer.h"
#include "models/itemmodels/inventorystate.h"

#include <QString>

namespace Ttc {

// What an import came to, in words.
QString successText(const ImportReport &report); // one line, for the message bar
QString failureText(const ImportReport &report); // when nothing could be read
// What adding it would do, before it is done: "Takes the place of costs.json. 2 accounts are new."
QString effectText(const ImportPreview &preview);
// Problems, one a line.
QString problemsText(const ImportReport &report);
// Problems, warnings and unknown names; empty when all went smoothly.
QString detailsText(const ImportReport &report);

} // namespace Ttc
