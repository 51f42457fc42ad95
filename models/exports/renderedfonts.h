#pragma once

#include "models/catalog/error.h"

namespace Ttc {

// What can only be drawn needs a QGuiApplication and a font: an error that says which of them is missing.
// Safe on any thread.
Result<void> fontsForRendering();

} // namespace Ttc
