#include "models/checklist/planstore.h"

#include "models/catalog/sqltext.h"
#include "models/checklist/jsonlist.h"
#include "models/checklist/workspaceconnection.h"
#include "models/checklist/workspacestore.h"
#include "models/checklist/workspacetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

tl::unexpected<Error> misuse(const QString &message, const QString &advice = {})
{
    return tl::unexpected(Error{.kind = Error::Kind::Usage, .message = message, .advice = advice});
}

QList<Plan> readPlans(SQLite::Database &database)
{
    QList<Plan> plans;
    SQLite::Statement query(database,
                            "SELECT id, name, accounts, query, archived, created FROM plan ORDER BY id");
    while (query.executeStep()) {
        plans.append({.id = query.getColumn(0).getInt64(),
                      .name = textOf(query.getColumn(1)),
                      .accounts = fromJsonList(textOf(query.getColumn(2))),
                      .query = textOf(query.getColumn(3)),
                      .archived = query.getColumn(4).getInt() != 0,
                      .created = timeOf(query.getColumn(5))});
    }
    return plans;
}

Result<Plan> planWith(SQLite::Database &database, PlanId id)
{
    const QList<Plan> plans = readPlans(database);
    const auto found = std::ranges::find(plans, id, &Plan::id);
    if (found == plans.cend()) {
        return misuse(u"there is no such plan"_s, u"Choose one of the list of plans"_s);
    }
    return *found;
}

// The name as it is kept. A plan may be given its own name in other letters.
Result<QString> freeName(SQLite::Database &database, const QString &wanted, PlanId self = 0)
{
    const QString name = wanted.simplified();
    if (name.isEmpty()) {
        return misuse(u"a plan needs a name"_s);
    }
    if (name.size() > LongestPlanName) {
        return misuse(u"the name is longer than %1 characters"_s.arg(LongestPlanName));
    }
    const QList<Plan> plans = readPlans(database);
    const bool taken = std::ranges::any_of(plans, [&](const Plan &plan) {
        return plan.id != self && plan.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (taken) {
        return misuse(u"there is a plan “%1” already"_s.arg(name), u"Give it another name"_s);
    }
    return name;
}

QString sortedAccounts(QStringList accounts)
{
    accounts.sort();
    accounts.removeDuplicates();
    return toJsonList(accounts);
}

Result<Plan> insertPlan(SQLite::Database &database, const Plan &plan)
{
    Insert insert(database, "INSERT INTO plan (name, accounts, query, created) VALUES (?, ?, ?, ?)");
    insert(plan.name, sortedAccounts(plan.accounts), plan.query, storedTime(plan.created));
    return planWith(database, database.getLastInsertRowid());
}

} // namespace

PlanStore::PlanStore(WorkspaceStore &workspace)
    : m_connection(&workspace.connection())
{
}

Result<QList<Plan>> PlanStore::plans() const
{
    return m_connection->read<QList<Plan>>(readPlans);
}

Result<Plan> PlanStore::first() const
{
    return m_connection->read<Plan>([](SQLite::Database &database) {
        const QList<Plan> plans = readPlans(database);
        if (plans.isEmpty()) {
            refuseRow(u"it holds no plan"_s);
        }
        return plans.first();
    });
}

Result<Plan> PlanStore::create(const QString &name, const QStringList &accounts, const QString &query,
                               const QDateTime &now)
{
    return m_connection->write<Plan>([&](SQLite::Database &database) -> Result<Plan> {
        const Result<QString> kept = freeName(database, name);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        return insertPlan(database, {.name = *kept, .accounts = accounts, .query = query, .created = now});
    });
}

Result<Plan> PlanStore::copy(PlanId plan, const QString &name, const QDateTime &now)
{
    return m_connection->write<Plan>([&](SQLite::Database &database) -> Result<Plan> {
        Result<Plan> copied = planWith(database, plan);
        if (!copied) {
            return copied;
        }
        const Result<QString> kept = freeName(database, name);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        copied->name = *kept;
        copied->created = now;
        copied = insertPlan(database, *copied);
        // A temporary copy spares this statement from knowing every column.
        database.exec("CREATE TEMP TABLE copied_item AS SELECT * FROM plan_item WHERE plan = "
                      + std::to_string(plan));
        database.exec("UPDATE temp.copied_item SET plan = " + std::to_string(copied->id));
        database.exec("INSERT INTO plan_item SELECT * FROM temp.copied_item");
        database.exec("DROP TABLE temp.copied_item");
        return copied;
    });
}

Result<void> PlanStore::rename(PlanId plan, const QString &name)
{
    return m_connection->write<void>([&](SQLite::Database &database) -> Result<void> {
        if (const Result<Plan> known = planWith(database, plan); !known) {
            return tl::unexpected(known.error());
        }
        const Result<QString> kept = freeName(database, name, plan);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        Insert(database, "UPDATE plan SET name = ? WHERE id = ?")(*kept, plan);
        return {};
    });
}

Result<void> PlanStore::setScope(PlanId plan, const QStringList &accounts, const QString &query)
{
    return m_connection->write<void>([&](SQLite::Database &database) -> Result<void> {
        if (const Result<Plan> known = planWith(database, plan); !known) {
            return tl::unexpected(known.error());
        }
        Insert(database, "UPDATE plan SET accounts = ?, query = ? WHERE id = ?")(sortedAccounts(accounts),
                                                                                 query, plan);
        return {};
    });
}

Result<void> PlanStore::setArchived(PlanId plan, bool archived)
{
    return m_connection->write<void>([&](SQLite::Database &database) -> Result<void> {
        if (const Result<Plan> known = planWith(database, plan); !known) {
            return tl::unexpected(known.error());
        }
        Insert(database, "UPDATE plan SET archived = ? WHERE id = ?")(archived, plan);
        return {};
    });
}

} // namespace Ttc
