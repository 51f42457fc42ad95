#pragma once

#include <QString>

namespace Ttc {

// Where the workspace lies when nobody names one: workspace.ttcw in the folder of ttc-browser's own data.
// Both programs look there, whatever their names are.
QString defaultWorkspaceFile();

} // namespace Ttc
