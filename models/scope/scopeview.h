#pragma once

#include "models/catalog/catalog.h"
#include "models/inventory/inventory.h"
#include "models/scope/presencetable.h"

#include <QStringList>

namespace Ttc {

// What proofs and headlines are told from, for the length of one call.
struct ScopeView
{
    const Catalog &catalog;
    const Inventory &inventory;
    const QStringList &accounts;
    const PresenceTable &table;

    // Of the leaf's services those that the catalog knows, in the order of their names.
    QList<int> servicesOf(const Technique &leaf) const;
    QString serviceName(int service) const { return catalog.services().at(service).name; }
    // "prod (111122223333)", "111122223333", "an unnamed account".
    QString accountName(qsizetype account) const;
    // In how many accounts any of the services is exactly that.
    int accountsWithAny(const QList<int> &services, Presence presence) const;
};

} // namespace Ttc
