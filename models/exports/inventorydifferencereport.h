#pragma once

#include "models/scope/inventorydifference.h"

#include <QByteArray>

namespace Ttc {

// What came, went and changed between two inventories. `after` is the scope that the names are looked up in.
// Pure functions.
// An HTML body without a style; everything of files is escaped.
QString differenceHtml(const Scope &after, const InventoryDifference &difference);
QByteArray differenceText(const Scope &after, const InventoryDifference &difference);
// Schema "ttc-inventory-difference/1".
QByteArray differenceJson(const Scope &after, const InventoryDifference &difference);

} // namespace Ttc
