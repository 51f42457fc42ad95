#include "tests/ui/windowfixture.h"
#include "ui/panes/detailpane.h"
#include "ui/widgets/detailbrowser.h"
#include "ui/widgets/fittingscrollarea.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

QString textOf(const QWidget &pane, const QString &browser)
{
    return pane.findChild<DetailBrowser *>(browser)->toPlainText();
}

} // namespace

class TestDetailPane : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void leadsWithTitleVerdictAndProof();
    void showsTheWholeProofOfEachSelection();
    void tabsAreMadeWhenLookedAt();
    void mitigationsCountWhatIsDone();
    void verdictFollowsTheInventory();
    void showsAControl();
    void commandsAreCopiedByTheirLinks();
    void showsAnItemOfYourOwn();
    void anUnknownIdChangesNothing();
    void theParentIsOneClickAway();
};

void TestDetailPane::leadsWithTitleVerdictAndProof()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    DetailPane pane(work.theme, work.inventory, work.checklist);
    QVERIFY(Fixture::showAndWait(pane, {420, 800}));
    pane.showTechnique(u"T1485.A003"_s);
    QCOMPARE(pane.findChild<QLabel *>(u"detailTitleLabel"_s)->text(), u"S3 Object and Bucket Deletion"_s);
    const QString verdict = textOf(pane, u"verdictBrowser"_s);
    QVERIFY2(verdict.contains(u"In use"_s), qPrintable(verdict));
    QVERIFY2(verdict.contains(u"111122223333"_s), qPrintable(verdict));
    QVERIFY2(verdict.contains(u"list.txt"_s), qPrintable(verdict));
    QVERIFY(textOf(pane, u"overviewBrowser"_s).contains(u"Description of S3 Object and Bucket Deletion"_s));
}

void TestDetailPane::showsTheWholeProofOfEachSelection()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    DetailPane pane(work.theme, work.inventory, work.checklist);
    QVERIFY(Fixture::showAndWait(pane, {380, 900}));
    const auto *area = pane.findChild<FittingScrollArea *>();
    const auto *verdict = pane.findChild<DetailBrowser *>(u"verdictBrowser"_s);
    const auto isWhole = [area, verdict] {
        const QPoint bottom = verdict->mapTo(area->viewport(), QPoint(0, verdict->height()));
        return bottom.y() <= area->viewport()->height();
    };
    for (const QString &id : {u"T1078"_s, u"T1485.A003"_s, u"T1078"_s, u"T1485.A003"_s}) {
        pane.showTechnique(id);
        QTRY_VERIFY2(isWhole(), qPrintable(id));
    }
}

void TestDetailPane::tabsAreMadeWhenLookedAt()
{
    Fixture::Work work;
    DetailPane pane(work.theme, work.inventory, work.checklist);
    QVERIFY(Fixture::showAndWait(pane, {420, 800}));
    pane.showTechnique(u"T1485.A003"_s);
    QVERIFY(textOf(pane, u"detectionBrowser"_s).isEmpty());
    pane.findChild<QTabWidget *>(u"detailTabs"_s)->setCurrentIndex(1);
    QVERIFY(textOf(pane, u"detectionBrowser"_s).contains(u"DeleteObject"_s));
    pane.showTechnique(u"T1485.A001"_s);
    QVERIFY(textOf(pane, u"detectionBrowser"_s).contains(u"DeleteDBInstance"_s));
}

void TestDetailPane::mitigationsCountWhatIsDone()
{
    Fixture::Work work;
    DetailPane pane(work.theme, work.inventory, work.checklist);
    pane.showTechnique(u"T1485.A003"_s);
    auto *tabs = pane.findChild<QTabWidget *>(u"detailTabs"_s);
    QCOMPARE(tabs->tabText(2), u"Mitigations 0/2"_s);
    tabs->setCurrentIndex(2);
    work.checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    QCOMPARE(tabs->tabText(2), u"Mitigations 1/2"_s);
    QVERIFY(textOf(pane, u"mitigationsBrowser"_s).contains(u"implemented"_s));
}

