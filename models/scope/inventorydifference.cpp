#include "models/scope/inventorydifference.h"

#include "models/scope/presencetable.h"

#include <algorithm>

namespace Ttc {

namespace {

// One side of the comparison, asked by names.
class Side
{
public:
    explicit Side(const Scope &scope)
        : m_table(scope.presences())
    {
        for (const QString &account : scope.accounts()) {
            m_places.insert(account, m_places.size());
        }
    }

    bool knows(const QString &account) const { return m_places.contains(account); }
    Presence presence(const QString &account, const QString &service) const
    {
        const int index = m_table == nullptr ? -1 : m_table->serviceIndex(service);
        return index < 0 || !knows(account) ? Presence::NotCovered
                                            : m_table->at(m_places.value(account), index);
    }

private:
    const PresenceTable *m_table;
    QHash<QString, qsizetype> m_places;
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
    const Side left(before);
    const Side right(after);
    InventoryDifference difference;
    difference.accountsAdded = without(after.accounts(), left);
    difference.accountsGone = without(before.accounts(), right);
    QStringList accounts = before.accounts() + difference.accountsAdded;
    std::ranges::sort(accounts);
    for (const QString &account : std::as_const(accounts)) {
        for (const Service &service : after.catalog().services()) {
            const Presence was = left.presence(account, service.key);
            const Presence is = right.presence(account, service.key);
            const bool isOfEveryAccount =
                service.alwaysPresent && !(left.knows(account) && right.knows(account));
            if (was != is && !isOfEveryAccount) {
                difference.services.append({account, service.key, was, is});
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
