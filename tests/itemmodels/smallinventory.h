#pragma once

#include "models/inventory/inventory.h"

#include <QString>
#include <QStringList>

namespace Ttc::Fixture {

// One file that lists a resource of each service in one account.
inline Inventory inventoryOf(const QString &account, const QStringList &services, const QString &fileName)
{
    AccountInventory held;
    held.id = account;
    for (const QString &service : services) {
        held.services.append({.service = service, .evidence = {{.count = 1}}});
    }
    Inventory inventory;
    inventory.sources = {{.label = fileName,
                          .path = fileName,
                          .format = QStringLiteral("list"),
                          .sha256 = fileName,
                          .records = services.size(),
                          .absenceKind = QStringLiteral("list"),
                          .accounts = {account}}};
    inventory.accounts = {held};
    return inventory;
}

} // namespace Ttc::Fixture
