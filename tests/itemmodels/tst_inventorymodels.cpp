#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventoryservicemodel.h"
#include "models/itemmodels/inventorystate.h"
#include "models/itemmodels/presencemodel.h"
#include "models/itemmodels/sourcemodel.h"
#include "models/itemmodels/unmatchedmodel.h"
#include "tests/itemmodels/smallinventory.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/inventorydraft.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// The models of the inventory page, each under the model tester through every change of the state.
class TestInventoryModels : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void sourcesAreListed();
    void aSourceIsRenamedAndMarkedInPlace();
    void whatProvesNothingHasNoTick();
    void servicesTellTheirEvidence();
    void onlyChosenAccountsAreCounted();
    void presenceIsATableOfServicesAndAccounts();
    void accountsAreCalledByTheirNames();
    void rowsStandByTheNameShown();
    void aListOfAccountsTellsHowManyItNames();
    void unknownNamesAreListed();
    void followEveryChange();

private:
    static QString text(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    static int rowOf(const QAbstractItemModel &model, int role, const QString &value)
    {
        const auto found = model.match(model.index(0, 0), role, value, 1, Qt::MatchExactly);
        return found.isEmpty() ? -1 : found.first().row();
    }
};

namespace {

const QString First = u"111122223333"_s;
const QString Second = u"444455556666"_s;

// Two accounts, three sources, one of them truncated and with warnings.
Inventory estate()
{
    Fixture::InventoryDraft draft;
    const int config = draft.addSource(u"config.json"_s, u"config-snapshot"_s, {First}, true);
    const int trail = draft.addSource(u"trail.json"_s, u"cloudtrail-log"_s, {First, Second});
    draft.source(config).records = 1234;
    draft.source(trail).warnings = {u"first"_s, u"second"_s};
    draft.source(trail).truncated = true;
    draft.addEvidence(First, u"s3"_s, {EvidenceKind::Resource, u"AWS::S3::Bucket"_s, 3, config});
    draft.addEvidence(First, u"s3"_s, {EvidenceKind::Read, {}, 5, trail});
    draft.addEvidence(Second, u"s3"_s, {EvidenceKind::Read, {}, 1, trail});
    draft.addEvidence(Second, u"rds"_s, {EvidenceKind::Changed, {}, 2, trail});
    draft.nameAccount(Second, u"sandbox"_s);
    draft.addUnmatched(u"Custom::Thing"_s, trail);
    return draft.inventory();
}

} // namespace

void TestInventoryModels::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestInventoryModels::sourcesAreListed()
{
    InventoryState state(Fixture::catalog(), nullptr);
    SourceModel model(state);
    QCOMPARE(model.rowCount(), 0);
    state.add(estate());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, SourceModel::NameColumn), u"config.json"_s);
    QCOMPARE(text(model, 0, SourceModel::FormatColumn), inventoryFormat(u"config-snapshot"_s)->name);
    QCOMPARE(model.index(0, SourceModel::RecordsColumn).data(SourceModel::SortRole).toLongLong(), 1234);
    QCOMPARE(model.index(0, SourceModel::CompleteColumn).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    QCOMPARE(text(model, 0, SourceModel::WarningsColumn), QString());
    QCOMPARE(text(model, 1, SourceModel::WarningsColumn), u"▲ 2"_s);
    QCOMPARE(text(model, 1, SourceModel::CompleteColumn), u"incomplete"_s);
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"2 warnings"_s));
    const QString sha = model.index(1, 0).data(SourceModel::Sha256Role).toString();
    QCOMPARE(model.indexOf(sha), model.index(1, 0));
    QVERIFY(!model.indexOf(u"nowhere"_s).isValid());
}

