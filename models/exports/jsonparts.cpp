#include "models/exports/jsonparts.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Json {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray array(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject catalog(const Catalog &catalog)
{
    const CatalogInfo &info = catalog.info();
    return {{u"version"_s, info.version},
            {u"date"_s, textOrNull(info.date.toString(Qt::ISODate))},
            {u"sha256"_s, textOrNull(info.sha256)}};
}

QJsonArray proof(const QList<Proof> &proofs)
{
    QJsonArray array;
    for (const Proof &proof : proofs) {
        array.append(QJsonObject{{u"service"_s, textOrNull(proof.service)},
                                 {u"account"_s, textOrNull(proof.account)},
                                 {u"kind"_s, proof.kind},
                                 {u"count"_s, proof.count},
                                 {u"source"_s, proof.source < 0 ? QJsonValue() : QJsonValue(proof.source)},
                                 {u"text"_s, proof.text}});
    }
    return array;
}

QJsonArray sources(const Scope &scope)
{
    QJsonArray array;
    if (!scope.hasInventory()) {
        return array;
    }
    for (const Source &source : scope.inventory().sources) {
        array.append(QJsonObject{{u"label"_s, source.label},
                                 {u"format"_s, source.format},
                                 {u"sha256"_s, textOrNull(source.sha256)},
                                 {u"taken"_s, textOrNull(source.taken.toString(Qt::ISODate))},
                                 {u"complete"_s, source.complete}});
    }
    return array;
}

QByteArray document(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace Ttc::Json
