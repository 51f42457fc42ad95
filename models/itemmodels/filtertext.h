#pragma once

#include <QString>

namespace Ttc {

class FilterState;

// Everything that narrows the view, as the search field would say it. Empty when nothing does.
QString filterText(const FilterState &filter);

// The same for a plan: without what asks for a status, an owner or a day, or items would leave the plan as
// they get done.
QString lastingFilterText(const FilterState &filter);

} // namespace Ttc
