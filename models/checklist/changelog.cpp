#include "models/checklist/changelog.h"

#include "models/catalog/enumkeys.h"
#include "models/catalog/sqltext.h"
#include "models/checklist/workspacetext.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr EnumKeys<Act::Kind, 3> KindKeys{{
    {Act::Kind::Done, u"done"},
    {Act::Kind::Undone, u"undone"},
    {Act::Kind::Redone, u"redone"},
}};

// item, field, value_before and value_after are the first columns.
FieldChange changeOf(SQLite::Statement &row)
{
    const QString key = textOf(row.getColumn(1));
    const std::optional<ItemField> field = itemFieldFromKey(key);
    if (!field) {
        refuseRow(u"its log names a field “%1” that does not exist"_s.arg(key));
    }
    return {.item = textOf(row.getColumn(0)),
            .field = *field,
            .before = textOf(row.getColumn(2)),
            .after = textOf(row.getColumn(3))};
}

} // namespace

QList<FieldChange> fieldChanges(const ItemState &before, const ItemState &after)
{
    QList<FieldChange> changes;
    for (const ItemField field : AllItemFields) {
        const FieldChange change{.item = after.control,
                                 .field = field,
                                 .before = fieldText(before, field),
                                 .after = fieldText(after, field)};
        if (change.before != change.after) {
            changes.append(change);
        }
    }
    return changes;
}

qint64 appendAct(SQLite::Database &database, PlanId plan, const Act &act)
{
    Insert(database, "INSERT INTO change (plan, kind, label, time) VALUES (?, ?, ?, ?)")(
        plan, keyOf(KindKeys, act.kind), act.label, storedTime(act.time));
    return database.getLastInsertRowid();
}

void appendFields(SQLite::Database &database, qint64 change, const QList<FieldChange> &fields)
{
    Insert insert(database, "INSERT INTO field_change (change, item, field, value_before, value_after)"
                            " VALUES (?, ?, ?, ?, ?)");
    for (const FieldChange &field : fields) {
        insert(change, field.item, toKey(field.field), field.before, field.after);
    }
}

QList<FieldChange> readFields(SQLite::Database &database, qint64 change)
{
    QList<FieldChange> fields;
    SQLite::Statement query(database, "SELECT item, field, value_before, value_after FROM field_change"
                                      " WHERE change = ? ORDER BY id");
    query.bind(1, bindable(change));
    while (query.executeStep()) {
        fields.append(changeOf(query));
    }
    return fields;
}

QString readLabel(SQLite::Database &database, qint64 change)
{
    SQLite::Statement query(database, "SELECT label FROM change WHERE id = ?");
    query.bind(1, bindable(change));
    return query.executeStep() ? textOf(query.getColumn(0)) : QString();
}

QList<HistoryEntry> readHistory(SQLite::Database &database, PlanId plan, const QString &item)
{
    QList<HistoryEntry> history;
    std::string sql = "SELECT item, field, value_before, value_after, kind, label, time FROM field_change"
                      " JOIN change ON change.id = field_change.change WHERE plan = ?";
    if (!item.isEmpty()) {
        sql += " AND item = ?";
    }
    SQLite::Statement query(database, sql + " ORDER BY field_change.id");
    query.bind(1, bindable(plan));
    if (!item.isEmpty()) {
        query.bind(2, bindable(item));
    }
    while (query.executeStep()) {
        const std::optional<Act::Kind> kind = valueOf(KindKeys, textOf(query.getColumn(4)));
        history.append({.act = {.kind = kind.value_or(Act::Kind::Done),
                                .label = textOf(query.getColumn(5)),
                                .time = timeOf(query.getColumn(6))},
                        .change = changeOf(query)});
    }
    return history;
}

} // namespace Ttc
