#include "models/catalog/contenthash.h"

#include <QCryptographicHash>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>
#include <vector>

namespace Ttc {

namespace {

// A sort of each table's rows that does not depend on how SQLite stores them.
constexpr auto TablesSql = R"sql(
SELECT name, (SELECT group_concat('"' || name || '"') FROM
              (SELECT name FROM pragma_table_info(schema.name) WHERE pk > 0 ORDER BY pk))
FROM sqlite_schema AS schema
WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY name)sql";

// A value with its type and size before it, so that no two lists of values look alike.
void addValue(QCryptographicHash &hash, const SQLite::Column &column)
{
    const int type = column.getType(); // before the bytes, since asking for them can convert the value
    const QByteArrayView bytes(static_cast<const char *>(column.getBlob()), column.getBytes());
    const std::string size = std::to_string(type) + ':' + std::to_string(bytes.size()) + ':';
    hash.addData(QByteArrayView(size.data(), static_cast<qsizetype>(size.size())));
    hash.addData(bytes);
}

void addTable(QCryptographicHash &hash, SQLite::Database &database, const std::string &table,
              const std::string &order)
{
    hash.addData(QByteArrayView(table.data(), static_cast<qsizetype>(table.size())));
    std::string sql = "SELECT * FROM \"" + table + "\"";
    if (table == "meta") {
        sql += " WHERE key NOT IN ('sha256', 'built_by')";
    }
    SQLite::Statement rows(database, sql + " ORDER BY " + order);
    while (rows.executeStep()) {
        for (int i = 0; i < rows.getColumnCount(); ++i) {
            addValue(hash, rows.getColumn(i));
        }
    }
}

} // namespace

QByteArray contentHash(SQLite::Database &database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    SQLite::Statement tables(database, TablesSql);
    while (tables.executeStep()) {
        addTable(hash, database, tables.getColumn(0).getString(), tables.getColumn(1).getString());
    }
    return hash.result().toHex();
}

} // namespace Ttc
