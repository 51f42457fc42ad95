#include "models/exports/field/oscalparts.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Oscal {

namespace {

constexpr int FirstYear = 1900;
constexpr int LastYear = 2999;

QString timeOf(const QDate &day, const QTime &time)
{
    const bool isTaken = day.isValid() && day.year() >= FirstYear && day.year() <= LastYear;
    return isTaken ? dateTime(QDateTime(day, time, Qt::UTC)) : QString();
}

} // namespace

QString line(const QString &text)
{
    return text.simplified();
}

QString dateTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString startOfDay(const QDate &day)
{
    return timeOf(day, QTime(0, 0));
}

QString endOfDay(const QDate &day)
{
    return timeOf(day, QTime(23, 59, 59));
}

void addProperty(QJsonArray &properties, const QString &name, const QString &text)
{
    if (const QString value = line(text); !value.isEmpty()) {
        properties.append(
            QJsonObject{{u"name"_s, name}, {u"ns"_s, u"urn:ttc-browser"_s}, {u"value"_s, value}});
    }
}

void set(QJsonObject &object, const QString &name, const QJsonArray &values)
{
    if (!values.isEmpty()) {
        object[name] = values;
    }
}

void set(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty()) {
        object[name] = text;
    }
}

} // namespace Ttc::Oscal
