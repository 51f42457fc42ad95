#pragma once

#include <QString>

namespace Ttc {

class ChecklistState;

// What an item is that the catalog does not tell of: one that a person added, or one that the catalog lost.
// HTML for a DetailBrowser.
QString itemHtml(const ChecklistState &checklist, const QString &id);

} // namespace Ttc
