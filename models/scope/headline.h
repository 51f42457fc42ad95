#pragma once

#include "models/scope/scope.h"
#include "models/scope/scopeview.h"

#include <QString>

namespace Ttc {

// One line that leads the detail view: see Scope::headline().
QString headlineOf(const ScopeView &view, const Technique &leaf, Verdict verdict);

} // namespace Ttc
