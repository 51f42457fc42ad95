#pragma once

#include <QString>

namespace Ttc {

// `one` for 1, else `many` with its %1 replaced.
QString counted(qint64 count, const QString &one, const QString &many);
// A size for people: "17.8 MB".
QString bytesText(qint64 bytes);
// How long the rest takes at the pace so far: "12 seconds left", "3 minutes left". Empty in the first second,
// when a guess would only flicker.
QString timeLeftText(qint64 elapsedMs, qint64 done, qint64 total);

} // namespace Ttc
