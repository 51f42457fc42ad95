#include "models/inventory/inventory.h"

#include "models/catalog/enumkeys.h"
#include "models/inventory/inventorybuilder.h"
#include "models/inventory/inventoryorder.h"
#include "models/inventory/joinedinventories.h"
#include "models/inventory/removedsource.h"

#include <QSet>

#include <algorithm>

namespace Ttc {

namespace {

constexpr EnumKeys<EvidenceKind, 9> EvidenceKeys{{{EvidenceKind::Resource, u"resource"},
                                                  {EvidenceKind::Billed, u"billed"},
                                                  {EvidenceKind::Changed, u"changed"},
                                                  {EvidenceKind::Listed, u"listed"},
                                                  {EvidenceKind::Accessed, u"accessed"},
                                                  {EvidenceKind::Declared, u"declared"},
                                                  {EvidenceKind::DefaultResource, u"default-resource"},
                                                  {EvidenceKind::Read, u"read"},
                                                  {EvidenceKind::ZeroCost, u"zero-cost"}}};

} // namespace

QString toKey(EvidenceKind kind)
{
    return keyOf(EvidenceKeys, kind);
}

std::optional<EvidenceKind> evidenceKindFromKey(QStringView key)
{
    return valueOf(EvidenceKeys, key);
}

const AccountInventory *Inventory::account(const QString &id) const
{
    const auto found = std::ranges::lower_bound(accounts, id, {}, &AccountInventory::id);
    return found != accounts.end() && found->id == id ? &*found : nullptr;
}

QStringList Inventory::accountIds() const
{
    QSet<QString> ids;
    for (const Source &source : sources) {
        ids.unite(QSet<QString>(source.accounts.begin(), source.accounts.end()));
    }
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return sorted;
}

Inventory mergeInventories(const Inventory &base, const Inventory &added)
{
    // Accounts of thousands of services are joined while a person waits.
    if (canBeJoined(base, added)) {
        return joinedInventories(base, added);
    }
    InventoryBuilder builder;
    builder.add(base);
    builder.add(added);
    return builder.take();
}

Inventory withoutSource(const Inventory &inventory, int source)
{
    if (source < 0 || source >= inventory.sources.size()) {
        return inventory;
    }
    if (isInOrder(inventory)) {
        return withSourceRemoved(inventory, source);
    }
    InventoryBuilder builder;
    builder.add(inventory);
    builder.removeSource(source);
    return builder.take();
}

} // namespace Ttc
