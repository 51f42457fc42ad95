#include "models/checklist/undosteps.h"

#include "models/catalog/sqltext.h"

namespace Ttc {

namespace {

std::optional<UndoStep> stepFrom(SQLite::Database &database, const char *sql, PlanId plan)
{
    SQLite::Statement query(database, sql);
    query.bind(1, bindable(plan));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return UndoStep{.id = query.getColumn(0).getInt64(), .change = query.getColumn(1).getInt64()};
}

} // namespace

void pushUndoStep(SQLite::Database &database, PlanId plan, qint64 change)
{
    Insert(database, "DELETE FROM undo_step WHERE plan = ? AND undone = 1")(plan);
    Insert(database, "INSERT INTO undo_step (plan, change) VALUES (?, ?)")(plan, change);
    Insert(database, "DELETE FROM undo_step WHERE plan = ?1 AND id <= (SELECT id FROM undo_step"
                     " WHERE plan = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)")(plan, KeptUndoSteps);
}

std::optional<UndoStep> nextUndo(SQLite::Database &database, PlanId plan)
{
    return stepFrom(database,
                    "SELECT id, change FROM undo_step WHERE plan = ? AND undone = 0 ORDER BY id DESC LIMIT 1",
                    plan);
}

std::optional<UndoStep> nextRedo(SQLite::Database &database, PlanId plan)
{
    return stepFrom(
        database, "SELECT id, change FROM undo_step WHERE plan = ? AND undone = 1 ORDER BY id LIMIT 1", plan);
}

void setUndone(SQLite::Database &database, const UndoStep &step, bool undone)
{
    Insert(database, "UPDATE undo_step SET undone = ? WHERE id = ?")(undone, step.id);
}

} // namespace Ttc
