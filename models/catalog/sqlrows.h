#pragma once

#include <QByteArrayView>
#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>

namespace Ttc {

// The rows of a query, one after another. A mirror is read whole at each start, some 50,000 values, and
// SQLiteCpp's columns share ownership of their statement, which costs more than the reading. Throws
// SQLite::Exception as the rest does. The database must outlive it.
class SqlRows
{
public:
    SqlRows(SQLite::Database &database, const std::string &sql)
        : m_database(database.getHandle())
    {
        const int code = sqlite3_prepare_v2(m_database, sql.c_str(), -1, &m_statement, nullptr);
        if (code != SQLITE_OK) {
            throw SQLite::Exception(m_database, code);
        }
    }
    ~SqlRows() { sqlite3_finalize(m_statement); }
    SqlRows(const SqlRows &) = delete;
    SqlRows &operator=(const SqlRows &) = delete;

    // False after the last row.
    bool next()
    {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            throw SQLite::Exception(m_database, code);
        }
        return code == SQLITE_ROW;
    }

    int columns() const { return sqlite3_column_count(m_statement); }
    int type(int column) const { return sqlite3_column_type(m_statement, column); }
    int number(int column) const { return sqlite3_column_int(m_statement, column); }
    // Valid until the next row. Asking for the bytes of a number turns it into text.
    QByteArrayView bytes(int column) const
    {
        const void *data = sqlite3_column_blob(m_statement, column);
        return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column)};
    }
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace Ttc
