#include "models/itemmodels/planlist.h"

#include "models/checklist/planstore.h"
#include "models/checklist/workspacestore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString CurrentPlanSetting = u"current-plan"_s;

} // namespace

PlanList::PlanList(WorkspaceStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QString PlanList::freeName(const QString &name) const
{
    const auto isTaken = [this](const QString &wanted) {
        return std::ranges::any_of(m_plans, [&wanted](const Plan &plan) {
            return plan.name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number) {
        free = u"%1 %2"_s.arg(name, QString::number(number));
    }
    return free;
}

Result<void> PlanList::restore()
{
    m_current = {.id = remembered()};
    Result<void> read = reload();
    if (read) {
        emit currentChanged();
    }
    return read;
}

Result<void> PlanList::choose(PlanId id)
{
    const auto found = std::ranges::find(m_plans, id, &Plan::id);
    if (found == m_plans.cend() || id == m_current.id) {
        return {};
    }
    m_current = *found;
    Result<void> kept = m_store.setSetting(CurrentPlanSetting, QByteArray::number(id));
    emit currentChanged();
    return kept;
}

Result<void> PlanList::create(const QString &name, const QStringList &accounts, const QString &query)
{
    return reloadWith(PlanStore(m_store).create(name, accounts, query, QDateTime::currentDateTimeUtc()));
}

Result<void> PlanList::copyCurrent(const QString &name)
{
    return reloadWith(PlanStore(m_store).copy(m_current.id, name, QDateTime::currentDateTimeUtc()));
}

Result<void> PlanList::renameCurrent(const QString &name)
{
    return reloadAfter(PlanStore(m_store).rename(m_current.id, name));
}

Result<void> PlanList::setCurrentArchived(bool archived)
{
    return reloadAfter(PlanStore(m_store).setArchived(m_current.id, archived));
}

Result<void> PlanList::reload()
{
    Result<QList<Plan>> plans = PlanStore(m_store).plans();
    if (!plans) {
        return tl::unexpected(plans.error());
    }
    m_plans = std::move(*plans);
    auto current = std::ranges::find(m_plans, m_current.id, &Plan::id);
    if (current == m_plans.end()) {
        current = std::ranges::find(m_plans, false, &Plan::archived);
    }
    m_current = current != m_plans.end() ? *current : m_plans.value(0);
    emit plansChanged();
    return {};
}

Result<void> PlanList::reloadAfter(const Result<void> &changed)
{
    return changed ? reload() : changed;
}

Result<void> PlanList::reloadWith(const Result<Plan> &made)
{
    if (!made) {
        return tl::unexpected(made.error());
    }
    const Result<void> read = reload();
    return read ? choose(made->id) : read;
}

PlanId PlanList::remembered() const
{
    // What cannot be read is as good as forgotten: reading the plans themselves will tell.
    return m_store.setting(CurrentPlanSetting).value_or(QByteArray()).toLongLong();
}

} // namespace Ttc
