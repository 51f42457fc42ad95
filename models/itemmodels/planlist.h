#pragma once

#include "models/catalog/error.h"
#include "models/checklist/plan.h"

#include <QList>
#include <QObject>

namespace Ttc {

class WorkspaceStore;

// The plans of a workspace and which of them is the current one, live. Every change is on disk before the
// call returns; after an error nothing was changed. The workspace remembers the current plan.
class PlanList final : public QObject
{
    Q_OBJECT
public:
    // `store` must outlive this object. Empty until restore().
    explicit PlanList(WorkspaceStore &store, QObject *parent = nullptr);

    const QList<Plan> &plans() const { return m_plans; } // in order of making, the archived among them
    const Plan &current() const { return m_current; }
    // The name, with a number behind it where a plan has it already.
    QString freeName(const QString &name) const;

    // Reads the plans and which was current; without one that is left, the first that is not archived.
    Result<void> restore();
    // Where that cannot be remembered it is the current one all the same. Nothing for an unknown plan.
    Result<void> choose(PlanId id);
    // As PlanStore; what is made becomes the current one.
    Result<void> create(const QString &name, const QStringList &accounts, const QString &query);
    Result<void> copyCurrent(const QString &name);
    Result<void> renameCurrent(const QString &name);
    Result<void> setCurrentArchived(bool archived);

signals:
    void plansChanged();   // there are others, or one has another name or was archived
    void currentChanged(); // another plan is current

private:
    Result<void> reload();
    Result<void> reloadAfter(const Result<void> &changed);
    Result<void> reloadWith(const Result<Plan> &made);
    PlanId remembered() const;

    WorkspaceStore &m_store;
    QList<Plan> m_plans;
    Plan m_current;
};

} // namespace Ttc
