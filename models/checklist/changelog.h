#pragma once

#include "models/checklist/itemfield.h"
#include "models/checklist/plan.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

// What one act of a person did to one field.
struct FieldChange
{
    QString item{};
    ItemField field = ItemField::Status;
    QString before{}; // as fieldText gives it
    QString after{};
    bool operator==(const FieldChange &) const = default;
};

// The same as the history tells it.
struct HistoryEntry
{
    FieldChange change{};
    QString label{};  // of the act; empty where an older version kept none
    QDateTime time{}; // UTC
    bool operator==(const HistoryEntry &) const = default;
};

// The fields in which two states of one item differ, in the order of AllItemFields.
QList<FieldChange> fieldChanges(const ItemState &before, const ItemState &after);

// The log of a workspace; only ever appended to. These throw SQLite::Exception; the caller brings the
// transaction.

// Gives the number under which the act is kept.
qint64 appendChange(SQLite::Database &database, PlanId plan, const QString &label, const QDateTime &time);
void appendFields(SQLite::Database &database, qint64 change, const QList<FieldChange> &fields);
QList<FieldChange> readFields(SQLite::Database &database, qint64 change);
QString readLabel(SQLite::Database &database, qint64 change);
// Of one item, or of all for an empty id; oldest first.
QList<HistoryEntry> readHistory(SQLite::Database &database, PlanId plan, const QString &item);

} // namespace Ttc
