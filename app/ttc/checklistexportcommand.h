#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc checklist export [QUERY] [-i FILE]... [--plan NAME] --format F -o FILE
int runChecklistExport(const QStringList &arguments, Console &console);

} // namespace Ttc
