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
// "Not seen", "Not covered", "Possible", "In use"; English, for exports and the terminal.
QString presenceName(Presence presence);
// The glyph that stands before the name, the one of the verdict with that name.
QString presenceGlyph(Presence presence);

// Presence of one service in one account, and what says so.
struct ServicePresence
{
    Presence presence = Presence::NotCovered;
    const ServiceEvidence *evidence = nullptr; // of the inventory; nullptr where nothing was listed
    QString derivedFrom{};       // key of the parent of a virtual service without evidence of its own
    QList<int> absenceSources{}; // for NotSeen: the sources that prove it
};

// In use: listed as a resource, billed, changed, named by a person, or in every account. Possible: only
// weaker signs, or a virtual service whose parent is in use or possible. Else not seen where absence is
// proved: by a person's `absent:` (which also beats the guess from a parent), or by a source that is marked
// complete, is not truncated, is about the account and is of a kind that the registry accepts for the
// service. Else not covered; so are an unknown service and an unknown account. Catalog and inventory must
// outlive what it returns.
ServicePresence presenceOf(const Catalog &catalog, const Inventory &inventory, const QString &service,
                           const QString &account);

} // namespace Ttc
