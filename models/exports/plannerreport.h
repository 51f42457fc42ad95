#pragma once

#include "models/checklist/effortweights.h"
#include "models/checklist/itemstate.h"
#include "models/checklist/planner.h"
#include "models/exports/exportcontext.h"
#include "models/scope/scope.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace Ttc {

inline constexpr int UsualShare = 80; // percent of the open techniques

// What is told about what to do next. Pure functions.
struct PlannerReport
{
    ExportContext context{};
    Scope scope{};
    QHash<QString, ItemState> states{}; // by control id
    EffortWeights weights{};
    int share = UsualShare; // that was asked for
    WorkPlan plan{};        // see itemsForShare()
};

// "These 7 controls cover 82 % of the open techniques (42 of 51).", or why none is needed.
QString plannerSentence(const WorkPlan &plan);

// For people: the sentence, and one row a control with what it adds. `width`: see aligned().
QByteArray plannerTable(const PlannerReport &report, int width);
// Schema "ttc-planner/1".
QByteArray plannerJson(const PlannerReport &report);

} // namespace Ttc
