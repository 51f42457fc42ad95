#include "models/itemmodels/techniquefiltermodel.h"
#include "models/itemmodels/techniquemodel.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

using Model = TechniqueModel;

class TestTechniqueFilterModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsNothingBeforeAResult();
    void showsLeavesAndTheirParents_data();
    void showsLeavesAndTheirParents();
    void ranksUntilAColumnIsChosen();
    void followsTheRankingOfEachResult();
    void sortsByChosenColumn_data();
    void sortsByChosenColumn();
    void keepsEqualRowsInOrderOfId();
    void keepsTheSelectedRow();
    void followsANewCatalog();
    void followsStatusesWhileSorted();

private:
    static FilterResult resultOf(const QStringList &leaves, bool ranked = false);
    static QStringList all();
    static QStringList ids(const QAbstractItemModel &model);

    // Proxy and source, each watched by a tester.
    struct Models
    {
        TechniqueModel source{};
        TechniqueFilterModel proxy{};
        QAbstractItemModelTester sourceTester{&source,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest};
        QAbstractItemModelTester proxyTester{&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Models()
        {
            proxy.setSourceModel(&source);
            source.setCatalog(Fixture::catalog());
        }
    };
};

void TestTechniqueFilterModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

FilterResult TestTechniqueFilterModel::resultOf(const QStringList &leaves, bool ranked)
{
    FilterResult result;
    result.leaves = leaves;
    result.ranked = ranked;
    return result;
}

QStringList TestTechniqueFilterModel::all()
{
    return Fixture::catalog()->leaves();
}

QStringList TestTechniqueFilterModel::ids(const QAbstractItemModel &model)
{
    return modelRows(model, {Model::IdColumn});
}

void TestTechniqueFilterModel::showsNothingBeforeAResult()
{
    const Models models;
    QCOMPARE(models.proxy.rowCount(), 0);
}

void TestTechniqueFilterModel::showsLeavesAndTheirParents_data()
{
    QTest::addColumn<QStringList>("leaves");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("nothing") << QStringList{} << QStringList{};
    QTest::newRow("top level") << QStringList{u"T1496"_s} << QStringList{u"T1496"_s};
    QTest::newRow("a child brings its parent")
        << QStringList{u"T1485.A003"_s} << QStringList{u"T1485"_s, u"  T1485.A003"_s};
    QTest::newRow("a parent is no leaf") << QStringList{u"T1485"_s} << QStringList{};
    QTest::newRow("all") << all()
                         << QStringList{u"T1078"_s, u"T1485"_s, u"  T1485.A001"_s, u"  T1485.A003"_s,
                                        u"T1496"_s};
}

void TestTechniqueFilterModel::showsLeavesAndTheirParents()
{
    QFETCH(const QStringList, leaves);
    QFETCH(const QStringList, rows);
    Models models;
    models.proxy.setResult(resultOf(leaves));
    QCOMPARE(ids(models.proxy), rows);
    models.proxy.setResult(resultOf(all()));
    models.proxy.setResult(resultOf(leaves));
    QCOMPARE(ids(models.proxy), rows);
}

void TestTechniqueFilterModel::ranksUntilAColumnIsChosen()
{
    const QStringList byRank{u"T1496"_s, u"T1485"_s, u"  T1485.A003"_s, u"  T1485.A001"_s, u"T1078"_s};
    const QStringList byId{u"T1078"_s, u"T1485"_s, u"  T1485.A001"_s, u"  T1485.A003"_s, u"T1496"_s};
    Models models;
    models.proxy.setResult(resultOf({u"T1496"_s, u"T1485.A003"_s, u"T1078"_s, u"T1485.A001"_s}, true));
    QCOMPARE(ids(models.proxy), byRank);
    models.proxy.sort(Model::IdColumn);
    QCOMPARE(ids(models.proxy), byId);
    QCOMPARE(models.proxy.chosenColumn(), int(Model::IdColumn));
    models.proxy.sort(-1);
    QCOMPARE(ids(models.proxy), byRank);
    models.proxy.setResult(resultOf(all()));
    QCOMPARE(ids(models.proxy), byId);
    QCOMPARE(models.proxy.chosenColumn(), -1);
}

