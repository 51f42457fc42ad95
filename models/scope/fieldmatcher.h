#pragma once

#include "models/scope/leaves.h"
#include "models/scope/query.h"

#include <QString>

namespace Ttc {

// What a clause about techniques keeps, and how it was understood.
struct FieldMatch
{
    LeafSet kept{};
    QString understood{};
    QString note{};
};

// For the fields id, name, svc, tactic, event, guardduty, reach and verdict. Values that nothing is called
// match nothing, and the note says so. `typing`: the last value may be the beginning of one.
FieldMatch matchField(const Leaves &leaves, const QueryClause &clause, bool typing);

} // namespace Ttc
