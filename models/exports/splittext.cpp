#include "models/exports/splittext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

SplitText splitText(const QString &text, qsizetype most)
{
    if (text.size() <= most) {
        return {text, {}};
    }
    if (most <= 0) {
        return {{}, text};
    }
    // One further: a break right behind what fits is as good.
    const QStringView fits = QStringView(text).first(std::min(most + 1, text.size()));
    qsizetype cut = fits.lastIndexOf(u'\n');
    if (cut < most / 2) {
        cut = fits.lastIndexOf(u' ');
    }
    if (cut >= most / 2) {
        return {text.first(cut), text.sliced(cut + 1)};
    }
    cut = text.at(most - 1).isHighSurrogate() ? most - 1 : most;
    return {text.first(cut), text.sliced(cut)};
}

QString shortened(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : splitText(text, most - 1).head + u'…';
}

} // namespace Ttc
