#pragma once

#include "models/catalog/catalog.h"
#include "models/inventory/inventory.h"
#include "models/scope/presence.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace Ttc {

// Presence of every service in every chosen account, by the rules of presenceOf(), computed in one pass over
// the inventory so that a thousand accounts cost milliseconds. Services are indexes into Catalog::services(),
// accounts indexes into `accounts`.
class PresenceTable
{
public:
    PresenceTable(const Catalog &catalog, const Inventory &inventory, const QStringList &accounts);

    int serviceIndex(const QString &key) const; // -1 for an unknown key
    qsizetype accountCount() const { return m_accountCount; }
    Presence at(qsizetype account, int service) const { return m_cells[cell(account, service)]; }
    // Best over the accounts; without accounts only what every account has is in use.
    Presence best(int service) const { return m_best[static_cast<std::size_t>(service)]; }
    // In how many accounts the service is exactly that.
    int accountsWith(int service, Presence presence) const;

private:
    using KindMask = std::uint8_t;

    std::size_t cell(qsizetype account, int service) const
    {
        return static_cast<std::size_t>(account) * m_serviceCount + static_cast<std::size_t>(service);
    }
    void indexServices(const Catalog &catalog);
    std::vector<KindMask> provenKinds(const Inventory &inventory,
                                      const QHash<QString, qsizetype> &accounts) const;
    void fillAccount(Presence *row, const AccountInventory *account, const Inventory &inventory,
                     KindMask proven);
    void deriveVirtual(Presence *row) const;

    std::size_t m_serviceCount = 0;
    qsizetype m_accountCount = 0;
    QHash<QString, int> m_serviceIndex;
    std::vector<KindMask> m_absenceKinds; // of each service
    std::vector<int> m_alwaysPresent;
    std::vector<std::pair<int, std::vector<int>>> m_virtual; // a virtual service and those above it
    std::vector<Presence> m_cells;
    std::vector<Presence> m_best;
};

} // namespace Ttc
