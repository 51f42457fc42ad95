#pragma once

#include "models/scope/scope.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// A service whose presence in an account is another one now.
struct PresenceChange
{
    QString account{};
    QString service{};
    Presence before = Presence::NotCovered;
    Presence after = Presence::NotCovered;
    bool operator==(const PresenceChange &) const = default;
};

// A leaf whose verdict is another one now.
struct VerdictChange
{
    QString technique{};
    Verdict before = Verdict::Unscoped;
    Verdict after = Verdict::Unscoped;
    bool operator==(const VerdictChange &) const = default;
};

// What lies between two inventories.
struct InventoryDifference
{
    QStringList accountsAdded{}; // that no source was about before
    QStringList accountsGone{};
    QList<PresenceChange> services{}; // by account, then service; of accounts in either
    QList<VerdictChange> techniques{};
    bool isEmpty() const
    {
        return accountsAdded.isEmpty() && accountsGone.isEmpty() && services.isEmpty()
            && techniques.isEmpty();
    }
};

// Over the accounts that each scope looks at. In an account that one of them does not know, every service is
// not covered there, but for those that every account has: they are no news. Both scopes must be of one
// catalog, or of two with the same services.
InventoryDifference differenceBetween(const Scope &before, const Scope &after);

// In use or possible: what a person means by "they have it".
bool isThere(Presence presence);
// In use, possible or startable: what the window shows first.
bool isShownFirst(Verdict verdict);

} // namespace Ttc
