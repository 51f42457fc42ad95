#pragma once

#include "models/scope/techniquefilter.h"

#include <QSet>
#include <QString>

namespace Ttc {

// Ids of all controls of the catalog that pass what a query says about controls: its clauses control, kind,
// status, owner and is, and its words, each of which stands in the control's own text, ids of checks or names
// of services. What it says about techniques, facets and chips narrow nothing here. `request`: its query and
// whether it is being typed.
QSet<QString> filterControls(const FilterRequest &request, const Scope &scope, const ControlLookup &lookup);

} // namespace Ttc
