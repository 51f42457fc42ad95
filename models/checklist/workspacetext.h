#pragma once

#include <QDateTime>
#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

namespace Ttc {

// Times stand in the workspace as ISO 8601 in UTC, so that they sort as text; an absent one is empty.
QString storedTime(const QDateTime &time);
QDateTime timeOf(const SQLite::Column &column);

// For what no version of this program writes: other hands altered the file.
[[noreturn]] void refuseRow(const QString &what);

} // namespace Ttc
