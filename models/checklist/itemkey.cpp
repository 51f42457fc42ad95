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
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return ItemKey{.item = QUrl::fromPercentEncoding(match.captured(1).toUtf8()),
                   .mark = logMarkFromText(match.captured(2)).value_or(LogMark())};
}

} // namespace Ttc
