#include "models/itemmodels/inventorystate.h"

#include "models/checklist/workspacestore.h"

#include <algorithm>
#include <utility>

namespace Ttc {

struct InventoryState::Snapshot
{
    std::shared_ptr<const Inventory> inventory{};
    QStringList chosenAccounts{};
};

namespace {

QStringList knownOnly(const QStringList &accounts, const Inventory &inventory)
{
    const QStringList known = inventory.accountIds();
    QStringList kept;
    for (const QString &id : accounts) {
        if (known.contains(id) && !kept.contains(id)) {
            kept.append(id);
        }
    }
    std::ranges::sort(kept);
    return kept;
}

} // namespace

InventoryState::InventoryState(std::shared_ptr<const Catalog> catalog, WorkspaceStore *store, QObject *parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_store(store)
    , m_inventory(std::make_shared<const Inventory>())
    , m_scope(m_catalog)
{
}

void InventoryState::restore()
{
    if (m_store == nullptr) {
        return;
    }
    auto kept = m_store->loadInventory();
    if (!kept) {
        emit failed(tr("The inventory of the last time could not be loaded. %1").arg(kept.error().text()));
        return;
    }
    m_previous.reset();
    const QStringList chosen = knownOnly(kept->chosenAccounts, kept->inventory);
    show(std::make_shared<const Inventory>(std::move(kept->inventory)), chosen);
}

void InventoryState::add(const Inventory &imported)
{
    if (imported.isEmpty()) {
        return;
    }
    QStringList chosen = m_chosenAccounts;
    if (!chosen.isEmpty()) {
        chosen += imported.accountIds();
    }
    replace(mergeInventories(*m_inventory, imported), chosen);
}

void InventoryState::removeSource(int index)
{
    if (index >= 0 && index < m_inventory->sources.size()) {
        replace(withoutSource(*m_inventory, index), m_chosenAccounts);
    }
}

void InventoryState::clear()
{
    if (!m_inventory->isEmpty()) {
        replace({}, {});
    }
}

void InventoryState::setChosenAccounts(const QStringList &accounts)
{
    if (knownOnly(accounts, *m_inventory) != m_chosenAccounts) {
        replace(*m_inventory, accounts);
    }
}

void InventoryState::setSourceComplete(int index, bool complete)
{
    if (index >= 0 && index < m_inventory->sources.size()
        && m_inventory->sources.at(index).complete != complete) {
        Inventory next = *m_inventory;
        next.sources[index].complete = complete;
        replace(std::move(next), m_chosenAccounts);
    }
}

void InventoryState::undo()
{
    if (m_previous == nullptr) {
        return;
    }
    const auto previous = std::exchange(m_previous, nullptr);
    show(previous->inventory, previous->chosenAccounts);
    keep();
}

void InventoryState::replace(Inventory inventory, const QStringList &chosen)
{
    m_previous = std::make_shared<const Snapshot>(Snapshot{m_inventory, m_chosenAccounts});
    const QStringList known = knownOnly(chosen, inventory);
    show(std::make_shared<const Inventory>(std::move(inventory)), known);
    keep();
}

void InventoryState::show(std::shared_ptr<const Inventory> inventory, const QStringList &chosen)
{
    m_inventory = std::move(inventory);
    m_chosenAccounts = chosen;
    m_scope = m_inventory->isEmpty() ? Scope(m_catalog) : Scope(m_catalog, m_inventory, m_chosenAccounts);
    emit inventoryChanged();
}

void InventoryState::keep()
{
    if (m_store == nullptr) {
        return;
    }
    const auto written = m_store->saveInventory(*m_inventory, m_chosenAccounts);
    if (!written) {
        emit failed(tr("This inventory is in use now, but it could not be kept for the next start. %1")
                        .arg(written.error().text()));
    }
}

} // namespace Ttc
