#include "models/itemmodels/checklistgroups.h"

#include "models/catalog/enumkeys.h"
#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>
#include <QMap>

#include <limits>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct Groups
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::Groups)
};

constexpr EnumKeys<GroupBy, AllGroupings.size()> GroupKeys{{
    {GroupBy::Nothing, u"nothing"},
    {GroupBy::Tactic, u"tactic"},
    {GroupBy::Service, u"service"},
    {GroupBy::Kind, u"kind"},
    {GroupBy::Effort, u"effort"},
    {GroupBy::Status, u"status"},
    {GroupBy::Owner, u"owner"},
}};

// Groups that name nothing come after those that name something, those that are never asked for at the end.
constexpr int Unnamed = std::numeric_limits<int>::max() - 10;

struct Heading
{
    int rank = 0;
    QString title{};
    QString key{};
    bool operator<(const Heading &other) const
    {
        const int byTitle = title.localeAwareCompare(other.title);
        return std::tie(rank, byTitle, key) < std::tuple(other.rank, 0, other.key);
    }
};

Heading tacticHeading(const ChecklistRow &row, const Catalog &catalog)
{
    QHash<QString, int> counts;
    for (const QString &id : row.techniques) {
        if (const Technique *technique = catalog.technique(id)) {
            for (const QString &tactic : technique->tactics) {
                ++counts[tactic];
            }
        }
    }
    Heading heading{.rank = Unnamed, .title = Groups::tr("No tactic"), .key = u"tactic:"_s};
    int most = 0;
    const QList<Tactic> &tactics = catalog.tactics();
    for (int place = 0; place < tactics.size(); ++place) {
        const int count = counts.value(tactics.at(place).id);
        if (count > most) {
            most = count;
            heading = {
                .rank = place, .title = tactics.at(place).name, .key = u"tactic:"_s + tactics.at(place).id};
        }
    }
    return heading;
}

Heading serviceHeading(const ChecklistRow &row, const Catalog &catalog)
{
    if (row.services.isEmpty()) {
        return {.rank = Unnamed, .title = Groups::tr("No service"), .key = u"service:"_s};
    }
    const QString &key = row.services.constFirst();
    return {.title = catalog.serviceName(key), .key = u"service:"_s + key};
}

Heading ownerHeading(const ChecklistRow &row)
{
    if (row.state.owner.isEmpty()) {
        return {.rank = Unnamed, .title = Groups::tr("Nobody yet"), .key = u"owner:"_s};
    }
    return {.title = row.state.owner, .key = u"owner:"_s + row.state.owner};
}

Heading restHeading(ItemGroup group)
{
    const QString title = [group] {
        switch (group) {
        case ItemGroup::Manual:
            return Groups::tr("Items of your own");
        case ItemGroup::OutOfScope:
            return Groups::tr("Out of scope");
        case ItemGroup::Orphaned:
            return Groups::tr("No longer in the catalog");
        case ItemGroup::InScope:
            break;
        }
        return QString();
    }();
    const int place = static_cast<int>(group);
    return {.rank = Unnamed + place, .title = title, .key = u"rest:"_s + QString::number(place)};
}

Heading headingOf(const ChecklistRow &row, GroupBy by, const Catalog &catalog)
{
    // What people added has a status and an owner as any other, but no technique and no kind.
    const bool isOwnAndAsked =
        row.group == ItemGroup::Manual && (by == GroupBy::Status || by == GroupBy::Owner);
    if (row.group != ItemGroup::InScope && !isOwnAndAsked) {
        return restHeading(row.group);
    }
    const Control *control = catalog.control(row.state.control);
    switch (by) {
    case GroupBy::Nothing:
        return {};
    case GroupBy::Tactic:
        return tacticHeading(row, catalog);
    case GroupBy::Service:
        return serviceHeading(row, catalog);
    case GroupBy::Kind:
        return {.rank = static_cast<int>(control->kind),
                .title = controlKindText(control->kind),
                .key = u"kind:"_s + toKey(control->kind)};
    case GroupBy::Effort:
        return {.rank = static_cast<int>(control->effort),
                .title = effortText(control->effort),
                .key = u"effort:"_s + toKey(control->effort)};
    case GroupBy::Status:
        return {.rank = static_cast<int>(row.state.status),
                .title = statusText(row.state.status),
                .key = u"status:"_s + toKey(row.state.status)};
    case GroupBy::Owner:
        return ownerHeading(row);
    }
    return {};
}

} // namespace

QString toKey(GroupBy by)
{
    return keyOf(GroupKeys, by);
}

std::optional<GroupBy> groupByFromKey(QStringView key)
{
    return valueOf(GroupKeys, key);
}

QString groupByText(GroupBy by)
{
    switch (by) {
    case GroupBy::Nothing:
        return Groups::tr("Nothing");
    case GroupBy::Tactic:
        return Groups::tr("Tactic");
    case GroupBy::Service:
        return Groups::tr("Service");
    case GroupBy::Kind:
        return Groups::tr("Kind");
    case GroupBy::Effort:
        return Groups::tr("Effort");
    case GroupBy::Status:
        return Groups::tr("Status");
    case GroupBy::Owner:
        return Groups::tr("Owner");
    }
    return {};
}

QList<RowGroup> groupedRows(const QList<ChecklistRow> &rows, GroupBy by, const Catalog &catalog)
{
    QMap<Heading, RowGroup> groups;
    for (const ChecklistRow &row : rows) {
        const Heading heading = headingOf(row, by, catalog);
        RowGroup &group = groups[heading];
        group.key = heading.key;
        group.title = heading.title;
        group.rows.append(row);
    }
    return groups.values();
}

} // namespace Ttc
