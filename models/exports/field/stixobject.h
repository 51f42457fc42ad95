#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

// Pieces of STIX 2.1 that all objects of a bundle share.
namespace Ttc::Stix {

// The matrix, its columns and cells, and what they are named by in ATT&CK's own properties; not ATT&CK's
// name, since tools that know ATT&CK would take the objects for its own.
inline const QString Domain = QStringLiteral("ttc-aws");

// "attack-pattern--" and a UUID that is the same for the same parts.
QString id(const QString &type, const QStringList &parts);
// Of the identity that has made all objects.
QString creatorId();

// When an object was made and how it is now. An object with the same id and the same `modified` must read the
// same in every bundle.
struct Times
{
    QDateTime created{};
    QDateTime modified{}; // taken for `created` where that is later
};

// With type, id, dates and creator.
QJsonObject object(const QString &type, const QString &id, const Times &times);

// Sets the property; an empty text or list is left out, as STIX has neither.
void set(QJsonObject &object, const QString &property, const QString &text);
void set(QJsonObject &object, const QString &property, const QStringList &texts);
void set(QJsonObject &object, const QString &property, const QJsonArray &values);

// STIX has no null either.
QJsonObject withoutNulls(const QJsonObject &object);
QJsonArray withoutNulls(const QJsonArray &objects);

// "https://..." is left out where it is empty.
QJsonObject reference(const QString &source, const QString &externalId, const QString &url);
QString timestamp(const QDateTime &time); // "2026-11-23T12:00:00.000Z"

} // namespace Ttc::Stix