void TestDetailPane::verdictFollowsTheInventory()
{
    Fixture::Work work;
    DetailPane pane(work.theme, work.inventory, work.checklist);
    pane.showTechnique(u"T1485.A001"_s);
    QVERIFY(textOf(pane, u"verdictBrowser"_s).contains(u"No inventory"_s));
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    QVERIFY(textOf(pane, u"verdictBrowser"_s).contains(u"Not covered"_s));
}

void TestDetailPane::showsAControl()
{
    Fixture::Work work;
    DetailPane pane(work.theme, work.inventory, work.checklist);
    QVERIFY(Fixture::showAndWait(pane, {420, 800}));
    pane.showControl(u"s3-versioning"_s);
    const QString text = textOf(pane, u"controlBrowser"_s);
    QVERIFY(text.contains(u"Turn on versioning"_s));
    QVERIFY(text.contains(u"First step of s3-versioning"_s));
    auto *status = pane.findChild<QLabel *>(u"controlStatusLabel"_s);
    QCOMPARE(status->text(), u"○ Not assessed"_s);
    work.checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    QCOMPARE(status->text(), u"✓ Implemented"_s);
}

void TestDetailPane::commandsAreCopiedByTheirLinks()
{
    Fixture::Work work;
    DetailPane pane(work.theme, work.inventory, work.checklist);
    QVERIFY(Fixture::showAndWait(pane, {420, 800}));
    pane.showControl(u"s3-versioning"_s);
    auto *browser = pane.findChild<DetailBrowser *>(u"controlBrowser"_s);
    auto *note = pane.findChild<QLabel *>(u"controlNoteLabel"_s);
    QVERIFY(!note->isVisible());
    browser->setFocus();
    QTest::keyClick(browser, Qt::Key_Tab);
    QTest::keyClick(browser, Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"aws s3api get-bucket-versioning --bucket B"_s);
    QVERIFY(note->isVisible());
    pane.showControl(u"s3-data-events"_s);
    QVERIFY(!note->isVisible());
}

void TestDetailPane::showsAnItemOfYourOwn()
{
    Fixture::Work work;
    const auto id = work.checklist.addItem(
        {.title = u"Train <everybody>"_s, .services = {u"s3"_s}, .steps = {u"Book a room"_s}});
    QVERIFY(id);
    DetailPane pane(work.theme, work.inventory, work.checklist);
    pane.showControl(*id);
    const QString text = textOf(pane, u"controlBrowser"_s);
    for (const QString &part : {u"Train <everybody>"_s, u"Amazon S3"_s, u"Book a room"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
}

void TestDetailPane::anUnknownIdChangesNothing()
{
    Fixture::Work work;
    DetailPane pane(work.theme, work.inventory, work.checklist);
    pane.showTechnique(u"T1078"_s);
    pane.showTechnique(u"T9999"_s);
    pane.showControl(u"no-such-control"_s);
    QCOMPARE(pane.findChild<QLabel *>(u"detailTitleLabel"_s)->text(), u"Root User"_s);
    QCOMPARE(pane.currentWidget()->objectName(), u"techniqueDetail"_s);
}

void TestDetailPane::theParentIsOneClickAway()
{
    Fixture::Work work;
    DetailPane pane(work.theme, work.inventory, work.checklist);
    pane.showTechnique(u"T1485.A003"_s);
    QSignalSpy requested(&pane, &DetailPane::techniqueRequested);
    auto *breadcrumb = pane.findChild<QLabel *>(u"breadcrumbLabel"_s);
    QVERIFY(breadcrumb->text().contains(u"Impact"_s));
    emit breadcrumb->linkActivated(u"ttc:T1485"_s);
    QCOMPARE(requested.first().first().toString(), u"T1485"_s);
}

QTEST_MAIN(TestDetailPane)
#include "tst_detailpane.moc"
