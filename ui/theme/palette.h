#pragma once

#include "ui/theme/tokens.h"

#include <QPalette>

namespace Ttc {

// A palette in which every role of every group is set, so that nothing of the platform's shows through.
QPalette paletteFrom(const Tokens &tokens);

// True for light text on a dark ground.
bool isDark(const QPalette &palette);

} // namespace Ttc
