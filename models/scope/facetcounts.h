#pragma once

#include "models/scope/leaves.h"

#include <QHash>
#include <QString>

namespace Ttc {

// How many of these leaves have each verdict, service, tactic; values that none has are left out.
QHash<Verdict, int> countVerdicts(const Leaves &leaves, const LeafSet &set);
QHash<QString, int> countServices(const Leaves &leaves, const LeafSet &set);
QHash<QString, int> countTactics(const Leaves &leaves, const LeafSet &set);

} // namespace Ttc
