#include "models/checklist/itemevidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

bool isStale(const ItemEvidence &evidence, const QDate &today)
{
    return evidence.expiry.isValid() && evidence.expiry < today;
}

bool isLink(const ItemEvidence &evidence)
{
    const QUrl url(evidence.text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty();
}

QString evidenceToJson(const QList<ItemEvidence> &evidence)
{
    QJsonArray array;
    for (const ItemEvidence &one : evidence) {
        QJsonObject object{{u"text"_s, one.text}};
        if (one.seen.isValid()) {
            object.insert(u"seen"_s, one.seen.toString(Qt::ISODate));
        }
        if (one.expiry.isValid()) {
            object.insert(u"expiry"_s, one.expiry.toString(Qt::ISODate));
        }
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<ItemEvidence> evidenceFromJson(const QString &json)
{
    QList<ItemEvidence> evidence;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array) {
        const ItemEvidence one{.text = value[u"text"_s].toString(),
                               .seen = QDate::fromString(value[u"seen"_s].toString(), Qt::ISODate),
                               .expiry = QDate::fromString(value[u"expiry"_s].toString(), Qt::ISODate)};
        if (!one.text.isEmpty()) {
            evidence.append(one);
        }
    }
    return evidence;
}

} // namespace Ttc
