#pragma once

#include "models/inventory/inventory.h"

#include <tuple>

namespace Ttc {

// What the lists of an inventory are sorted by.
inline auto orderOfEvidence(const Evidence &one)
{
    return std::tie(one.kind, one.source, one.type);
}

inline auto orderOfAbsence(const Absence &one)
{
    return std::tie(one.service, one.source);
}

inline auto orderOfUnmatched(const Unmatched &one)
{
    return std::tuple(-one.count, one.kind, one.value, one.source);
}

// Whether accounts and what they hold stand as Inventory promises, each once.
bool isInOrder(const Inventory &inventory);

} // namespace Ttc
