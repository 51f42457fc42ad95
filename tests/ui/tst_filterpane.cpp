#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/panes/filterpane.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// Name and count of each value that can be seen.
QStringList shownRows(const QListView &view)
{
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (!view.isRowHidden(row)) {
            const QModelIndex index = view.model()->index(row, 0);
            rows.append(
                u"%1 %2"_s.arg(index.data().toString(), index.data(FacetModel::CountRole).toString()));
        }
    }
    return rows;
}

QListView *facet(const QWidget &pane, const QString &name)
{
    return pane.findChild<QListView *>(name);
}

} // namespace

class TestFilterPane : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void listsServicesTacticsAndDetection();
    void aClickAnywhereInARowSwitchesIt();
    void spaceSwitchesTheCurrentRow();
    void countsFollowTheOtherFilters();
    void servicesInScopeComeFirst();
};

void TestFilterPane::listsServicesTacticsAndDetection()
{
    Fixture::Work work;
    FilterPane pane(work.theme, *work.filter, work.inventory);
    QVERIFY(Fixture::showAndWait(pane, {240, 800}));
    QCOMPARE(shownRows(*facet(pane, u"serviceFacetView"_s)),
             (QStringList{u"Bedrock 1"_s, u"RDS 1"_s, u"S3 1"_s, u"Identity and Access Management 1"_s}));
    QCOMPARE(shownRows(*facet(pane, u"tacticFacetView"_s)),
             (QStringList{u"Initial Access 1"_s, u"Defense Evasion 1"_s, u"Impact 3"_s}));
    QCOMPARE(shownRows(*facet(pane, u"detectionFacetView"_s)),
             (QStringList{u"Needs data events 1"_s, u"GuardDuty finding 1"_s}));
}

void TestFilterPane::aClickAnywhereInARowSwitchesIt()
{
    Fixture::Work work;
    FilterPane pane(work.theme, *work.filter, work.inventory);
    QVERIFY(Fixture::showAndWait(pane, {240, 800}));
    QListView *tactics = facet(pane, u"tacticFacetView"_s);
    const QRect row = tactics->visualRect(tactics->model()->index(2, 0));
    QTest::mouseClick(tactics->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(work.filter->request().tactics, QSet<QString>{u"TA0040"_s});
    QCOMPARE(work.filter->result().leaves.size(), 3);
    QTest::mouseClick(tactics->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(work.filter->request().tactics.isEmpty());
}

void TestFilterPane::spaceSwitchesTheCurrentRow()
{
    Fixture::Work work;
    FilterPane pane(work.theme, *work.filter, work.inventory);
    QVERIFY(Fixture::showAndWait(pane, {240, 800}));
    QListView *detection = facet(pane, u"detectionFacetView"_s);
    detection->setFocus();
    detection->setCurrentIndex(detection->model()->index(0, 0));
    QTest::keyClick(detection, Qt::Key_Space);
    QVERIFY(work.filter->request().dataEventsOnly);
    QTest::keyClick(detection, Qt::Key_Down);
    QTest::keyClick(detection, Qt::Key_Space);
    QVERIFY(work.filter->request().guardDutyOnly);
    QCOMPARE(work.filter->result().leaves, QStringList{u"T1485.A003"_s});
}

void TestFilterPane::countsFollowTheOtherFilters()
{
    Fixture::Work work;
    FilterPane pane(work.theme, *work.filter, work.inventory);
    work.filter->setQueryText(u"svc:s3"_s);
    QCOMPARE(shownRows(*facet(pane, u"tacticFacetView"_s)),
             (QStringList{u"Initial Access 0"_s, u"Defense Evasion 0"_s, u"Impact 1"_s}));
}

void TestFilterPane::servicesInScopeComeFirst()
{
    Fixture::Work work;
    FilterPane pane(work.theme, *work.filter, work.inventory);
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const QStringList rows = shownRows(*facet(pane, u"serviceFacetView"_s));
    QVERIFY(rows.indexOf(u"S3 1"_s) < rows.indexOf(u"RDS 0"_s));
}

QTEST_MAIN(TestFilterPane)
#include "tst_filterpane.moc"
