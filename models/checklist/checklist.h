#pragma once

#include "models/checklist/itemstate.h"
#include "models/checklist/status.h"
#include "models/scope/scope.h"
#include "models/scope/techniquefilter.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// One control in a checklist.
struct ChecklistItem
{
    QString control{};
    QStringList techniques{};            // shown leaves that it serves, sorted
    Verdict verdict = Verdict::Unscoped; // the best of them
    Status status = Status::NotAssessed;
    QDateTime changed{};
};

struct ChecklistProgress
{
    int total = 0;   // all items
    int done = 0;    // implemented or verified
    int counted = 0; // all but not applicable and risk accepted
    int percent() const { return counted == 0 ? 0 : done * 100 / counted; }
};

// The controls of the techniques that a filter shows, each once, sorted by id, with its kept status. Only
// controls in FilterResult::controls take part.
QList<ChecklistItem> buildChecklist(const Scope &scope, const FilterResult &shown,
                                    const QHash<QString, ItemState> &states);

ChecklistProgress progressOf(const QList<ChecklistItem> &items);

// Over the controls of a technique, for a parent over the union of its children's.
ChecklistProgress progressOf(const Catalog &catalog, const QString &techniqueId,
                             const QHash<QString, ItemState> &states);

} // namespace Ttc
