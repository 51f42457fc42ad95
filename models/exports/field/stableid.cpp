#include "models/exports/field/stableid.h"

#include <QUuid>

namespace Ttc {

QString stableId(const QStringList &parts)
{
    // Made once at random. Another would give every exported object another id.
    static constexpr QUuid space(0xd0f3bbd6, 0x6f0c, 0x4b7e, 0x9a, 0x51, 0x2c, 0x8e, 0x40, 0x7d, 0x93, 0xe5);
    QString name;
    for (const QString &part : parts) {
        name += QString::number(part.size()) + u':' + part;
    }
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

} // namespace Ttc
