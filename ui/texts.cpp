#include "ui/texts.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace Ttc
