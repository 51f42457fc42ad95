#pragma once

#include <QByteArray>

namespace Ttc {

// What inventory formats can be read, what each shows and how to get one. Pure functions.
QByteArray inventoryFormatsText(int width);
QByteArray inventoryFormatsJson(); // schema "ttc-inventory-formats/1"

} // namespace Ttc
