#pragma once

#include "models/exchange/merge.h"

#include <QByteArray>
#include <QString>

namespace Ttc {

// What a merge suggests, for the terminal: what would be taken, what asks, what was skipped, each with its
// reason. `width`: of the lines, in characters; 0: not wrapped.
QByteArray mergeText(const IncomingFile &file, const MergeResult &result, int width);
// The same for programs: schema "ttc-merge/1".
QByteArray mergeJson(const IncomingFile &file, const MergeResult &result);
// One sentence: "3 changes to take, 1 to decide, 40 rows unchanged, 2 skipped".
QString mergeSummary(const MergeResult &result);

} // namespace Ttc
