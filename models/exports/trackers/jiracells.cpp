#include "models/exports/trackers/jiracells.h"

#include "models/scope/english.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

const TrackerDialect &jiraDialect()
{
    static const TrackerDialect dialect{
        .name = u"Jira"_s, .longestTitle = 255, .longestDescription = 32767, .line = jiraLine};
    return dialect;
}

QString jiraLabel()
{
    return u"ttc"_s;
}

QString jiraStatus(Status status)
{
    switch (status) {
    case Status::NotAssessed:
    case Status::Planned:
        return u"To Do"_s;
    case Status::InProgress:
        return u"In Progress"_s;
    case Status::Implemented:
    case Status::Verified:
        return u"Done"_s;
    case Status::NotApplicable:
    case Status::RiskAccepted:
        return u"Won't Do"_s;
    }
    return {};
}

QString jiraAssignee(const TrackerRow &row)
{
    static const QRegularExpression address(uR"(^[^\s@]+@[^\s@]+\.[^\s@]+$)"_s);
    return address.match(row.owner).hasMatch() ? row.owner : QString();
}

void sayJiraLosses(const QList<TrackerRow> &rows, TrackerLosses &losses)
{
    losses.say(u"Jira's four statuses hold less than ours: the exact status stands in the description"_s);
    const auto unnamed = std::ranges::count_if(
        rows, [](const TrackerRow &row) { return !row.owner.isEmpty() && jiraAssignee(row).isEmpty(); });
    if (unnamed > 0) {
        losses.say(u"Jira assigns by e-mail address: the owner of %1 stands in the description"_s.arg(
            English::counted(unnamed, u"item"_s, u"items"_s)));
    }
}

} // namespace Ttc
