#include "models/itemmodels/checkliststate.h"

#include "models/checklist/planstore.h"
#include "models/itemmodels/displaytext.h"

#include <utility>

namespace Ttc {

// Goes between two states of some items. It is pushed when the change is on disk already, so that a change
// that cannot be written leaves no trace in the history and what could be redone stays so.
class ItemsCommand final : public QUndoCommand
{
public:
    ItemsCommand(ChecklistState &state, QList<ItemState> before, ItemChange after)
        : m_state(state)
        , m_before(std::move(before))
        , m_after(std::move(after.items))
        , m_label(std::move(after.label))
    {
    }

    void undo() override { setObsolete(!m_state.apply(m_before, m_label)); }

    void redo() override
    {
        if (std::exchange(m_isDone, false)) {
            return;
        }
        setObsolete(!m_state.apply(m_after, m_label));
    }

private:
    ChecklistState &m_state;
    QList<ItemState> m_before;
    QList<ItemState> m_after;
    QString m_label;
    bool m_isDone = true;
};

ChecklistState::ChecklistState(std::shared_ptr<const Catalog> catalog, WorkspaceStore *store, QObject *parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_store(store)
{
}

Status ChecklistState::status(const QString &controlId) const
{
    const auto found = m_states.constFind(controlId);
    return found == m_states.cend() ? Status::NotAssessed : found->status;
}

void ChecklistState::restore()
{
    if (m_store == nullptr) {
        return;
    }
    auto kept = items().and_then([](const ItemStore &items) { return items.states(); });
    if (!kept) {
        emit failed(kept.error().text());
        return;
    }
    m_states = std::move(*kept);
    m_undoStack.clear();
    emit statesReset();
}

void ChecklistState::setStatus(const QString &controlId, Status status)
{
    const Control *control = m_catalog->control(controlId);
    if (this->status(controlId) == status || (control == nullptr && !m_states.contains(controlId))) {
        return;
    }
    ItemState after = m_states.value(controlId, ItemState{.control = controlId});
    after.status = status;
    after.statusFromFindings = false;
    if (control != nullptr) {
        after.textHash = control->textHash();
    }
    take({.label = tr("“%1” to %2").arg(control == nullptr ? controlId : control->title, statusText(status)),
          .items = {after}});
}

bool ChecklistState::take(const ItemChange &change)
{
    QList<ItemState> before;
    for (const ItemState &item : change.items) {
        before.append(m_states.value(item.control, ItemState{.control = item.control}));
    }
    if (!apply(change.items, change.label)) {
        return false;
    }
    auto command = std::make_unique<ItemsCommand>(*this, before, change);
    command->setText(change.label);
    m_undoStack.push(command.release());
    return true;
}

Result<ItemStore> ChecklistState::items()
{
    return PlanStore(*m_store).first().map([this](const Plan &plan) { return ItemStore(*m_store, plan.id); });
}

Result<QStringList> ChecklistState::write(const ItemChange &change)
{
    return items().and_then([&change](ItemStore items) { return items.apply(change); });
}

bool ChecklistState::apply(const QList<ItemState> &wanted, const QString &label)
{
    ItemChange change{.label = label, .time = QDateTime::currentDateTimeUtc(), .items = wanted};
    for (ItemState &item : change.items) {
        item.changed = change.time;
        const Control *control = m_catalog->control(item.control);
        if (control != nullptr && control->textHash() == item.textHash) {
            change.texts.insert(item.textHash, controlTextOf(*control));
        }
    }
    if (m_store != nullptr) {
        if (const auto written = write(change); !written) {
            emit failed(written.error().text());
            return false;
        }
    }
    for (const ItemState &item : std::as_const(change.items)) {
        m_states.insert(item.control, item);
    }
    if (change.items.size() == 1) {
        emit statusChanged(change.items.first().control);
    } else {
        emit statesReset();
    }
    return true;
}

} // namespace Ttc
