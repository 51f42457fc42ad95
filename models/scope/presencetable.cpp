#include "models/scope/presencetable.h"

#include "models/scope/absence.h"
#include "models/scope/evidencelevel.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

constexpr std::size_t DeepestParent = 4;
constexpr std::array<QStringView, 4> Kinds{u"config", u"billing", u"access-advisor", u"list"};

std::uint8_t bitOf(const QString &kind)
{
    const auto found = std::ranges::find(Kinds, QStringView(kind));
    return found == Kinds.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(1U << (found - Kinds.begin()));
}

} // namespace

PresenceTable::PresenceTable(const Catalog &catalog, const Inventory &inventory, const QStringList &accounts)
    : m_serviceCount(static_cast<std::size_t>(catalog.services().size()))
    , m_accountCount(accounts.size())
{
    indexServices(catalog);

    QHash<QString, qsizetype> accountIndex;
    accountIndex.reserve(accounts.size());
    for (const QString &account : accounts) {
        accountIndex.insert(account, accountIndex.size());
    }
    std::vector<const AccountInventory *> holders(static_cast<std::size_t>(accounts.size()), nullptr);
    for (const AccountInventory &account : inventory.accounts) {
        if (const auto found = accountIndex.constFind(account.id); found != accountIndex.cend()) {
            holders[static_cast<std::size_t>(*found)] = &account;
        }
    }

    const std::vector<KindMask> proven = provenKinds(inventory, accountIndex);
    m_cells.assign(holders.size() * m_serviceCount, Presence::NotCovered);
    m_best.assign(m_serviceCount, holders.empty() ? Presence::NotCovered : Presence::NotSeen);
    for (std::size_t i = 0; i < holders.size(); ++i) {
        Presence *row = m_cells.data() + i * m_serviceCount;
        fillAccount(row, holders[i], inventory, proven[i]);
        std::transform(row, row + m_serviceCount, m_best.begin(), m_best.begin(),
                       [](Presence a, Presence b) { return std::max(a, b); });
    }
    for (const int service : m_alwaysPresent) {
        m_best[static_cast<std::size_t>(service)] = Presence::InUse;
    }
}

int PresenceTable::serviceIndex(const QString &key) const
{
    return m_serviceIndex.value(key, -1);
}

int PresenceTable::accountsWith(int service, Presence presence) const
{
    int count = 0;
    for (qsizetype account = 0; account < m_accountCount; ++account) {
        count += at(account, service) == presence ? 1 : 0;
    }
    return count;
}

void PresenceTable::indexServices(const Catalog &catalog)
{
    const QList<Service> &services = catalog.services();
    m_serviceIndex.reserve(services.size());
    m_absenceKinds.reserve(m_serviceCount);
    for (const Service &service : services) {
        const int index = static_cast<int>(m_absenceKinds.size());
        m_serviceIndex.insert(service.key, index);
        KindMask kinds = 0;
        for (const QString &kind : service.absence) {
            kinds = static_cast<KindMask>(kinds | bitOf(kind));
        }
        m_absenceKinds.push_back(kinds);
        if (service.alwaysPresent) {
            m_alwaysPresent.push_back(index);
        }
    }
    for (const Service &service : services) {
        std::vector<int> above;
        QString key = service.virtualOf;
        while (!key.isEmpty() && above.size() < DeepestParent && m_serviceIndex.contains(key)) {
            above.push_back(m_serviceIndex.value(key));
            key = services.at(above.back()).virtualOf;
        }
        if (!above.empty()) {
            m_virtual.emplace_back(m_serviceIndex.value(service.key), std::move(above));
        }
    }
}

std::vector<PresenceTable::KindMask>
PresenceTable::provenKinds(const Inventory &inventory, const QHash<QString, qsizetype> &accounts) const
{
    std::vector<KindMask> proven(static_cast<std::size_t>(m_accountCount), 0);
    for (const Source &source : inventory.sources) {
        const KindMask kind = isWhole(source) ? bitOf(source.absenceKind) : KindMask{0};
        if (kind == 0) {
            continue;
        }
        for (const QString &account : source.accounts) {
            if (const auto found = accounts.constFind(account); found != accounts.cend()) {
                KindMask &mask = proven[static_cast<std::size_t>(*found)];
                mask = static_cast<KindMask>(mask | kind);
            }
        }
    }
    return proven;
}

void PresenceTable::fillAccount(Presence *row, const AccountInventory *account, const Inventory &inventory,
                                KindMask proven)
{
    if (account != nullptr) {
        for (const ServiceEvidence &evidence : account->services) {
            if (const int service = serviceIndex(evidence.service); service >= 0) {
                row[service] = std::max(row[service], presenceFrom(evidence));
            }
        }
    }
    for (const int service : m_alwaysPresent) {
        row[service] = Presence::InUse;
    }
    // A person's word comes before the guess from a parent, a complete source after it: see presenceOf().
    if (account != nullptr) {
        for (const Absence &absence : account->absent) {
            const int service = serviceIndex(absence.service);
            if (service >= 0 && row[service] == Presence::NotCovered && isUsableWord(inventory, absence)) {
                row[service] = Presence::NotSeen;
            }
        }
    }
    deriveVirtual(row);
    if (proven == 0) {
        return;
    }
    for (std::size_t service = 0; service < m_serviceCount; ++service) {
        if (row[service] == Presence::NotCovered && (m_absenceKinds[service] & proven) != 0) {
            row[service] = Presence::NotSeen;
        }
    }
}

void PresenceTable::deriveVirtual(Presence *row) const
{
    for (const auto &[service, above] : m_virtual) {
        if (row[service] == Presence::NotCovered
            && std::ranges::any_of(above, [&](int parent) { return row[parent] >= Presence::Possible; })) {
            row[service] = Presence::Possible;
        }
    }
}

} // namespace Ttc
