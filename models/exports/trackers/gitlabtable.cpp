#include "models/exports/trackers/trackerdialect.h"
#include "models/exports/trackers/trackerformats.h"
#include "models/exports/trackers/trackerlosses.h"
#include "models/exports/trackers/trackertable.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Actions that GitLab takes out of the description and carries out. A person is named only by what can be
// nothing but a user name, so that no owner adds an action of its own.
QStringList actions(const TrackerRow &row)
{
    static const QRegularExpression user(uR"(^@[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$)"_s);
    QStringList lines{u"/label ~ttc ~ttc-"_s + toKey(row.status)};
    if (user.match(row.owner).hasMatch()) {
        lines.append(u"/assign "_s + row.owner);
    }
    return lines;
}

} // namespace

Result<WrittenExport> gitlabTable(const ChecklistExport &content)
{
    // GitLab names no number of rows; GitLab.com takes files of 10 MB.
    constexpr TrackerTableLimits limits{.rows = 10000, .bytes = 10'000'000};
    static const TrackerDialect gitlab{
        .name = u"GitLab"_s, .longestTitle = 255, .longestDescription = 1'048'576, .line = markdownLine};
    TrackerLosses losses(gitlab);
    losses.say(u"GitLab opens every issue: the status stands in a label and in the description"_s);
    QList<QStringList> table;
    for (const QList<TrackerRow> rows = trackerRows(content); const TrackerRow &row : rows) {
        const TrackerText text = trackerText(row, gitlab, actions(row));
        losses.add(row, text);
        table.append({text.title, text.description, row.due.toString(Qt::ISODate)});
    }
    return WrittenExport{.files = trackerTables({u"title"_s, u"description"_s, u"due_date"_s}, table, limits),
                         .losses = losses.sentences(content)};
}

} // namespace Ttc
