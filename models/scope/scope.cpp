#include "models/scope/scope.h"

#include "models/scope/headline.h"
#include "models/scope/leaves.h"
#include "models/scope/presencetable.h"
#include "models/scope/proof.h"

#include <algorithm>

namespace Ttc {

namespace {

constexpr int DeepestFamily = 8;

QStringList chosenAccounts(const Inventory &inventory, const QStringList &wanted)
{
    QStringList covered = inventory.accountIds();
    if (wanted.isEmpty()) {
        return covered;
    }
    QStringList chosen;
    for (const QString &account : std::as_const(covered)) {
        if (wanted.contains(account)) {
            chosen.append(account);
        }
    }
    return chosen;
}

// `presence` tells that of a service, by its key.
template <typename PresenceOf>
Verdict verdictOfLeaf(const Technique &leaf, PresenceOf presence)
{
    if (leaf.reach == Reach::Account) {
        return Verdict::InUse;
    }
    Presence best = leaf.services.isEmpty() ? Presence::NotCovered : Presence::NotSeen;
    for (const QString &service : leaf.services) {
        best = std::max(best, presence(service));
    }
    if (best < Presence::Possible && leaf.reach == Reach::Startable) {
        return Verdict::Startable;
    }
    switch (best) {
    case Presence::InUse:
        return Verdict::InUse;
    case Presence::Possible:
        return Verdict::Possible;
    case Presence::NotCovered:
        return Verdict::NotCovered;
    case Presence::NotSeen:
        break;
    }
    return Verdict::NotSeen;
}

} // namespace

Scope::Scope(std::shared_ptr<const Catalog> catalog)
    : Scope(std::move(catalog), nullptr)
{
}

Scope::Scope(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const Inventory> inventory,
             const QStringList &accounts)
    : m_catalog(catalog ? std::move(catalog) : std::make_shared<const Catalog>(CatalogContents{}))
    , m_inventory(inventory ? std::move(inventory) : std::make_shared<const Inventory>())
{
    if (hasInventory()) {
        m_accounts = chosenAccounts(*m_inventory, accounts);
        m_table = std::make_shared<const PresenceTable>(*m_catalog, *m_inventory, m_accounts);
        judge();
    }
    m_leaves = std::make_shared<const Leaves>(*m_catalog, m_verdicts);
}

bool Scope::hasInventory() const
{
    return !m_inventory->isEmpty();
}

Verdict Scope::verdict(const QString &techniqueId) const
{
    return m_verdicts.value(techniqueId, Verdict::Unscoped);
}

Verdict Scope::verdictIn(qsizetype account, const QString &leafId) const
{
    const Technique *leaf = m_catalog->technique(leafId);
    const bool isKnown = m_table && account >= 0 && account < m_accounts.size();
    if (!isKnown || leaf == nullptr || !m_catalog->children(leafId).isEmpty()) {
        return Verdict::Unscoped;
    }
    return verdictOfLeaf(*leaf, [&](const QString &key) {
        const int service = m_table->serviceIndex(key);
        return service < 0 ? Presence::NotCovered : m_table->at(account, service);
    });
}

Presence Scope::servicePresence(const QString &serviceKey) const
{
    const int service = m_table ? m_table->serviceIndex(serviceKey) : -1;
    return service < 0 ? Presence::NotCovered : m_table->best(service);
}

QList<Proof> Scope::proof(const QString &techniqueId, int limit) const
{
    const Technique *leaf = bestLeaf(techniqueId);
    if (leaf == nullptr || !m_table) {
        return {};
    }
    return proofOf({*m_catalog, *m_inventory, m_accounts, *m_table}, *leaf, verdict(leaf->id), limit);
}

QString Scope::headline(const QString &techniqueId) const
{
    const Technique *leaf = bestLeaf(techniqueId);
    if (leaf == nullptr) {
        return {};
    }
    if (!m_table) {
        return QStringLiteral("No inventory loaded");
    }
    return headlineOf({*m_catalog, *m_inventory, m_accounts, *m_table}, *leaf, verdict(leaf->id));
}

void Scope::judge()
{
    m_verdicts.reserve(m_catalog->techniques().size());
    for (const QString &id : m_catalog->leaves()) {
        const Technique *technique = m_catalog->technique(id);
        const Verdict verdict =
            verdictOfLeaf(*technique, [this](const QString &service) { return servicePresence(service); });
        for (int depth = 0; depth < DeepestFamily && technique != nullptr; ++depth) {
            Verdict &best = m_verdicts[technique->id];
            best = std::max(best, verdict);
            technique = m_catalog->technique(technique->parentId);
        }
    }
}

const Technique *Scope::bestLeaf(const QString &techniqueId) const
{
    const Technique *technique = m_catalog->technique(techniqueId);
    for (int depth = 0; depth < DeepestFamily && technique != nullptr; ++depth) {
        const QStringList children = m_catalog->children(technique->id);
        if (children.isEmpty()) {
            break;
        }
        // The first of the best: children are sorted by id.
        technique = m_catalog->technique(
            *std::ranges::max_element(children, {}, [this](const QString &id) { return verdict(id); }));
    }
    return technique;
}

} // namespace Ttc
