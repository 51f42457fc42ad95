#include "models/itemmodels/inventorystate.h"

#include "models/checklist/workspacestore.h"
#include "models/exports/denydocuments.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Ttc {

namespace {

const QString GroupsSetting = QStringLiteral("account-groups");
const QString BreakGlassSetting = QStringLiteral("break-glass");

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
    , m_breakGlass(usualBreakGlass())
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
    if (const auto groups = m_store->setting(GroupsSetting)) {
        m_groups = accountGroupsFromJson(*groups);
    }
    // One that was emptied differs from one that was never touched.
    if (const auto typed = m_store->setting(BreakGlassSetting); typed && !typed->isEmpty()) {
        m_breakGlass = QString::fromUtf8(*typed).trimmed();
    }
    m_undo.clear();
    m_redo.clear();
    const QStringList chosen = knownOnly(kept->chosenAccounts, kept->inventory);
    show(std::make_shared<const Inventory>(std::move(kept->inventory)), chosen);
}

void InventoryState::add(const Inventory &imported)
{
    if (!imported.isEmpty()) {
        const auto files = imported.sources.size();
        replace(mergeInventories(*m_inventory, imported), chosenWith(imported),
                files == 1 ? tr("import of %1").arg(imported.sources.first().label)
                           : tr("import of %1 files").arg(files));
    }
}

// Who looks at some accounts only wants to see those just added, too.
QStringList InventoryState::chosenWith(const Inventory &imported) const
{
    return m_chosenAccounts.isEmpty() ? QStringList() : m_chosenAccounts + imported.accountIds();
}

ImportPreview InventoryState::preview(const Inventory &imported, int place) const
{
    ImportPreview preview;
    for (int index = 0; index < static_cast<int>(m_inventory->sources.size()); ++index) {
        const Source &source = m_inventory->sources.at(index);
        const bool again = std::ranges::any_of(
            imported.sources, [&source](const Source &added) { return added.sha256 == source.sha256; });
        if (again || index == place) {
            preview.replaced.append(source.label);
        }
    }
    const Inventory next = place < 0 ? mergeInventories(*m_inventory, imported) : replaced(place, imported);
    preview.services = evidenceChange(*m_inventory, next);
    const Scope scope(m_catalog, std::make_shared<const Inventory>(next), chosenWith(imported));
    preview.difference = differenceBetween(m_scope, scope);
    return preview;
}

InventoryDifference InventoryState::differenceSince(const Inventory &earlier) const
{
    return differenceBetween(Scope(m_catalog, std::make_shared<const Inventory>(earlier), m_chosenAccounts),
                             m_scope);
}

Inventory InventoryState::replaced(int index, const Inventory &imported) const
{
    Inventory added = imported;
    const Source &old = m_inventory->sources.at(index);
    const bool isNamed = old.label != QFileInfo(old.path).fileName();
    if (isNamed && added.sources.size() == 1) {
        added.sources.first().label = old.label;
    }
    const QList<Source> &sources = m_inventory->sources;
    const bool isElsewhere = std::ranges::any_of(added.sources, [&](const Source &source) {
        const auto same = std::ranges::find(sources, source.sha256, &Source::sha256);
        return same != sources.end() && same - sources.begin() != index;
    });
    if (isElsewhere) {
        return mergeInventories(withoutSource(*m_inventory, index), added);
    }
    // Under the hash of what it is now the merge finds it, and leaves it in its place.
    Inventory base = *m_inventory;
    base.sources[index].sha256 = added.sources.first().sha256;
    return mergeInventories(base, added);
}

void InventoryState::replaceSource(int index, const Inventory &imported)
{
    if (index >= 0 && index < m_inventory->sources.size() && !imported.isEmpty()) {
        replace(replaced(index, imported), chosenWith(imported),
                tr("new reading of %1").arg(m_inventory->sources.at(index).label));
    }
}

void InventoryState::removeSource(int index)
{
    if (index >= 0 && index < m_inventory->sources.size()) {
        replace(withoutSource(*m_inventory, index), m_chosenAccounts,
                tr("removal of %1").arg(m_inventory->sources.at(index).label));
    }
}

