#pragma once

#include "models/checklist/changelog.h"

#include <QList>
#include <QString>

namespace Ttc {

// What happened to an item, newest first, one line a field below one for what a person did: to be read and
// copied. `entries`: oldest first. Empty for none.
QString historyText(const QList<HistoryEntry> &entries);

} // namespace Ttc
