#include "ui/pages/statusflow.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/edittext.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/texts.h"
#include "ui/widgets/messagebar.h"

namespace Ttc {

StatusFlow::StatusFlow(ChecklistState &checklist, QWidget &window)
    : QObject(&window)
    , m_checklist(checklist)
    , m_window(window)
{
}

void StatusFlow::setStatus(const QStringList &ids, Status status)
{
    if (ids.isEmpty()) {
        return;
    }
    if (!countsInProgress(status)) {
        ask(ids, status);
    } else if (const Result<void> done = apply(ids, {.status = status}); !done) {
        emit messageRequested({.kind = Message::Kind::Error, .text = done.error().text()});
    }
}

void StatusFlow::ask(const QStringList &ids, Status status)
{
    ItemEdit draft = m_drafts.value(status);
    draft.status = status;
    // Of one item that has the status already, what it has is to be changed.
    const ItemState state = m_checklist.state(ids.constFirst());
    if (ids.size() == 1 && state.status == status) {
        draft.reason = state.reason;
        draft.approver = state.approver;
        draft.expiry = state.expiry;
    }
    auto *dialog = new ReasonDialog(
        nameOf(ids), draft, [this, ids](const ItemEdit &edit) { return apply(ids, edit); }, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, status] { m_drafts.remove(status); });
    connect(dialog, &QDialog::rejected, this,
            [this, dialog, status] { m_drafts.insert(status, dialog->edit()); });
    dialog->open();
}

Result<void> StatusFlow::apply(const QStringList &ids, const ItemEdit &edit)
{
    return m_checklist.edit(ids, edit).map([&](const ItemsEdited &edited) {
        if (!edited.skipped.isEmpty()) {
            tellSkipped(edited.skipped, edit);
        }
    });
}

void StatusFlow::tellSkipped(const QStringList &skipped, const ItemEdit &edit)
{
    const QString text = counted(skipped.size(), tr("1 accepted risk was left as it is."),
                                 tr("%1 accepted risks were left as they are."));
    const auto include = [this, skipped, edit] {
        if (const auto done = m_checklist.edit(skipped, edit, true); !done) {
            emit messageRequested({.kind = Message::Kind::Error, .text = done.error().text()});
        }
    };
    const auto stands = [&checklist = m_checklist, made = m_checklist.changesMade(),
                         plan = m_checklist.plans().current().id] {
        return checklist.plans().current().id == plan && checklist.changesMade() >= made;
    };
    emit messageRequested(
        {.text = text, .actions = {{tr("Change them, too"), include, true}}, .stands = stands});
}

QString StatusFlow::nameOf(const QStringList &ids) const
{
    return ids.size() == 1 ? itemTitle(m_checklist.state(ids.constFirst()), m_checklist.catalog())
                           : tr("%1 items").arg(ids.size());
}

} // namespace Ttc
