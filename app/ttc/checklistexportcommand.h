#pragma once

#include "app/ttc/command.h"

namespace Ttc {

// ttc checklist export [QUERY] [-i FILE]... [--plan NAME] --format F -o FILE
int runChecklistExport(const QStringList &arguments, Console &console);

// True where a program's arguments (without its name) ask for a format that is drawn: it needs a
// QGuiApplication.
bool isDrawnExport(const QStringList &arguments);

} // namespace Ttc