void InventoryState::renameSource(int index, const QString &label)
{
    const QString name = label.simplified();
    if (index >= 0 && index < m_inventory->sources.size() && !name.isEmpty()
        && m_inventory->sources.at(index).label != name) {
        Inventory next = *m_inventory;
        next.sources[index].label = name;
        replace(std::move(next), m_chosenAccounts,
                tr("renaming of %1").arg(m_inventory->sources.at(index).label));
    }
}

void InventoryState::renameAccount(const QString &id, const QString &name)
{
    const AccountInventory *account = m_inventory->account(id);
    if (account != nullptr && account->name != name.simplified()) {
        Inventory next = *m_inventory;
        std::ranges::find(next.accounts, id, &AccountInventory::id)->name = name.simplified();
        replace(std::move(next), m_chosenAccounts, tr("naming of account %1").arg(id));
    }
}

void InventoryState::clear()
{
    if (!m_inventory->isEmpty()) {
        replace({}, {}, tr("clearing of the inventory"));
    }
}

void InventoryState::setChosenAccounts(const QStringList &accounts)
{
    if (knownOnly(accounts, *m_inventory) != m_chosenAccounts) {
        replace(*m_inventory, accounts, tr("choice of accounts"));
    }
}

void InventoryState::setSourceComplete(int index, bool complete)
{
    if (index >= 0 && index < m_inventory->sources.size()
        && m_inventory->sources.at(index).complete != complete) {
        Inventory next = *m_inventory;
        next.sources[index].complete = complete;
        const QString label = next.sources.at(index).label;
        replace(std::move(next), m_chosenAccounts,
                complete ? tr("marking %1 complete").arg(label) : tr("unmarking %1").arg(label));
    }
}

void InventoryState::setAccountGroup(const AccountGroup &group)
{
    AccountGroup named = group;
    named.name = group.name.simplified();
    std::ranges::sort(named.accounts);
    m_groups.removeIf([&named](const AccountGroup &other) { return other.name == named.name; });
    if (!named.name.isEmpty() && !named.accounts.isEmpty()) {
        m_groups.append(named);
        std::ranges::sort(m_groups, {}, &AccountGroup::name);
    }
    if (m_store == nullptr) {
        return;
    }
    if (const auto kept = m_store->setSetting(GroupsSetting, accountGroupsToJson(m_groups)); !kept) {
        emit failed(
            tr("The group of accounts could not be kept for the next start. %1").arg(kept.error().text()));
    }
}

void InventoryState::setBreakGlass(const QString &typed)
{
    if (typed.trimmed() == m_breakGlass) {
        return;
    }
    m_breakGlass = typed.trimmed();
    if (m_store == nullptr) {
        return;
    }
    const QString kept = m_breakGlass + u'\n';
    if (const auto done = m_store->setSetting(BreakGlassSetting, kept.toUtf8()); !done) {
        emit failed(
            tr("Whom policies spare could not be kept for the next start. %1").arg(done.error().text()));
    }
}

std::optional<QString> InventoryState::undoText() const
{
    return m_undo.empty() ? std::nullopt : std::optional(m_undo.back().change);
}

std::optional<QString> InventoryState::redoText() const
{
    return m_redo.empty() ? std::nullopt : std::optional(m_redo.back().change);
}

void InventoryState::undo()
{
    if (canUndo()) {
        --m_changesMade;
        step(m_undo, m_redo);
    }
}

void InventoryState::redo()
{
    if (canRedo()) {
        ++m_changesMade;
        step(m_redo, m_undo);
    }
}

void InventoryState::step(std::vector<Snapshot> &from, std::vector<Snapshot> &to)
{
    const Snapshot wanted = std::move(from.back());
    from.pop_back();
    to.push_back({m_inventory, m_chosenAccounts, wanted.change});
    show(wanted.inventory, wanted.chosenAccounts);
    keep();
}

void InventoryState::replace(Inventory inventory, const QStringList &chosen, const QString &change)
{
    m_redo.clear();
    m_undo.push_back({m_inventory, m_chosenAccounts, change});
    if (m_undo.size() > MostUndo) {
        m_undo.erase(m_undo.begin());
    }
    ++m_changesMade;
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
