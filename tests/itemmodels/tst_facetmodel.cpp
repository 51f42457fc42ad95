#include "models/itemmodels/facetmodel.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestFacetModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void listsValuesWithCounts();
    void keepsItsPlaceWhenOnlyCountsChange();
    void startsAnewWithOtherValues();
    void tellsWhatTheUserTicks();
    void takesTicksFromOutsideInSilence();
    void remembersTicksOfValuesOutOfSight();

private:
    QList<Facet> m_facets{{u"s3"_s, u"S3"_s, 9}, {u"iam"_s, u"IAM"_s, 14}, {u"ec2"_s, u"EC2"_s, 11}};
};

void TestFacetModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestFacetModel::listsValuesWithCounts()
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacets(m_facets);
    QCOMPARE(modelRows(model), (QStringList{u"S3"_s, u"IAM"_s, u"EC2"_s}));
    QCOMPARE(modelRows(model, {0}, FacetModel::CountRole), (QStringList{u"9"_s, u"14"_s, u"11"_s}));
    QCOMPARE(modelRows(model, {0}, FacetModel::KeyRole), (QStringList{u"s3"_s, u"iam"_s, u"ec2"_s}));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"S3, techniques: 9"_s);
    QVERIFY(model.flags(model.index(0)).testFlag(Qt::ItemIsUserCheckable));
}

void TestFacetModel::keepsItsPlaceWhenOnlyCountsChange()
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacets(m_facets);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QList<Facet> next = m_facets;
    next[1].count = 0;
    model.setFacets(next);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex(), model.index(1));
    QCOMPARE(changes.at(0).at(1).toModelIndex(), model.index(1));
    model.setFacets(next);
    QCOMPARE(changes.size(), 1);
}

void TestFacetModel::startsAnewWithOtherValues()
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacets(m_facets);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFacets({m_facets.at(2), m_facets.at(0)});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(modelRows(model), (QStringList{u"EC2"_s, u"S3"_s}));
    model.setFacets({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFacetModel::tellsWhatTheUserTicks()
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacets(m_facets);
    const QSignalSpy ticks(&model, &FacetModel::checkedChanged);
    QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.checked(), QSet<QString>{u"iam"_s});
    QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(ticks.size(), 1);
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(ticks.size(), 2);
    QVERIFY(model.checked().isEmpty());
    QVERIFY(!model.setData(model.index(1), u"x"_s, Qt::EditRole));
    QVERIFY(!model.setData({}, Qt::Checked, Qt::CheckStateRole));
}

void TestFacetModel::takesTicksFromOutsideInSilence()
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacets(m_facets);
    const QSignalSpy ticks(&model, &FacetModel::checkedChanged);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setChecked({u"ec2"_s});
    QCOMPARE(ticks.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.index(2).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestFacetModel::remembersTicksOfValuesOutOfSight()
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacets(m_facets);
    model.setChecked({u"ec2"_s});
    model.setFacets({m_facets.at(0)});
    model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(model.checked(), (QSet<QString>{u"s3"_s, u"ec2"_s}));
}

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
