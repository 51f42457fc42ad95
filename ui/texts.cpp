#include "ui/texts.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString statusGlyph(Status status)
{
    switch (status) {
    case Status::NotAssessed:
        return u"○"_s;
    case Status::Planned:
        return u"◷"_s;
    case Status::InProgress:
        return u"◔"_s;
    case Status::Implemented:
        return u"✓"_s;
    case Status::Verified:
        return u"✓✓"_s;
    case Status::NotApplicable:
        return u"–"_s;
    case Status::RiskAccepted:
        return u"▲"_s;
    }
    return {};
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace Ttc
