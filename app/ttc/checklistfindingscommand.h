#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc checklist findings FILE... [--plan NAME] [--format table|json]
int runChecklistFindings(const QStringList &arguments, Console &console);

} // namespace Ttc
