#pragma once

#include <QString>

namespace Ttc {

// Letters and digits in lower case: "In-Progress", "in progress" and "✓ In progress" are one word.
QString plainWord(const QString &text);

} // namespace Ttc
