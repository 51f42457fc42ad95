#include "models/scope/inventorydifference.h"

#include "models/scope/presencetable.h"

#include <algorithm>

namespace Ttc {

namespace {

// One side of the comparison. Places of accounts and services are looked up once, not for each cell.
class Side
{
public:
    Side(const Scope &scope, const QList<Service> &services)
        : m_table(scope.presences())
    {
        for (const QString &account : scope.accounts()) {
            m_places.insert(account, m_places.size());
        }
        for (const Service &service : services) {
            m_services.append(m_table == nullptr ? -1 : m_table->serviceIndex(service.key));
        }
    }

    qsizetype place(const QString &account) const { return m_places.value(account, -1); }
    bool knows(const QString &account) const { return m_places.contains(account); }
    // Of the nth service given, in the account at a place().
    Presence presence(qsizetype place, qsizetype service) const
    {
        return place < 0 || m_services.at(service) < 0 ? Presence::NotCovered
                                                       : m_table->at(place, m_services.at(service));
    }

private:
    const PresenceTable *m_table;
    QHash<QString, qsizetype> m_places;
    QList<int> m_services;
};

QStringList without(const QStringList &accounts, const Side &side)
{
    QStringList rest;
    std::ranges::copy_if(accounts, std::back_inserter(rest),
                         [&side](const QString &account) { return !side.knows(account); });
    return rest;
}

} // namespace

InventoryDifference differenceBetween(const Scope &before, const Scope &after)
{
    const QList<Service> &services = after.catalog().services();
    const Side left(before, services);
    const Side right(after, services);
    InventoryDifference difference;
    difference.accountsAdded = without(after.accounts(), left);
    difference.accountsGone = without(before.accounts(), right);
    QStringList accounts = before.accounts() + difference.accountsAdded;
    std::ranges::sort(accounts);
    for (const QString &account : std::as_const(accounts)) {
        const qsizetype leftPlace = left.place(account);
        const qsizetype rightPlace = right.place(account);
        const bool isOfBoth = leftPlace >= 0 && rightPlace >= 0;
        for (qsizetype i = 0; i < services.size(); ++i) {
            const Presence was = left.presence(leftPlace, i);
            const Presence is = right.presence(rightPlace, i);
            if (was != is && (isOfBoth || !services.at(i).alwaysPresent)) {
                difference.services.append({account, services.at(i).key, was, is});
            }
        }
    }
    for (const QString &leaf : after.catalog().leaves()) {
        if (before.verdict(leaf) != after.verdict(leaf)) {
            difference.techniques.append({leaf, before.verdict(leaf), after.verdict(leaf)});
        }
    }
    return difference;
}

bool isThere(Presence presence)
{
    return presence >= Presence::Possible;
}

bool isShownFirst(Verdict verdict)
{
    return verdict >= Verdict::Startable;
}

} // namespace Ttc
