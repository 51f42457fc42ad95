#include "models/checklist/accountgroup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QByteArray accountGroupsToJson(const QList<AccountGroup> &groups)
{
    QJsonArray array;
    for (const AccountGroup &group : groups) {
        array.append(QJsonObject{{u"name"_s, group.name},
                                 {u"accounts"_s, QJsonArray::fromStringList(group.accounts)}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<AccountGroup> accountGroupsFromJson(const QByteArray &json)
{
    QList<AccountGroup> groups;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto &value : array) {
        AccountGroup group{.name = value[u"name"_s].toString()};
        const QJsonArray accounts = value[u"accounts"_s].toArray();
        for (const auto &account : accounts) {
            if (account.isString()) {
                group.accounts.append(account.toString());
            }
        }
        group.accounts.sort();
        if (!group.name.isEmpty() && !group.accounts.isEmpty()) {
            groups.append(group);
        }
    }
    return groups;
}

} // namespace Ttc
