#pragma once

#include "models/exports/checklistexporter.h"
#include "ui/session.h"

namespace Ttc {

// The current plan's checklist as the window's filter leaves it, with its texts, log and scope.
ChecklistExport shownChecklist(const Session &session);

} // namespace Ttc
