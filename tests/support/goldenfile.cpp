#include "tests/support/goldenfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QByteArray goldenFile(const QString &name, const QByteArray &now)
{
    QFile file(QStringLiteral(TTC_TEST_DATA_DIR "/") + name);
    if (qEnvironmentVariableIsSet("TTC_UPDATE_GOLDEN") && QDir().mkpath(QFileInfo(file).absolutePath())
        && file.open(QIODevice::WriteOnly)) {
        file.write(now);
        file.close();
    }
    return file.open(QIODevice::ReadOnly) ? file.readAll()
                                          : "(there is no such file: "_ba + name.toUtf8() + ')';
}

} // namespace Ttc
