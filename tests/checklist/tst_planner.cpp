#include "models/checklist/effortweights.h"
#include "models/checklist/planner.h"
#include "models/checklist/workspacestore.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestPlanner : public QObject
{
    Q_OBJECT
private slots:
    void ranksByWhatIsNewForTheWork();
    void breaksTiesById();
    void whatIsDoneOrPutAsideIsNotProposed();
    void whatAddsNothingComesLast();
    void weightsChangeTheOrder();
    void sharesTakeTheirItems_data();
    void sharesTakeTheirItems();
    void noOrderOfItemsChangesAnything();
    void isNearTheBestOfAllSets();
    void nothingIsNoPlan();
    void weightsAreKept();
    void strangeWeightsAreNotKept();
    void strangeWeightsBecomeTheUsualOnes_data();
    void strangeWeightsBecomeTheUsualOnes();
};

namespace {

QStringList order(const WorkPlan &plan)
{
    QStringList ids;
    for (const PlannerStep &step : plan.steps) {
        ids.append(step.item);
    }
    return ids;
}

PlannerItem item(const QString &id, const QString &techniques, int weight = 1,
                 Status status = Status::NotAssessed)
{
    return {.item = id,
            .techniques = techniques.split(u' ', Qt::SkipEmptyParts),
            .weight = weight,
            .status = status};
}

QList<PlannerItem> randomItems(QRandomGenerator &random)
{
    QList<PlannerItem> items;
    for (int number = 0; number < 10; ++number) {
        QStringList techniques;
        for (int technique = 0; technique < 12; ++technique) {
            if (random.bounded(4) == 0) {
                techniques.append(u"T%1"_s.arg(technique));
            }
        }
        items.append(item(u"c%1"_s.arg(number), techniques.join(u' '), 1 + random.bounded(3)));
    }
    return items;
}

QSet<QString> techniquesOf(const QList<PlannerItem> &items, unsigned chosen)
{
    QSet<QString> techniques;
    for (qsizetype place = 0; place < items.size(); ++place) {
        if ((chosen >> place & 1U) != 0) {
            techniques.unite({items.at(place).techniques.cbegin(), items.at(place).techniques.cend()});
        }
    }
    return techniques;
}

// Looks at every set of items.
int sizeOfSmallestSet(const QList<PlannerItem> &items, qsizetype needed)
{
    int best = static_cast<int>(items.size());
    for (unsigned chosen = 0; chosen < 1U << items.size(); ++chosen) {
        if (std::popcount(chosen) < best && techniquesOf(items, chosen).size() >= needed) {
            best = std::popcount(chosen);
        }
    }
    return best;
}

} // namespace

void TestPlanner::ranksByWhatIsNewForTheWork()
{
    const WorkPlan plan = rankItems({item(u"a"_s, u"T1 T2 T3 T4"_s, 8), item(u"b"_s, u"T1 T2"_s),
                                     item(u"c"_s, u"T2 T3 T5"_s, 3), item(u"d"_s, u"T6"_s, 3)});
    QCOMPARE(plan.openTechniques, 6);
    const PlannerStep first{.item = u"b"_s, .adds = {u"T1"_s, u"T2"_s}, .weight = 1, .covered = 2, .work = 1};
    const PlannerStep second{
        .item = u"c"_s, .adds = {u"T3"_s, u"T5"_s}, .weight = 3, .covered = 4, .work = 4};
    const PlannerStep third{.item = u"d"_s, .adds = {u"T6"_s}, .weight = 3, .covered = 5, .work = 7};
    const PlannerStep last{.item = u"a"_s, .adds = {u"T4"_s}, .weight = 8, .covered = 6, .work = 15};
    QCOMPARE(plan.steps, QList({first, second, third, last}));
    QCOMPARE(plan.percent(), 100);
}

