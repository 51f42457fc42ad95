#include "models/itemmodels/checkliststate.h"

#include "models/checklist/planstore.h"
#include "models/itemmodels/displaytext.h"

#include <utility>

namespace Ttc {

// Goes between two states of one control. It is pushed when the change is on disk already, so that a change
// that cannot be written leaves no trace in the history and what could be redone stays so.
class StatusCommand final : public QUndoCommand
{
public:
    StatusCommand(ChecklistState &state, ItemState before, ItemState after)
        : m_state(state)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { setObsolete(!m_state.apply(m_before)); }

    void redo() override
    {
        if (std::exchange(m_isDone, false)) {
            return;
        }
        setObsolete(!m_state.apply(m_after));
    }

private:
    ChecklistState &m_state;
    ItemState m_before;
    ItemState m_after;
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
    const ItemState none{.control = controlId};
    const ItemState before = m_states.value(controlId, none);
    ItemState after = before;
    after.status = status;
    after.statusFromFindings = false;
    if (control != nullptr) {
        after.textHash = control->textHash();
    }
    if (apply(after)) {
        auto command = std::make_unique<StatusCommand>(*this, before, after);
        command->setText(
            tr("“%1” to %2").arg(control == nullptr ? controlId : control->title, statusText(status)));
        m_undoStack.push(command.release());
    }
}

Result<ItemStore> ChecklistState::items()
{
    return PlanStore(*m_store).first().map([this](const Plan &plan) { return ItemStore(*m_store, plan.id); });
}

Result<QStringList> ChecklistState::write(const ItemState &next)
{
    ItemChange change{.label = tr("Status"), .time = next.changed, .items = {next}};
    const Control *control = m_catalog->control(next.control);
    if (control != nullptr && control->textHash() == next.textHash) {
        change.texts.insert(next.textHash, controlTextOf(*control));
    }
    return items().and_then([&change](ItemStore items) { return items.apply(change); });
}

bool ChecklistState::apply(const ItemState &wanted)
{
    ItemState next = wanted;
    next.changed = QDateTime::currentDateTimeUtc();
    if (m_store != nullptr) {
        const auto written = write(next);
        if (!written) {
            emit failed(written.error().text());
            return false;
        }
    }
    m_states.insert(next.control, next);
    emit statusChanged(next.control);
    return true;
}

} // namespace Ttc
