#include "models/exports/trackers/githubscript.h"
#include "models/exports/trackers/trackerdialect.h"
#include "models/exports/trackers/trackerformats.h"
#include "models/exports/trackers/trackerlosses.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Whatever an id holds, the name is one that every system takes.
QString bodyName(qsizetype number, const QString &item)
{
    static const QRegularExpression unusual(u"[^A-Za-z0-9-]+"_s);
    constexpr qsizetype longest = 60;
    const QString id = QString(item).replace(unusual, u"-"_s).left(longest);
    return u"bodies/%1-%2.md"_s.arg(QString::number(number).rightJustified(4, u'0'), id);
}

GithubIssue::State stateOf(Status status)
{
    if (isDone(status)) {
        return GithubIssue::State::Completed;
    }
    return countsInProgress(status) ? GithubIssue::State::Open : GithubIssue::State::NotPlanned;
}

} // namespace

Result<WrittenExport> githubIssues(const ChecklistExport &content)
{
    static const TrackerDialect github{
        .name = u"GitHub"_s, .longestTitle = 256, .longestDescription = 65536, .line = markdownLine};
    TrackerLosses losses(github);
    losses.say(u"GitHub knows open and closed: the exact status stands in a label and in the description"_s);
    losses.say(u"GitHub assigns no owner and keeps no due date here: both stand in the description"_s);
    WrittenExport written;
    QList<GithubIssue> issues;
    for (const QList<TrackerRow> rows = trackerRows(content); const TrackerRow &row : rows) {
        const TrackerText text = trackerText(row, github);
        losses.add(row, text);
        const QString body = bodyName(issues.size() + 1, row.item);
        issues.append({.item = QString::fromLatin1(QUrl::toPercentEncoding(row.item)),
                       .title = text.title,
                       .body = body,
                       .label = u"ttc-"_s + toKey(row.status),
                       .state = stateOf(row.status)});
        written.files.append({.name = body, .bytes = text.description.toUtf8() + '\n'});
    }
    written.files.prepend({.name = u"create-issues.sh"_s, .bytes = githubScript(issues)});
    written.losses = losses.sentences(content);
    return written;
}

} // namespace Ttc
