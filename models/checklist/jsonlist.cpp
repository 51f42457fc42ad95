#include "models/checklist/jsonlist.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Ttc {

QString toJsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList fromJsonList(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array) {
        if (value.isString()) {
            texts.append(value.toString());
        }
    }
    return texts;
}

} // namespace Ttc
