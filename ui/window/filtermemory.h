#pragma once

class QSettings;

namespace Ttc {

class FilterState;

// What of the filter survives a restart.
void saveFilter(QSettings &settings, const FilterState &filter);
// Values that a newer or damaged file holds and nobody knows are left out.
void restoreFilter(const QSettings &settings, FilterState &filter);

} // namespace Ttc
