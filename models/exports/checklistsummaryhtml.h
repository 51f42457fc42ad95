#pragma once

#include "models/exports/checklistexporter.h"

#include <QStringList>

namespace Ttc {

// The summary of a checklist as HTML that QTextDocument understands too: a heading and a table each, how many
// controls have which status first, then what is overdue, which risks are accepted and what is in work, each
// only where there is such. Titles lead to the control within the document. Of a long table the first lines
// are shown and the rest counted.
QStringList checklistSummaryHtml(const ChecklistExport &content);

} // namespace Ttc
