#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/textstream.h"

#include <QString>

namespace Ttc {

// The key of the format that a text is in, told by its content and never by its name. Uses up nothing of the
// text. An error says what the file is, where that is known, and what to use instead.
Result<QString> detectFormat(TextStream &text);

} // namespace Ttc
