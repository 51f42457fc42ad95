#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc checklist merge --workspace FILE [--plan NAME] [--dry-run] [--yes] [--theirs] [--format table|json]
// FILE...
int runChecklistMerge(const QStringList &arguments, Console &console);

} // namespace Ttc
