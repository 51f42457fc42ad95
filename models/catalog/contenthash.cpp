#include "models/catalog/contenthash.h"

#include "models/catalog/sqlrows.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <string>

namespace Ttc {

namespace {

// A sort of each table's rows that does not depend on how SQLite stores them.
constexpr auto TablesSql = R"sql(
SELECT name, (SELECT group_concat('"' || name || '"') FROM
              (SELECT name FROM pragma_table_info(schema.name) WHERE pk > 0 ORDER BY pk))
FROM sqlite_schema AS schema
WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY name)sql";

// Enough to call the hash seldom, little enough to stay in the processor's cache.
constexpr qsizetype BlockSize = 16LL * 1024;

// A value with its type and size before it, so that no two lists of values look alike.
void addValue(QByteArray &block, const SqlRows &rows, int column)
{
    block +=
        static_cast<char>(rows.type(column)); // before the bytes, since asking for them can convert the value
    const QByteArrayView bytes = rows.bytes(column);
    std::array<char, sizeof(quint32)> size{};
    qToBigEndian(static_cast<quint32>(bytes.size()), size.data());
    block.append(size.data(), size.size()).append(bytes);
}

void addTable(QCryptographicHash &hash, SQLite::Database &database, const std::string &table,
              const std::string &order)
{
    std::string sql = "SELECT * FROM \"" + table + "\"";
    if (table == "meta") {
        sql += " WHERE key NOT IN ('sha256', 'built_by')";
    }
    SqlRows rows(database, sql + " ORDER BY " + order);
    const int columns = rows.columns();
    QByteArray block = QByteArray::fromStdString(table);
    while (rows.next()) {
        for (int i = 0; i < columns; ++i) {
            addValue(block, rows, i);
        }
        if (block.size() > BlockSize) {
            hash.addData(block);
            block.resize(0); // keeps the memory
        }
    }
    hash.addData(block);
}

} // namespace

QByteArray contentHash(SQLite::Database &database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    SqlRows tables(database, TablesSql);
    while (tables.next()) {
        addTable(hash, database, tables.text(0).toStdString(), tables.text(1).toStdString());
    }
    return hash.result().toHex();
}

} // namespace Ttc
