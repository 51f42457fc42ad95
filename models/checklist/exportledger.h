#pragma once

#include "models/catalog/error.h"
#include "models/checklist/logmark.h"
#include "models/checklist/plan.h"

#include <QDateTime>
#include <QList>

namespace Ttc {

class WorkspaceConnection;
class WorkspaceStore;

// One file that a plan was written to.
struct ExportRecord
{
    QDateTime time{}; // UTC
    QString format{}; // its key
    QString file{};   // as the person named it
    int items = 0;
    LogMark mark{}; // where the plan's log stood
    bool operator==(const ExportRecord &) const = default;
};

// What was exported when; only ever appended to. What a call acknowledged is on disk. The workspace must
// outlive it.
class ExportLedger
{
public:
    ExportLedger(WorkspaceStore &workspace, PlanId plan);

    Result<void> add(const ExportRecord &record);
    Result<QList<ExportRecord>> records() const; // the newest first

private:
    WorkspaceConnection *m_connection;
    PlanId m_plan;
};

} // namespace Ttc
