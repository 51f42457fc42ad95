#include "models/itemmodels/inventoryservicemodel.h"
#include "models/itemmodels/sourcemodel.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/inventorypage.h"
#include "ui/texts.h"
#include "ui/widgets/rowtable.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString First = u"111122223333"_s;
const QString Second = u"444455556666"_s;

// The page with two sources, each about an account of its own.
struct Stage
{
    Fixture::Work work{};
    InventoryPage page{work.theme, work.inventory};

    Stage()
    {
        Inventory first = Fixture::inventoryWith({u"s3"_s, u"rds"_s}, First);
        first.sources.first().label = u"first.txt"_s;
        first.sources.first().warnings = {u"something is odd"_s};
        work.inventory.add(first);
        Inventory second = Fixture::inventoryWith({u"lambda"_s}, Second);
        second.sources.first().label = u"second.txt"_s;
        second.unmatched = {{.value = u"Custom::Thing"_s, .kind = u"cfn-type"_s, .count = 3, .source = 0}};
        work.inventory.add(second);
    }

    bool show() { return Fixture::showAndWait(page, {1000, 700}); }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    void openTab(int index) const { find<QTabWidget>(u"inventoryTabs"_s)->setCurrentIndex(index); }
    QStringList labels() const
    {
        QStringList all;
        for (const Source &source : work.inventory.inventory()->sources) {
            all.append(source.label);
        }
        return all;
    }
};

} // namespace

class TestInventoryPage : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void anEmptyInventoryOffersAWayOn();
    void aSourceTellsWhatItIs();
    void aSourceIsRenamedByTheKeyboard();
    void aNameHalfTypedIsNoDanger();
    void aSourceIsRemovedAndBroughtBack();
    void spaceMarksASourceComplete();
    void readingAgainIsAskedFor();
    void aSourceReadAgainStaysSelectedInItsPlace();
    void namesKeepTheirRoom();
    void servicesAreFoundByWhatIsTyped();
    void aServiceLeadsToItsTechniques();
    void accountsStandBesideEachOther();
    void unknownNamesAreCountedOnTheirTab();
    void withoutUnknownNamesTheirTabSaysSo();
    void timeLeftIsSaidInWords_data();
    void timeLeftIsSaidInWords();
};

void TestInventoryPage::anEmptyInventoryOffersAWayOn()
{
    Fixture::Work work;
    InventoryPage page(work.theme, work.inventory);
    QVERIFY(Fixture::showAndWait(page, {1000, 700}));
    const QSignalSpy opens(&page, &InventoryPage::openRequested);
    const QSignalSpy samples(&page, &InventoryPage::sampleRequested);
    const QSignalSpy formats(&page, &InventoryPage::formatsRequested);
    for (const QString &name :
         {u"emptyInventoryOpenButton"_s, u"emptyInventorySampleButton"_s, u"emptyInventoryFormatsButton"_s}) {
        QTest::mouseClick(page.findChild<QPushButton *>(name), Qt::LeftButton);
    }
    QCOMPARE(opens.size() + samples.size() + formats.size(), 3);
    page.focusList();
    QCOMPARE(page.focusWidget()->objectName(), u"emptyInventoryOpenButton"_s);
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    QVERIFY(page.findChild<RowTable *>(u"sourcesTable"_s)->isVisible());
}

void TestInventoryPage::aSourceTellsWhatItIs()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.page.focusList();
    QCOMPARE(stage.find<QLabel>(u"sourceTitleLabel"_s)->text(), u"first.txt"_s);
    QVERIFY(stage.find<QLabel>(u"sourceWarningsLabel"_s)->text().contains(u"something is odd"_s));
    // Of a time and an encoding that are not known nothing is said.
    const QString facts = stage.find<QLabel>(u"sourceFactsLabel"_s)->text();
    QVERIFY2(facts.endsWith(u"\nSHA-256 sha-111122223333"_s), qPrintable(facts));
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_Down);
    QCOMPARE(stage.find<QLabel>(u"sourceTitleLabel"_s)->text(), u"second.txt"_s);
    QVERIFY(!stage.find<QLabel>(u"sourceWarningsLabel"_s)->isVisible());
    QCOMPARE(stage.find<QLabel>(u"inventorySummaryLabel"_s)->text(),
             u"2 sources · 2 accounts · 3 services"_s);
}

