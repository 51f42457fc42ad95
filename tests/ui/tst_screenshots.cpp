#include "tests/ui/windowfixture.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/findingsdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/importtext.h"

#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// What the window shows in a picture.
enum class State {
    FirstStart,
    Browse,
    Techniques,
    Startable,
    Detection,
    Mitigations,
    Checklist,
    Controls,
    NoControls,
    Planner,
    Groups,
    Work,
    WorkOnSeveral,
    Reason,
    Sources,
    Services,
    Accounts,
    Unmatched,
    NoInventory,
    NoHits,
    Message,
    Import,
    Export,
    Findings,
    ExportToTracker,
    Merge,
    Progress,
    Deny
};

Inventory bigInventory()
{
    Inventory prod = Fixture::inventoryWith({u"s3"_s, u"ec2"_s, u"iam"_s, u"rds"_s, u"lambda"_s, u"kms"_s,
                                             u"cloudtrail"_s, u"ebs"_s, u"vpc"_s, u"cognito-idp"_s});
    Inventory sandbox = Fixture::inventoryWith({u"s3"_s, u"sqs"_s, u"ses"_s}, u"444455556666"_s);
    prod.sources.first().label =
        u"prod-config-snapshot-of-a-team-with-a-very-long-file-name-2026-11-20.json.gz"_s;
    prod.sources.first().warnings = {u"The file ends early."_s};
    sandbox.accounts.first().name = u"sandbox"_s;
    return mergeInventories(prod, sandbox);
}

// Proves absent in both accounts what AWS Config can show.
Inventory wholeSnapshot()
{
    Inventory snapshot = Fixture::inventoryWith({u"s3"_s});
    Source &source = snapshot.sources.first();
    source.label = u"config-snapshots.zip"_s;
    source.sha256 = u"snapshot"_s;
    source.absenceKind = u"config"_s;
    source.complete = true;
    source.accounts.append(u"444455556666"_s);
    return snapshot;
}

// What Prowler might find in two accounts, of every control that it looks at.
QList<CheckResult> results(const Catalog &catalog)
{
    QList<CheckResult> results{{.source = CheckSource::Prowler, .check = u"own_check"_s, .passed = 1}};
    qint64 count = 0;
    for (const Control &control : catalog.controls()) {
        for (const QString &check : control.prowler) {
            ++count;
            for (const QString &account : {u"111122223333"_s, u"444455556666"_s}) {
                const bool fails = count % 3 == 0 || (count % 4 == 0 && account.startsWith(u'4'));
                results.append({.source = CheckSource::Prowler,
                                .check = check,
                                .account = account,
                                .resources = count * 7,
                                .passed = fails ? count * 6 : count * 7,
                                .failed = fails ? count : 0});
            }
        }
    }
    return results;
}

// What might come back from a tracker.
MergeResult mergeResult()
{
    const MergeProposal done{.row = 2,
                             .item = u"s3-enable-versioning"_s,
                             .title = u"Keep old versions of objects in every bucket that holds data"_s,
                             .sent = u"Planned"_s,
                             .ours = u"Planned"_s,
                             .theirs = u"Implemented"_s,
                             .reason = u"changed only there"_s};
    MergeProposal owner = done;
    owner.unit = MergeUnit::Owner;
    owner.sent = u"ada@example.com"_s;
    owner.ours = u"grace@example.com"_s;
    owner.theirs = u"Ada Lovelace, who also works for the platform team"_s;
    owner.asks = true;
    owner.reason = u"changed here and there since it was exported"_s;
    const MergeProposal own{.row = 41,
                            .title = u"Ask the landlord for the keys of the server room"_s,
                            .unit = MergeUnit::Text,
                            .theirs = u"Ask the landlord for the keys of the server room"_s,
                            .asks = true,
                            .reason = u"no item here is called so; it would be added"_s};
    return {.proposals = {done, owner, own},
            .skipped = {{.number = 44, .title = u"x"_s, .reason = u"it has no item key"_s}},
            .unchanged = 38,
            .warnings = {u"the file is of the plan “Third quarter”, and this is “Fourth quarter”"_s}};
}

