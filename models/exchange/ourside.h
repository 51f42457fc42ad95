#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/error.h"
#include "models/checklist/changelog.h"
#include "models/checklist/itemstate.h"
#include "models/checklist/plan.h"
#include "models/exchange/incoming.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace Ttc {

class ItemStore;

using ItemStates = QHash<QString, ItemState>; // by id

// Our plan, as far as somebody else's workspace is compared with it.
struct OurPlan
{
    Plan plan{};
    ItemStates states{};
    QList<HistoryEntry> history{}; // of all items, oldest first
};

// What a merge compares a file with.
struct OurSide
{
    const Catalog &catalog;
    Plan plan{};
    ItemStates states{};               // now
    QHash<QString, ItemStates> sent{}; // as exported, by the mark's text; marks of other logs are left out
    QDateTime now{};
};

// The states that the rows of a file were exported from, for OurSide::sent.
Result<QHash<QString, ItemStates>> sentStates(const IncomingFile &file, const ItemStore &store);

} // namespace Ttc
