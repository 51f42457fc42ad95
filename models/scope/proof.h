#pragma once

#include "models/scope/scope.h"
#include "models/scope/scopeview.h"

#include <QList>

namespace Ttc {

// The statements that support a leaf's verdict: see Scope::proof().
QList<Proof> proofOf(const ScopeView &view, const Technique &leaf, Verdict verdict, int limit);

} // namespace Ttc
