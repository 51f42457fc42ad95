#include "models/exports/field/stixobject.h"

#include "models/exports/field/stableid.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Stix {

QString id(const QString &type, const QStringList &parts)
{
    return type + u"--"_s + stableId(QStringList{u"stix"_s, type} + parts);
}

QString creatorId()
{
    static const QString one = id(u"identity"_s, {});
    return one;
}

QJsonObject object(const QString &type, const QString &id, const Times &times)
{
    QJsonObject made{{u"type"_s, type},
                     {u"spec_version"_s, u"2.1"_s},
                     {u"id"_s, id},
                     {u"created"_s, timestamp(times.created)},
                     {u"modified"_s, timestamp(std::max(times.created, times.modified))}};
    if (id != creatorId()) {
        made[u"created_by_ref"_s] = creatorId();
    }
    return made;
}

void set(QJsonObject &object, const QString &property, const QString &text)
{
    if (!text.isEmpty()) {
        object[property] = text;
    }
}

void set(QJsonObject &object, const QString &property, const QStringList &texts)
{
    set(object, property, QJsonArray::fromStringList(texts));
}

void set(QJsonObject &object, const QString &property, const QJsonArray &values)
{
    if (!values.isEmpty()) {
        object[property] = values;
    }
}

QJsonObject withoutNulls(const QJsonObject &object)
{
    QJsonObject made;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!it->isNull()) {
            made.insert(it.key(), *it);
        }
    }
    return made;
}

QJsonArray withoutNulls(const QJsonArray &objects)
{
    QJsonArray made;
    for (const QJsonValue one : objects) {
        made.append(withoutNulls(one.toObject()));
    }
    return made;
}

QJsonObject reference(const QString &source, const QString &externalId, const QString &url)
{
    QJsonObject made{{u"source_name"_s, source}};
    set(made, u"external_id"_s, externalId);
    set(made, u"url"_s, url);
    return made;
}

QString timestamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace Ttc::Stix