void choose(const MainWindow &window, const QString &id)
{
    QMetaObject::invokeMethod(window.findChild<QWidget *>(u"techniquesPage"_s), "techniqueSelected",
                              Q_ARG(QString, id));
}

void useForAWhile(const MainWindow &window, Fixture::Work &work)
{
    work.inventory.add(bigInventory());
    const auto &controls = work.mirror.catalog->controls();
    for (qsizetype i = 0; i < controls.size(); i += 4) {
        work.checklist.setStatus(controls.at(i).id, i % 3 == 0 ? Status::Implemented : Status::InProgress);
    }
    choose(window, u"T1486.A001"_s);
}

// A plan that a team worked on: owners, days, evidence, an item of its own, one that left the scope.
void workOnPlan(Fixture::Work &work)
{
    const QList<ChecklistItem> items = work.checklist.itemsShown(work.filter->result());
    const auto edit = [&work, &items](qsizetype first, qsizetype step, const ItemEdit &wanted) {
        QStringList ids;
        for (qsizetype i = first; i < items.size(); i += step) {
            ids.append(items.at(i).control);
        }
        work.checklist.edit(ids, wanted).value();
    };
    edit(0, 3, {.owner = u"Ada Lovelace"_s, .due = QDate(2030, 1, 31)});
    edit(1, 4, {.owner = u"platform team"_s, .due = QDate(2026, 1, 31)});
    edit(1, 40,
         {.status = Status::InProgress,
          .notes = u"Waits for the second mailbox.\nAsk in the Monday meeting."_s,
          .addedEvidence = {
              {.text = u"https://example.com/tickets/1042"_s,
               .seen = QDate(2026, 11, 2),
               .expiry = QDate(2030, 11, 2)},
              {.text = u"Seen in the console"_s, .seen = QDate(2025, 1, 2), .expiry = QDate(2026, 1, 2)}}});
    work.checklist.addItem({.title = u"Train the on-call engineers"_s}).value();
    work.inventory.removeSource(1);
}

