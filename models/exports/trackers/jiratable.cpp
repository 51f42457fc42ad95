#include "models/exports/trackers/jiracells.h"
#include "models/exports/trackers/trackerformats.h"
#include "models/exports/trackers/trackertable.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

// Headings without punctuation; a column for each label, as one cell holds one.
Result<WrittenExport> jiraTable(const ChecklistExport &content)
{
    const QStringList headings{u"Summary"_s,  u"Issue Type"_s, u"Status"_s, u"Assignee"_s,
                               u"Due Date"_s, u"Labels"_s,     u"Labels"_s, u"Description"_s};
    const QList<TrackerRow> rows = trackerRows(content);
    TrackerLosses losses(jiraDialect());
    sayJiraLosses(rows, losses);
    QList<QStringList> table;
    for (const TrackerRow &row : rows) {
        const TrackerText text = trackerText(row, jiraDialect());
        losses.add(row, text);
        table.append({text.title, u"Task"_s, jiraStatus(row.status), jiraAssignee(row),
                      row.due.toString(Qt::ISODate), row.key, jiraLabel(), text.description});
    }
    return WrittenExport{.files = trackerTables(headings, table, {.rows = MostJiraRows}),
                         .losses = losses.sentences(content)};
}

} // namespace Ttc
