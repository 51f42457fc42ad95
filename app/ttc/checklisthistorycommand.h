#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc checklist history --plan NAME [--workspace FILE] [--item ID] [--format table|csv|json]
int runChecklistHistory(const QStringList &arguments, Console &console);

} // namespace Ttc
