#pragma once

#include "models/scope/scope.h"
#include "models/scope/scopeview.h"

#include <QList>

namespace Ttc {

// Why the services are in use, or possible: one statement for each service, account, kind of evidence and
// source, strongest first. Where that is more than `limit` (0: no limit), one for each service and kind over
// all accounts.
QList<Proof> presenceProof(const ScopeView &view, const QList<int> &services, Presence presence, int limit);

} // namespace Ttc
