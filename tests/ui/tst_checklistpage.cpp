#include "tests/support/modelrows.h"
#include "tests/ui/checklistrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/checklistpage.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStyle>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using Fixture::clickRow;
using Fixture::listOf;

namespace {

QPoint checkBoxOf(const QTreeView &table, int row)
{
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.rect = table.visualRect(table.model()->index(row, 0));
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    option.widget = &table;
    return table.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &table).center();
}

} // namespace

class TestChecklistPage : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void listsEachControlOnce();
    void aClickTicksAndMakesTheRowCurrent();
    void spaceTicksTheCurrentRowFromAnyColumn();
    void undoTakesATickBack();
    void headerSaysHowFarTheTeamIs();
    void followsTheFilterAndKeepsTheSelection();
    void saysWhenNothingIsLeft();
    void sortsByAnyColumn();
    void groupsFoldAndStayFolded();
    void whatLeftTheScopeStandsAtTheEnd();
    void aTickInAChosenRowKeepsTheChoice();
};

void TestChecklistPage::listsEachControlOnce()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QCOMPARE(modelRows(*listOf(page)->model(), {ChecklistModel::ControlColumn, ChecklistModel::StopsColumn}),
             (QStringList{u"Lock the backup vault | 1"_s, u"Deny unused services | 1"_s,
                          u"Log S3 data events | 2"_s, u"Turn on versioning | 1"_s}));
}

void TestChecklistPage::aClickTicksAndMakesTheRowCurrent()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QSignalSpy selected(&page, &ChecklistPage::controlSelected);
    QTreeView *table = listOf(page);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, checkBoxOf(*table, 2));
    QCOMPARE(work.checklist.status(u"s3-data-events"_s), Status::Implemented);
    QCOMPARE(table->currentIndex().row(), 2);
    QCOMPARE(selected.last().first().toString(), u"s3-data-events"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, checkBoxOf(*table, 2));
    QCOMPARE(work.checklist.status(u"s3-data-events"_s), Status::NotAssessed);
}

void TestChecklistPage::spaceTicksTheCurrentRowFromAnyColumn()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QTreeView *table = listOf(page);
    page.focusList();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(work.checklist.status(u"deny-unused-services"_s), Status::Implemented);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(work.checklist.status(u"deny-unused-services"_s), Status::NotAssessed);
}

void TestChecklistPage::undoTakesATickBack()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    page.focusList();
    QTest::keyClick(listOf(page), Qt::Key_Space);
    QCOMPARE(work.checklist.status(u"backup-vault-lock"_s), Status::Implemented);
    work.checklist.undo();
    QCOMPARE(listOf(page)->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestChecklistPage::headerSaysHowFarTheTeamIs()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QCOMPARE(page.findChild<QLabel *>(u"checklistSummaryLabel"_s)->text(), u"4 techniques · 4 controls"_s);
    work.checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    work.checklist.setStatus(u"backup-vault-lock"_s, Status::Planned);
    QCOMPARE(page.findChild<QLabel *>(u"checklistProgressLabel"_s)->text(),
             u"1 done · 1 in work · 2 open · 25 %"_s);
}

void TestChecklistPage::followsTheFilterAndKeepsTheSelection()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    page.selectControl(u"s3-versioning"_s);
    work.filter->setQueryText(u"svc:s3"_s);
    QCOMPARE(listOf(page)->model()->rowCount(), 2);
    QCOMPARE(listOf(page)->currentIndex().data().toString(), u"Turn on versioning"_s);
    // Of another page's change it hears when it is looked at again.
    page.hide();
    work.filter->setQueryText({});
    page.show();
    QCOMPARE(listOf(page)->model()->rowCount(), 4);
}

void TestChecklistPage::saysWhenNothingIsLeft()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QSignalSpy clear(&page, &ChecklistPage::clearFilterRequested);
    work.filter->setQueryText(u"svc:s3 tactic:initial-access"_s);
    QVERIFY(!listOf(page)->isVisible());
    auto *button = page.findChild<QWidget *>(u"checklistClearButton"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(clear.size(), 1);
}

void TestChecklistPage::sortsByAnyColumn()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    listOf(page)->sortByColumn(ChecklistModel::StopsColumn, Qt::DescendingOrder);
    QCOMPARE(listOf(page)->model()->index(0, 0).data().toString(), u"Log S3 data events"_s);
}

void TestChecklistPage::groupsFoldAndStayFolded()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QTreeView *list = listOf(page);
    page.selectControl(u"s3-versioning"_s);
    auto *groupBy = page.findChild<QComboBox *>(u"groupByComboBox"_s);
    groupBy->setFocus();
    QTest::keyClicks(groupBy, u"Kind"_s);
    QCOMPARE(modelRows(*list->model(), {0}),
             (QStringList{u"Prevent (2)"_s, u"  Deny unused services"_s, u"  Turn on versioning"_s,
                          u"Detect (1)"_s, u"  Log S3 data events"_s, u"Respond (1)"_s,
                          u"  Lock the backup vault"_s}));
    QCOMPARE(page.selectedItems(), QStringList{u"s3-versioning"_s});
    const QModelIndex heading = list->model()->index(0, 0);
    QVERIFY(list->isExpanded(heading));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(heading).center());
    QVERIFY(!list->isExpanded(heading));
    work.filter->setQueryText(u"svc:s3"_s);
    QVERIFY(!list->isExpanded(list->model()->index(0, 0)));
    QVERIFY(list->isExpanded(list->model()->index(1, 0)));
    QCOMPARE(page.grouping(), u"kind"_s);
}

void TestChecklistPage::whatLeftTheScopeStandsAtTheEnd()
{
    Fixture::Work work;
    work.checklist.setStatus(u"backup-vault-lock"_s, Status::Planned);
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const QStringList rows = modelRows(*listOf(page)->model(), {0});
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(3), u"Out of scope (1)"_s);
    QVERIFY(rows.at(4).startsWith(u"  Lock the backup vault · T1485.A001"_s));
    // Sorting moves no heading.
    listOf(page)->sortByColumn(ChecklistModel::ControlColumn, Qt::DescendingOrder);
    QCOMPARE(modelRows(*listOf(page)->model(), {0}).at(3), u"Out of scope (1)"_s);
    QVERIFY(page.findChild<QLabel *>(u"checklistSummaryLabel"_s)->text().contains(u"3 controls"_s));
}

void TestChecklistPage::aTickInAChosenRowKeepsTheChoice()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QTreeView *list = listOf(page);
    clickRow(*list, 0);
    clickRow(*list, 2, Qt::ShiftModifier);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, checkBoxOf(*list, 1));
    QCOMPARE(work.checklist.progress().done, 1);
    QCOMPARE(work.checklist.status(u"deny-unused-services"_s), Status::Implemented);
    QCOMPARE(page.selectedItems().size(), 3);
    QCOMPARE(list->currentIndex().row(), 1);
}

QTEST_MAIN(TestChecklistPage)
#include "tst_checklistpage.moc"
