#pragma once

#include "models/checklist/status.h"

#include <QList>
#include <QString>

namespace Ttc {

// What a word for a status may mean, the likeliest first: our own keys and names, with or without their
// glyph, and the words of trackers in the languages that they come in. Empty for an unknown word.
QList<Status> statusesOfWord(const QString &word);

} // namespace Ttc
