#include "models/catalog/error.h"

#include <QStringList>

namespace Ttc {

QString Error::text() const
{
    QStringList parts;
    for (const QString &part : {file, place, message}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    QString text = parts.join(QStringLiteral(": ")) + u'.';
    if (!advice.isEmpty()) {
        text += u' ' + advice + u'.';
    }
    return text;
}

} // namespace Ttc
