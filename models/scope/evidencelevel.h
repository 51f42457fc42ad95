#pragma once

#include "models/inventory/inventory.h"
#include "models/scope/presence.h"

#include <algorithm>

namespace Ttc {

// What one kind of evidence says by itself. Scanners and console visits touch services that hold nothing, so
// the weak kinds never make more than a possibility.
constexpr Presence presenceFrom(EvidenceKind kind)
{
    return kind <= EvidenceKind::Listed ? Presence::InUse : Presence::Possible;
}

// The strongest of all; NotCovered where nothing is listed.
inline Presence presenceFrom(const ServiceEvidence &evidence)
{
    Presence best = Presence::NotCovered;
    for (const Evidence &one : evidence.evidence) {
        best = std::max(best, presenceFrom(one.kind));
    }
    return best;
}

// A person's `absent:` counts unless its file lost a part: the part may have said otherwise.
inline bool isUsableWord(const Inventory &inventory, const Absence &absence)
{
    return absence.source >= 0 && absence.source < inventory.sources.size()
        && !inventory.sources.at(absence.source).truncated;
}

} // namespace Ttc
