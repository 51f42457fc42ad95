#pragma once

#include "models/checklist/plan.h"
#include "models/checklist/planitem.h"

#include <QHash>
#include <QList>

#include <SQLiteCpp/SQLiteCpp.h>

namespace Ttc {

// The rows of plan_item of one plan. All throw SQLite::Exception; the caller brings the transaction.

// Sorted by id. Manual items that were taken back or removed, so that no title is left, have rows still, but
// are not among them.
QList<PlanItem> readItems(SQLite::Database &database, PlanId plan);
// Of the first number that no row of the plan ever had.
QString unusedManualId(SQLite::Database &database, PlanId plan);

// Reads and writes what people gave single items.
class ItemRows
{
public:
    ItemRows(SQLite::Database &database, PlanId plan);

    // One without a row is as nobody touched it.
    ItemState read(const QString &item);
    void write(const ItemState &state);

private:
    SQLite::Statement m_select;
    SQLite::Statement m_upsert;
    PlanId m_plan;
};

// Leaves what people gave alone.
void writeScopes(SQLite::Database &database, PlanId plan, const QList<ItemScope> &scopes);

} // namespace Ttc
