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

Error outOfMemory(const QString &file)
{
    return {.kind = Error::Kind::Io,
            .file = file,
            .message = QStringLiteral("there is not enough memory for it"),
            .advice = QStringLiteral("Close other programs, or read fewer files at once")};
}

} // namespace Ttc
