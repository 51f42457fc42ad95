#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc techniques [QUERY] [-i FILE]... [--format table|json|csv]
int runTechniques(const QStringList &arguments, Console &console);

} // namespace Ttc
