#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc show ID [-i FILE]... [--format text|markdown|json]
int runShow(const QStringList &arguments, Console &console);

} // namespace Ttc
