#pragma once

#include <QString>

namespace Ttc {

// The style sheet of a report that a browser shows: light and dark as the reader's system has it, light and
// without bare links on paper. It loads nothing.
QString reportStyle();

} // namespace Ttc
