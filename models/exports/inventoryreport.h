#pragma once

#include "models/inventory/importer.h"
#include "models/scope/scope.h"

#include <QByteArray>

namespace Ttc {

// What an import recognised, matched and did not match. Pure functions.
QByteArray inventoryTable(const Scope &scope, const ImportReport &report);
QByteArray inventoryJson(const Scope &scope, const ImportReport &report); // schema "ttc-inventory-report/1"

} // namespace Ttc
