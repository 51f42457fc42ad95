#pragma once

#include "models/checklist/itemstate.h"

#include <QString>
#include <QStringList>

namespace Ttc {

// Why an item is in a plan, or is no longer.
struct ItemScope
{
    QString item{};           // id
    QStringList techniques{}; // leaves that it serves, sorted; of one out of scope, as they were last
    QString proof{};          // a sentence without its full stop; as above
    QString outOfScope{};     // the reason; empty while it is in scope
    bool operator==(const ItemScope &) const = default;
};

// An item of a plan, whole.
struct PlanItem
{
    ItemState state{};
    ItemScope scope{};
    bool operator==(const PlanItem &) const = default;
};

} // namespace Ttc
