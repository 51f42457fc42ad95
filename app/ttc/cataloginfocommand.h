#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc catalog info [--format text|json]
int runCatalogInfo(const QStringList &arguments, Console &console);

} // namespace Ttc
