#pragma once

#include "models/catalog/control.h"
#include "models/checklist/itemstate.h"
#include "models/checklist/logmark.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Ttc {

// An item that a plan keeps although nothing asks for it now.
struct AsideItem
{
    QString item{};   // id
    QString reason{}; // why it is no longer in scope: a sentence without its full stop
};

// What a plan adds to a checklist.
struct PlanDetails
{
    QString name{}; // empty where the checklist is of no plan
    // The same for every export of a plan, whatever its name; empty where the checklist is of none.
    QString identity{};
    LogMark mark{};                     // where the plan's log stands
    QHash<QString, ItemState> states{}; // what people gave each item, by id
    QHash<QString, Control> standIns{}; // for items of people's own, and of controls that the catalog lost
    QList<AsideItem> aside{};           // sorted by id
};

} // namespace Ttc
