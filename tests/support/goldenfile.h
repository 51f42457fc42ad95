#pragma once

#include <QByteArray>
#include <QString>

namespace Ttc {

// What a writer gave when somebody last looked at it and found it right: the content of a file below
// tests/data. With TTC_UPDATE_GOLDEN set in the environment `now` is written there first; read the difference
// before it is committed.
QByteArray goldenFile(const QString &name, const QByteArray &now);

} // namespace Ttc