void TestInventoryPage::aSourceIsRenamedByTheKeyboard()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.page.focusList();
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, u"production"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(stage.labels(), QStringList({u"production"_s, u"second.txt"_s}));
    QCOMPARE(stage.find<QLabel>(u"sourceTitleLabel"_s)->text(), u"production"_s);
}

void TestInventoryPage::aNameHalfTypedIsNoDanger()
{
    auto stage = std::make_unique<Stage>();
    QVERIFY(stage->show());
    stage->page.focusList();
    QTest::keyClick(stage->page.focusWidget(), Qt::Key_F2);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), u"half"_s);
    stage.reset();
}

void TestInventoryPage::aSourceIsRemovedAndBroughtBack()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.page.focusList();
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_Delete);
    QCOMPARE(stage.labels(), QStringList{u"second.txt"_s});
    // The keyboard goes on with the next one.
    QCOMPARE(stage.find<QLabel>(u"sourceTitleLabel"_s)->text(), u"second.txt"_s);
    QTest::mouseClick(stage.find<QPushButton>(u"inventoryUndoButton"_s), Qt::LeftButton);
    QCOMPARE(stage.labels(), QStringList({u"first.txt"_s, u"second.txt"_s}));
    QTest::mouseClick(stage.find<QPushButton>(u"inventoryRedoButton"_s), Qt::LeftButton);
    QCOMPARE(stage.labels(), QStringList{u"second.txt"_s});
    QVERIFY(!stage.find<QPushButton>(u"inventoryRedoButton"_s)->isEnabled());
}

void TestInventoryPage::spaceMarksASourceComplete()
{
    Stage stage;
    QVERIFY(stage.show());
    auto *table = stage.find<RowTable>(u"sourcesTable"_s);
    table->setFocus();
    for (const auto column : {SourceModel::NameColumn, SourceModel::CompleteColumn}) {
        table->setCurrentIndex(table->model()->index(0, column));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(stage.work.inventory.inventory()->sources.first().complete);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!stage.work.inventory.inventory()->sources.first().complete);
    }
}

void TestInventoryPage::readingAgainIsAskedFor()
{
    Stage stage;
    QVERIFY(stage.show());
    const QSignalSpy requests(&stage.page, &InventoryPage::reloadRequested);
    stage.page.focusList();
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_Down);
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_F5);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().first().toInt(), 1);
}

void TestInventoryPage::aSourceReadAgainStaysSelectedInItsPlace()
{
    Stage stage;
    QVERIFY(stage.show());
    Inventory third = Fixture::inventoryWith({u"ec2"_s}, u"777788889999"_s);
    third.sources.first().path = u"/data/third.txt"_s;
    stage.work.inventory.add(third);
    stage.work.inventory.add(Fixture::inventoryWith({u"ses"_s}, u"999900001111"_s));
    stage.work.inventory.renameSource(2, u"the third"_s);
    stage.page.focusList();
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_Down);
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_Down);
    QCOMPARE(stage.find<QLabel>(u"sourceTitleLabel"_s)->text(), u"the third"_s);
    third.sources.first().sha256 = u"another"_s;
    stage.work.inventory.replaceSource(2, third);
    QCOMPARE(stage.labels().at(2), u"the third"_s);
    QCOMPARE(stage.find<QLabel>(u"sourceTitleLabel"_s)->text(), u"the third"_s);
    QCOMPARE(stage.find<RowTable>(u"sourcesTable"_s)->currentIndex().row(), 2);
    stage.work.inventory.undo();
    QCOMPARE(stage.find<RowTable>(u"sourcesTable"_s)->currentIndex().row(), 2);
}

// Where all columns do not fit, the table scrolls.
void TestInventoryPage::namesKeepTheirRoom()
{
    Stage stage;
    QVERIFY(stage.show());
    auto *table = stage.find<QTableView>(u"sourcesTable"_s);
    stage.page.resize(560, 500);
    QCOMPARE(table->columnWidth(SourceModel::NameColumn), stage.work.theme.scaled(180));
    QVERIFY(table->horizontalScrollBar()->maximum() > 0);
    stage.page.resize(1400, 500);
    QVERIFY(table->columnWidth(SourceModel::NameColumn) > stage.work.theme.scaled(180));
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
}

