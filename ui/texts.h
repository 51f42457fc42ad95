#pragma once

#include <QString>

namespace Ttc {

// `one` for 1, else `many` with its %1 replaced.
QString counted(qint64 count, const QString &one, const QString &many);
// A size for people: "17.8 MB".
QString bytesText(qint64 bytes);

} // namespace Ttc