void TestInventoryModels::aSourceIsRenamedAndMarkedInPlace()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(estate());
    SourceModel model(state);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex row = model.index(0, SourceModel::NameColumn);
    QVERIFY(model.setData(row, u"  all of Config "_s));
    QCOMPARE(row.data().toString(), u"all of Config"_s);
    QVERIFY(!model.setData(row, u"  "_s));
    QCOMPARE(row.data().toString(), u"all of Config"_s);
    QVERIFY(model.setData(model.index(0, SourceModel::CompleteColumn), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!state.inventory()->sources.first().complete);
    QVERIFY(row.isValid());
    QCOMPARE(resets.size(), 0);
    QVERIFY(model.flags(row).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.flags(model.index(0, SourceModel::FormatColumn)).testFlag(Qt::ItemIsEditable));
}

void TestInventoryModels::whatProvesNothingHasNoTick()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(estate());
    SourceModel model(state);
    const QModelIndex trail = model.index(1, SourceModel::CompleteColumn);
    QVERIFY(!trail.data(Qt::CheckStateRole).isValid());
    QVERIFY(!trail.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(trail.data(Qt::ToolTipRole).toString().contains(u"never prove"_s));
    QVERIFY(!model.setData(trail, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!state.inventory()->sources.last().complete);
    // What an earlier version let a person tick can be taken back.
    state.setSourceComplete(1, true);
    QVERIFY(model.setData(model.index(1, SourceModel::CompleteColumn), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!state.inventory()->sources.last().complete);
}

void TestInventoryModels::servicesTellTheirEvidence()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(estate());
    const InventoryServiceModel model(state);
    QCOMPARE(model.rowCount(), 2);
    const int s3 = rowOf(model, InventoryServiceModel::ServiceRole, u"s3"_s);
    QCOMPARE(text(model, s3, InventoryServiceModel::PresenceColumn), u"● In use"_s);
    QCOMPARE(text(model, s3, InventoryServiceModel::AccountsColumn), u"2 of 2"_s);
    QCOMPARE(text(model, s3, InventoryServiceModel::EvidenceColumn),
             u"3 resources, 6 reads or failed calls"_s);
    QCOMPARE(text(model, s3, InventoryServiceModel::TechniquesColumn), u"1"_s);
    QCOMPARE(model.index(s3, InventoryServiceModel::TechniquesColumn).data(Qt::ToolTipRole).toString(),
             toolTipText(u"T1485.A003"_s));
}

void TestInventoryModels::onlyChosenAccountsAreCounted()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(estate());
    const InventoryServiceModel services(state);
    const PresenceModel presences(state);
    state.setChosenAccounts({First});
    QCOMPARE(services.rowCount(), 1);
    QCOMPARE(text(services, 0, InventoryServiceModel::EvidenceColumn),
             u"3 resources, 5 reads or failed calls"_s);
    QCOMPARE(presences.columnCount(), 2);
}

void TestInventoryModels::presenceIsATableOfServicesAndAccounts()
{
    InventoryState state(Fixture::catalog(), nullptr);
    PresenceModel model(state);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 1);
    state.add(estate());
    QCOMPARE(model.columnCount(), 3);
    const int s3 = rowOf(model, PresenceModel::ServiceRole, u"s3"_s);
    QCOMPARE(model.headerData(s3, Qt::Vertical).toString(),
             Fixture::catalog()->service(u"s3"_s)->shortName());
    QCOMPARE(text(model, s3, PresenceModel::CountColumn), u"1"_s);
    QCOMPARE(text(model, s3, 1), u"●"_s);
    QCOMPARE(text(model, s3, 2), u"◐"_s);
    QVERIFY(model.index(s3, 1).data(Qt::ToolTipRole).toString().contains(u"3 resources"_s));
    const int rds = rowOf(model, PresenceModel::ServiceRole, u"rds"_s);
    QCOMPARE(text(model, rds, 1), u"○"_s); // Config is whole for the first account
    QCOMPARE(text(model, rds, 2), u"●"_s);
    QVERIFY(model.index(rds, 0).data(PresenceModel::SearchRole).toString().contains(u"Amazon RDS"_s));
    // Of which nothing is known anywhere, nothing is shown.
    QCOMPARE(rowOf(model, PresenceModel::ServiceRole, u"organizations"_s), -1);
}

