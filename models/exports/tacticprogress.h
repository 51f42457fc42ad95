#pragma once

#include "models/checklist/checklist.h"

#include <QList>
#include <QString>

namespace Ttc {

// How far the items are that stop techniques of one tactic.
struct TacticProgress
{
    QString name{}; // of the tactic
    ChecklistProgress progress{};
};

// In the catalog's order, without the tactics that no item is about. An item takes part in each tactic of its
// techniques, so that the rows add up to more than the items.
QList<TacticProgress> progressByTactic(const Catalog &catalog, const QList<ChecklistItem> &items);

} // namespace Ttc
