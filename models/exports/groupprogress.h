#pragma once

#include "models/checklist/checklist.h"

#include <QList>
#include <QString>

namespace Ttc {

// How far the items of one group are.
struct GroupProgress
{
    QString name{}; // of the tactic, service, account or technique
    ChecklistProgress progress{};
    bool isBegun = false; // one is done or in progress
};

// Each leaves out the groups that no item is about. An item takes part in every group that it concerns, so
// that the rows add up to more than the items.

// By the tactics of the techniques that items stop, in the catalog's order.
QList<GroupProgress> progressByTactic(const Catalog &catalog, const QList<ChecklistItem> &items);
// By the services that the techniques attack, sorted by name.
QList<GroupProgress> progressByService(const Catalog &catalog, const QList<ChecklistItem> &items);
// By the accounts in which a technique is in use, possible or startable, in their order; without an inventory
// there is none.
QList<GroupProgress> progressByAccount(const Scope &scope, const QList<ChecklistItem> &items);
// By technique, sorted by id.
QList<GroupProgress> progressByTechnique(const Catalog &catalog, const QList<ChecklistItem> &items);

} // namespace Ttc
