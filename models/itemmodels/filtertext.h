#pragma once

#include <QString>

namespace Ttc {

class FilterState;

// Everything that narrows the view, as the search field would say it. Empty when nothing does.
QString filterText(const FilterState &filter);

} // namespace Ttc
