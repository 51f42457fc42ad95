#include "models/checklist/itemstore.h"

#include "models/catalog/sqltext.h"
#include "models/checklist/itemtable.h"
#include "models/checklist/undosteps.h"
#include "models/checklist/workspaceconnection.h"
#include "models/checklist/workspacestore.h"
#include "models/checklist/workspacetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A log of what was written, without the act that it belongs to.
struct Written
{
    QStringList items{};
    QList<FieldChange> fields{};
};

Written writeStates(SQLite::Database &database, PlanId plan, const QList<ItemState> &states,
                    const QDateTime &time)
{
    Written written;
    ItemRows rows(database, plan);
    for (const ItemState &wanted : states) {
        const QList<FieldChange> fields = fieldChanges(rows.read(wanted.control), wanted);
        if (fields.isEmpty()) {
            continue;
        }
        ItemState next = wanted;
        next.changed = time;
        rows.write(next);
        written.items.append(next.control);
        written.fields.append(fields);
    }
    return written;
}

void keepTexts(SQLite::Database &database, const QHash<QByteArray, ControlText> &texts)
{
    Insert insert(database, "INSERT OR IGNORE INTO control_text (hash, text) VALUES (?, ?)");
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        insert(QString::fromLatin1(text.key().toHex()), controlTextToJson(*text));
    }
}

// The items that a logged act touched, as it found them (`back`) or left them.
QList<ItemState> statesOfChange(SQLite::Database &database, PlanId plan, qint64 change, bool back)
{
    QList<FieldChange> fields = readFields(database, change);
    if (back) {
        // An act may have named an item twice.
        std::ranges::reverse(fields);
    }
    QHash<QString, qsizetype> places;
    QList<ItemState> states;
    ItemRows rows(database, plan);
    for (const FieldChange &field : std::as_const(fields)) {
        if (!places.contains(field.item)) {
            places.insert(field.item, states.size());
            states.append(rows.read(field.item));
        }
        const QString &value = back ? field.before : field.after;
        if (!setFieldText(states[places.value(field.item)], field.field, value)) {
            refuseRow(u"its log holds a %1 that cannot be “%2”"_s.arg(toKey(field.field), value));
        }
    }
    return states;
}

} // namespace

ItemStore::ItemStore(WorkspaceStore &workspace, PlanId plan)
    : m_connection(&workspace.connection())
    , m_plan(plan)
{
}

Result<QList<PlanItem>> ItemStore::items() const
{
    return m_connection->read<QList<PlanItem>>(
        [this](SQLite::Database &database) { return readItems(database, m_plan); });
}

Result<QHash<QString, ItemState>> ItemStore::states() const
{
    return items().map([](const QList<PlanItem> &items) {
        QHash<QString, ItemState> states;
        for (const PlanItem &item : items) {
            states.insert(item.state.control, item.state);
        }
        return states;
    });
}

Result<QStringList> ItemStore::apply(const ItemChange &change)
{
    return m_connection->write<QStringList>([&](SQLite::Database &database) -> Result<QStringList> {
        const Written written = writeStates(database, m_plan, change.items, change.time);
        if (!written.items.isEmpty()) {
            const qint64 number = appendAct(database, m_plan, {.label = change.label, .time = change.time});
            appendFields(database, number, written.fields);
            pushUndoStep(database, m_plan, number);
            keepTexts(database, change.texts);
        }
        return written.items;
    });
}

Result<QStringList> ItemStore::undo(const QDateTime &now)
{
    return go(Direction::Undo, now);
}

Result<QStringList> ItemStore::redo(const QDateTime &now)
{
    return go(Direction::Redo, now);
}

Result<QStringList> ItemStore::go(Direction direction, const QDateTime &now)
{
    return m_connection->write<QStringList>([&](SQLite::Database &database) -> Result<QStringList> {
        const bool back = direction == Direction::Undo;
        const std::optional<UndoStep> step = back ? nextUndo(database, m_plan) : nextRedo(database, m_plan);
        if (!step) {
            return QStringList();
        }
        const QList<ItemState> states = statesOfChange(database, m_plan, step->change, back);
        const Written written = writeStates(database, m_plan, states, now);
        const Act act{.kind = back ? Act::Kind::Undone : Act::Kind::Redone,
                      .label = readLabel(database, step->change),
                      .time = now};
        appendFields(database, appendAct(database, m_plan, act), written.fields);
        setUndone(database, *step, back);
        return written.items;
    });
}

Result<std::optional<QString>> ItemStore::undoLabel() const
{
    return labelOf(Direction::Undo);
}

Result<std::optional<QString>> ItemStore::redoLabel() const
{
    return labelOf(Direction::Redo);
}

Result<std::optional<QString>> ItemStore::labelOf(Direction direction) const
{
    using Label = std::optional<QString>;
    return m_connection->read<Label>([&](SQLite::Database &database) {
        const std::optional<UndoStep> step =
            direction == Direction::Undo ? nextUndo(database, m_plan) : nextRedo(database, m_plan);
        return step ? Label(readLabel(database, step->change)) : Label();
    });
}

Result<QList<HistoryEntry>> ItemStore::history(const QString &item) const
{
    return m_connection->read<QList<HistoryEntry>>(
        [&](SQLite::Database &database) { return readHistory(database, m_plan, item); });
}

Result<LogMark> ItemStore::mark() const
{
    return m_connection->read<LogMark>(
        [this](SQLite::Database &database) { return readMark(database, m_plan); });
}

Result<std::optional<QHash<QString, ItemState>>> ItemStore::statesAt(const LogMark &mark) const
{
    using States = std::optional<QHash<QString, ItemState>>;
    return m_connection->read<States>(
        [&](SQLite::Database &database) { return readStatesAt(database, m_plan, mark); });
}

Result<QString> ItemStore::unusedManualId() const
{
    return m_connection->read<QString>(
        [this](SQLite::Database &database) { return Ttc::unusedManualId(database, m_plan); });
}

Result<void> ItemStore::setScopes(const QList<ItemScope> &scopes)
{
    return m_connection->write<void>([&](SQLite::Database &database) -> Result<void> {
        writeScopes(database, m_plan, scopes);
        return {};
    });
}

Result<std::optional<ControlText>> ItemStore::keptText(const QByteArray &hash) const
{
    using Text = std::optional<ControlText>;
    return m_connection->read<Text>([&hash](SQLite::Database &database) {
        SQLite::Statement query(database, "SELECT text FROM control_text WHERE hash = ?");
        query.bind(1, bindable(QString::fromLatin1(hash.toHex())));
        return query.executeStep() ? Text(controlTextFromJson(textOf(query.getColumn(0)))) : Text();
    });
}

} // namespace Ttc
