#pragma once

#include "models/checklist/status.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// What the planner looks at in an item.
struct PlannerItem
{
    QString item{};           // id; each once
    QStringList techniques{}; // in scope, that it serves
    int weight = 1;           // of its effort, 1 or more
    Status status = Status::NotAssessed;
};

// One item to do next.
struct PlannerStep
{
    QString item{};
    QStringList adds{}; // open techniques that no step before it covers, sorted
    int weight = 1;
    qsizetype covered = 0; // open techniques covered with this step and all before it
    qint64 work = 0;       // weights of this step and all before it
    bool operator==(const PlannerStep &) const = default;
};

struct WorkPlan
{
    QList<PlannerStep> steps{};
    // Techniques that open items serve and that no done item does. One control that is done covers a
    // technique; items that are put aside cover nothing and are not proposed.
    qsizetype openTechniques = 0;

    qsizetype covered() const { return steps.isEmpty() ? 0 : steps.constLast().covered; }
    // Of the open techniques, rounded down; 100 where none is open.
    int percent() const { return percentOf(covered()); }
    // The same once this step of it is done.
    int percentAt(const PlannerStep &step) const { return percentOf(step.covered); }

private:
    int percentOf(qsizetype techniques) const;
};

// All open items, best first: most newly covered techniques for its weight (greedy set cover), ties by id.
// Those that add nothing come last, lightest first, then by id.
WorkPlan rankItems(const QList<PlannerItem> &items);

// The fewest open items that cover this share of the open techniques, of sets as few the lightest, as far as
// greedy searches find it: at most about ln(techniques) times the least possible, and none of them can be
// spared. In the order in which to do them. `percent`: 0 to 100, beyond is taken as the nearest.
WorkPlan itemsForShare(const QList<PlannerItem> &items, int percent);

} // namespace Ttc
