#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/checklistpage.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStyle>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

QTableView *tableOf(const QWidget &page)
{
    return page.findChild<QTableView *>(u"checklistTableView"_s);
}

QPoint checkBoxOf(const QTableView &table, int row)
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
};

void TestChecklistPage::listsEachControlOnce()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QCOMPARE(modelRows(*tableOf(page)->model(), {ChecklistModel::ControlColumn, ChecklistModel::StopsColumn}),
             (QStringList{u"Lock the backup vault | 1"_s, u"Deny unused services | 1"_s,
                          u"Log S3 data events | 2"_s, u"Turn on versioning | 1"_s}));
}

void TestChecklistPage::aClickTicksAndMakesTheRowCurrent()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QSignalSpy selected(&page, &ChecklistPage::controlSelected);
    QTableView *table = tableOf(page);
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
    QTableView *table = tableOf(page);
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
    QTest::keyClick(tableOf(page), Qt::Key_Space);
    QCOMPARE(work.checklist.status(u"backup-vault-lock"_s), Status::Implemented);
    work.checklist.undo();
    QCOMPARE(tableOf(page)->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
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
    QCOMPARE(tableOf(page)->model()->rowCount(), 2);
    QCOMPARE(tableOf(page)->currentIndex().data().toString(), u"Turn on versioning"_s);
    // Of another page's change it hears when it is looked at again.
    page.hide();
    work.filter->setQueryText({});
    page.show();
    QCOMPARE(tableOf(page)->model()->rowCount(), 4);
}

void TestChecklistPage::saysWhenNothingIsLeft()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QSignalSpy clear(&page, &ChecklistPage::clearFilterRequested);
    work.filter->setQueryText(u"svc:s3 tactic:initial-access"_s);
    QVERIFY(!tableOf(page)->isVisible());
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
    tableOf(page)->sortByColumn(ChecklistModel::StopsColumn, Qt::DescendingOrder);
    QCOMPARE(tableOf(page)->model()->index(0, 0).data().toString(), u"Log S3 data events"_s);
}

QTEST_MAIN(TestChecklistPage)
#include "tst_checklistpage.moc"
