#pragma once

#include <QString>

namespace Ttc {

class Theme;

// What the palette cannot say: rounded fields and buttons, chips, tabs, hairlines, font roles. Built from the
// theme's tokens only. Widgets ask for a look by the dynamic property "look": title, hero, caption, small,
// muted, badge, badge-fixed, primary, link, chip, topbar, pane, surface, message.
QString styleSheetFor(const Theme &theme);

// For QTextDocument: the class names of the HTML that the technique writer makes.
QString documentStyleSheetFor(const Theme &theme);

} // namespace Ttc