void TestTechniqueFilterModel::followsTheRankingOfEachResult()
{
    Models models;
    models.proxy.setResult(resultOf({u"T1496"_s, u"T1078"_s}, true));
    QCOMPARE(ids(models.proxy), (QStringList{u"T1496"_s, u"T1078"_s}));
    models.proxy.setResult(resultOf({u"T1078"_s, u"T1485.A001"_s, u"T1496"_s}, true));
    QCOMPARE(ids(models.proxy), (QStringList{u"T1078"_s, u"T1485"_s, u"  T1485.A001"_s, u"T1496"_s}));
}

void TestTechniqueFilterModel::sortsByChosenColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("name") << int(Model::NameColumn) << false
                          << QStringList{u"T1496"_s, u"T1485"_s, u"  T1485.A001"_s, u"  T1485.A003"_s,
                                         u"T1078"_s};
    QTest::newRow("name, descending")
        << int(Model::NameColumn) << true
        << QStringList{u"T1078"_s, u"T1485"_s, u"  T1485.A003"_s, u"  T1485.A001"_s, u"T1496"_s};
    QTest::newRow("tactics in the catalog's order")
        << int(Model::TacticColumn) << true
        << QStringList{u"T1485"_s, u"  T1485.A001"_s, u"  T1485.A003"_s, u"T1496"_s, u"T1078"_s};
}

void TestTechniqueFilterModel::sortsByChosenColumn()
{
    QFETCH(const int, column);
    QFETCH(const bool, descending);
    QFETCH(const QStringList, rows);
    Models models;
    models.proxy.setResult(resultOf(all()));
    models.proxy.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    QCOMPARE(ids(models.proxy), rows);
    models.proxy.setResult(resultOf({}));
    models.proxy.setResult(resultOf(all(), true));
    QCOMPARE(ids(models.proxy), rows);
}

void TestTechniqueFilterModel::keepsEqualRowsInOrderOfId()
{
    const QStringList byId{u"T1078"_s, u"T1485"_s, u"  T1485.A001"_s, u"  T1485.A003"_s, u"T1496"_s};
    Models models;
    models.proxy.setResult(resultOf(all()));
    models.proxy.sort(Model::NameColumn, Qt::DescendingOrder);
    models.proxy.sort(Model::VerdictColumn, Qt::DescendingOrder);
    QCOMPARE(ids(models.proxy), byId);
    models.proxy.sort(Model::NameColumn);
    models.proxy.sort(Model::VerdictColumn);
    QCOMPARE(ids(models.proxy), byId);
}

void TestTechniqueFilterModel::keepsTheSelectedRow()
{
    Models models;
    models.proxy.setResult(resultOf(all()));
    const QPersistentModelIndex selected = models.proxy.mapFromSource(models.source.indexOf(u"T1485.A003"_s));
    models.proxy.setResult(resultOf({u"T1496"_s, u"T1485.A003"_s}, true));
    models.proxy.setResult(resultOf({u"T1485.A003"_s, u"T1496"_s}, true));
    models.proxy.setResult(resultOf(all()));
    QCOMPARE(selected.data(Model::TechniqueRole).toString(), u"T1485.A003"_s);
}

void TestTechniqueFilterModel::followsANewCatalog()
{
    Models models;
    models.proxy.setResult(resultOf({u"T1485.A003"_s, u"T1485.A009"_s}));
    QCOMPARE(ids(models.proxy), (QStringList{u"T1485"_s, u"  T1485.A003"_s}));
    CatalogContents contents = Fixture::contents();
    contents.techniques[1].id = u"T1485.A009"_s;
    contents.techniques.removeAt(2);
    models.source.setCatalog(std::make_shared<const Catalog>(contents));
    QCOMPARE(ids(models.proxy), (QStringList{u"T1485"_s, u"  T1485.A009"_s}));
}

void TestTechniqueFilterModel::followsStatusesWhileSorted()
{
    Models models;
    models.proxy.setResult(resultOf(all()));
    models.proxy.sort(Model::ControlsColumn, Qt::DescendingOrder);
    models.source.setStates(
        {{u"deny-unused-services"_s, {.control = u"deny-unused-services"_s, .status = Status::Implemented}}});
    QCOMPARE(ids(models.proxy),
             (QStringList{u"T1496"_s, u"T1078"_s, u"T1485"_s, u"  T1485.A001"_s, u"  T1485.A003"_s}));
}

QTEST_GUILESS_MAIN(TestTechniqueFilterModel)
#include "tst_techniquefiltermodel.moc"
