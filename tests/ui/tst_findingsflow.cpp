#include "tests/ui/windowfixture.h"
#include "ui/dialogs/findingsdialog.h"
#include "ui/widgets/importbar.h"
#include "ui/widgets/messagebar.h"

#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QByteArray Heading = "ACCOUNT_UID;CHECK_ID;STATUS;SERVICE_NAME;RESOURCE_UID;REGION\n";
const QByteArray Versions = "111122223333;versions;FAIL;s3;arn:aws:s3:::a;eu-west-1\n";
const QByteArray Events = "111122223333;events;PASS;s3;arn:aws:s3:::a;eu-west-1\n";

// The window on a catalog in which Prowler looks at two controls.
struct Stage
{
    Stage()
    {
        CatalogContents contents = Fixture::contents();
        for (Control &control : contents.controls) {
            control.prowler = control.id == "s3-versioning"_L1  ? QStringList{u"versions"_s}
                            : control.id == "s3-data-events"_L1 ? QStringList{u"events"_s}
                                                                : QStringList();
        }
        const QString mirror = folder.filePath(u"catalog.ttcdb"_s);
        if (!writeMirror(contents, mirror)) {
            throw std::runtime_error("mirror cannot be written");
        }
        work = std::make_unique<Fixture::Work>(mirror);
        window = work->makeWindow();
    }

    void open(const QByteArray &content) const
    {
        work->files.filesToOpen = {work->writeList(u"findings.csv"_s, content)};
        window->findChild<QAction *>(u"findingsAction"_s)->trigger();
    }
    FindingsDialog *dialog() const { return window->findChild<FindingsDialog *>(); }
    QString message() const { return window->findChild<MessageBar *>()->text(); }
    void press(const QString &button) const
    {
        QTest::mouseClick(window->findChild<QPushButton *>(button), Qt::LeftButton);
    }
    Status status(const QString &control) const { return work->checklist.status(control); }

    QTemporaryDir folder;
    std::unique_ptr<Fixture::Work> work;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestFindingsFlow : public QObject
{
    Q_OBJECT
private slots:
    void init() { Fixture::failOnWarnings(); }
    void theMenuOffersIt();
    void findingsAreReadShownAndApplied();
    void oneUndoTakesAllBack();
    void whatAPersonChoseStaysUnlessTicked();
    void cancellingChangesNothing();
    void aFileWithoutChecksIsRefused_data();
    void aFileWithoutChecksIsRefused();
    void theInventoryStaysAsItIs();
};

void TestFindingsFlow::theMenuOffersIt()
{
    const Stage stage;
    const auto menus = stage.window->findChildren<QMenu *>();
    const auto *action = stage.window->findChild<QAction *>(u"findingsAction"_s);
    QVERIFY(std::ranges::any_of(menus, [action](const QMenu *menu) {
        return menu->title() == u"&Checklist"_s && menu->actions().contains(action);
    }));
}

void TestFindingsFlow::findingsAreReadShownAndApplied()
{
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.open(Heading + Versions + Events);
    QTRY_VERIFY(stage.dialog() != nullptr);
    QCOMPARE(stage.status(u"s3-versioning"_s), Status::NotAssessed);
    stage.press(u"applyFindingsButton"_s);
    QCOMPARE(stage.status(u"s3-versioning"_s), Status::Planned);
    QCOMPARE(stage.status(u"s3-data-events"_s), Status::Implemented);
    const ItemState versions = stage.work->checklist.states().value(u"s3-versioning"_s);
    QVERIFY(versions.statusFromFindings);
    QVERIFY2(versions.evidence.value(0).text.contains(u"fails in 1 of 1 account"_s),
             qPrintable(versions.evidence.value(0).text));
    QVERIFY2(stage.message().startsWith(u"2 statuses were set from findings."_s),
             qPrintable(stage.message()));
    QVERIFY(stage.window->findChild<QWidget *>(u"checklistView"_s)->isVisible());
    ChecklistState tomorrow(stage.work->mirror, stage.work->inventory, *stage.work->store);
    tomorrow.restore();
    QCOMPARE(tomorrow.status(u"s3-versioning"_s), Status::Planned);
}

void TestFindingsFlow::oneUndoTakesAllBack()
{
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.open(Heading + Versions + Events);
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClick(stage.dialog(), Qt::Key_Return);
    QCOMPARE(stage.status(u"s3-data-events"_s), Status::Implemented);
    stage.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
    QTest::keyClick(stage.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.status(u"s3-versioning"_s), Status::NotAssessed);
    QCOMPARE(stage.status(u"s3-data-events"_s), Status::NotAssessed);
    QCOMPARE(stage.message(), QString()); // nothing is left to be taken back
}

void TestFindingsFlow::whatAPersonChoseStaysUnlessTicked()
{
    const Stage stage;
    stage.work->checklist.setStatus(u"s3-versioning"_s, Status::Verified);
    stage.open(Heading + Versions + Events);
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"applyFindingsButton"_s);
    QCOMPARE(stage.status(u"s3-versioning"_s), Status::Verified);
    QCOMPARE(stage.status(u"s3-data-events"_s), Status::Implemented);
    QTRY_VERIFY(stage.dialog() == nullptr);
    stage.open(Heading + Versions + Events);
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"tickAllFindingsButton"_s);
    stage.press(u"applyFindingsButton"_s);
    QCOMPARE(stage.status(u"s3-versioning"_s), Status::Planned);
}

void TestFindingsFlow::cancellingChangesNothing()
{
    const Stage stage;
    stage.open(Heading + Versions);
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClick(stage.dialog(), Qt::Key_Escape);
    QCOMPARE(stage.status(u"s3-versioning"_s), Status::NotAssessed);
    QVERIFY(stage.work->checklist.states().isEmpty());
    QCOMPARE(stage.message(), QString());
}

void TestFindingsFlow::aFileWithoutChecksIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("an inventory") << QByteArray("s3\nec2\n") << u"which holds no results of checks"_s;
    QTest::newRow("nothing decided") << Heading + "111122223333;versions;MANUAL;s3;arn:aws:s3:::a;eu-west-1\n"
                                     << u"findings.csv holds no result of a check that counts"_s;
}

void TestFindingsFlow::aFileWithoutChecksIsRefused()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, said);
    const Stage stage;
    stage.open(content);
    QTRY_VERIFY2(stage.message().contains(said), qPrintable(stage.message()));
    QCOMPARE(stage.dialog(), nullptr);
}

void TestFindingsFlow::theInventoryStaysAsItIs()
{
    const Stage stage;
    stage.open(Heading + Versions);
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"applyFindingsButton"_s);
    QVERIFY(!stage.work->inventory.scope().hasInventory());
    QVERIFY(!stage.window->findChild<ImportBar *>()->isVisibleTo(stage.window.get()));
}

QTEST_MAIN(TestFindingsFlow)
#include "tst_findingsflow.moc"
