#include "models/exports/trackers/trackerdialect.h"
#include "models/exports/trackers/trackerformats.h"
#include "models/exports/trackers/trackerlosses.h"
#include "models/exports/trackers/trackertable.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

// A task is the one type that every process has; a due date is a field of none of its types everywhere.
Result<WrittenExport> azureTable(const ChecklistExport &content)
{
    constexpr TrackerTableLimits limits{.rows = 1000};
    static const TrackerDialect azure{
        .name = u"Azure DevOps"_s, .longestTitle = 255, .longestDescription = 1'000'000, .line = htmlLine};
    TrackerLosses losses(azure);
    losses.say(
        u"Azure DevOps sets state and assignee itself: status, owner and due day stand in the description"_s);
    QList<QStringList> table;
    for (const QList<TrackerRow> rows = trackerRows(content); const TrackerRow &row : rows) {
        const TrackerText text = trackerText(row, azure);
        losses.add(row, text);
        table.append({u"Task"_s, text.title, text.description});
    }
    return WrittenExport{
        .files = trackerTables({u"Work Item Type"_s, u"Title"_s, u"Description"_s}, table, limits),
        .losses = losses.sentences(content)};
}

} // namespace Ttc
