#pragma once

#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

namespace Ttc {

// Text goes between Qt and SQLite as UTF-8.
inline QString textOf(const SQLite::Column &column)
{
    return QString::fromUtf8(static_cast<const char *>(column.getBlob()), column.getBytes());
}

inline std::string bindable(const QString &text)
{
    return text.toStdString();
}

inline std::string bindable(QLatin1StringView text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

template <typename Number>
requires std::is_arithmetic_v<Number> std::int64_t bindable(Number number)
{
    return static_cast<std::int64_t>(number);
}

// For columns in which an absent value is NULL.
inline std::optional<std::string> bindable(const std::optional<QString> &text)
{
    return text ? std::optional(text->toStdString()) : std::nullopt;
}

inline std::optional<QString> nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

// A prepared INSERT that is run once for each row.
class Insert
{
public:
    Insert(SQLite::Database &database, const char *sql)
        : m_statement(database, sql)
    {
    }

    template <typename... Values>
    void operator()(const Values &...values)
    {
        int index = 0;
        (bindValue(++index, bindable(values)), ...);
        m_statement.exec();
        m_statement.reset();
    }

private:
    void bindValue(int index, const std::string &value) { m_statement.bind(index, value); }
    void bindValue(int index, std::int64_t value) { m_statement.bind(index, value); }
    void bindValue(int index, const std::optional<std::string> &value)
    {
        if (value) {
            m_statement.bind(index, *value);
        } else {
            m_statement.bind(index);
        }
    }

    SQLite::Statement m_statement;
};

} // namespace Ttc
