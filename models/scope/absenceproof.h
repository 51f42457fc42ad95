#pragma once

#include "models/scope/scope.h"
#include "models/scope/scopeview.h"

#include <QList>

namespace Ttc {

// Why the services are not seen, or cannot be: for the verdicts Startable, NotCovered and NotSeen. One
// statement for each service, and for NotSeen one for each set of sources that proves it; past `limit` (0: no
// limit) one for each service.
QList<Proof> absenceProof(const ScopeView &view, const QList<int> &services, Verdict verdict, int limit);

} // namespace Ttc
