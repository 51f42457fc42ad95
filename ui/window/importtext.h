#pragma once

#include "models/inventory/importer.h"

#include <QString>

namespace Ttc {

// What an import came to, in words.
QString successText(const ImportReport &report); // one line, for the message bar
QString failureText(const ImportReport &report); // when nothing could be read
// Problems, one a line.
QString problemsText(const ImportReport &report);
// Problems, warnings and unknown names; empty when all went smoothly.
QString detailsText(const ImportReport &report);

} // namespace Ttc
