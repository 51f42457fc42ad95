#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc checklist next [QUERY] [-i FILE]... [--plan NAME] [--share PERCENT] [--format table|json]
int runChecklistNext(const QStringList &arguments, Console &console);

} // namespace Ttc
