#include "models/checklist/workspacetext.h"

#include "models/catalog/sqltext.h"

#include <sqlite3.h>

namespace Ttc {

QString storedTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const SQLite::Column &column)
{
    const QDateTime time = QDateTime::fromString(textOf(column), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

void refuseRow(const QString &what)
{
    throw SQLite::Exception(what.toStdString(), SQLITE_CORRUPT);
}

} // namespace Ttc
