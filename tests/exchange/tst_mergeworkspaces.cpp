#include "tests/exchange/editedcopies.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Two people who worked on copies of one plan, or on plans of one name, bring their work together.
class TestMergeWorkspaces : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void bothWorkedOnCopies();
    void plansThatNeverMet();
    void ownItemsOfOneNumberStayTwo();
    void aWorkspaceWithoutThePlanIsRefused();
    void fromBothSidesItIsTheSame();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int Controls = 12;

ItemState owned(int control, const QString &owner)
{
    ItemState state{.control = u"control-%1"_s.arg(control, 2, 10, QChar(u'0'))};
    state.owner = owner;
    return state;
}

ItemState own(const QString &title)
{
    ItemState state{.control = manualItemId(1)};
    state.title = title;
    return state;
}

} // namespace

void TestMergeWorkspaces::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestMergeWorkspaces::bothWorkedOnCopies()
{
    const auto catalog = Fixture::catalogOfControls(Controls);
    Fixture::TeamPlan ours(catalog, path(u"a.ttcw"_s));
    ours.give({owned(1, u"Ada"_s), owned(2, u"Ada"_s), owned(3, u"Ada"_s)});
    QVERIFY(ours.copyTo(path(u"b.ttcw"_s)));
    {
        Fixture::TeamPlan theirs(catalog, path(u"b.ttcw"_s));
        theirs.give({owned(1, u"Ben"_s), owned(3, u"Ben"_s), owned(4, u"Ben"_s)});
    }
    ours.give({owned(2, u"Cleo"_s), owned(3, u"Cleo"_s)});
    const MergeResult result = ours.mergedWorkspace(path(u"b.ttcw"_s));
    QCOMPARE(result.proposals.size(), 3);
    const IncomingFile file = readIncomingWorkspace(path(u"b.ttcw"_s), ours.ourPlan()).value();
    QVERIFY(ours.take(file, result, false));
    QCOMPARE(ours.state(u"control-01"_s).owner, u"Ben"_s);
    QCOMPARE(ours.state(u"control-02"_s).owner, u"Cleo"_s);
    QCOMPARE(ours.state(u"control-03"_s).owner, u"Cleo"_s);
    QCOMPARE(ours.state(u"control-04"_s).owner, u"Ben"_s);
    const MergeResult left = ours.mergedWorkspace(path(u"b.ttcw"_s));
    QCOMPARE(left.proposals.size(), 1);
    QVERIFY(left.proposals.first().asks);
    QCOMPARE(left.proposals.first().sent, std::optional(u"Ada"_s));
}

void TestMergeWorkspaces::plansThatNeverMet()
{
    const auto catalog = Fixture::catalogOfControls(Controls);
    {
        Fixture::TeamPlan theirs(catalog, path(u"b.ttcw"_s));
        theirs.give({owned(1, u"Ben"_s), owned(2, u"Ben"_s)});
    }
    Fixture::TeamPlan ours(catalog, path(u"a.ttcw"_s));
    ours.give({owned(2, u"Ada"_s), owned(3, u"Ada"_s)});
    const MergeResult result = ours.mergedWorkspace(path(u"b.ttcw"_s));
    QCOMPARE(result.proposals.size(), 2);
    QCOMPARE(result.proposals.at(0).item, u"control-01"_s);
    QVERIFY(!result.proposals.at(0).asks);
    QCOMPARE(result.proposals.at(1).item, u"control-02"_s);
    QVERIFY(result.proposals.at(1).asks);
}

void TestMergeWorkspaces::ownItemsOfOneNumberStayTwo()
{
    const auto catalog = Fixture::catalogOfControls(Controls);
    Fixture::TeamPlan ours(catalog, path(u"a.ttcw"_s));
    QVERIFY(ours.copyTo(path(u"b.ttcw"_s)));
    {
        Fixture::TeamPlan theirs(catalog, path(u"b.ttcw"_s));
        theirs.give({own(u"Ask the landlord"_s)});
    }
    ours.give({own(u"Lock the door"_s)});
    const IncomingFile file = readIncomingWorkspace(path(u"b.ttcw"_s), ours.ourPlan()).value();
    QVERIFY(ours.take(file, ours.mergedWorkspace(path(u"b.ttcw"_s)), false));
    QCOMPARE(ours.state(manualItemId(1)).title, u"Lock the door"_s);
    QCOMPARE(ours.state(manualItemId(2)).title, u"Ask the landlord"_s);
    QCOMPARE(ours.mergedWorkspace(path(u"b.ttcw"_s)).proposals.size(), 0);
}

void TestMergeWorkspaces::aWorkspaceWithoutThePlanIsRefused()
{
    const auto catalog = Fixture::catalogOfControls(Controls);
    {
        const auto theirs = WorkspaceStore::open(path(u"b.ttcw"_s), WorkspaceStore::Mode::ReadWrite).value();
        PlanStore plans(*theirs);
        QVERIFY(plans.rename(plans.first()->id, u"Fourth quarter"_s));
        QVERIFY(plans.create(u"First quarter"_s, {}, {}, Fixture::Noon));
    }
    const Fixture::TeamPlan ours(catalog, path(u"a.ttcw"_s));
    const auto refused = readIncomingWorkspace(path(u"b.ttcw"_s), ours.ourPlan());
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"Fourth quarter"_s));
    QVERIFY(isWorkspace(path(u"b.ttcw"_s)));
    QVERIFY(Fixture::writeFile(path(u"c"_s), "item_key,status\r\n"));
    QVERIFY(!isWorkspace(path(u"c"_s)));
}

// Whoever takes the other's work first, both end with the same where nothing had to be decided.
void TestMergeWorkspaces::fromBothSidesItIsTheSame()
{
    const auto catalog = Fixture::catalogOfControls(Controls);
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const QString a = path(u"a%1.ttcw"_s.arg(seed));
        const QString b = path(u"b%1.ttcw"_s.arg(seed));
        Fixture::RandomTeam random(seed);
        Fixture::TeamPlan ours(catalog, a);
        const QList<MergeUnit> units{AllMergeUnits.begin(), AllMergeUnits.end()};
        const auto work = [&](Fixture::TeamPlan &team, int from, int to) {
            QList<ItemState> items;
            for (int i = from; i <= to; ++i) {
                items.append(random.changed(team.state(owned(i, {}).control), units));
            }
            team.give(items);
        };
        work(ours, 1, Controls);
        QVERIFY(ours.copyTo(b));
        Fixture::TeamPlan theirs(catalog, b);
        work(theirs, 1, Controls / 2);
        work(ours, Controls / 2 + 1, Controls);
        QVERIFY(ours.copyTo(path(u"before.ttcw"_s)));
        const IncomingFile fromB = readIncomingWorkspace(b, ours.ourPlan()).value();
        QVERIFY(ours.take(fromB, mergeIncoming(fromB, ours.side(fromB)), false));
        const IncomingFile fromA = readIncomingWorkspace(path(u"before.ttcw"_s), theirs.ourPlan()).value();
        QVERIFY(theirs.take(fromA, mergeIncoming(fromA, theirs.side(fromA)), false));
        QCOMPARE(Fixture::given(ours.states()), Fixture::given(theirs.states()));
        QVERIFY(QFile::remove(path(u"before.ttcw"_s)));
    }
}

QTEST_GUILESS_MAIN(TestMergeWorkspaces)
#include "tst_mergeworkspaces.moc"
