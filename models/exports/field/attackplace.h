#pragma once

#include "models/catalog/technique.h"

#include <QString>

namespace Ttc {

// How well a technique of ATT&CK stands for one of the catalog's.
enum class AttackFit {
    None,    // it has none
    Exact,   // the same, though its id may differ between versions
    Closest, // the nearest, in this project's reading
    Parent,  // the one that ATT&CK would put it under
};

// Where a technique of the catalog stands in one version of ATT&CK.
struct AttackPlace
{
    QString id{}; // empty for None
    AttackFit fit = AttackFit::None;
    bool operator==(const AttackPlace &) const = default;
};

// `version`: 18 or 19. What only resembles one of ATT&CK's (relation none) has no place: a cell that speaks
// of something else would mislead.
AttackPlace attackPlace(const AttackMapping &mapping, int version);

} // namespace Ttc
