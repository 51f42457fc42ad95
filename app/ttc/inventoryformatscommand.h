#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc inventory formats [--format text|json]
int runInventoryFormats(const QStringList &arguments, Console &console);

} // namespace Ttc
