#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/itemedit.h"

#include <QList>
#include <QString>

namespace Ttc {

// What people call an item: the title of its control or the one that it was given; its id where neither is
// known.
QString itemTitle(const ItemState &state, const Catalog &catalog);

// What an edit did to these items, for the menu and the history: "“Turn on versioning” to Planned", "Owner of
// 12 items".
QString editText(const ItemEdit &edit, const QList<ItemState> &items, const Catalog &catalog);

} // namespace Ttc
