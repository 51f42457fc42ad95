#include "tests/checklist/workspacesteps.h"

#include "models/checklist/workspaceschema.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int Items = 200;
const QString Busiest = u"control-7"_s;
const QString Setting = u"steps"_s;

QDateTime timeOfStep(int number)
{
    return QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC).addSecs(number);
}

QString controlId(int number)
{
    return u"control-%1"_s.arg(number % Items);
}

template <typename T>
Result<void> done(const Result<T> &result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

// Replaces the inventory, the longest write that there is.
Result<void> import(WorkspaceStore &store, int number)
{
    Inventory inventory;
    inventory.sources.append({.label = u"import %1"_s.arg(number), .records = number});
    for (int account = 0; account < 50; ++account) {
        AccountInventory one{.id = u"%1"_s.arg(111122220000 + account)};
        for (int service = 0; service < 10; ++service) {
            one.services.append({.service = u"service-%1"_s.arg(service),
                                 .evidence = {{EvidenceKind::Resource, u"type"_s, number, 0}},
                                 .regions = {u"eu-west-1"_s}});
        }
        inventory.accounts.append(one);
    }
    return store.saveInventory(inventory, {});
}

Result<void> changeMany(WorkspaceStore &store, int number)
{
    QHash<QString, ItemState> states = itemStates(store).value();
    ItemChange change{.label = u"Many %1"_s.arg(number), .time = timeOfStep(number)};
    for (int item = 0; item < Items; ++item) {
        ItemState state = states.value(controlId(item), ItemState{.control = controlId(item)});
        state.owner = u"Owner %1"_s.arg(number);
        state.evidence = {{u"https://example.com/%1"_s.arg(number), timeOfStep(number).date(), {}}};
        change.items.append(state);
    }
    return done(firstPlan(store).apply(change));
}

Result<void> changeOne(WorkspaceStore &store, int number)
{
    const QString item = number % 2 == 0 ? Busiest : controlId(number);
    ItemState state = itemStates(store).value().value(item, ItemState{.control = item});
    state.status = static_cast<Status>(number % 7);
    state.notes = u"Note %1"_s.arg(number);
    state.textHash = QByteArray::number(number);
    return done(firstPlan(store).apply({.label = u"One %1"_s.arg(number),
                                        .time = timeOfStep(number),
                                        .items = {state},
                                        .texts = {{state.textHash, {.title = state.notes}}}}));
}

Result<void> computeScopes(WorkspaceStore &store, int number)
{
    QList<ItemScope> scopes;
    for (int item = 0; item < Items; item += 2) {
        scopes.append({.item = controlId(item), .proof = u"step %1"_s.arg(number)});
    }
    return firstPlan(store).setScopes(scopes);
}

} // namespace

Result<void> performStep(WorkspaceStore &store, int number)
{
    switch (number % 9) {
    case 0:
        return import(store, number);
    case 1:
    case 5:
        return changeMany(store, number);
    case 3:
        return done(firstPlan(store).undo(timeOfStep(number)));
    case 4:
        return done(firstPlan(store).redo(timeOfStep(number)));
    case 6:
        return computeScopes(store, number);
    case 7:
        return store.setSetting(Setting, QByteArray::number(number));
    case 8:
        return done(PlanStore(store).create(u"Plan %1"_s.arg(number), {}, {}, timeOfStep(number)));
    default:
        return changeOne(store, number);
    }
}

void makeOldWorkspace(const QString &file)
{
    SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Transaction transaction(database);
    database.exec(workspaceMigration(1).toStdString());
    database.exec(workspaceMigration(2).toStdString());
    database.exec("PRAGMA application_id = " + std::to_string(WorkspaceApplicationId));
    database.exec("PRAGMA user_version = 2");
    for (int item = 0; item < 10 * Items; ++item) {
        const std::string id = u"old-%1"_s.arg(item).toStdString();
        database.exec("INSERT INTO item_state VALUES ('" + id + "', 'planned', x'01', '')");
        database.exec("INSERT INTO status_history (control, status_before, status_after, time)"
                      " VALUES ('"
                      + id + "', 'not-assessed', 'planned', '')");
    }
    transaction.commit();
}

WorkspaceContent contentOf(WorkspaceStore &store)
{
    const ItemStore items = firstPlan(store);
    WorkspaceContent content{.plans = PlanStore(store).plans().value(),
                             .items = items.items().value(),
                             .history = items.history(Busiest).value(),
                             .undoLabel = items.undoLabel().value(),
                             .redoLabel = items.redoLabel().value(),
                             .inventory = store.loadInventory().value().inventory,
                             .setting = store.setting(Setting).value()};
    for (Plan &plan : content.plans) {
        plan.created = {};
    }
    return content;
}

} // namespace Ttc
