#pragma once

#include "models/checklist/changelog.h"
#include "models/checklist/plan.h"

#include <QByteArray>
#include <QList>

namespace Ttc {

// What was done to the items of a plan, in the order given, one line for each field that changed.

// For the terminal. `width`: of the lines, in characters; 0: not cut.
QByteArray historyText(const QList<HistoryEntry> &history, int width);
// With the whole values, as the workspace keeps them.
QByteArray historyCsv(const QList<HistoryEntry> &history);
// The same for programs: schema "ttc-history/1".
QByteArray historyJson(const QList<HistoryEntry> &history, const Plan &plan);

} // namespace Ttc
