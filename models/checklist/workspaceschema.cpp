#include "models/checklist/workspaceschema.h"

#include <QFile>
#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QByteArray workspaceMigration(int number)
{
    QFile file(u":/ttc/checklist/schema/%1.sql"_s.arg(number, 3, 10, QChar(u'0')));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void migrateWorkspace(SQLite::Database &database)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (int number = database.execAndGet("PRAGMA user_version").getInt() + 1; number <= WorkspaceSchema;
         ++number) {
        database.exec(workspaceMigration(number).toStdString());
    }
    database.exec("PRAGMA application_id = " + std::to_string(WorkspaceApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(WorkspaceSchema));
    transaction.commit();
}

} // namespace Ttc
