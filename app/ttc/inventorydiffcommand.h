#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc inventory diff BEFORE AFTER [--format text|json]
int runInventoryDiff(const QStringList &arguments, Console &console);

} // namespace Ttc
