#include "models/itemmodels/findingmodel.h"
#include "tests/support/fixturecatalog.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestFindingModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatAPersonChoseBeginsWithoutATick();
    void aTickIsTakenAndGivenBack();
    void allOrNoneAreTicked();
    void onlyTheBoxCanBeChanged();
    void manyAccountsAreNamedInPart();
    void statusesSortByProgress();
    void rowsSayWhatTheyAreAbout();
    void everyCellSpeaks();
    void nothingSuggestedIsAnEmptyTable();
};

namespace {

const QString Prod = u"111122223333"_s;
const QString Test = u"444455556666"_s;

StatusProposal fresh()
{
    return {.control = u"s3-data-events"_s,
            .proposed = Status::Implemented,
            .checks = {u"S3.22 (Security Hub)"_s},
            .accounts = {Prod, Test},
            .resources = 2,
            .reason = u"passes in 2 accounts (2 resources): S3.22 (Security Hub)"_s};
}

StatusProposal chosen()
{
    return {.control = u"s3-versioning"_s,
            .current = Status::Verified,
            .proposed = Status::Planned,
            .overwritesPerson = true,
            .checks = {u"S3.14 (Security Hub)"_s},
            .accounts = {Prod, Test},
            .failingAccounts = {Test},
            .resources = 3,
            .failedResources = 3,
            .reason = u"fails in 1 of 2 accounts (3 of 3 resources): S3.14 (Security Hub)"_s};
}

QStringList acceptedIds(const FindingModel &model)
{
    QStringList ids;
    for (const StatusProposal &proposal : model.accepted()) {
        ids.append(proposal.control);
    }
    return ids;
}

} // namespace

void TestFindingModel::whatAPersonChoseBeginsWithoutATick()
{
    const auto catalog = Fixture::catalog();
    FindingModel model(*catalog, {fresh(), chosen()});
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(model.accepted(), QList<StatusProposal>{fresh()});
    QCOMPARE(model.acceptedOverwrites(), 0);
}

void TestFindingModel::aTickIsTakenAndGivenBack()
{
    const auto catalog = Fixture::catalog();
    FindingModel model(*catalog, {fresh(), chosen()});
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy changed(&model, &FindingModel::ticksChanged);
    QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(acceptedIds(model), QStringList({u"s3-data-events"_s, u"s3-versioning"_s}));
    QCOMPARE(model.acceptedOverwrites(), 1);
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(acceptedIds(model), QStringList{u"s3-versioning"_s});
    QCOMPARE(changed.size(), 2);
}

void TestFindingModel::allOrNoneAreTicked()
{
    const auto catalog = Fixture::catalog();
    FindingModel model(*catalog, {fresh(), chosen()});
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy changed(&model, &FindingModel::ticksChanged);
    model.tickNone();
    QVERIFY(model.accepted().isEmpty());
    model.tickAll();
    QCOMPARE(model.accepted().size(), 2);
    QCOMPARE(changed.size(), 2);
}

void TestFindingModel::manyAccountsAreNamedInPart()
{
    StatusProposal proposal = chosen();
    proposal.failingAccounts.clear();
    for (int i = 0; i < 1000; ++i) {
        proposal.failingAccounts.append(QString::number(100'000'000'000 + i));
    }
    const auto catalog = Fixture::catalog();
    const FindingModel model(*catalog, {proposal});
    const QModelIndex cell = model.index(0, FindingModel::FailingColumn);
    for (const int role : {int(FindingModel::DetailsRole), int(Qt::ToolTipRole)}) {
        const QString text = cell.data(role).toString();
        QVERIFY2(text.contains(u"100000000009 and 990 more"_s), qPrintable(text));
        QVERIFY(!text.contains(u"100000000010"_s));
    }
}

void TestFindingModel::onlyTheBoxCanBeChanged()
{
    const auto catalog = Fixture::catalog();
    FindingModel model(*catalog, {fresh()});
    const QModelIndex reason = model.index(0, FindingModel::ReasonColumn);
    QVERIFY(!reason.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!reason.data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.setData(reason, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, 0), u"x"_s, Qt::EditRole));
    QVERIFY(!model.setData({}, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.accepted().size(), 1);
}

void TestFindingModel::statusesSortByProgress()
{
    const auto catalog = Fixture::catalog();
    const FindingModel model(*catalog, {fresh(), chosen()});
    const auto key = [&model](int row, int column) {
        return model.index(row, column).data(FindingModel::SortRole).toInt();
    };
    QVERIFY(key(0, FindingModel::CurrentColumn) < key(1, FindingModel::CurrentColumn));
    QVERIFY(key(0, FindingModel::ProposedColumn) > key(1, FindingModel::ProposedColumn));
    QVERIFY(key(0, FindingModel::FailingColumn) < key(1, FindingModel::FailingColumn));
}

void TestFindingModel::rowsSayWhatTheyAreAbout()
{
    const auto catalog = Fixture::catalog();
    const FindingModel model(*catalog, {chosen()});
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(FindingModel::ControlColumn), u"Turn on versioning"_s);
    QVERIFY2(text(FindingModel::CurrentColumn).endsWith(u"Verified, chosen"_s),
             qPrintable(text(FindingModel::CurrentColumn)));
    QVERIFY(text(FindingModel::ProposedColumn).endsWith(u"Planned"_s));
    QCOMPARE(text(FindingModel::FailingColumn), u"1 of 2"_s);
    const QString details = model.index(0, 0).data(FindingModel::DetailsRole).toString();
    QVERIFY2(details.startsWith(u"Turn on versioning, from "_s), qPrintable(details));
    QVERIFY2(details.contains(u"Planned: fails in 1 of 2 accounts"_s), qPrintable(details));
    QVERIFY2(details.contains(u"Fails in 444455556666."_s), qPrintable(details));
    QVERIFY2(details.contains(u"because somebody chose “Verified”"_s), qPrintable(details));
}

void TestFindingModel::everyCellSpeaks()
{
    const auto catalog = Fixture::catalog();
    StatusProposal unknown = fresh();
    unknown.control = u"gone"_s;
    const FindingModel model(*catalog, {fresh(), chosen(), unknown});
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
}

void TestFindingModel::nothingSuggestedIsAnEmptyTable()
{
    const auto catalog = Fixture::catalog();
    FindingModel model(*catalog, {});
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy changed(&model, &FindingModel::ticksChanged);
    model.tickAll();
    model.tickNone();
    QCOMPARE(changed.size(), 0);
    QVERIFY(model.accepted().isEmpty());
}

QTEST_GUILESS_MAIN(TestFindingModel)
#include "tst_findingmodel.moc"