QTreeView *showChecklist(const MainWindow &window, int detailTab)
{
    window.findChild<QTabWidget *>(u"pageTabs"_s)->setCurrentIndex(1);
    window.findChild<QTabWidget *>(u"controlTabs"_s)->setCurrentIndex(detailTab);
    auto *list = window.findChild<QTreeView *>(u"checklistView"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    return list;
}

void arrangeChecklist(const MainWindow &window, Fixture::Work &work, State state)
{
    workOnPlan(work);
    QTreeView *list = showChecklist(window, 1);
    switch (state) {
    case State::Groups: {
        auto *groupBy = window.findChild<QComboBox *>(u"groupByComboBox"_s);
        groupBy->setCurrentIndex(groupBy->findData(u"status"_s));
        break;
    }
    case State::WorkOnSeveral:
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        break;
    case State::Reason:
        QTest::keyClick(list, Qt::Key_6);
        break;
    default:
        break;
    }
}

void arrange(MainWindow &window, Fixture::Work &work, State state)
{
    auto *pages = window.findChild<QTabWidget *>(u"pageTabs"_s);
    auto *details = window.findChild<QTabWidget *>(u"detailTabs"_s);
    if (state != State::FirstStart && state != State::Browse) {
        useForAWhile(window, work);
    }
    switch (state) {
    case State::FirstStart:
        break;
    case State::Browse:
        QTest::mouseClick(window.findChild<QWidget *>(u"browseAllButton"_s), Qt::LeftButton);
        break;
    case State::Techniques:
        break;
    case State::Startable:
        choose(window, u"T1496.A007"_s);
        break;
    case State::Detection:
        details->setCurrentIndex(1);
        break;
    case State::Mitigations:
        details->setCurrentIndex(2);
        break;
    case State::Checklist:
        pages->setCurrentIndex(1);
        QTest::keyClick(window.findChild<QWidget *>(u"checklistView"_s), Qt::Key_Down);
        break;
    case State::Controls:
        QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
        window.findChild<QTableView *>(u"controlsTable"_s)->sortByColumn(4, Qt::DescendingOrder);
        QTest::keyClick(window.findChild<QWidget *>(u"controlsTable"_s), Qt::Key_Home);
        break;
    case State::NoControls:
        pages->setCurrentIndex(2);
        work.filter->setQueryText(u"kind:respond xyzzy"_s);
        break;
    case State::Planner:
        while (work.checklist.undoText()) {
            work.checklist.undo();
        }
        work.settings.setValue(u"planner/share"_s, 100);
        pages->setCurrentIndex(1);
        window.findChild<QAction *>(u"planNextAction"_s)->trigger();
        break;
    case State::Groups:
    case State::Work:
    case State::WorkOnSeveral:
    case State::Reason:
        arrangeChecklist(window, work, state);
        break;
    case State::Sources:
    case State::Services:
    case State::Accounts:
    case State::Unmatched:
        pages->setCurrentIndex(3);
        window.findChild<QTabWidget *>(u"inventoryTabs"_s)
            ->setCurrentIndex(static_cast<int>(state) - static_cast<int>(State::Sources));
        QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
        break;
    case State::NoInventory:
        work.inventory.clear();
        pages->setCurrentIndex(3);
        break;
    case State::NoHits:
        work.filter->setQueryText(u"svc:s3 tactic:initial-access ransom"_s);
        break;
    case State::Message:
        window.showMessage({.kind = Message::Kind::Error,
                            .text = u"The file could not be read; the inventory is as it was. "
                                    u"prod-config-snapshot.json: byte 812: "
                                    u"a value is missing after the comma. Export the snapshot again."_s,
                            .actions = {{u"Open another…"_s, [] {}}, {u"What can be read?"_s, [] {}}}});
        break;
    case State::Import: {
        ImportReport report{
            .inventory = mergeInventories(bigInventory(),
                                          Fixture::inventoryWith({u"s3"_s}, UnknownAccount.toString()))};
        report.problems = {{.kind = Error::Kind::Input,
                            .file = u"notes.docx"_s,
                            .message = u"This is no inventory format that can be read"_s}};
        QString effect = effectText(work.inventory, report.inventory);
        (new ImportDialog(
             work.theme, report, [effect = std::move(effect)](const ImportAnswers &) { return effect; }, {},
             &window))
            ->open();
        break;
    }
    case State::Export:
        QTest::mouseClick(window.findChild<QWidget *>(u"exportButton"_s), Qt::LeftButton);
        break;
    case State::ExportToTracker: {
        QTest::mouseClick(window.findChild<QWidget *>(u"exportButton"_s), Qt::LeftButton);
        auto *formats = window.findChild<QComboBox *>(u"formatComboBox"_s);
        formats->setCurrentIndex(formats->findData(u"jira-csv"_s));
        window.findChild<QTabWidget *>(u"exportTabs"_s)->setCurrentIndex(1);
        break;
    }
    case State::Merge: {
        const IncomingFile file{.path = u"back-from-jira.csv"_s, .format = u"tracker's CSV table"_s};
        (new MergeDialog(work.theme, file, mergeResult(), &window))->open();
        window.findChild<QTableView *>(u"mergeTable"_s)->selectRow(1);
        break;
    }
    case State::Progress:
        window.findChild<QAction *>(u"progressAction"_s)->trigger();
        break;
    case State::Findings: {
        const Catalog &catalog = *work.mirror.catalog;
        (new FindingsDialog(work.theme, catalog,
                            proposeStatuses(results(catalog), catalog, work.checklist.states()),
                            u"prowler-output-111122223333.csv"_s, &window))
            ->open();
        break;
    }
    case State::Deny:
        work.inventory.add(wholeSnapshot());
        window.findChild<QAction *>(u"denyUnusedAction"_s)->trigger();
        break;
    }
}

QImage pictureOf(MainWindow &window)
{
    QImage image = window.grab().toImage();
    for (QWidget *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible()) {
            image = dialog->grab().toImage();
        }
    }
    return image;
}

// More than a handful of colours: text, lines and grounds.
bool isBlank(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colors.insert(image.pixel(x, y));
        }
    }
    return colors.size() < 12;
}

} // namespace

