#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

// Pieces of OSCAL 1.2 that its documents share.
namespace Ttc::Oscal {

// On one line, without space around it: what OSCAL takes for a title or a property.
QString line(const QString &text);
// "2026-11-23T12:00:00Z"
QString dateTime(const QDateTime &time);
// In UTC; empty for no day and for one outside the years 1900 to 2999, which are all that OSCAL takes.
QString startOfDay(const QDate &day);
QString endOfDay(const QDate &day);

// Appends a property in this project's own name space; none where the text is empty.
void addProperty(QJsonArray &properties, const QString &name, const QString &text);
// Sets a member unless it is empty, since OSCAL has no empty ones.
void set(QJsonObject &object, const QString &name, const QJsonArray &values);
void set(QJsonObject &object, const QString &name, const QString &text);

} // namespace Ttc::Oscal
