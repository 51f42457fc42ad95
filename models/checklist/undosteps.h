#pragma once

#include "models/checklist/plan.h"

#include <optional>

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

inline constexpr int KeptUndoSteps = 200; // of each plan

// What of a plan's log can be taken back and done again. All throw SQLite::Exception; the caller brings the
// transaction.
struct UndoStep
{
    qint64 id = 0;
    qint64 change = 0; // in the log
};

// What was undone before it can no longer be done again; of older steps the newest remain.
void pushUndoStep(SQLite::Database &database, PlanId plan, qint64 change);
// The one to take back next, or to do again next; nothing where there is none.
std::optional<UndoStep> nextUndo(SQLite::Database &database, PlanId plan);
std::optional<UndoStep> nextRedo(SQLite::Database &database, PlanId plan);
void setUndone(SQLite::Database &database, const UndoStep &step, bool undone);

} // namespace Ttc
