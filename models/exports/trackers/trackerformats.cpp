#include "models/exports/trackers/trackerformats.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QStringList jiraTableSteps()
{
    return {u"In Jira, open Filters > Search work items, then Import work items from CSV in the menu at the "
            u"upper right (you need the right to make bulk changes)"_s,
            u"Choose the file, the encoding UTF-8, the comma as delimiter and the date format yyyy-MM-dd"_s,
            u"Map Summary, Issue Type, Due Date, Description and both columns Labels to the fields of the "
            "same name; Assignee where the owners are e-mail addresses of your site"_s,
            u"Status can only be mapped by an administrator's External system import, to the statuses of "
            "your workflow; else every issue begins with the first one"_s,
            u"Of several files, import one after the other"_s,
            u"Keep the label that begins with ttc: and the last line of the description: by them an "
            "export of these issues finds its items again"_s};
}

QStringList jiraHierarchySteps()
{
    return {u"Parents need an administrator's import: Settings > System > External system import > CSV"_s,
            u"Choose the file, the project, the encoding UTF-8 and the date format yyyy-MM-dd"_s,
            u"Map Issue Type, Issue ID, Parent and Summary to the fields of the same name, or no issue "
            "finds its parent; leave Issue Key unmapped; map the other columns as you like, both columns "
            "Labels to Labels"_s,
            u"Map the values of Issue Type to Epic, Task and the project's kind of sub-task, those of "
            "Status to the statuses of your workflow"_s,
            u"Of several files, import one after the other: each holds whole epics"_s,
            u"Keep the label that begins with ttc: and the last line of the description: by them an "
            "export of these issues finds its items again"_s};
}

QStringList githubSteps()
{
    return {u"Install GitHub's command line tool gh and sign in: gh auth login"_s,
            u"Read create-issues.sh; it creates labels and issues and closes those that are settled"_s,
            u"Name the repository: export GH_REPO=owner/name"_s,
            u"Run in the folder: bash create-issues.sh"_s,
            u"After a stop run it again: created.txt holds what is created, and nothing is created twice"_s,
            u"Keep the last line of each issue: by it an export of the issues finds its items again"_s};
}

QStringList gitlabSteps()
{
    return {u"In the project, create the labels ttc and one for each status: ttc-not-assessed, ttc-planned, "
            "ttc-in-progress, ttc-implemented, ttc-verified, ttc-not-applicable, ttc-risk-accepted; a label "
            "that is not there is left out"_s,
            u"Try it with a file of a few rows first: an import cannot be undone"_s,
            u"Open the project's issues, then Actions > Import CSV, and choose the file; of several, one "
            "after the other"_s,
            u"Due days are written yyyy-MM-dd, as GitLab wants them (15.2 or later); owners that are written "
            "@name are assigned"_s,
            u"Keep the last line of each description: by it an export of the issues finds its items again"_s};
}

QStringList azureSteps()
{
    return {
        u"Open Boards > Queries > Import Work Items and choose the file (Azure DevOps Services, or Server "
        "2020 and later); of several files, one after the other"_s,
        u"Look at the list: the work items are new and not saved yet, whatever their status in the "
        "checklist"_s,
        u"Set area, iteration, state and assignee of what you select, then choose Save items"_s,
        u"Due days stand in the description as yyyy-MM-dd"_s,
        u"Keep the last line of each description: by it an export of the work items, with the column "
        "Description, finds its items again"_s};
}

QStringList serviceNowSteps()
{
    return {u"Open System Import Sets > Load Data, create an import set table and choose the file; of "
            "several, load one after the other into the same table"_s,
            u"Create a transform map to the table that you track work in, an extension of Task, and choose "
            "Auto Map Matching Fields"_s,
            u"On the field map of correlation_id tick Coalesce: a later import then updates the records "
            "instead of adding them again"_s,
            u"On the field map of due_date set the date format yyyy-MM-dd"_s,
            u"Priority is 2 for what is in use, 3 for what is possible or can be started, 4 for the rest"_s,
            u"Add assignment_group and state by the transform map, as your process wants them; run the "
            "transform"_s,
            u"Keep correlation_id and the last line of the description: by them an export of the records "
            "finds its items again"_s};
}

} // namespace

const QList<ChecklistFormat> &trackerFormats()
{
    using enum ChecklistFormat::Medium;
    static const QList<ChecklistFormat> formats{
        {.key = u"jira-csv"_s,
         .name = u"Jira, flat table"_s,
         .suffix = u"csv"_s,
         .description = u"For Jira's import of CSV, which everybody may use: one task for each control"_s,
         .medium = Text,
         .writeParts = jiraTable,
         .steps = jiraTableSteps()},
        {.key = u"jira-hierarchy-csv"_s,
         .name = u"Jira, epics and tasks"_s,
         .suffix = u"csv"_s,
         .description = u"For an administrator's import into Jira: epics of tactics, tasks of techniques, "
                        u"sub-tasks of controls"_s,
         .medium = Text,
         .writeParts = jiraHierarchy,
         .steps = jiraHierarchySteps()},
        {.key = u"github"_s,
         .name = u"GitHub issues"_s,
         .description = u"For GitHub: a folder with one text for each issue and a script that creates them"_s,
         .medium = Folder,
         .writeParts = githubIssues,
         .steps = githubSteps()},
        {.key = u"gitlab-csv"_s,
         .name = u"GitLab issues"_s,
         .suffix = u"csv"_s,
         .description = u"For GitLab's import of CSV: one issue for each control, with labels and due days"_s,
         .medium = Text,
         .writeParts = gitlabTable,
         .steps = gitlabSteps()},
        {.key = u"azure-devops-csv"_s,
         .name = u"Azure DevOps work items"_s,
         .suffix = u"csv"_s,
         .description = u"For Azure Boards: one task for each control"_s,
         .medium = Text,
         .writeParts = azureTable,
         .steps = azureSteps()},
        {.key = u"servicenow-csv"_s,
         .name = u"ServiceNow import set"_s,
         .suffix = u"csv"_s,
         .description =
             u"For ServiceNow: one record of a task table for each control, updated by later imports"_s,
         .medium = Text,
         .writeParts = serviceNowTable,
         .steps = serviceNowSteps()},
    };
    return formats;
}

} // namespace Ttc
