#pragma once

#include "models/exchange/ourside.h"

namespace Ttc {

// What each item was when two logs parted, by id: the state that the changes which both have in common led
// to. Logs that have nothing in common parted before the first change.
ItemStates sharedPast(const OurPlan &ours, const OurPlan &theirs);

} // namespace Ttc
