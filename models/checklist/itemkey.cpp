#include "models/checklist/itemkey.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString toText(const ItemKey &key)
{
    const QString text = u"ttc:"_s + QString::fromLatin1(QUrl::toPercentEncoding(key.item));
    return key.mark.isEmpty() ? text : text + u'@' + toText(key.mark);
}

std::optional<ItemKey> itemKeyIn(const QString &text)
{
    static const QRegularExpression pattern(
        uR"((?<![A-Za-z0-9])ttc:((?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+)(?:@([0-9]+-[0-9a-f]+))?)"_s);
    std::optional<ItemKey> found;
    for (QRegularExpressionMatchIterator match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const ItemKey key{.item = QUrl::fromPercentEncoding(one.captured(1).toUtf8()),
                          .mark = logMarkFromText(one.captured(2)).value_or(LogMark())};
        if (!found || found->mark.isEmpty() || !key.mark.isEmpty()) {
            found = key;
        }
    }
    return found;
}

} // namespace Ttc
