#pragma once

#include "app/ttc/command.h"

#include <QList>

namespace Ttc {

// Every command, in the order in which help lists them.
const QList<Command> &allCommands();

} // namespace Ttc
