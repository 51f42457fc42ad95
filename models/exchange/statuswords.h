#pragma once

#include "models/checklist/status.h"

#include <QList>
#include <QString>

namespace Ttc {

struct StatusWord
{
    QList<Status> means{}; // the likeliest first; empty for an unknown word
    // What an issue may have been exported with that bears this word and that nobody has touched: trackers
    // open every issue, and some have no other word for what is closed.
    QList<Status> untouched{};
};

// What a word for a status tells: our own keys and names, with or without their glyph, and the words of
// trackers in the languages that they come in.
StatusWord statusWord(const QString &word);

} // namespace Ttc
