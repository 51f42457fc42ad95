#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "models/itemmodels/plannermodel.h"
#include "tests/itemmodels/planwork.h"
#include "tests/support/modelrows.h"
#include "tests/support/wordindex.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

using Model = PlannerModel;

namespace {

// What the window holds around a planner.
struct Window : Fixture::PlanWork
{
    explicit Window(std::shared_ptr<QTemporaryDir> where = std::make_shared<QTemporaryDir>())
        : PlanWork(std::move(where))
    {
        mirror.index = std::make_shared<Fixture::WordIndex>(*mirror.catalog);
    }

    FilterState filter{mirror, inventory, checklist};
};

QStringList controlsOf(const Model &model)
{
    return modelRows(model, {Model::RankColumn}, Model::ControlRole);
}

} // namespace

class TestPlannerModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void namesFewControlsInOrder();
    void theShareDecidesHowMany();
    void followsStatusesAndFilter();
    void rowsStayWhereOnlyAStatusChanges();
    void weightsDecideAmongEquals();
    void weightsAreKept();
    void marksWhatNobodyLookedAtAsPlanned();
    void everyCellSpeaks();
};

// Of the fixture's four open techniques one control covers two, and three cover one each.
void TestPlannerModel::namesFewControlsInOrder()
{
    Window window;
    Model model(window.filter, window.checklist);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(modelRows(model),
             (QStringList{u"1 | Deny unused services | +1 | 25 % | Low | Not assessed"_s,
                          u"2 | Log S3 data events | +2 | 75 % | Medium | Not assessed"_s,
                          u"3 | Lock the backup vault | +1 | 100 % | High | Not assessed"_s}));
    QCOMPARE(model.indexOf(u"backup-vault-lock"_s).row(), 2);
    QVERIFY(!model.indexOf(u"s3-versioning"_s).isValid());
}

void TestPlannerModel::theShareDecidesHowMany()
{
    Window window;
    Model model(window.filter, window.checklist);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy changed(&model, &Model::reportChanged);
    model.setShare(50);
    QCOMPARE(controlsOf(model), QStringList(u"s3-data-events"_s));
    QCOMPARE(plannerSentence(model.report().plan),
             u"This one control covers 50 % of the open techniques (2 of 4)."_s);
    model.setShare(50);
    QCOMPARE(changed.size(), 1);
    model.setShare(100);
    QCOMPARE(model.rowCount(), 3);
}

void TestPlannerModel::followsStatusesAndFilter()
{
    Window window;
    Model model(window.filter, window.checklist);
    const QAbstractItemModelTester tester(&model);
    model.setShare(100);
    window.checklist.setStatus(u"s3-data-events"_s, Status::Verified);
    QCOMPARE(controlsOf(model), (QStringList{u"deny-unused-services"_s, u"backup-vault-lock"_s}));
    QVERIFY(window.checklist.edit({u"backup-vault-lock"_s},
                                  {.status = Status::NotApplicable, .reason = u"Nothing to back up"_s}));
    QCOMPARE(controlsOf(model), QStringList(u"deny-unused-services"_s));
    QCOMPARE(model.report().plan.openTechniques, 1);
    window.filter.setQueryText(u"svc:s3"_s);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.report().context.query, u"svc:s3"_s);
}

void TestPlannerModel::rowsStayWhereOnlyAStatusChanges()
{
    Window window;
    Model model(window.filter, window.checklist);
    const QAbstractItemModelTester tester(&model);
    const QPersistentModelIndex kept = model.indexOf(u"deny-unused-services"_s);
    window.checklist.setStatus(u"deny-unused-services"_s, Status::InProgress);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.sibling(kept.row(), Model::StatusColumn).data().toString(), u"In progress"_s);
    QCOMPARE(kept.data(Model::StatusRole).toInt(), int(Status::InProgress));
}

void TestPlannerModel::weightsDecideAmongEquals()
{
    Window window;
    Model model(window.filter, window.checklist);
    const QAbstractItemModelTester tester(&model);
    window.filter.setQueryText(u"id:T1485.A003"_s); // stopped by a light and by a heavier control
    QCOMPARE(controlsOf(model), QStringList(u"s3-versioning"_s));
    model.setWeights({.low = 9, .medium = 1, .high = 1});
    QCOMPARE(controlsOf(model), QStringList(u"s3-data-events"_s));
    model.setWeights({.low = 0});
    QCOMPARE(model.report().weights.low, 9);
}

void TestPlannerModel::weightsAreKept()
{
    const auto folder = std::make_shared<QTemporaryDir>();
    const EffortWeights weights{.low = 2, .medium = 4, .high = 6};
    {
        Window window(folder);
        Model model(window.filter, window.checklist);
        model.setWeights(weights);
    }
    Window next(folder);
    QCOMPARE(Model(next.filter, next.checklist).report().weights, weights);
}

void TestPlannerModel::marksWhatNobodyLookedAtAsPlanned()
{
    Window window;
    window.checklist.setStatus(u"backup-vault-lock"_s, Status::InProgress);
    Model model(window.filter, window.checklist);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.notAssessedCount(), 2);
    model.markPlanned();
    QCOMPARE(model.notAssessedCount(), 0);
    QCOMPARE(window.checklist.status(u"s3-data-events"_s), Status::Planned);
    QCOMPARE(window.checklist.status(u"deny-unused-services"_s), Status::Planned);
    QCOMPARE(window.checklist.status(u"backup-vault-lock"_s), Status::InProgress);
    QCOMPARE(window.checklist.status(u"s3-versioning"_s), Status::NotAssessed);
    QCOMPARE(window.checklist.undoText(), u"2 items to Planned"_s);
    model.markPlanned(); // leaves nothing to undo
    window.checklist.undo();
    QCOMPARE(window.checklist.status(u"s3-data-events"_s), Status::NotAssessed);
    QCOMPARE(window.checklist.status(u"deny-unused-services"_s), Status::NotAssessed);
}

void TestPlannerModel::everyCellSpeaks()
{
    Window window;
    const Model model(window.filter, window.checklist);
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(!model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
            QVERIFY(!model.index(row, column).data(Qt::ToolTipRole).toString().isEmpty());
        }
    }
    const QModelIndex logged = model.indexOf(u"s3-data-events"_s);
    QCOMPARE(logged.data(Qt::AccessibleTextRole).toString(),
             u"2, Log S3 data events, adds 2, then covered 75 %"_s);
    const QString adds = logged.siblingAtColumn(Model::AddsColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(adds.contains(u"S3 Object and Bucket Deletion"_s) && adds.contains(u"Root User"_s),
             qPrintable(adds));
    QCOMPARE(logged.data(Model::TechniquesRole).toStringList().size(), 2);
}

QTEST_GUILESS_MAIN(TestPlannerModel)
#include "tst_plannermodel.moc"
