#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc inventory inspect FILE... [--format table|json]
int runInventoryInspect(const QStringList &arguments, Console &console);

} // namespace Ttc
