#pragma once

#include "models/inventory/inventory.h"

#include <QList>
#include <QString>

namespace Ttc {

// "config-snapshot.json.gz", or with its date "costs.csv, October 2026": a bill is of a month, all else of a
// day.
QString sourceText(const Inventory &inventory, int source);

// The first source and how many more: "a.json, 20 November 2026 and 3 other sources".
QString sourcesText(const Inventory &inventory, const QList<int> &sources);

} // namespace Ttc
