#include "ui/window/importflow.h"

#include "models/exports/inventorydifferencereport.h"
#include "models/inventory/givenaccount.h"
#include "models/itemmodels/importjob.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/dialogs/detailsdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/importbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/filechooser.h"
#include "ui/window/importtext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// The files of the sample without what explains them.
QStringList sampleFiles(const QString &folder)
{
    QStringList files;
    const QDir sample(folder);
    for (const QString &name : sample.entryList(QDir::Files | QDir::Readable, QDir::Name)) {
        if (!folder.isEmpty() && !name.endsWith(".md"_L1)) {
            files.append(sample.filePath(name));
        }
    }
    return files;
}

// The inventory as a person's answers make it.
Inventory answered(const Inventory &inventory, const ImportAnswers &answers)
{
    Inventory made = withGivenAccount(inventory, answers.account);
    for (Source &source : made.sources) {
        source.complete = answers.complete && !source.absenceKind.isEmpty(); // others prove nothing by it
    }
    return made;
}

} // namespace

ImportFlow::ImportFlow(InventoryState &inventory, Surface surface, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_surface(std::move(surface))
{
}

ImportFlow::~ImportFlow() = default;

void ImportFlow::chooseFiles()
{
    m_surface.files.chooseFilesToOpen(&m_surface.window, tr("Open inventory files"),
                                      [this](const QStringList &paths) { importFiles(paths); });
}

void ImportFlow::chooseFolder()
{
    m_surface.files.chooseFolderToOpen(&m_surface.window, tr("Open a folder of inventory files"),
                                       [this](const QString &folder) { importFiles({folder}); });
}

void ImportFlow::compare()
{
    m_surface.files.chooseFilesToOpen(&m_surface.window, tr("Compare with an earlier inventory"),
                                      [this](const QStringList &paths) { begin(Purpose::Compare, paths); });
}

void ImportFlow::importFiles(const QStringList &paths)
{
    begin(Purpose::Ask, paths);
}

void ImportFlow::readAgain(int source)
{
    const QList<Source> &sources = m_inventory.inventory()->sources;
    if (source >= 0 && source < sources.size()) {
        const Source &replaced = sources.at(source);
        begin(Purpose::Replace, {replaced.path}, {.complete = replaced.complete}, replaced.sha256);
    }
}

void ImportFlow::importSample(const QString &folder)
{
    const QStringList files = sampleFiles(folder);
    if (files.isEmpty()) {
        m_surface.messages.showMessage(
            {.kind = Message::Kind::Error,
             .text = tr("The sample inventory is missing from this installation. Install "
                        "the program again, or open a file of your own."),
             .actions = {{tr("Open…"), [this] { chooseFiles(); }}}});
        return;
    }
    begin(Purpose::Add, files);
}

void ImportFlow::begin(Purpose purpose, const QStringList &paths, const ImportAnswers &suggested,
                       const QString &replaced)
{
    if (paths.isEmpty()) {
        m_surface.messages.showMessage(
            {.kind = Message::Kind::Warning, .text = tr("There is no file to read there.")});
        return;
    }
    if (m_dialog != nullptr || m_surface.bar.isBusy() || (m_job != nullptr && m_job->isRunning())) {
        m_surface.messages.showMessage(
            {.kind = Message::Kind::Warning,
             .text = tr("Files are being read already. Wait for them or cancel, then open these again.")});
        return;
    }
    m_purpose = purpose;
    m_replaced = replaced;
    m_answers = suggested;
    start(paths, {});
}

void ImportFlow::start(const QStringList &paths, const ImportOptions &options)
{
    if (m_job == nullptr) {
        const auto registry =
            std::make_shared<const ServiceRegistry>(m_inventory.scope().catalog().services());
        m_job = std::make_unique<ImportJob>(registry);
        connect(m_job.get(), &ImportJob::progressChanged, &m_surface.bar, &ImportBar::setProgress);
        connect(m_job.get(), &ImportJob::finished, this, &ImportFlow::finish);
        connect(m_job.get(), &ImportJob::canceled, this, [this] {
            m_surface.bar.stop();
            m_surface.messages.showMessage(
                {.text = tr("Reading was cancelled. The inventory is as it was.")});
        });
        connect(&m_surface.bar, &ImportBar::cancelRequested, m_job.get(), &ImportJob::cancel);
    }
    m_surface.bar.start(paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                                          : tr("%1 files").arg(paths.size()));
    m_job->start(paths, options);
}

void ImportFlow::finish(const ImportReport &read)
{
    m_surface.bar.stop();
    const ImportReport report =
        m_purpose == Purpose::AddToFirst ? withReadAgain(std::exchange(m_first, {}), read) : read;
    if (report.inventory.isEmpty()) {
        tellFailure(report);
    } else if (m_purpose == Purpose::Compare) {
        tellDifference(report);
    } else if (m_purpose == Purpose::Add || m_purpose == Purpose::AddToFirst) {
        add(report);
    } else {
        ask(report);
    }
}

void ImportFlow::ask(const ImportReport &report)
{
    const int replaced = replacedSource();
    if (replaced >= 0 && report.inventory.sources.first().sha256 == m_replaced) {
        m_surface.messages.showMessage(
            {.text =
                 tr("%1 has not changed since it was read.").arg(report.inventory.sources.first().label)});
        return;
    }
    if (replaced >= 0) {
        m_answers.account =
            givenBefore(m_inventory.inventory()->sources.at(replaced), report.inventory.sources.first());
    }
    const auto effect = [this, inventory = report.inventory](const ImportAnswers &answers) {
        return effectText(m_inventory, answered(inventory, answers), replacedSource());
    };
    m_dialog = new ImportDialog(m_surface.theme, report, effect, m_answers, &m_surface.window);
    connect(m_dialog, &QDialog::accepted, this, [this, report] {
        m_answers = m_dialog->answers();
        m_dialog = nullptr;
        if (m_answers.account.isEmpty()) {
            add(report);
            return;
        }
        readWithAccount(report);
    });
    m_dialog->open();
}

// Only the reader knows which of a file's records name no account, and what to warn of: let it read those
// files once more.
void ImportFlow::readWithAccount(const ImportReport &report)
{
    QStringList paths;
    for (const Source &source : report.inventory.sources) {
        if (namesNoAccount(source)) {
            paths.append(source.path);
        }
    }
    m_first = report;
    m_purpose = Purpose::AddToFirst;
    start(paths, {.account = m_answers.account});
}

void ImportFlow::add(ImportReport report)
{
    report.inventory = answered(report.inventory, m_answers);
    if (const int replaced = replacedSource(); replaced >= 0) {
        m_inventory.replaceSource(replaced, report.inventory);
    } else {
        m_inventory.add(report.inventory);
    }
    tellSuccess(report);
}

int ImportFlow::replacedSource() const
{
    const QList<Source> &sources = m_inventory.inventory()->sources;
    const auto found = std::ranges::find(sources, m_replaced, &Source::sha256);
    return m_replaced.isEmpty() || found == sources.end() ? -1 : static_cast<int>(found - sources.begin());
}

void ImportFlow::tellDifference(const ImportReport &report)
{
    const QString from = report.inventory.sources.size() == 1
                           ? report.inventory.sources.first().label
                           : tr("%1 files").arg(report.inventory.sources.size());
    emit pageRequested(tr("What changed since %1").arg(from),
                       differenceHtml(m_inventory.scope(), m_inventory.differenceSince(report.inventory)));
    if (!report.problems.isEmpty()) {
        m_surface.messages.showMessage({.kind = Message::Kind::Warning, .text = problemsText(report)});
    }
}

void ImportFlow::tellFailure(const ImportReport &report)
{
    Message message{.kind = Message::Kind::Error, .text = failureText(report)};
    if (report.problems.size() > 1) {
        message.actions.append({tr("Show all"), [this, report] {
                                    showDetails(tr("Files that could not be read"), problemsText(report));
                                }});
    }
    message.actions.append({tr("Open another…"), [this] { chooseFiles(); }});
    message.actions.append({tr("What can be read?"), [this] { emit formatsRequested(); }});
    m_surface.messages.showMessage(message);
}

void ImportFlow::tellSuccess(const ImportReport &report)
{
    const QString details = detailsText(report);
    Message message{.kind = report.problems.isEmpty() ? Message::Kind::Info : Message::Kind::Warning,
                    .text = successText(report)};
    if (!details.isEmpty()) {
        message.actions.append({tr("Show"), [this, details] { showDetails(tr("What was read"), details); }});
    }
    message.actions.append(
        {tr("Undo import"), [this, added = m_inventory.inventory()] {
             // Only this import: another change may have come since.
             if (m_inventory.inventory() == added) {
                 m_inventory.undo();
             } else {
                 m_surface.messages.showMessage(
                     {.kind = Message::Kind::Warning,
                      .text = tr("The inventory has changed since. The Inventory page takes back "
                                 "changes one by one.")});
             }
         }});
    m_surface.messages.showChange(message);
}

void ImportFlow::showDetails(const QString &title, const QString &text)
{
    auto *dialog = new DetailsDialog(title, text, &m_surface.window);
    dialog->open();
}

} // namespace Ttc
