#pragma once

#include <QString>

class QLayout;

namespace Ttc {

// Small framed words that tell what something is.
void addBadge(QLayout *layout, const QString &text, bool fixedFont = false);
void clearBadges(QLayout *layout);

} // namespace Ttc
