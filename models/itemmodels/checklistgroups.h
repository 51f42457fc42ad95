#pragma once

#include "models/catalog/catalog.h"
#include "models/itemmodels/checklistrow.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Ttc {

// What the list of a plan is put in groups by.
enum class GroupBy {
    Nothing,
    Tactic,
    Service,
    Kind,
    Effort,
    Status,
    Owner,
};

inline constexpr std::array AllGroupings{GroupBy::Nothing, GroupBy::Tactic, GroupBy::Service, GroupBy::Kind,
                                         GroupBy::Effort,  GroupBy::Status, GroupBy::Owner};

QString toKey(GroupBy by); // "nothing", "tactic", ...; for settings
std::optional<GroupBy> groupByFromKey(QStringView key);
QString groupByText(GroupBy by); // "Tactic"

// Rows below one heading.
struct RowGroup
{
    QString key{}; // unique; empty for rows without a heading
    QString title{};
    QList<ChecklistRow> rows{};
    bool operator==(const RowGroup &) const = default;
};

// Each row once, in the order given. A row of several tactics stands in that of most of its techniques, one
// of several services in the first. What people added, what is out of scope and what the catalog lost come
// last, in groups of their own whatever the grouping.
QList<RowGroup> groupedRows(const QList<ChecklistRow> &rows, GroupBy by, const Catalog &catalog);

} // namespace Ttc
