#pragma once

#include "models/catalog/catalog.h"
#include "models/inventory/inventory.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// Of a service in an account, weakest first so that the greatest is the best.
enum class Presence {
    NotSeen,    // nothing, and absence is proved
    NotCovered, // nothing, and absence is not proved
    Possible,
    InUse,
};

QString toKey(Presence presence); // "not-seen", "not-covered", "possible", "in-use"

// Presence of one service in one account, and what says so.
struct ServicePresence
{
    Presence presence = Presence::NotCovered;
    const ServiceEvidence *evidence = nullptr; // of the inventory; nullptr where nothing was listed
    QString derivedFrom{};       // key of the parent of a virtual service without evidence of its own
    QList<int> absenceSources{}; // for NotSeen: the sources that prove it
};

// Presence as design section 5 defines it. `service` and `account` may be unknown: then NotCovered.
// Both arguments must outlive what it returns.
ServicePresence presenceOf(const Catalog &catalog, const Inventory &inventory, const QString &service,
                           const QString &account);

} // namespace Ttc
