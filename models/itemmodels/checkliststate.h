#pragma once

#include "models/catalog/mirror.h"
#include "models/checklist/checklist.h"
#include "models/checklist/effortweights.h"
#include "models/checklist/exportledger.h"
#include "models/checklist/itemedit.h"
#include "models/checklist/planitem.h"
#include "models/exchange/merge.h"
#include "models/itemmodels/planlist.h"
#include "models/scope/scope.h"
#include "models/scope/techniquefilter.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Ttc {

class InventoryState;

// What came of an edit.
struct ItemsEdited
{
    QStringList changed{}; // ids in which something is different now
    QStringList skipped{}; // ids of accepted risks that were left alone
};

// The text of an item that a person adds.
struct ManualText
{
    QString title{};
    QStringList services{}; // Service::key
    QStringList steps{};
    bool operator==(const ManualText &) const = default;
};

// The current plan, live: its items against the inventory as it is now, what people gave them, and what can
// be undone. Every change is on disk before the call returns; after an error nothing was changed.
class ChecklistState final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object.
    ChecklistState(const Mirror &mirror, const InventoryState &inventory, WorkspaceStore &store,
                   QObject *parent = nullptr);

    // Loads what the workspace keeps; a problem is told by failed().
    void restore();
    PlanList &plans() { return m_plans; }
    const PlanList &plans() const { return m_plans; }

    const Catalog &catalog() const { return *m_mirror.catalog; }
    // Over the plan's accounts.
    const Scope &scope() const { return m_scope; }
    // All that was ever in the plan, sorted by id, without manual items that were removed.
    const QList<PlanItem> &items() const { return m_items; }
    // Of the plan's controls in scope those that a filter of the window leaves, too.
    QList<ChecklistItem> itemsShown(const FilterResult &filter) const;
    // What a filter of the window leaves of the plan's own.
    FilterResult within(const FilterResult &filter) const;
    ChecklistProgress progress() const; // of the whole plan
    // Of any plan, as its scope was when it was the current one last.
    Result<ChecklistProgress> progressOfPlan(PlanId plan) const;

    // What people gave the items, by id.
    const QHash<QString, ItemState> &states() const { return m_states; }
    ItemState state(const QString &id) const; // of one that nobody touched: as it begins
    Status status(const QString &id) const;
    ControlSubject subject(const QString &id) const; // what a filter asks
    QStringList owners() const;                      // who has an item, sorted

    // One step to undo. Ids that neither the catalog nor the plan knows are left out. Refused as by
    // editItems.
    Result<ItemsEdited> edit(const QStringList &ids, const ItemEdit &wanted, bool alsoAcceptedRisks = false);
    // The same for a status that asks for nothing more; a problem is told by failed().
    void setStatus(const QString &id, Status status);
    void setStatuses(const QStringList &ids, Status status); // one step to undo
    // How much work each effort stands for; kept at once. What is not valid changes nothing.
    const EffortWeights &effortWeights() const { return m_weights; }
    void setEffortWeights(const EffortWeights &weights);
    // Several items at once, as somebody else worked out; one step to undo. False, after failed(), when it
    // cannot be written.
    bool take(const ItemChange &change);
    // Gives the id of the new item.
    Result<QString> addItem(const ManualText &text);
    Result<void> rewriteItem(const QString &id, const ManualText &text);
    Result<void> removeItem(const QString &id);

    // What undo and redo would do, in words; nothing where there is nothing to do. Steps of earlier starts
    // are among them. A problem is told by failed().
    const std::optional<QString> &undoText() const { return m_undoText; }
    const std::optional<QString> &redoText() const { return m_redoText; }
    void undo();
    void redo();
    // Changes of the plan since it became the current one, less those taken back: a change stands as long as
    // this is not below what it was after it.
    int changesMade() const { return m_changesMade; }

    Result<QList<HistoryEntry>> history(const QString &id) const; // oldest first
    // The text that an item's status was given for; nothing where it was not kept.
    Result<std::optional<ControlText>> keptText(const QString &id) const;

    // Where the plan's log stands now; an empty mark where that cannot be read.
    LogMark mark() const;
    // What somebody else's workspace, and a file that came back, are compared with.
    Result<OurPlan> ourPlan() const;
    Result<QHash<QString, ItemStates>> sentStatesOf(const IncomingFile &file) const;
    // One step to undo; gives the ids in which something is different now. Refused as by mergeChange.
    Result<QStringList> takeMerge(const QList<MergeProposal> &accepted, const QString &label);
    // What was exported of a plan, whichever is current; a problem is told by failed().
    void addExport(PlanId plan, const ExportRecord &record);
    Result<QList<ExportRecord>> exportRecords() const; // the newest first

signals:
    void itemsChanged(const QStringList &ids); // what people gave these is different
    void itemsReset();                         // other items, or many may be different
    void undoChanged();
    void failed(const QString &message);

private:
    ItemStore store() const;
    bool isKnown(const QString &id) const;
    void rescope();
    // Reads the items of the plan as they are kept, and what can be undone.
    void reload();
    void keepScopes();
    Result<QStringList> apply(const ItemChange &change);
    Result<QStringList> applyOne(const ItemState &state, const QString &label);
    void step(const Result<QStringList> &done, int changes);
    void tellIfFailed(const Result<void> &done);

    const Mirror &m_mirror;
    const InventoryState &m_inventory;
    WorkspaceStore &m_store;
    PlanList m_plans;
    Scope m_scope;
    FilterResult m_inPlan; // what the plan's own query leaves
    QList<PlanItem> m_items;
    QHash<QString, ItemState> m_states;
    EffortWeights m_weights;
    std::optional<QString> m_undoText;
    std::optional<QString> m_redoText;
    int m_changesMade = 0;
    PlanId m_counted{}; // whose changes these are
};

} // namespace Ttc
