#include "ui/window/findingsflow.h"

#include "models/catalog/mirror.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/importjob.h"
#include "ui/dialogs/detailsdialog.h"
#include "ui/dialogs/findingsdialog.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/importbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/filechooser.h"
#include "ui/window/importtext.h"
#include "ui/window/undoaction.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString ProblemsTopic = u"findings problems"_s;

QString sourcesText(const ImportReport &report)
{
    const QList<Source> &sources = report.inventory.sources;
    return sources.size() == 1 ? sources.first().label : FindingsFlow::tr("%1 files").arg(sources.size());
}

} // namespace

FindingsFlow::FindingsFlow(const Session &session, Surface surface, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_surface(std::move(surface))
{
}

FindingsFlow::~FindingsFlow() = default;

void FindingsFlow::chooseFiles()
{
    m_surface.files.chooseFilesToOpen(&m_surface.window,
                                      tr("Open findings of Prowler, Security Hub or AWS Config"),
                                      [this](const QStringList &paths) { read(paths); });
}

void FindingsFlow::read(const QStringList &paths)
{
    // The bar is busy with an inventory, too.
    if (m_dialog != nullptr || m_surface.bar.isBusy()) {
        m_surface.messages.showMessage(
            {.kind = Message::Kind::Warning,
             .text = tr("Files are being read already. Wait for them or cancel, then open these again.")});
        return;
    }
    if (m_job == nullptr) {
        m_job = std::make_unique<ImportJob>(
            std::make_shared<const ServiceRegistry>(m_session.mirror.catalog->services()));
        connect(m_job.get(), &ImportJob::progressChanged, &m_surface.bar, &ImportBar::setProgress);
        connect(m_job.get(), &ImportJob::finished, this, &FindingsFlow::finish);
        connect(m_job.get(), &ImportJob::canceled, this, [this] {
            m_surface.bar.stop();
            m_surface.messages.showMessage(
                {.text = tr("Reading was cancelled. The checklist is as it was.")});
        });
        connect(&m_surface.bar, &ImportBar::cancelRequested, m_job.get(), &ImportJob::cancel);
    }
    m_surface.bar.start(paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                                          : tr("%1 files").arg(paths.size()));
    m_job->start(paths, {.checksOnly = true});
}

void FindingsFlow::finish(const ImportReport &report)
{
    m_surface.bar.stop();
    m_surface.messages.forget(ProblemsTopic);
    if (report.checks.isEmpty()) {
        tellFailure(report);
        return;
    }
    if (!report.problems.isEmpty()) {
        // Beside what comes of the good files, not in its place.
        m_surface.messages.showMessage(
            {.kind = Message::Kind::Warning, .text = problemsText(report), .topic = ProblemsTopic});
    }
    suggest(report);
}

// What a person decides stands against the checklist as it was when they were asked: the dialog is modal.
void FindingsFlow::suggest(const ImportReport &report)
{
    const Catalog &catalog = *m_session.mirror.catalog;
    const ChecklistState &checklist = m_session.checklist;
    const FindingProposals found =
        proposeStatuses(report.checks, catalog, checklist.states(), checklist.plans().current().accounts);
    m_dialog = new FindingsDialog(m_surface.theme, catalog, found, sourcesText(report), &m_surface.window);
    connect(m_dialog, &QDialog::accepted, this, [this] { apply(m_dialog->accepted()); });
    m_dialog->open();
}

void FindingsFlow::apply(const QList<StatusProposal> &accepted)
{
    ChecklistState &checklist = m_session.checklist;
    const auto count = accepted.size();
    const QString label = counted(count, tr("1 status from findings"), tr("%1 statuses from findings"));
    // Where it cannot be written the checklist has told so.
    if (!checklist.take(changeFor(accepted, checklist.states(), *m_session.mirror.catalog, label,
                                  QDateTime::currentDateTimeUtc()))) {
        return;
    }
    m_surface.messages.showChange(
        {.text = counted(count, tr("1 status was set from findings. Undo takes it back."),
                         tr("%1 statuses were set from findings. Undo takes all back at once.")),
         .actions = {undoAction(checklist, m_surface.messages)}});
    emit applied();
}

void FindingsFlow::tellFailure(const ImportReport &report)
{
    Message message{
        .kind = Message::Kind::Error,
        .text = report.problems.isEmpty()
                  ? tr("%1 holds no result of a check that counts: run all checks, and export findings that "
                       "are neither archived nor suppressed.")
                        .arg(sourcesText(report))
                  : tr("The findings could not be read; the checklist is as it was. %1")
                        .arg(report.problems.first().text())};
    if (report.problems.size() > 1) {
        message.actions.append({tr("Show all"), [this, report] {
                                    (new DetailsDialog(tr("Files that could not be read"),
                                                       problemsText(report), &m_surface.window))
                                        ->open();
                                }});
    }
    message.actions.append({tr("Open others…"), [this] { chooseFiles(); }});
    m_surface.messages.showMessage(message);
}

} // namespace Ttc
