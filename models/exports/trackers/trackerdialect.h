#pragma once

#include "models/exports/trackers/trackerrow.h"

#include <QString>
#include <QStringList>

namespace Ttc {

// How a tracker wants an issue's text, and how much of it.
struct TrackerDialect
{
    QString name{};             // of the tracker: "Jira"
    qsizetype longestTitle = 0; // characters
    qsizetype longestDescription = 0;
    // A line as it stands in a description, without a line feed behind. Nothing in its text may act.
    QString (*line)(const TrackerLine &line) = nullptr;
};

// An issue's texts as its tracker takes them.
struct TrackerText
{
    QString title{};
    QString description{};
    bool titleIsCut = false; // the description begins with the whole one
    bool descriptionIsCut = false;
};

// Writes a row's texts. The description ends with `extra` lines, then with the item key on a line of its own;
// both are kept whatever is cut before them. A row without a key gets no such line.
TrackerText trackerText(const TrackerRow &row, const TrackerDialect &dialect, const QStringList &extra = {});

// The ways of writing a line.
QString plainLine(const TrackerLine &line);
QString jiraLine(const TrackerLine &line);     // wiki markup of Jira
QString markdownLine(const TrackerLine &line); // of GitHub and GitLab
QString htmlLine(const TrackerLine &line);

} // namespace Ttc