void TestInventoryPage::servicesAreFoundByWhatIsTyped()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.openTab(1);
    auto *table = stage.find<RowTable>(u"servicesTable"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    QTest::keyClicks(stage.find<QLineEdit>(u"servicesSearch"_s), u"lamb"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(stage.find<QLabel>(u"servicesCountLabel"_s)->text(), u"1 of 3"_s);
    QTest::keyClick(stage.find<QLineEdit>(u"servicesSearch"_s), Qt::Key_Return);
    QVERIFY(table->hasFocus());
}

void TestInventoryPage::aServiceLeadsToItsTechniques()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.openTab(1);
    const QSignalSpy requests(&stage.page, &InventoryPage::serviceActivated);
    stage.page.focusList();
    const QString key = stage.find<RowTable>(u"servicesTable"_s)
                            ->currentIndex()
                            .data(InventoryServiceModel::ServiceRole)
                            .toString();
    QTest::keyClick(stage.page.focusWidget(), Qt::Key_Return);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().first().toString(), key);
    QVERIFY(!key.isEmpty());
}

void TestInventoryPage::accountsStandBesideEachOther()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.openTab(2);
    auto *table = stage.find<RowTable>(u"presencesTable"_s);
    QCOMPARE(table->model()->columnCount(), 3);
    // A click on an account's heading brings what it uses to the top.
    table->sortByColumn(2, Qt::DescendingOrder);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"●"_s);
    QTest::keyClicks(stage.find<QLineEdit>(u"presencesSearch"_s), u"rds"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->headerData(0, Qt::Vertical).toString(),
             stage.work.mirror.catalog->service(u"rds"_s)->shortName());
    const QSignalSpy exports(&stage.page, &InventoryPage::presencesExportRequested);
    QTest::mouseClick(stage.find<QPushButton>(u"presencesExportButton"_s), Qt::LeftButton);
    QCOMPARE(exports.size(), 1);
}

void TestInventoryPage::unknownNamesAreCountedOnTheirTab()
{
    const Stage stage;
    QCOMPARE(stage.find<QTabWidget>(u"inventoryTabs"_s)->tabText(3), u"Not matched (1)"_s);
    QCOMPARE(stage.find<RowTable>(u"unmatchedTable"_s)->model()->index(0, 0).data().toString(),
             u"Custom::Thing"_s);
}

void TestInventoryPage::withoutUnknownNamesTheirTabSaysSo()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.openTab(3);
    const auto *sentence = stage.find<QLabel>(u"unmatchedEmptyLabel"_s);
    QVERIFY(!sentence->isVisible());
    stage.work.inventory.removeSource(1);
    QVERIFY(sentence->isVisible());
    QVERIFY(!stage.find<RowTable>(u"unmatchedTable"_s)->isVisible());
    stage.page.focusList();
    QVERIFY(stage.find<QLineEdit>(u"unmatchedSearch"_s)->hasFocus());
}

void TestInventoryPage::timeLeftIsSaidInWords_data()
{
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 elapsed, qint64 done, qint64 total, const QString &text) {
        QTest::newRow(name) << elapsed << done << total << text;
    };
    row("too early", 999, 10, 100, {});
    row("nothing read yet", 5000, 0, 100, {});
    row("half way", 10'000, 50, 100, u"10 seconds left"_s);
    row("nearly done", 10'000, 999, 1000, u"1 second left"_s);
    row("done", 10'000, 1000, 1000, u"1 second left"_s);
    row("long", 60'000, 10, 100, u"9 minutes left"_s);
    row("a file that grew", 10'000, 101, 100, {});
}

void TestInventoryPage::timeLeftIsSaidInWords()
{
    QFETCH(const qint64, elapsed);
    QFETCH(const qint64, done);
    QFETCH(const qint64, total);
    QTEST(timeLeftText(elapsed, done, total), "text");
}

QTEST_MAIN(TestInventoryPage)
#include "tst_inventorypage.moc"
