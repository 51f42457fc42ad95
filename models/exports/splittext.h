#pragma once

#include <QString>
#include <QStringView>

namespace Ttc {

// A text for a field of limited length, and what did not fit.
struct SplitText
{
    QString head{};
    QString rest{};
};

// Cuts after at most `most` UTF-16 units, which is how JavaScript counts: at the end of a line or word where
// there is one in the second half, and never within a character.
SplitText splitText(const QString &text, qsizetype most);

// What fits, with an ellipsis for the rest.
QString shortened(const QString &text, qsizetype most);

} // namespace Ttc
