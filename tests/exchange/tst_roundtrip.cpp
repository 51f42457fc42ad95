#include "tests/exchange/editedcopies.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Export, change outside, bring back: exactly the changes arrive, whatever both sides did meanwhile.
class TestRoundTrip : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void untouchedFilesChangeNothing_data();
    void untouchedFilesChangeNothing();
    void changesOutsideArrive_data();
    void changesOutsideArrive();
    void bothSidesKeepWhatTheyDid_data();
    void bothSidesKeepWhatTheyDid();
    void ticksComeBack();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void fill(Fixture::TeamPlan &team, Fixture::RandomTeam &random) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int Controls = 25;
constexpr int Own = 3;
constexpr int Rounds = 25;

const QList<MergeUnit> AllUnits{AllMergeUnits.begin(), AllMergeUnits.end()};

QStringList itemIds()
{
    QStringList ids;
    for (int i = 1; i <= Controls; ++i) {
        ids.append(u"control-%1"_s.arg(i, 2, 10, QChar(u'0')));
    }
    for (int i = 1; i <= Own; ++i) {
        ids.append(manualItemId(i));
    }
    return ids;
}

// Some items changed; the rest as they were.
QHash<QString, ItemState> someChanged(const QHash<QString, ItemState> &states, Fixture::RandomTeam &random)
{
    QHash<QString, ItemState> changed = states;
    for (const QString &id : itemIds()) {
        if (random.below(2) == 0) {
            changed[id] = random.changed(states.value(id, ItemState{.control = id}), AllUnits);
        }
    }
    return changed;
}

void addFormats()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"csv", "xlsx", "json"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

} // namespace

void TestRoundTrip::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRoundTrip::fill(Fixture::TeamPlan &team, Fixture::RandomTeam &random) const
{
    QList<ItemState> items;
    for (const QString &id : itemIds()) {
        ItemState state{.control = id};
        if (isManualItem(id)) {
            state.title = u"Own work "_s + id;
            state.steps = {u"Write"_s, u"Call"_s};
        }
        items.append(random.changed(state, {MergeUnit::Status, MergeUnit::Owner, MergeUnit::Due,
                                            MergeUnit::Notes, MergeUnit::Evidence}));
    }
    team.give(items);
}

void TestRoundTrip::untouchedFilesChangeNothing_data()
{
    addFormats();
    QTest::newRow("markdown") << u"markdown"_s;
}

void TestRoundTrip::untouchedFilesChangeNothing()
{
    QFETCH(const QString, format);
    Fixture::RandomTeam random(1);
    Fixture::TeamPlan team(Fixture::catalogOfControls(Controls), path(u"a.ttcw"_s));
    fill(team, random);
    QVERIFY(Fixture::writeFile(path(u"back"_s), team.written(format)));
    // Also when work went on here.
    for (int i = 0; i < 2; ++i) {
        const MergeResult result = team.merged(path(u"back"_s));
        QCOMPARE(result.proposals.size(), 0);
        QCOMPARE(result.skipped.size(), 0);
        QVERIFY(result.unchanged >= Controls + Own);
        team.give(someChanged(team.states(), random).values());
    }
}

void TestRoundTrip::changesOutsideArrive_data()
{
    addFormats();
}

void TestRoundTrip::changesOutsideArrive()
{
    QFETCH(const QString, format);
    Fixture::RandomTeam random(2);
    Fixture::TeamPlan team(Fixture::catalogOfControls(Controls), path(u"a.ttcw"_s));
    fill(team, random);
    for (int round = 0; round < Rounds; ++round) {
        const auto changed = someChanged(team.states(), random);
        QVERIFY(
            Fixture::writeFile(path(u"back"_s), Fixture::editedOutside(team.exported(), changed, format)));
        const IncomingFile file = readIncoming(path(u"back"_s)).value();
        const MergeResult result = mergeIncoming(file, team.side(file));
        QCOMPARE(result.skipped, QList<SkippedRow>());
        for (const MergeProposal &proposal : result.proposals) {
            QVERIFY2(!proposal.asks, qPrintable(proposal.reason));
        }
        QVERIFY(team.take(file, result, false));
        QCOMPARE(Fixture::given(team.states()), Fixture::given(changed));
        // A second merge of the same file changes nothing.
        QCOMPARE(team.merged(path(u"back"_s)).proposals.size(), 0);
        // One step: undone and redone as one.
        if (!result.proposals.isEmpty()) {
            QVERIFY(team.store().undo(team.now()));
            QVERIFY(team.store().redo(team.now()));
            QCOMPARE(Fixture::given(team.states()), Fixture::given(changed));
        }
    }
}

void TestRoundTrip::bothSidesKeepWhatTheyDid_data()
{
    addFormats();
}

void TestRoundTrip::bothSidesKeepWhatTheyDid()
{
    QFETCH(const QString, format);
    Fixture::RandomTeam random(3);
    Fixture::TeamPlan team(Fixture::catalogOfControls(Controls), path(u"a.ttcw"_s));
    fill(team, random);
    for (int round = 0; round < Rounds; ++round) {
        const auto sent = team.states();
        const ChecklistExport exported = team.exported();
        const auto theirs = someChanged(sent, random);
        team.give(someChanged(sent, random).values());
        const auto ours = team.states();
        QVERIFY(Fixture::writeFile(path(u"back"_s), Fixture::editedOutside(exported, theirs, format)));
        const IncomingFile file = readIncoming(path(u"back"_s)).value();
        const MergeResult result = mergeIncoming(file, team.side(file));
        QCOMPARE(result.skipped, QList<SkippedRow>());
        QVERIFY(team.take(file, result, false));
        const auto merged = team.states();
        for (const QString &id : itemIds()) {
            for (const MergeUnit unit : AllUnits) {
                const ItemState none{.control = id};
                const ItemState was = sent.value(id, none);
                const bool isTheirs =
                    !areAlike(theirs.value(id, none), was, unit) && areAlike(ours.value(id, none), was, unit);
                const ItemState expected = isTheirs ? theirs.value(id, none) : ours.value(id, none);
                QVERIFY2(areAlike(merged.value(id, none), expected, unit),
                         qPrintable(id + u' ' + mergeUnitName(unit) + u" round %1"_s.arg(round)));
            }
        }
        // What remains is what a person must decide, and taking that is theirs, whole.
        const MergeResult left = mergeIncoming(file, team.side(file));
        for (const MergeProposal &proposal : left.proposals) {
            QVERIFY(proposal.asks);
        }
        QVERIFY(team.take(file, left, true));
        QCOMPARE(mergeIncoming(file, team.side(file)).proposals.size(), 0);
    }
}

void TestRoundTrip::ticksComeBack()
{
    Fixture::TeamPlan team(Fixture::catalogOfControls(Controls), path(u"a.ttcw"_s));
    ItemState done = team.state(u"control-02"_s);
    done.status = Status::Verified;
    team.give({done});
    QByteArray text = team.written(u"markdown"_s);
    const QByteArray first = "- [ ] **Do thing 1**";
    QVERIFY(text.contains(first));
    text.replace(first, "- [x] **Do thing 1**");
    QVERIFY(Fixture::writeFile(path(u"back.md"_s), text));
    const MergeResult result = team.merged(path(u"back.md"_s));
    QCOMPARE(result.proposals.size(), 1);
    QCOMPARE(result.proposals.first().item, u"control-01"_s);
    QVERIFY(result.proposals.first().edit.status == Status::Implemented);
    QVERIFY(!result.proposals.first().asks);
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
