#pragma once

#include <QString>
#include <QStringList>

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

namespace Ttc::Fixture {

// Makes a workspace look from above as on a full disk, for every table, whatever the schema is.
inline void refuseWrites(const QString &file)
{
    SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE, 5000);
    QStringList tables;
    SQLite::Statement list(database, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                     "AND name NOT LIKE 'sqlite_%'");
    while (list.executeStep()) {
        tables.append(QString::fromStdString(list.getColumn(0).getString()));
    }
    list.reset();
    const QString trigger = QStringLiteral(
        "CREATE TRIGGER refuse_%1_%2 BEFORE %2 ON \"%1\" BEGIN SELECT RAISE(ABORT, 'no room'); END");
    for (const QString &table : std::as_const(tables)) {
        for (const char *change : {"INSERT", "UPDATE"}) {
            database.exec(trigger.arg(table, QString::fromLatin1(change)).toStdString());
        }
    }
}

} // namespace Ttc::Fixture
