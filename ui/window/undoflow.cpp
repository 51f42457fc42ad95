#include "ui/window/undoflow.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/windowactions.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

UndoFlow::UndoFlow(const Session &session, Surface surface, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_surface(std::move(surface))
{
    const WindowActions &actions = m_surface.actions;
    connect(actions.undo, &QAction::triggered, this, [this] { go(Direction::Back); });
    connect(actions.redo, &QAction::triggered, this, [this] { go(Direction::Again); });
    connect(&session.inventory, &InventoryState::inventoryChanged, this, &UndoFlow::updateActions);
    connect(&session.checklist, &ChecklistState::undoChanged, this, &UndoFlow::updateActions);
    connect(&session.checklist, &ChecklistState::itemsChanged, this,
            [this](const QStringList &ids) { m_changed = ids; });
}

void UndoFlow::updateActions()
{
    if (m_surface.isInventoryShown()) {
        m_surface.actions.setUndoTexts(m_session.inventory.undoText(), m_session.inventory.redoText());
    } else {
        m_surface.actions.setUndoTexts(m_session.checklist.undoText(), m_session.checklist.redoText());
    }
}

void UndoFlow::go(Direction direction)
{
    if (!m_surface.isInventoryShown()) {
        goInChecklist(direction);
    } else if (direction == Direction::Back) {
        m_session.inventory.undo();
    } else {
        m_session.inventory.redo();
    }
}

void UndoFlow::goInChecklist(Direction direction)
{
    ChecklistState &checklist = m_session.checklist;
    const bool back = direction == Direction::Back;
    const QString what = (back ? checklist.undoText() : checklist.redoText()).value_or(QString());
    m_changed.clear();
    if (back) {
        checklist.undo();
    } else {
        checklist.redo();
    }
    // Nothing changed where it could not be written, which the checklist has told.
    if (!m_changed.isEmpty() && !m_surface.isSeen(m_changed)) {
        const auto stands = [&checklist, made = checklist.changesMade()] {
            return checklist.changesMade() == made;
        };
        m_surface.messages.showMessage({.text = back ? tr("Undone in the checklist: %1.").arg(what)
                                                     : tr("Done again in the checklist: %1.").arg(what),
                                        .topic = u"undo"_s,
                                        .stands = stands});
    }
}

} // namespace Ttc
