#pragma once

#include "models/exchange/incoming.h"
#include "models/exchange/incomingtable.h"

namespace Ttc {

// The rows of a table, by the columns that its headings name. Refused: a table in which nothing can be found
// by a key of ours, or that tells nothing about what it finds.
Result<IncomingFile> incomingRows(const IncomingTable &table);

} // namespace Ttc
