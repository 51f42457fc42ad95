#include "ui/window/undoaction.h"

#include "models/itemmodels/checkliststate.h"
#include "ui/widgets/messagetopic.h"

#include <QCoreApplication>

namespace Ttc {

Message::Action undoAction(ChecklistState &checklist, const MessageTopic &messages)
{
    const auto undoLast = [&checklist, &messages, change = checklist.undoText(),
                           made = checklist.changesMade()] {
        if (checklist.undoText() == change && checklist.changesMade() == made) {
            checklist.undo();
        } else {
            messages.showMessage({.kind = Message::Kind::Warning,
                                  .text = QCoreApplication::translate(
                                      "UndoAction", "The checklist has changed since. On its page, Edit > "
                                                    "Undo takes back changes one by one.")});
        }
    };
    return {QCoreApplication::translate("UndoAction", "Undo"), undoLast};
}

} // namespace Ttc
