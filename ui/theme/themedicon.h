#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QString>

namespace Ttc {

class Theme;

// An icon from :/icons/NAME.svg that is drawn in a colour of the theme's tokens at that moment, sharp at any
// size and scale factor. `theme` must outlive the icon.
QIcon themedIcon(const Theme &theme, const QString &name, QColor Tokens::*color);

} // namespace Ttc
