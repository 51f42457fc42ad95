#include "models/checklist/itemtable.h"

#include "models/catalog/sqltext.h"
#include "models/checklist/itemfield.h"
#include "models/checklist/jsonlist.h"
#include "models/checklist/workspacetext.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString fieldColumns(const QString &pattern)
{
    QStringList columns;
    for (const ItemField field : AllItemFields) {
        columns.append(QString(pattern).replace(u'#', toKey(field)));
    }
    return columns.join(u", "_s);
}

// item, changed, then the fields in their order.
std::string selectState(const QString &more)
{
    return bindable(QString(u"SELECT item, changed, "_s + fieldColumns(u"#"_s) + more));
}

std::string upsertState()
{
    const QString sql = u"INSERT INTO plan_item (plan, item, changed, "_s + fieldColumns(u"#"_s)
                      + u") VALUES (?, ?, ?"_s + u", ?"_s.repeated(AllItemFields.size())
                      + u") ON CONFLICT (plan, item) DO UPDATE SET changed = excluded.changed, "_s
                      + fieldColumns(u"# = excluded.#"_s);
    return bindable(sql);
}

ItemState stateOf(SQLite::Statement &row)
{
    ItemState state{.control = textOf(row.getColumn(0)), .changed = timeOf(row.getColumn(1))};
    int column = 2;
    for (const ItemField field : AllItemFields) {
        const QString text = textOf(row.getColumn(column++));
        if (!setFieldText(state, field, text)) {
            refuseRow(u"the %1 of “%2” cannot be “%3”"_s.arg(toKey(field), state.control, text));
        }
    }
    return state;
}

} // namespace

QList<PlanItem> readItems(SQLite::Database &database, PlanId plan)
{
    QList<PlanItem> items;
    SQLite::Statement query(
        database,
        selectState(u", techniques, proof, out_of_scope FROM plan_item WHERE plan = ? ORDER BY item"_s));
    query.bind(1, bindable(plan));
    constexpr int firstOfScope = 2 + static_cast<int>(AllItemFields.size());
    while (query.executeStep()) {
        PlanItem item{.state = stateOf(query)};
        if (isManualItem(item.state.control) && item.state.title.isEmpty()) {
            continue;
        }
        item.scope = {.item = item.state.control,
                      .techniques = fromJsonList(textOf(query.getColumn(firstOfScope))),
                      .proof = textOf(query.getColumn(firstOfScope + 1)),
                      .outOfScope = textOf(query.getColumn(firstOfScope + 2))};
        items.append(item);
    }
    return items;
}

QString unusedManualId(SQLite::Database &database, PlanId plan)
{
    SQLite::Statement query(database, "SELECT 1 FROM plan_item WHERE plan = ? AND item = ?");
    for (int number = 1;; ++number) {
        QString id = manualItemId(number);
        query.bind(1, bindable(plan));
        query.bind(2, bindable(id));
        if (!query.executeStep()) {
            return id;
        }
        query.reset();
    }
}

ItemRows::ItemRows(SQLite::Database &database, PlanId plan)
    : m_select(database, selectState(u" FROM plan_item WHERE plan = ? AND item = ?"_s))
    , m_upsert(database, upsertState())
    , m_plan(plan)
{
}

ItemState ItemRows::read(const QString &item)
{
    m_select.bind(1, bindable(m_plan));
    m_select.bind(2, bindable(item));
    ItemState state = m_select.executeStep() ? stateOf(m_select) : ItemState{.control = item};
    m_select.reset();
    return state;
}

void ItemRows::write(const ItemState &state)
{
    m_upsert.bind(1, bindable(m_plan));
    m_upsert.bind(2, bindable(state.control));
    m_upsert.bind(3, bindable(storedTime(state.changed)));
    int parameter = 4;
    for (const ItemField field : AllItemFields) {
        m_upsert.bind(parameter++, bindable(fieldText(state, field)));
    }
    m_upsert.exec();
    m_upsert.reset();
}

void writeScopes(SQLite::Database &database, PlanId plan, const QList<ItemScope> &scopes)
{
    Insert upsert(database, "INSERT INTO plan_item (plan, item, techniques, proof, out_of_scope)"
                            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (plan, item) DO UPDATE SET"
                            " techniques = excluded.techniques, proof = excluded.proof,"
                            " out_of_scope = excluded.out_of_scope");
    for (const ItemScope &scope : scopes) {
        upsert(plan, scope.item, toJsonList(scope.techniques), scope.proof, scope.outOfScope);
    }
}

} // namespace Ttc
