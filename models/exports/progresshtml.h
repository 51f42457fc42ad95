#pragma once

#include "models/exports/checklistexporter.h"

#include <QString>

namespace Ttc {

enum class ProgressFor {
    Window,  // everything, with bars of letters, since a window shows rich text only
    Browser, // bars as SVG within the page; services where nothing has begun are only counted
    Paper,   // the same with bars of letters, below the picture that shows the whole and the tactics
};

// How far the items are, in all and by tactic, service and account: tables for a report or the window. Of a
// long list the first are shown and the rest counted.
QString progressHtml(const ChecklistExport &content, ProgressFor reader);

} // namespace Ttc
