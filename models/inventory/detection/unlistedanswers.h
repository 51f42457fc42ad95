#pragma once

#include "models/catalog/error.h"
#include "models/inventory/detection/jsonshape.h"

#include <optional>

namespace Ttc {

// Answers of single describe and list commands, and dumps made of many: they name neither types nor accounts
// of what they hold, so that a guess by their members would be all there is.
std::optional<Error> refuseUnlistedAnswer(const JsonShape &shape);

} // namespace Ttc
