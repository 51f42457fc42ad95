#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc catalog build DIR -o FILE
int runCatalogBuild(const QStringList &arguments, Console &console);

} // namespace Ttc
