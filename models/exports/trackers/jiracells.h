#pragma once

#include "models/exports/trackers/trackerdialect.h"
#include "models/exports/trackers/trackerlosses.h"

namespace Ttc {

// What both tables for Jira share.
const TrackerDialect &jiraDialect();
constexpr qsizetype MostJiraRows = 1500; // recommended for one file

// Stands on every issue that we made, beside the item key.
QString jiraLabel();
// The status of Jira's usual workflows: "To Do".
QString jiraStatus(Status status);
// Jira finds people by their e-mail address; empty where the owner is given otherwise.
QString jiraAssignee(const TrackerRow &row);
// What Jira cannot hold of these rows.
void sayJiraLosses(const QList<TrackerRow> &rows, TrackerLosses &losses);

} // namespace Ttc
