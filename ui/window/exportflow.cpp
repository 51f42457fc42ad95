#include "ui/window/exportflow.h"

#include "models/exports/presencecsv.h"
#include "models/exports/savefile.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/dialogs/detailsdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/texts.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/filechooser.h"
#include "ui/window/shownchecklist.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ExportFlow::ExportFlow(const Session &session, const Surface &surface, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_surface(surface)
{
    connect(&m_job, &ExportJob::finished, this, &ExportFlow::finish);
    connect(&m_job, &ExportJob::failed, this, [this](const QString &message) {
        m_surface.messages.showMessage(
            {.kind = Message::Kind::Error,
             .text = message,
             .actions = {{tr("Try again…"), [this] { exportChecklist(); }, true}}});
    });
}

void ExportFlow::tellNothingToExport()
{
    m_surface.messages.showMessage(
        {.kind = Message::Kind::Warning,
         .text = tr("There is nothing to export: the filter leaves no control."),
         .actions = {{tr("Clear all filters"), [this] { m_session.filter.clear(); }, true}}});
}

void ExportFlow::exportAgain()
{
    const auto records = m_session.checklist.exportRecords();
    if (!records || records->isEmpty() || checklistFormat(records->constFirst().format) == nullptr) {
        exportChecklist();
        return;
    }
    ChecklistExport toWrite = shownChecklist(m_session);
    if (toWrite.items.isEmpty()) {
        tellNothingToExport();
    } else {
        toWrite.context.attackVersion = ExportDialog::lastAttackVersion(m_surface.settings);
        start(records->constFirst().format, toWrite, records->constFirst().file);
    }
}

// Another plan may be current once it is written.
void ExportFlow::start(const QString &format, const ChecklistExport &content, const QString &file)
{
    if (!m_job.isRunning()) {
        m_plan = m_session.checklist.plans().current().id;
        m_job.start(format, content, file);
    }
}

void ExportFlow::showRecords()
{
    const auto records = m_session.checklist.exportRecords();
    QStringList lines;
    for (const ExportRecord &record : records.value_or(QList<ExportRecord>())) {
        const ChecklistFormat *format = checklistFormat(record.format);
        lines.append(tr("%1: %2 as %3 to %4", "time, controls, format, file")
                         .arg(QLocale().toString(record.time.toLocalTime(), QLocale::ShortFormat),
                              counted(record.items, tr("1 control"), tr("%1 controls")),
                              format == nullptr ? record.format : format->name,
                              QDir::toNativeSeparators(record.file)));
    }
    const QString none = records ? tr("This plan was not exported yet.") : records.error().text();
    (new DetailsDialog(tr("What was exported"), lines.isEmpty() ? none : lines.join(u'\n'),
                       &m_surface.window))
        ->open();
}

void ExportFlow::exportChecklist()
{
    const ChecklistExport toWrite = shownChecklist(m_session);
    if (toWrite.items.isEmpty()) {
        tellNothingToExport();
        return;
    }
    auto *dialog =
        new ExportDialog(m_surface.theme, toWrite, {m_surface.files, m_surface.settings}, &m_surface.window);
    connect(dialog, &ExportDialog::exportRequested, this,
            [this, toWrite](const QString &format, const QString &file, int attackVersion) {
                ChecklistExport chosen = toWrite;
                chosen.context.attackVersion = attackVersion;
                start(format, chosen, file);
            });
    dialog->open();
}

void ExportFlow::finish(const FinishedExport &done)
{
    m_session.checklist.addExport(m_plan, {.time = QDateTime::currentDateTimeUtc(),
                                           .format = done.format,
                                           .file = done.file,
                                           .items = done.items,
                                           .mark = done.mark});
    QString what = counted(done.items, tr("1 control"), tr("%1 controls"));
    if (done.files.size() > 1) {
        what = tr("%1 in %2 files").arg(what).arg(done.files.size());
    }
    tellWritten(what, done.file);
}

void ExportFlow::exportPresences()
{
    const QString suggested =
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(u"services.csv"_s);
    m_surface.files.chooseFileToSave(
        &m_surface.window, tr("Save services against accounts"), suggested, [this](const QString &file) {
            const Scope &scope = m_session.inventory.scope();
            // A thousand accounts are some 300,000 short cells: a matter of milliseconds.
            if (const auto written = saveFile(file, presenceCsv(scope)); !written) {
                m_surface.messages.showMessage(
                    {.kind = Message::Kind::Error,
                     .text = written.error().text(),
                     .actions = {{tr("Try again…"), [this] { exportPresences(); }, true}}});
                return;
            }
            tellWritten(counted(scope.accounts().size(), tr("The services of 1 account"),
                                tr("The services of %1 accounts")),
                        file);
        });
}

void ExportFlow::tellWritten(const QString &what, const QString &file)
{
    m_surface.messages.showMessage({.text = tr("%1 written to %2").arg(what, QDir::toNativeSeparators(file)),
                                    .actions = {{tr("Open folder"), [this, file] {
                                                     emit openFolderRequested(QFileInfo(file).absolutePath());
                                                 }}}});
}

} // namespace Ttc