class TestScreenshots : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void everyPageAndState_data();
    void everyPageAndState();
    void everyPageAtTwiceTheScale();
};

void TestScreenshots::everyPageAndState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("textPercent");
    QTest::addColumn<QSize>("size");
    const QList<std::pair<const char *, State>> states{{"first-start", State::FirstStart},
                                                       {"browse", State::Browse},
                                                       {"techniques", State::Techniques},
                                                       {"startable", State::Startable},
                                                       {"detection", State::Detection},
                                                       {"mitigations", State::Mitigations},
                                                       {"checklist", State::Checklist},
                                                       {"controls", State::Controls},
                                                       {"no-controls", State::NoControls},
                                                       {"planner", State::Planner},
                                                       {"groups", State::Groups},
                                                       {"work", State::Work},
                                                       {"work-on-several", State::WorkOnSeveral},
                                                       {"reason", State::Reason},
                                                       {"no-hits", State::NoHits},
                                                       {"sources", State::Sources},
                                                       {"services", State::Services},
                                                       {"accounts", State::Accounts},
                                                       {"unmatched", State::Unmatched},
                                                       {"no-inventory", State::NoInventory},
                                                       {"message", State::Message},
                                                       {"import", State::Import},
                                                       {"export", State::Export},
                                                       {"findings", State::Findings},
                                                       {"export-tracker", State::ExportToTracker},
                                                       {"merge", State::Merge},
                                                       {"progress", State::Progress},
                                                       {"deny", State::Deny}};
    const QSize normal(1440, 900);
    for (const auto &[name, state] : states) {
        QTest::addRow("%s-light", name) << int(state) << false << 100 << normal;
        QTest::addRow("%s-dark", name) << int(state) << true << 100 << normal;
    }
    for (const auto &[name, state] :
         {std::pair{"first-start", State::FirstStart}, std::pair{"techniques", State::Techniques},
          std::pair{"checklist", State::Checklist}, std::pair{"work", State::Work},
          std::pair{"controls", State::Controls}, std::pair{"planner", State::Planner},
          std::pair{"sources", State::Sources}, std::pair{"accounts", State::Accounts},
          std::pair{"message", State::Message}, std::pair{"findings", State::Findings},
          std::pair{"deny", State::Deny}, std::pair{"export-tracker", State::ExportToTracker},
          std::pair{"merge", State::Merge}, std::pair{"progress", State::Progress}}) {
        QTest::addRow("%s-small", name) << int(state) << false << 100 << QSize(960, 600);
        QTest::addRow("%s-large-text", name) << int(state) << false << 200 << normal;
    }
}

void TestScreenshots::everyPageAndState()
{
    QFETCH(int, state);
    QFETCH(bool, dark);
    QFETCH(int, textPercent);
    QFETCH(QSize, size);
    Fixture::Work work(QStringLiteral(TTC_MIRROR));
    work.theme.setAppearance(dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
    work.theme.setTextPercent(textPercent);
    const auto window = work.makeWindow(QStringLiteral(TTC_SAMPLE_DIR));
    QVERIFY(Fixture::showAndWait(*window, size));
    arrange(*window, work, static_cast<State>(state));
    QCoreApplication::processEvents();
    const QImage image = pictureOf(*window);
    QVERIFY(!isBlank(image));
    const QString folder = qEnvironmentVariable("TTC_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        const QString suffix = image.devicePixelRatio() > 1 ? u"@2x"_s : QString();
        QVERIFY(image.save(
            QDir(folder).filePath(QString::fromUtf8(QTest::currentDataTag()) + suffix + u".png"_s)));
    }
    window->close();
}

void TestScreenshots::everyPageAtTwiceTheScale()
{
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) {
        return; // this is that process
    }
    // The factor is read once, at the start of a process.
    QProcess twice;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    twice.setProcessEnvironment(environment);
    twice.setProcessChannelMode(QProcess::MergedChannels);
    twice.start(QCoreApplication::applicationFilePath(), {u"everyPageAndState"_s});
    QVERIFY(twice.waitForFinished(150'000));
    QVERIFY2(twice.exitCode() == 0, twice.readAll().constData());
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
