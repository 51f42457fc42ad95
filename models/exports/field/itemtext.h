#pragma once

#include "models/catalog/control.h"
#include "models/checklist/itemstate.h"

#include <QString>

namespace Ttc {

// What is to be done, for fields that hold text without markup: why, numbered steps, how to verify them.
QString taskText(const Control &control);

// What people gave an item, one line each: "Owner: Ada"; empty where they gave nothing but a status.
QString workText(const ItemState &state);

} // namespace Ttc
