#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/techniquespage.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

QTreeView *treeOf(const QWidget &page)
{
    return page.findChild<QTreeView *>(u"techniqueTreeView"_s);
}

QStringList idsOf(const QWidget &page)
{
    return modelRows(*treeOf(page)->model(), {TechniqueModel::IdColumn});
}

} // namespace

class TestTechniquesPage : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void firstStartOffersWhatToDo();
    void browsingShowsEverything();
    void searchingLeavesTheFirstStartPage();
    void anInventoryLeavesTheFirstStartPage();
    void parentsAreOpenAndStayClosedWhenClosed();
    void arrowKeysSelect();
    void theSelectionSurvivesAFilterThatHidesIt();
    void noHitsNameTheClauseToDrop();
    void clearingBringsEverythingBack();
    void narrowPagesKeepTheNameReadable();
    void longNamesAreElidedInOneRow();
};

void TestTechniquesPage::firstStartOffersWhatToDo()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QVERIFY(page.isFirstStart());
    QSignalSpy open(&page, &TechniquesPage::openRequested);
    QSignalSpy sample(&page, &TechniquesPage::sampleRequested);
    QSignalSpy formats(&page, &TechniquesPage::formatsRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(u"openButton"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"trySampleButton"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"formatsButton"_s), Qt::LeftButton);
    QCOMPARE(open.size(), 1);
    QCOMPARE(sample.size(), 1);
    QCOMPARE(formats.size(), 1);
}

void TestTechniquesPage::browsingShowsEverything()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QSignalSpy changed(&page, &TechniquesPage::firstStartChanged);
    QTest::mouseClick(page.findChild<QPushButton *>(u"browseAllButton"_s), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QVERIFY(treeOf(page)->isVisible());
    QCOMPARE(idsOf(page),
             (QStringList{u"T1078"_s, u"T1485"_s, u"  T1485.A001"_s, u"  T1485.A003"_s, u"T1496"_s}));
    QTRY_VERIFY(treeOf(page)->hasFocus());
}

void TestTechniquesPage::searchingLeavesTheFirstStartPage()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    work.filter->setQueryText(u"svc:rds"_s);
    QVERIFY(!page.isFirstStart());
    QCOMPARE(idsOf(page), (QStringList{u"T1485"_s, u"  T1485.A001"_s}));
    work.filter->setQueryText({});
    QVERIFY(page.isFirstStart());
}

void TestTechniquesPage::anInventoryLeavesTheFirstStartPage()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    QVERIFY(!page.isFirstStart());
    // S3 is in use; the root user concerns every account; Bedrock can be started by anyone.
    QCOMPARE(idsOf(page), (QStringList{u"T1078"_s, u"T1485"_s, u"  T1485.A003"_s, u"T1496"_s}));
    work.inventory.clear();
    QVERIFY(page.isFirstStart());
}

void TestTechniquesPage::parentsAreOpenAndStayClosedWhenClosed()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    page.setBrowsing(true);
    QVERIFY(Fixture::showAndWait(page));
    QTreeView *tree = treeOf(page);
    const auto parent = [tree] { return tree->model()->index(1, 0); };
    QCOMPARE(parent().data().toString(), u"T1485"_s);
    QVERIFY(tree->isExpanded(parent()));
    tree->setCurrentIndex(parent());
    QTest::keyClick(tree, Qt::Key_Left);
    QVERIFY(!tree->isExpanded(parent()));
    work.filter->setTactics({u"TA0040"_s});
    work.filter->setTactics({});
    QVERIFY(!tree->isExpanded(parent()));
}

void TestTechniquesPage::arrowKeysSelect()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    page.setBrowsing(true);
    QVERIFY(Fixture::showAndWait(page));
    QSignalSpy selected(&page, &TechniquesPage::techniqueSelected);
    page.focusList();
    QCOMPARE(page.selectedTechnique(), u"T1078"_s);
    QTest::keyClick(treeOf(page), Qt::Key_Down);
    QTest::keyClick(treeOf(page), Qt::Key_Down);
    QCOMPARE(page.selectedTechnique(), u"T1485.A001"_s);
    QCOMPARE(selected.last().first().toString(), u"T1485.A001"_s);
}

void TestTechniquesPage::theSelectionSurvivesAFilterThatHidesIt()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    page.setBrowsing(true);
    page.selectTechnique(u"T1485.A003"_s);
    QSignalSpy selected(&page, &TechniquesPage::techniqueSelected);
    work.filter->setQueryText(u"svc:rds"_s);
    QCOMPARE(page.selectedTechnique(), u"T1485.A003"_s);
    QVERIFY(!treeOf(page)->currentIndex().isValid());
    work.filter->setQueryText({});
    QCOMPARE(treeOf(page)->currentIndex().data(TechniqueModel::TechniqueRole).toString(), u"T1485.A003"_s);
    QVERIFY(selected.isEmpty());
}

void TestTechniquesPage::noHitsNameTheClauseToDrop()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    work.filter->setQueryText(u"svc:s3 tactic:initial-access"_s);
    auto *drop = page.findChild<QPushButton *>(u"dropClauseButton"_s);
    QVERIFY(drop->isVisible());
    QVERIFY2(drop->text().contains(u':'), qPrintable(drop->text()));
    QTest::mouseClick(drop, Qt::LeftButton);
    QVERIFY(!work.filter->queryText().contains(u' '));
    QVERIFY(!work.filter->result().leaves.isEmpty());
    QVERIFY(treeOf(page)->isVisible());
}

void TestTechniquesPage::clearingBringsEverythingBack()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    page.setBrowsing(true);
    QVERIFY(Fixture::showAndWait(page));
    work.filter->setQueryText(u"svc:s3 svc:rds tactic:initial-access"_s);
    QTest::mouseClick(page.findChild<QPushButton *>(u"clearFiltersButton"_s), Qt::LeftButton);
    QVERIFY(!work.filter->isFiltered());
    QVERIFY(treeOf(page)->isVisible());
}

void TestTechniquesPage::narrowPagesKeepTheNameReadable()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    page.setBrowsing(true);
    for (const int width : {1200, 800, 600, 420}) {
        QVERIFY(Fixture::showAndWait(page, {width, 500}));
        QVERIFY(treeOf(page)->header()->sectionSize(TechniqueModel::NameColumn) >= work.theme.scaled(110));
    }
    QVERIFY(treeOf(page)->header()->isSectionHidden(TechniqueModel::TacticColumn));
    page.resize(1200, 500);
    QVERIFY(!treeOf(page)->header()->isSectionHidden(TechniqueModel::TacticColumn));
}

void TestTechniquesPage::longNamesAreElidedInOneRow()
{
    Fixture::Work work;
    TechniquesPage page(work.theme, work.session());
    page.setBrowsing(true);
    QVERIFY(Fixture::showAndWait(page, {500, 500}));
    QTreeView *tree = treeOf(page);
    QCOMPARE(tree->visualRect(tree->model()->index(0, 0)).height(), work.theme.rowHeight());
    QCOMPARE(tree->textElideMode(), Qt::ElideRight);
    QVERIFY(!tree->model()->index(0, TechniqueModel::NameColumn).data(Qt::ToolTipRole).toString().isEmpty());
}

QTEST_MAIN(TestTechniquesPage)
#include "tst_techniquespage.moc"
