#include "models/exports/exportfilename.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype LongestName = 50; // UTF-16 units; in UTF-8 well below the 255 bytes that disks take

} // namespace

QString suggestedFileName(const QString &planName)
{
    QString name;
    for (const QChar letter : planName.left(LongestName)) {
        if (letter.isLetterOrNumber() || letter.isMark() || letter == u'_') {
            name += letter;
        } else if (!name.isEmpty() && !name.endsWith(u'-')) {
            name += u'-';
        }
    }
    if (!name.isEmpty() && !name.endsWith(u'-')) {
        name += u'-';
    }
    // At the end, so that no name is one that Windows keeps for its devices.
    return name + u"checklist"_s;
}

} // namespace Ttc
