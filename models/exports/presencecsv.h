#pragma once

#include "models/scope/scope.h"

#include <QByteArray>

namespace Ttc {

// One row for each service that is there or proved absent in some account, one column for each account, with
// the presence in words; a spreadsheet's formulas are neutralised. Empty without an inventory.
QByteArray presenceCsv(const Scope &scope);

} // namespace Ttc
