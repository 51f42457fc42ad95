#include "models/checklist/logmark.h"

#include "models/catalog/sqltext.h"
#include "models/checklist/changelog.h"
#include "models/checklist/itemtable.h"
#include "models/checklist/workspacetext.h"

#include <QCryptographicHash>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype CheckBytes = 4;

// Copies of a workspace number their changes alike, but nobody changes the same at the same millisecond.
std::optional<LogMark> markOf(SQLite::Database &database, PlanId plan, qint64 change)
{
    SQLite::Statement query(database, "SELECT plan.created, change.time, change.label FROM plan"
                                      " LEFT JOIN change ON change.plan = plan.id AND change.id = ?"
                                      " WHERE plan.id = ?");
    query.bind(1, bindable(change));
    query.bind(2, bindable(plan));
    if (!query.executeStep() || (change != 0 && query.getColumn(1).isNull())) {
        return std::nullopt;
    }
    const QStringList parts{QString::number(plan), textOf(query.getColumn(0)), QString::number(change),
                            textOf(query.getColumn(1)), textOf(query.getColumn(2))};
    const QByteArray hash = QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return LogMark{.change = change, .check = hash.first(CheckBytes)};
}

QList<FieldChange> changesAfter(SQLite::Database &database, PlanId plan, qint64 change)
{
    QList<qint64> later;
    SQLite::Statement query(database, "SELECT id FROM change WHERE plan = ? AND id > ? ORDER BY id");
    query.bind(1, bindable(plan));
    query.bind(2, bindable(change));
    while (query.executeStep()) {
        later.append(query.getColumn(0).getInt64());
    }
    QList<FieldChange> changes;
    for (const qint64 id : later) {
        changes.append(readFields(database, id));
    }
    return changes;
}

} // namespace

QString toText(const LogMark &mark)
{
    return mark.isEmpty() ? QString()
                          : QString::number(mark.change) + u'-' + QString::fromLatin1(mark.check.toHex());
}

std::optional<LogMark> logMarkFromText(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    if (dash < 1) {
        return std::nullopt;
    }
    bool isNumber = false;
    const LogMark mark{.change = text.first(dash).toLongLong(&isNumber),
                       .check = QByteArray::fromHex(text.sliced(dash + 1).toLatin1())};
    // Whatever else a text holds does not come back from the reading.
    return isNumber && mark.check.size() == CheckBytes && toText(mark) == text ? std::optional(mark)
                                                                               : std::nullopt;
}

LogMark readMark(SQLite::Database &database, PlanId plan)
{
    SQLite::Statement query(database, "SELECT coalesce(max(id), 0) FROM change WHERE plan = ?");
    query.bind(1, bindable(plan));
    query.executeStep();
    return markOf(database, plan, query.getColumn(0).getInt64()).value_or(LogMark());
}

std::optional<QHash<QString, ItemState>> readStatesAt(SQLite::Database &database, PlanId plan,
                                                      const LogMark &mark)
{
    if (mark.isEmpty() || markOf(database, plan, mark.change) != mark) {
        return std::nullopt;
    }
    QHash<QString, ItemState> states;
    for (const QList<PlanItem> items = readItems(database, plan); const PlanItem &item : items) {
        states.insert(item.state.control, item.state);
    }
    ItemRows rows(database, plan);
    QList<FieldChange> changes = changesAfter(database, plan, mark.change);
    std::ranges::reverse(changes);
    for (const FieldChange &change : std::as_const(changes)) {
        if (!states.contains(change.item)) {
            states.insert(change.item, rows.read(change.item));
        }
        if (!setFieldText(states[change.item], change.field, change.before)) {
            refuseRow(u"its log holds a %1 that cannot be “%2”"_s.arg(toKey(change.field), change.before));
        }
    }
    return states;
}

} // namespace Ttc
