#include "ui/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::Texts)
};

} // namespace

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString timeLeftText(qint64 elapsedMs, qint64 done, qint64 total)
{
    if (elapsedMs < 1000 || done <= 0 || total < done) {
        return {};
    }
    const double milliseconds = double(elapsedMs) * double(total - done) / double(done);
    const auto seconds = std::max<qint64>(1, qRound64(milliseconds / 1000.0));
    return seconds < 90 ? counted(seconds, Texts::tr("1 second left"), Texts::tr("%1 seconds left"))
                        : Texts::tr("%1 minutes left").arg((seconds + 30) / 60);
}

} // namespace Ttc
