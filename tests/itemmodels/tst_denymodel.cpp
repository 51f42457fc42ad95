#include "models/exports/denydocuments.h"
#include "models/itemmodels/denymodel.h"
#include "models/itemmodels/inventorystate.h"
#include "tests/support/denycatalog.h"
#include "tests/support/inventorydraft.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestDenyModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatMayBeDeniedStandsFirst();
    void aBoxChangesThePolicy();
    void whatIsDeniedAlongIsSaid();
    void whatIsKeptHasNoBox();
    void sparedPrincipalsAreInThePolicy();
    void aWrongPrincipalLeavesNoPolicy();
    void followsTheInventoryAndKeepsChoices();
    void everyCellSpeaks();
};

namespace {

const QString Account = u"111122223333"_s;

// EC2 is used, Bedrock absent by a person's word, nothing is known of Lambda.
Inventory estate()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a.yaml"_s, u"ttc-inventory"_s, {Account});
    draft.addEvidence(Account, u"ec2"_s, {EvidenceKind::Listed, {}, 1, source});
    draft.addAbsence(Account, u"bedrock"_s, source);
    return draft.inventory();
}

QModelIndex rowOf(const DenyModel &model, const QString &service)
{
    const auto found = model.match(model.index(0, 0), DenyModel::ServiceRole, service, 1, Qt::MatchExactly);
    return found.value(0);
}

QString textAt(const DenyModel &model, const QString &service, int column)
{
    return rowOf(model, service).siblingAtColumn(column).data().toString();
}

} // namespace

void TestDenyModel::whatMayBeDeniedStandsFirst()
{
    InventoryState state(Fixture::denyCatalog(), nullptr);
    state.add(estate());
    const DenyModel model(state);
    const QStringList rows = modelRows(model, {DenyModel::ServiceColumn, DenyModel::AbsenceColumn});
    QCOMPARE(rows.size(), 7);
    QVERIFY2(rows.at(0).contains(u"Amazon Bedrock"_s) && rows.at(0).contains(u"○ Not seen"_s),
             qPrintable(rows.at(0)));
    QVERIFY2(rows.at(1).contains(u"AWS Lambda"_s) && rows.at(1).contains(u"? Not covered"_s),
             qPrintable(rows.at(1)));
    QVERIFY2(rows.at(2).contains(u"● Kept"_s), qPrintable(rows.at(2)));
    QCOMPARE(rowOf(model, u"bedrock"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(rowOf(model, u"lambda"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(textAt(model, u"bedrock"_s, DenyModel::AccountsColumn), u"1 of 1"_s);
    QCOMPARE(textAt(model, u"bedrock"_s, DenyModel::TechniquesColumn), u"stops T1496, hinders T1651"_s);
    QCOMPARE(textAt(model, u"lambda"_s, DenyModel::TechniquesColumn), u"T1651"_s);
}

void TestDenyModel::aBoxChangesThePolicy()
{
    InventoryState state(Fixture::denyCatalog(), nullptr);
    state.add(estate());
    DenyModel model(state);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy changed(&model, &DenyModel::reportChanged);
    QVERIFY(model.setData(rowOf(model, u"lambda"_s), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.report().documents.first().contains("lambda:*"));
    QCOMPARE(textAt(model, u"lambda"_s, DenyModel::TechniquesColumn), u"hinders T1651"_s);
    QVERIFY(model.setData(rowOf(model, u"lambda"_s), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(rowOf(model, u"bedrock"_s), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.report().documents.isEmpty());
    QVERIFY(model.problem().isEmpty());
}

void TestDenyModel::whatIsDeniedAlongIsSaid()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a.yaml"_s, u"ttc-inventory"_s, {Account});
    for (const QString &service : {u"ec2"_s, u"vpc"_s, u"security-groups"_s}) {
        draft.addAbsence(Account, service, source);
    }
    InventoryState state(Fixture::denyCatalog(), nullptr);
    state.add(draft.inventory());
    const DenyModel model(state);
    const QString reason = textAt(model, u"ec2"_s, DenyModel::ReasonColumn);
    QVERIFY2(reason.endsWith(u"; denies EC2 Security Groups, Amazon VPC too"_s), qPrintable(reason));
}

void TestDenyModel::whatIsKeptHasNoBox()
{
    InventoryState state(Fixture::denyCatalog(), nullptr);
    state.add(estate());
    DenyModel model(state);
    const QModelIndex kept = rowOf(model, u"ec2"_s);
    QVERIFY(!kept.data(Qt::CheckStateRole).isValid());
    QVERIFY(!kept.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!model.setData(kept, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData({}, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(rowOf(model, u"lambda"_s), u"x"_s, Qt::EditRole));
    QVERIFY(!model.report().documents.first().contains("ec2"));
}

void TestDenyModel::sparedPrincipalsAreInThePolicy()
{
    InventoryState state(Fixture::denyCatalog(), nullptr);
    state.add(estate());
    DenyModel model(state);
    QVERIFY(!model.report().documents.first().contains("ArnNotLike"));
    const QSignalSpy changed(&model, &DenyModel::reportChanged);
    model.setBreakGlass({usualBreakGlass()});
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.report().documents.first().contains(usualBreakGlass().toUtf8()));
}

void TestDenyModel::aWrongPrincipalLeavesNoPolicy()
{
    InventoryState state(Fixture::denyCatalog(), nullptr);
    state.add(estate());
    DenyModel model(state);
    model.setBreakGlass({u"Admin"_s});
    QVERIFY2(model.problem().contains(u"“Admin” is no ARN"_s), qPrintable(model.problem()));
    QVERIFY(model.report().documents.isEmpty());
    model.setBreakGlass({});
    QVERIFY(model.problem().isEmpty());
    QCOMPARE(model.report().documents.size(), 1);
}

void TestDenyModel::followsTheInventoryAndKeepsChoices()
{
    InventoryState state(Fixture::denyCatalog(), nullptr);
    DenyModel model(state);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    state.add(estate());
    QVERIFY(model.setData(rowOf(model, u"lambda"_s), Qt::Checked, Qt::CheckStateRole));
    const QSignalSpy changed(&model, &DenyModel::reportChanged);
    state.renameSource(0, u"renamed"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(rowOf(model, u"lambda"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(textAt(model, u"bedrock"_s, DenyModel::ReasonColumn).contains(u"renamed"_s));
    state.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.report().documents.isEmpty());
}

void TestDenyModel::everyCellSpeaks()
{
    InventoryState state(Fixture::denyCatalog(), nullptr);
    state.add(estate());
    const DenyModel model(state);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
            QVERIFY(!index.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        }
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
    QVERIFY(rowOf(model, u"security-groups"_s).data(Qt::ToolTipRole).toString().contains(u"Amazon EC2"_s));
}

QTEST_GUILESS_MAIN(TestDenyModel)
#include "tst_denymodel.moc"
