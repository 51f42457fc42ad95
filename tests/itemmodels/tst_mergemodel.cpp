#include "models/itemmodels/mergemodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestMergeModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatAsksBeginsWithoutATick();
    void cellsAreOfOneLineAndNeverEmpty();
    void detailsTellAllThreeSides();
    void everyCellSpeaks();
    void ofTwoThatContradictOneIsTaken();
    void nothingSuggestedIsAnEmptyTable();
};

namespace {

MergeProposal taken()
{
    return {.row = 7,
            .item = u"s3-versioning"_s,
            .title = u"Turn on versioning"_s,
            .unit = MergeUnit::Notes,
            .sent = QString(),
            .theirs = u"first\nsecond"_s,
            .reason = u"changed only there"_s};
}

MergeProposal asked()
{
    MergeProposal proposal = taken();
    proposal.unit = MergeUnit::Owner;
    proposal.sent.reset();
    proposal.ours = u"Ada"_s;
    proposal.theirs = u"Ben"_s;
    proposal.asks = true;
    return proposal;
}

} // namespace

void TestMergeModel::whatAsksBeginsWithoutATick()
{
    MergeModel model({taken(), asked()});
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.accepted().size(), 1);
    QCOMPARE(model.acceptedAsked(), 0);
    QVERIFY(model.setData(model.index(1, MergeModel::ItemColumn), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.accepted().size(), 2);
    QCOMPARE(model.acceptedAsked(), 1);
}

void TestMergeModel::cellsAreOfOneLineAndNeverEmpty()
{
    const MergeModel model({taken(), asked()});
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = model.index(row, column).data().toString();
            QVERIFY(!text.isEmpty());
            QVERIFY(!text.contains(u'\n'));
        }
    }
}

void TestMergeModel::detailsTellAllThreeSides()
{
    const MergeModel model({taken(), asked()});
    const QString all = model.index(0, 0).data(MergeModel::DetailsRole).toString();
    QVERIFY2(all.contains(u"When exported: (nothing)"_s) && all.contains(u"In the file: first\nsecond"_s),
             qPrintable(all));
    QVERIFY(!model.index(1, 0).data(MergeModel::DetailsRole).toString().contains(u"When exported"_s));
}

void TestMergeModel::everyCellSpeaks()
{
    const MergeModel model({asked()});
    const QString row = model.index(0, MergeModel::ItemColumn).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(row, u"Turn on versioning, Owner from Ada to Ben"_s);
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

void TestMergeModel::ofTwoThatContradictOneIsTaken()
{
    MergeProposal one = asked();
    one.isDisputed = true;
    MergeProposal other = one;
    other.theirs = u"Cleo"_s;
    MergeModel model({one, taken(), other});
    const QAbstractItemModelTester tester(&model);
    model.tickAll();
    QCOMPARE(model.tickedRows(), QList{1});
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedRows(), (QList{1, 2}));
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedRows(), (QList{0, 1}));
}

void TestMergeModel::nothingSuggestedIsAnEmptyTable()
{
    MergeModel model({});
    model.tickAll();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.accepted().size(), 0);
}

QTEST_GUILESS_MAIN(TestMergeModel)
#include "tst_mergemodel.moc"