void TestInventoryModels::accountsAreCalledByTheirNames()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(estate());
    const PresenceModel model(state);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), First);
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"sandbox"_s);
    QVERIFY(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString().contains(Second));
    state.renameAccount(First, u"production"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"production"_s);
}

void TestInventoryModels::rowsStandByTheNameShown()
{
    InventoryState state(Fixture::catalog(), nullptr);
    const InventoryServiceModel services(state);
    const PresenceModel presences(state);
    // Not in the order of their keys.
    state.add(Fixture::inventoryOf(First, {u"ec2"_s, u"lambda"_s, u"rds"_s, u"s3"_s, u"organizations"_s},
                                   u"list.txt"_s));
    const auto isSorted = [](const QStringList &names) {
        return std::ranges::is_sorted(names, [](const QString &one, const QString &other) {
            return one.compare(other, Qt::CaseInsensitive) < 0;
        });
    };
    QStringList names;
    QList<int> places;
    for (int row = 0; row < services.rowCount(); ++row) {
        names.append(text(services, row, InventoryServiceModel::ServiceColumn));
        places.append(services.index(row, InventoryServiceModel::ServiceColumn)
                          .data(InventoryServiceModel::SortRole)
                          .toInt());
    }
    QCOMPARE(names.size(), 5);
    QVERIFY2(isSorted(names), qPrintable(names.join(u", "_s)));
    QVERIFY(std::ranges::is_sorted(places));
    QStringList shortNames;
    for (int row = 0; row < presences.rowCount(); ++row) {
        shortNames.append(presences.headerData(row, Qt::Vertical).toString());
    }
    QVERIFY(shortNames.size() >= 5);
    QVERIFY2(isSorted(shortNames), qPrintable(shortNames.join(u", "_s)));
}

void TestInventoryModels::aListOfAccountsTellsHowManyItNames()
{
    InventoryState state(Fixture::catalog(), nullptr);
    const SourceModel model(state);
    Inventory list = Fixture::inventoryOf(First, {u"organizations"_s}, u"accounts.json"_s);
    list.sources.first().accounts.clear();
    list.sources.first().records = 2;
    state.add(list);
    QCOMPARE(text(model, 0, SourceModel::AccountsColumn), u"0"_s);
    const QString tip = model.index(0, SourceModel::AccountsColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"names accounts (2)"_s), qPrintable(tip));
}

void TestInventoryModels::unknownNamesAreListed()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(estate());
    const UnmatchedModel model(state);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, 0, UnmatchedModel::NameColumn), u"Custom::Thing"_s);
    QCOMPARE(text(model, 0, UnmatchedModel::KindColumn), u"Name"_s);
    QCOMPARE(unmatchedKindText(u"cfn-type"_s), u"CloudFormation type"_s);
    QCOMPARE(text(model, 0, UnmatchedModel::SourceColumn), u"trail.json"_s);
    QCOMPARE(unmatchedKindText(u"of-a-later-version"_s), u"of-a-later-version"_s);
}

void TestInventoryModels::followEveryChange()
{
    InventoryState state(Fixture::catalog(), nullptr);
    SourceModel sources(state);
    InventoryServiceModel services(state);
    PresenceModel presences(state);
    UnmatchedModel unmatched(state);
    const QAbstractItemModelTester::FailureReportingMode mode =
        QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QAbstractItemModelTester sourceTester(&sources, mode);
    const QAbstractItemModelTester serviceTester(&services, mode);
    const QAbstractItemModelTester presenceTester(&presences, mode);
    const QAbstractItemModelTester unmatchedTester(&unmatched, mode);
    state.add(estate());
    state.add(Fixture::inventoryOf(u"777788889999"_s, {u"ec2"_s}, u"more.txt"_s));
    state.setChosenAccounts({First});
    state.renameSource(1, u"events"_s);
    state.removeSource(0);
    state.undo();
    state.clear();
    QCOMPARE(sources.rowCount() + services.rowCount() + presences.rowCount() + unmatched.rowCount(), 0);
    state.undo();
    QCOMPARE(sources.rowCount(), 3);
}

QTEST_MAIN(TestInventoryModels)
#include "tst_inventorymodels.moc"
