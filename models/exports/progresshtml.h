#pragma once

#include "models/exports/checklistexporter.h"

#include <QString>

namespace Ttc {

enum class ProgressBars {
    Drawn, // as SVG within the page, for a browser
    Typed, // of letters, for what shows rich text only
};

// How far the items are, in all and by tactic, service and account: tables for a report or the window. Of a
// long list the first are shown and the rest counted.
QString progressHtml(const ChecklistExport &content, ProgressBars bars);

} // namespace Ttc