void TestPlanner::breaksTiesById()
{
    const WorkPlan plan =
        rankItems({item(u"c"_s, u"T3 T4"_s, 2), item(u"b"_s, u"T2"_s), item(u"a"_s, u"T1"_s)});
    QCOMPARE(order(plan), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestPlanner::whatIsDoneOrPutAsideIsNotProposed()
{
    const WorkPlan plan = rankItems({item(u"done"_s, u"T1"_s, 1, Status::Implemented),
                                     item(u"seen"_s, u"T2"_s, 1, Status::Verified),
                                     item(u"aside"_s, u"T3 T4"_s, 1, Status::NotApplicable),
                                     item(u"accepted"_s, u"T5"_s, 1, Status::RiskAccepted),
                                     item(u"begun"_s, u"T1 T2 T3"_s, 1, Status::InProgress),
                                     item(u"planned"_s, u"T6 T1"_s, 1, Status::Planned)});
    QCOMPARE(order(plan), QStringList({u"begun"_s, u"planned"_s}));
    // T4 and T5 have no open item left: nothing that could be proposed covers them.
    QCOMPARE(plan.openTechniques, 2);
    QCOMPARE(plan.steps.first().adds, QStringList(u"T3"_s));
}

void TestPlanner::whatAddsNothingComesLast()
{
    const WorkPlan plan = rankItems({item(u"a"_s, u""_s, 1), item(u"b"_s, u"T1"_s, 3),
                                     item(u"c"_s, u"T1 T2"_s, 1), item(u"d"_s, u"T2"_s, 1)});
    QCOMPARE(order(plan), QStringList({u"c"_s, u"a"_s, u"d"_s, u"b"_s}));
    QCOMPARE(plan.steps.last().adds, QStringList());
    QCOMPARE(plan.covered(), 2);
}

void TestPlanner::weightsChangeTheOrder()
{
    const auto ranked = [](const EffortWeights &weights) {
        return order(rankItems({item(u"hard"_s, u"T1 T2 T3 T4"_s, weights.of(Effort::High)),
                                item(u"easy"_s, u"T1"_s, weights.of(Effort::Low)),
                                item(u"middling"_s, u"T2 T3"_s, weights.of(Effort::Medium))}));
    };
    QCOMPARE(ranked({}), QStringList({u"easy"_s, u"middling"_s, u"hard"_s}));
    QCOMPARE(ranked({.low = 1, .medium = 1, .high = 1}), QStringList({u"hard"_s, u"easy"_s, u"middling"_s}));
}

void TestPlanner::sharesTakeTheirItems_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<int>("reached");
    QTest::newRow("none") << 0 << QStringList() << 0;
    QTest::newRow("below none") << -5 << QStringList() << 0;
    QTest::newRow("a little") << 1 << QStringList{u"wide"_s} << 60;
    QTest::newRow("just what one gives") << 60 << QStringList{u"wide"_s} << 60;
    QTest::newRow("a little more") << 61 << QStringList{u"wide"_s, u"left"_s} << 80;
    // The greedy way begins with "wide" and does not need it in the end.
    QTest::newRow("all") << 100 << QStringList{u"left"_s, u"right"_s} << 100;
    QTest::newRow("more than all") << 900 << QStringList{u"left"_s, u"right"_s} << 100;
}

void TestPlanner::sharesTakeTheirItems()
{
    QFETCH(const int, percent);
    QFETCH(const QStringList, items);
    QFETCH(const int, reached);
    const WorkPlan plan =
        itemsForShare({item(u"wide"_s, u"T1 T2 T3 T4 T5 T6"_s), item(u"left"_s, u"T1 T2 T3 T7 T8"_s),
                       item(u"right"_s, u"T4 T5 T6 T9 T10"_s)},
                      percent);
    QCOMPARE(order(plan), items);
    QCOMPARE(plan.steps.isEmpty() ? 0 : plan.percent(), reached);
}

void TestPlanner::noOrderOfItemsChangesAnything()
{
    QRandomGenerator random(7);
    QList<PlannerItem> items = randomItems(random);
    const WorkPlan ranked = rankItems(items);
    const WorkPlan shared = itemsForShare(items, 80);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(items.begin(), items.end(), random);
        QCOMPARE(rankItems(items).steps, ranked.steps);
        QCOMPARE(itemsForShare(items, 80).steps, shared.steps);
    }
}

void TestPlanner::isNearTheBestOfAllSets()
{
    int exact = 0;
    constexpr int Rounds = 100;
    for (quint32 seed = 1; seed <= Rounds; ++seed) {
        QRandomGenerator random(seed);
        const QList<PlannerItem> items = randomItems(random);
        const WorkPlan plan = itemsForShare(items, 80);
        const qsizetype needed = (plan.openTechniques * 80 + 99) / 100;
        QVERIFY(plan.covered() >= needed);
        const int best = sizeOfSmallestSet(items, needed);
        QVERIFY2(plan.steps.size() <= best + 1, qPrintable(u"seed %1"_s.arg(seed)));
        exact += plan.steps.size() == best ? 1 : 0;
    }
    QVERIFY2(exact >= Rounds * 8 / 10, qPrintable(QString::number(exact)));
}

void TestPlanner::nothingIsNoPlan()
{
    QCOMPARE(rankItems({}).steps.size(), 0);
    QCOMPARE(itemsForShare({}, 80).steps.size(), 0);
    QCOMPARE(itemsForShare({}, 80).percent(), 100);
}

void TestPlanner::weightsAreKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"workspace.ttcw"_s);
    const EffortWeights weights{.low = 2, .medium = 5, .high = EffortWeights::Most};
    {
        const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite).value();
        QCOMPARE(keptEffortWeights(*store).value(), EffortWeights());
        QVERIFY(keepEffortWeights(*store, weights));
    }
    const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadOnly).value();
    QCOMPARE(keptEffortWeights(*store).value(), weights);
    QCOMPARE(weights.of(Effort::Low), 2);
    QCOMPARE(weights.of(Effort::Medium), 5);
    QCOMPARE(weights.of(Effort::High), EffortWeights::Most);
}

void TestPlanner::strangeWeightsAreNotKept()
{
    const QTemporaryDir folder;
    const auto store =
        WorkspaceStore::open(folder.filePath(u"workspace.ttcw"_s), WorkspaceStore::Mode::ReadWrite).value();
    QCOMPARE(keepEffortWeights(*store, {.low = 0}).error().kind, Error::Kind::Usage);
    QVERIFY(!keepEffortWeights(*store, {.high = EffortWeights::Most + 1}));
    QCOMPARE(keptEffortWeights(*store).value(), EffortWeights());
}

void TestPlanner::strangeWeightsBecomeTheUsualOnes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << "{"_ba;
    QTest::newRow("zero") << R"({"low":0,"medium":3,"high":8})"_ba;
    QTest::newRow("too much") << R"({"low":1,"medium":3,"high":1001})"_ba;
    QTest::newRow("words") << R"({"low":"x","medium":3,"high":8})"_ba;
}

void TestPlanner::strangeWeightsBecomeTheUsualOnes()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(effortWeightsFromJson(json), EffortWeights());
}

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
