#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// Accounts that are often looked at together, under a name that a person gave.
struct AccountGroup
{
    QString name{};
    QStringList accounts{}; // ids, sorted
    bool operator==(const AccountGroup &) const = default;
};

// As the workspace keeps them. What is no group, or has no name or no account, is left out of what comes
// back.
QByteArray accountGroupsToJson(const QList<AccountGroup> &groups);
QList<AccountGroup> accountGroupsFromJson(const QByteArray &json);

} // namespace Ttc
