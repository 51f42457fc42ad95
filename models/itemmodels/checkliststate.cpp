#include "models/itemmodels/checkliststate.h"

#include "models/checklist/planscope.h"
#include "models/checklist/planview.h"
#include "models/checklist/workspacestore.h"
#include "models/itemmodels/edittext.h"
#include "models/itemmodels/inventorystate.h"

#include <QMap>

#include <utility>

namespace Ttc {

ChecklistState::ChecklistState(const Mirror &mirror, const InventoryState &inventory, WorkspaceStore &store,
                               QObject *parent)
    : QObject(parent)
    , m_mirror(mirror)
    , m_inventory(inventory)
    , m_store(store)
    , m_plans(store)
    , m_scope(inventory.scope())
{
    connect(&inventory, &InventoryState::inventoryChanged, this, &ChecklistState::rescope);
    connect(&m_plans, &PlanList::currentChanged, this, [this] {
        if (const PlanId plan = m_plans.current().id; plan != m_counted) {
            m_counted = plan;
            m_changesMade = 0;
        }
        rescope();
    });
}

ItemStore ChecklistState::store() const
{
    return {m_store, m_plans.current().id};
}

void ChecklistState::restore()
{
    m_weights = keptEffortWeights(m_store).value_or(EffortWeights());
    tellIfFailed(m_plans.restore());
}

FilterResult ChecklistState::within(const FilterResult &filter) const
{
    FilterResult both = filter;
    const QSet<QString> leaves(m_inPlan.leaves.cbegin(), m_inPlan.leaves.cend());
    both.leaves.removeIf([&leaves](const QString &leaf) { return !leaves.contains(leaf); });
    both.controls.intersect(m_inPlan.controls);
    return both;
}

QList<ChecklistItem> ChecklistState::itemsShown(const FilterResult &filter) const
{
    return buildChecklist(m_scope, within(filter), m_states);
}

ChecklistProgress ChecklistState::progress() const
{
    return progressOf(m_items, catalog());
}

Result<ChecklistProgress> ChecklistState::progressOfPlan(PlanId plan) const
{
    return ItemStore(m_store, plan).items().map([this](const QList<PlanItem> &items) {
        return progressOf(items, catalog());
    });
}

ItemState ChecklistState::state(const QString &id) const
{
    return m_states.value(id, ItemState{.control = id});
}

Status ChecklistState::status(const QString &id) const
{
    const auto found = m_states.constFind(id);
    return found == m_states.cend() ? Status::NotAssessed : found->status;
}

ControlSubject ChecklistState::subject(const QString &id) const
{
    const auto found = m_states.constFind(id);
    if (found == m_states.cend()) {
        return {.status = toKey(Status::NotAssessed)};
    }
    return {.status = toKey(found->status),
            .owner = found->owner,
            .open = countsInProgress(found->status) && !isDone(found->status),
            .overdue = isOverdue(*found, QDate::currentDate())};
}

QStringList ChecklistState::owners() const
{
    QSet<QString> owners;
    for (const ItemState &state : m_states) {
        owners.insert(state.owner);
    }
    owners.remove({});
    QStringList sorted = owners.values();
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

bool ChecklistState::isKnown(const QString &id) const
{
    return catalog().control(id) != nullptr || m_states.contains(id);
}

Result<ItemsEdited> ChecklistState::edit(const QStringList &ids, const ItemEdit &wanted,
                                         bool alsoAcceptedRisks)
{
    QList<ItemState> items;
    for (const QString &id : ids) {
        if (isKnown(id)) {
            items.append(state(id));
        }
    }
    const EditTerms terms{.now = QDateTime::currentDateTimeUtc(), .alsoAcceptedRisks = alsoAcceptedRisks};
    Result<EditedItems> edited = editItems(items, wanted, catalog(), terms);
    if (!edited) {
        return tl::unexpected(edited.error());
    }
    edited->change.label = editText(wanted, edited->change.items, catalog());
    return apply(edited->change).map([&edited](const QStringList &changed) {
        return ItemsEdited{.changed = changed, .skipped = edited->skipped};
    });
}

void ChecklistState::setStatus(const QString &id, Status status)
{
    if (this->status(id) != status) {
        tellIfFailed(edit({id}, {.status = status}).map([](const ItemsEdited &) {}));
    }
}

void ChecklistState::setStatuses(const QStringList &ids, Status status)
{
    tellIfFailed(edit(ids, {.status = status}).map([](const ItemsEdited &) {}));
}

void ChecklistState::setEffortWeights(const EffortWeights &weights)
{
    if (weights.isValid() && weights != m_weights) {
        m_weights = weights;
        tellIfFailed(keepEffortWeights(m_store, weights));
    }
}

bool ChecklistState::take(const ItemChange &change)
{
    const Result<QStringList> written = apply(change);
    tellIfFailed(written.map([](const QStringList &) {}));
    return written.has_value();
}

Result<QString> ChecklistState::addItem(const ManualText &text)
{
    Result<QString> id = store().unusedManualId();
    if (!id) {
        return id;
    }
    return withManualText({.control = *id}, text.title, text.services, text.steps)
        .and_then([this](const ItemState &item) { return applyOne(item, tr("Add “%1”").arg(item.title)); })
        .map([&id](const QStringList &) { return *id; });
}

Result<void> ChecklistState::rewriteItem(const QString &id, const ManualText &text)
{
    return withManualText(state(id), text.title, text.services, text.steps)
        .and_then(
            [this](const ItemState &item) { return applyOne(item, tr("Text of “%1”").arg(item.title)); })
        .map([](const QStringList &) {});
}

Result<void> ChecklistState::removeItem(const QString &id)
{
    return applyOne(removedManualItem(id), tr("Remove “%1”").arg(itemTitle(state(id), catalog())))
        .map([](const QStringList &) {});
}

void ChecklistState::undo()
{
    step(store().undo(QDateTime::currentDateTimeUtc()), -1);
}

void ChecklistState::redo()
{
    step(store().redo(QDateTime::currentDateTimeUtc()), +1);
}

Result<QList<HistoryEntry>> ChecklistState::history(const QString &id) const
{
    return store().history(id);
}

Result<std::optional<ControlText>> ChecklistState::keptText(const QString &id) const
{
    return store().keptText(state(id).textHash);
}

LogMark ChecklistState::mark() const
{
    return store().mark().value_or(LogMark());
}

Result<OurPlan> ChecklistState::ourPlan() const
{
    return store().history().map([this](const QList<HistoryEntry> &history) {
        return OurPlan{.plan = m_plans.current(), .states = m_states, .history = history};
    });
}

Result<QHash<QString, ItemStates>> ChecklistState::sentStatesOf(const IncomingFile &file) const
{
    return sentStates(file, store());
}

Result<QStringList> ChecklistState::takeMerge(const QList<MergeProposal> &accepted, const QString &label)
{
    const Result<QString> id = store().unusedManualId();
    if (!id) {
        return tl::unexpected(id.error());
    }
    const OurSide ours{.catalog = catalog(),
                       .plan = m_plans.current(),
                       .states = m_states,
                       .now = QDateTime::currentDateTimeUtc()};
    return mergeChange(accepted, ours, label, manualItemNumber(*id))
        .and_then([this](const ItemChange &change) { return apply(change); });
}

void ChecklistState::addExport(PlanId plan, const ExportRecord &record)
{
    tellIfFailed(ExportLedger(m_store, plan).add(record));
}

Result<QList<ExportRecord>> ChecklistState::exportRecords() const
{
    return ExportLedger(m_store, m_plans.current().id).records();
}

void ChecklistState::rescope()
{
    const Plan &plan = m_plans.current();
    if (plan.id == 0) {
        return; // not restored yet
    }
    const bool isWindows = plan.accounts.isEmpty() && m_inventory.chosenAccounts().isEmpty();
    m_scope =
        isWindows ? m_inventory.scope() : Scope(m_mirror.catalog, m_inventory.inventory(), plan.accounts);
    reload();
    m_inPlan = filterTechniques({.query = parseQuery(plan.query)}, m_scope, *m_mirror.index,
                                [this](const QString &id) { return subject(id); });
    keepScopes();
    emit itemsReset();
}

void ChecklistState::reload()
{
    const ItemStore kept = store();
    Result<QList<PlanItem>> items = kept.items();
    const auto undoText = kept.undoLabel();
    const auto redoText = kept.redoLabel();
    for (const auto *text : {&undoText, &redoText}) {
        tellIfFailed(text->map([](const std::optional<QString> &) {}));
    }
    m_undoText = undoText.value_or(std::nullopt);
    m_redoText = redoText.value_or(std::nullopt);
    if (items) {
        m_items = std::move(*items);
        m_states.clear();
        for (const PlanItem &item : std::as_const(m_items)) {
            m_states.insert(item.state.control, item.state);
        }
    } else {
        emit failed(items.error().text());
    }
    emit undoChanged();
}

void ChecklistState::keepScopes()
{
    QMap<QString, PlanItem> items;
    for (const PlanItem &item : std::as_const(m_items)) {
        items.insert(item.state.control, item);
    }
    QList<ItemScope> changed;
    const QList<ItemScope> scopes = planScopes(m_scope, m_inPlan, m_items);
    for (const ItemScope &scope : scopes) {
        PlanItem &item = items[scope.item];
        item.state.control = scope.item;
        if (item.scope != scope) {
            item.scope = scope;
            changed.append(scope);
        }
    }
    m_items = items.values();
    if (!changed.isEmpty()) {
        // What people see is computed; that it could not be written costs them nothing but the news.
        tellIfFailed(store().setScopes(changed));
    }
}

Result<QStringList> ChecklistState::apply(const ItemChange &change)
{
    Result<QStringList> written = store().apply(change);
    if (written && !written->isEmpty()) {
        ++m_changesMade;
        reload();
        emit itemsChanged(*written);
    }
    return written;
}

Result<QStringList> ChecklistState::applyOne(const ItemState &state, const QString &label)
{
    return apply({.label = label, .time = QDateTime::currentDateTimeUtc(), .items = {state}});
}

void ChecklistState::step(const Result<QStringList> &done, int changes)
{
    if (!done) {
        emit failed(done.error().text());
    } else if (!done->isEmpty()) {
        m_changesMade += changes;
        reload();
        emit itemsChanged(*done);
    }
}

void ChecklistState::tellIfFailed(const Result<void> &done)
{
    if (!done) {
        emit failed(done.error().text());
    }
}

} // namespace Ttc
