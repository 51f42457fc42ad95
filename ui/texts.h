#pragma once

#include "models/checklist/status.h"

#include <QString>

namespace Ttc {

// Stands before a status's word, so that a status never shows by colour alone.
QString statusGlyph(Status status);
// `one` for 1, else `many` with its %1 replaced.
QString counted(qint64 count, const QString &one, const QString &many);
// A size for people: "17.8 MB".
QString bytesText(qint64 bytes);

} // namespace Ttc
