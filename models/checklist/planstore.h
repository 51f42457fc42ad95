#pragma once

#include "models/catalog/error.h"
#include "models/checklist/plan.h"

#include <QList>

namespace Ttc {

class WorkspaceConnection;
class WorkspaceStore;

inline constexpr int LongestPlanName = 200; // characters

// The plans of a workspace. There is always at least one; none is ever deleted. What a call acknowledged is
// on disk. The workspace must outlive it.
class PlanStore
{
public:
    explicit PlanStore(WorkspaceStore &workspace);

    // In order of making, the archived among them.
    Result<QList<Plan>> plans() const;
    // The oldest.
    Result<Plan> first() const;

    // Names are trimmed and differ in more than case. Refused, with Error::Kind::Usage: a name that is empty,
    // too long or taken, and a plan that does not exist.
    Result<Plan> create(const QString &name, const QStringList &accounts, const QString &query,
                        const QDateTime &now);
    // With all items as they stand; the log and what can be undone stay with the original.
    Result<Plan> copy(PlanId plan, const QString &name, const QDateTime &now);
    Result<void> rename(PlanId plan, const QString &name);
    Result<void> setScope(PlanId plan, const QStringList &accounts, const QString &query);
    // An archived plan keeps all that it has.
    Result<void> setArchived(PlanId plan, bool archived);

private:
    WorkspaceConnection *m_connection;
};

} // namespace Ttc
