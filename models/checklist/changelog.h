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

// What a person did at once.
struct Act
{
    enum class Kind {
        Done,
        Undone,
        Redone
    };

    Kind kind = Kind::Done;
    QString label{};  // of what was undone or redone, that of the first time; empty where schema 2 kept none
    QDateTime time{}; // UTC
    bool operator==(const Act &) const = default;
};

// What an act did to one field.
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
    Act act{};
    FieldChange change{};
    bool operator==(const HistoryEntry &) const = default;
};

// The fields in which two states of one item differ, in the order of AllItemFields.
QList<FieldChange> fieldChanges(const ItemState &before, const ItemState &after);

// The log of a workspace; only ever appended to. These throw SQLite::Exception; the caller brings the
// transaction.

// Gives the number under which the act is kept.
qint64 appendAct(SQLite::Database &database, PlanId plan, const Act &act);
void appendFields(SQLite::Database &database, qint64 change, const QList<FieldChange> &fields);
QList<FieldChange> readFields(SQLite::Database &database, qint64 change);
QString readLabel(SQLite::Database &database, qint64 change);
// Of one item, or of all for an empty id; oldest first.
QList<HistoryEntry> readHistory(SQLite::Database &database, PlanId plan, const QString &item);

} // namespace Ttc
