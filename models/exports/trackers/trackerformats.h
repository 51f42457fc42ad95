#pragma once

#include "models/exports/checklistexporter.h"

namespace Ttc {

// The formats in which trackers of work take a checklist; part of checklistFormats().
const QList<ChecklistFormat> &trackerFormats();

// The writers behind them.
Result<WrittenExport> jiraTable(const ChecklistExport &content);
// An epic for each tactic, below it a task for each technique, below it a sub-task for each control. A
// control stands once, under its first technique.
Result<WrittenExport> jiraHierarchy(const ChecklistExport &content);
// A folder: "bodies/0001-s3-versioning.md" and "create-issues.sh", which gives them to GitHub's gh.
Result<WrittenExport> githubIssues(const ChecklistExport &content);
Result<WrittenExport> gitlabTable(const ChecklistExport &content);
Result<WrittenExport> azureTable(const ChecklistExport &content);
Result<WrittenExport> serviceNowTable(const ChecklistExport &content);

} // namespace Ttc
