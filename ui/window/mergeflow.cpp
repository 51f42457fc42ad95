#include "ui/window/mergeflow.h"

#include "models/itemmodels/checkliststate.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/filechooser.h"
#include "ui/window/undoaction.h"

#include <QFileInfo>
#include <QSettings>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString LastFileKey = u"merge/file"_s;

} // namespace

MergeFlow::MergeFlow(const Session &session, Surface surface, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_surface(std::move(surface))
{
    connect(&m_job, &MergeJob::finished, this, &MergeFlow::suggest);
    connect(&m_job, &MergeJob::failed, this, &MergeFlow::tellFailure);
}

void MergeFlow::chooseFile()
{
    m_surface.files.chooseFilesToOpen(&m_surface.window,
                                      tr("Open a checklist that came back, or somebody else's workspace"),
                                      [this](const QStringList &paths) {
                                          if (!paths.isEmpty()) {
                                              read(paths.first());
                                          }
                                      });
}

void MergeFlow::readAgain()
{
    const QString last = m_surface.settings.value(LastFileKey).toString();
    if (last.isEmpty()) {
        chooseFile();
    } else {
        read(last);
    }
}

void MergeFlow::read(const QString &path)
{
    if (m_dialog != nullptr || m_job.isRunning()) {
        return;
    }
    m_surface.settings.setValue(LastFileKey, path);
    const Result<OurPlan> ours = m_session.checklist.ourPlan();
    if (!ours) {
        tellFailure(ours.error().text());
        return;
    }
    m_plan = ours->plan.id;
    m_job.start(path, *ours);
}

Result<OurSide> MergeFlow::side(const IncomingFile &file) const
{
    const ChecklistState &checklist = m_session.checklist;
    return checklist.sentStatesOf(file).map([&checklist](const QHash<QString, ItemStates> &sent) {
        return OurSide{.catalog = checklist.catalog(),
                       .plan = checklist.plans().current(),
                       .states = checklist.states(),
                       .sent = sent,
                       .now = QDateTime::currentDateTimeUtc()};
    });
}

// What a person decides stands against the checklist as it was when they were asked: the dialog is modal.
void MergeFlow::suggest(const IncomingFile &file)
{
    if (m_session.checklist.plans().current().id != m_plan) {
        tellFailure(tr("Another plan was chosen meanwhile. Bring the file back again for this one."));
        return;
    }
    const Result<OurSide> ours = side(file);
    if (!ours) {
        tellFailure(ours.error().text());
        return;
    }
    const MergeResult result = mergeIncoming(file, *ours);
    if (result.proposals.isEmpty() && result.skipped.isEmpty()) {
        m_surface.messages.showMessage(
            {.text = tr("%1 brings nothing new: %2 as here or as exported.")
                         .arg(QFileInfo(file.path).fileName(),
                              counted(result.unchanged, tr("1 row is"), tr("%1 rows are")))});
        return;
    }
    m_dialog = new MergeDialog(m_surface.theme, file, result, &m_surface.window);
    connect(m_dialog, &QDialog::accepted, this,
            [this, path = file.path] { apply(m_dialog->accepted(), path); });
    m_dialog->open();
}

void MergeFlow::apply(const QList<MergeProposal> &accepted, const QString &path)
{
    const QString label = tr("Merge of %1").arg(QFileInfo(path).fileName());
    const Result<QStringList> taken = m_session.checklist.takeMerge(accepted, label);
    if (!taken) {
        tellFailure(taken.error().text());
        return;
    }
    const QString items = counted(taken->size(), tr("1 item"), tr("%1 items"));
    m_surface.messages.showChange(
        {.text = tr("%1 changed as %2 has it. Undo takes all back at once.", "items, file")
                     .arg(items, QFileInfo(path).fileName()),
         .actions = {undoAction(m_session.checklist, m_surface.messages)}});
    emit applied();
}

void MergeFlow::tellFailure(const QString &message)
{
    m_surface.messages.showMessage({.kind = Message::Kind::Error,
                                    .text = tr("The checklist is as it was. %1").arg(message),
                                    .actions = {{tr("Open another…"), [this] { chooseFile(); }}}});
}

} // namespace Ttc
