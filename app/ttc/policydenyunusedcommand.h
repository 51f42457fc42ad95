#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc policy deny-unused -i FILE [--include-not-covered] [--break-glass ARN] [--format text|json|policy] [-o
// FILE]
int runPolicyDenyUnused(const QStringList &arguments, Console &console);

} // namespace Ttc
