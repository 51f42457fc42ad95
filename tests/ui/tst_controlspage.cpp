#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/controlspage.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// The page as a person has it before them, with what it stands on.
struct Desk
{
    Desk()
        : page(work.theme, work.session())
        , table(page.findChild<QTableView *>(u"controlsTable"_s))
    {
    }

    QStringList controls() const { return modelRows(*table->model(), {0}, ControlModel::ControlRole); }
    QString summary() const { return page.findChild<QLabel *>(u"controlsSummaryLabel"_s)->text(); }
    QToolButton *chip(const QString &kind) const
    {
        return page.findChild<QToolButton *>(u"kindChip_"_s + kind);
    }
    QCheckBox *onlyShown() const { return page.findChild<QCheckBox *>(u"onlyShownCheckBox"_s); }

    Fixture::Work work;
    ControlsPage page;
    QTableView *table;
};

} // namespace

class TestControlsPage : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void listsAllControls();
    void theSearchFieldNarrows();
    void onlyThoseOfTechniquesShown();
    void kindsAreSwitchedByClickAndKey();
    void oneKindStaysShown();
    void aRowIsChosenByKeys();
    void theSelectionStaysWithTheFilter();
    void anEmptyListOffersTheWayBack();
    void aHeadingSorts();
    void secondaryColumnsGiveWay();
};

void TestControlsPage::listsAllControls()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    QCOMPARE(desk.controls(), (QStringList{u"backup-vault-lock"_s, u"deny-unused-services"_s,
                                           u"s3-data-events"_s, u"s3-versioning"_s}));
    QCOMPARE(desk.summary(), u"4 controls"_s);
    QCOMPARE(desk.chip(u"prevent"_s)->text(), u"Prevent 2"_s);
}

void TestControlsPage::theSearchFieldNarrows()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    desk.work.filter->setQueryText(u"kind:prevent turn"_s);
    QCOMPARE(desk.controls(), QStringList(u"s3-versioning"_s));
    QCOMPARE(desk.summary(), u"1 of 4 controls"_s);
    // Of another page's change it hears when it is looked at again.
    desk.page.hide();
    desk.work.filter->setQueryText(u"control:vault"_s);
    desk.page.show();
    QCOMPARE(desk.controls(), QStringList(u"backup-vault-lock"_s));
}

void TestControlsPage::onlyThoseOfTechniquesShown()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    desk.work.filter->setServices({u"rds"_s});
    QCOMPARE(desk.controls().size(), 4);
    desk.onlyShown()->setFocus();
    QTest::keyClick(desk.onlyShown(), Qt::Key_Space);
    QVERIFY(desk.page.isOnlyShown());
    QCOMPARE(desk.controls(), QStringList(u"backup-vault-lock"_s));
    desk.work.filter->setServices({u"s3"_s});
    QCOMPARE(desk.controls(), (QStringList{u"s3-data-events"_s, u"s3-versioning"_s}));
    QTest::mouseClick(desk.onlyShown(), Qt::LeftButton, {}, QPoint(6, desk.onlyShown()->height() / 2));
    QCOMPARE(desk.controls().size(), 4);
}

void TestControlsPage::kindsAreSwitchedByClickAndKey()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    QTest::mouseClick(desk.chip(u"prevent"_s), Qt::LeftButton);
    QCOMPARE(desk.controls(), (QStringList{u"backup-vault-lock"_s, u"s3-data-events"_s}));
    desk.chip(u"respond"_s)->setFocus();
    QTest::keyClick(desk.chip(u"respond"_s), Qt::Key_Space);
    QCOMPARE(desk.controls(), QStringList(u"s3-data-events"_s));
    // What is hidden is counted all the same.
    QCOMPARE(desk.chip(u"prevent"_s)->text(), u"Prevent 2"_s);
    QTest::mouseClick(desk.chip(u"prevent"_s), Qt::LeftButton);
    QCOMPARE(desk.controls().size(), 3);
}

void TestControlsPage::oneKindStaysShown()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    for (const QString &kind : {u"prevent"_s, u"detect"_s, u"respond"_s}) {
        QTest::mouseClick(desk.chip(kind), Qt::LeftButton);
    }
    QVERIFY(desk.chip(u"respond"_s)->isChecked());
    QCOMPARE(desk.controls(), QStringList(u"backup-vault-lock"_s));
}

void TestControlsPage::aRowIsChosenByKeys()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    const QSignalSpy selected(&desk.page, &ControlsPage::controlSelected);
    desk.page.focusList();
    QCOMPARE(selected.last().first().toString(), u"backup-vault-lock"_s);
    QTest::keyClick(desk.table, Qt::Key_Down);
    QCOMPARE(selected.last().first().toString(), u"deny-unused-services"_s);
    QCOMPARE(desk.page.selectedControl(), u"deny-unused-services"_s);
}

void TestControlsPage::theSelectionStaysWithTheFilter()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    desk.page.selectControl(u"s3-versioning"_s);
    const QSignalSpy selected(&desk.page, &ControlsPage::controlSelected);
    desk.work.filter->setQueryText(u"kind:detect"_s);
    QVERIFY(!desk.table->currentIndex().isValid());
    desk.work.filter->setQueryText({});
    QCOMPARE(desk.table->currentIndex().data(ControlModel::ControlRole).toString(), u"s3-versioning"_s);
    QVERIFY(selected.isEmpty()); // nobody chose anything
}

void TestControlsPage::anEmptyListOffersTheWayBack()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    connect(&desk.page, &ControlsPage::clearFilterRequested, desk.work.filter.get(), &FilterState::clear);
    QTest::mouseClick(desk.chip(u"detect"_s), Qt::LeftButton);
    desk.work.filter->setQueryText(u"kind:detect"_s);
    QVERIFY(!desk.table->isVisible());
    auto *clear = desk.page.findChild<QWidget *>(u"controlsClearButton"_s);
    desk.page.focusList();
    QVERIFY(clear->hasFocus());
    QTest::keyClick(clear, Qt::Key_Space);
    QVERIFY(desk.table->isVisible());
    QVERIFY(desk.table->hasFocus());
    QCOMPARE(desk.controls().size(), 4);
    QVERIFY(desk.chip(u"detect"_s)->isChecked());
}

void TestControlsPage::aHeadingSorts()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page));
    const QHeaderView *header = desk.table->horizontalHeader();
    const QPoint stops(header->sectionViewportPosition(ControlModel::ShownColumn) + 8, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, stops);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, stops);
    QCOMPARE(desk.controls().first(), u"s3-data-events"_s);
}

void TestControlsPage::secondaryColumnsGiveWay()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.page, {1200, 600}));
    QVERIFY(!desk.table->isColumnHidden(ControlModel::AllColumn));
    desk.page.resize(520, 600);
    QTRY_VERIFY(desk.table->isColumnHidden(ControlModel::AllColumn));
    QVERIFY(!desk.table->isColumnHidden(ControlModel::ControlColumn));
    QVERIFY(!desk.table->isColumnHidden(ControlModel::StatusColumn));
}

QTEST_MAIN(TestControlsPage)
#include "tst_controlspage.moc"
