#include "tests/exchange/editedcopies.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// The words of a tracker for what became of an issue, and what they may mean here, the likeliest first.
using TrackerWords = QList<std::pair<QString, QList<Status>>>;

// A plan is given to a tracker, worked on there, and comes back in the tracker's own table.
class TestTrackerRoundTrip : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatWasWorkedOnArrives_data();
    void whatWasWorkedOnArrives();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int Controls = 20;
constexpr int Rounds = 25;

const QList<Status> Done{Status::Implemented, Status::Verified};
const QList<Status> NotDone{Status::NotApplicable, Status::RiskAccepted};
const QList<Status> ToDo{Status::Planned, Status::NotAssessed};

// An issue as the tracker's table shows it: %1 the title, %2 the item's key, %3 the status, %4 the day.
struct Issue
{
    QString id{};
    QString word{};
    QDate due{};
};

QStringList ids()
{
    QStringList ids;
    for (int i = 1; i <= Controls; ++i) {
        ids.append(u"control-%1"_s.arg(i, 2, 10, QChar(u'0')));
    }
    return ids;
}

QByteArray tableOf(const QList<Issue> &issues, const QString &heading, const QString &row,
                   const QString &mark)
{
    QString text = heading + u"\r\n"_s;
    for (const Issue &issue : issues) {
        const QString key = u"ttc:%1@%2"_s.arg(issue.id, mark);
        text += row.arg(issue.id.toUpper(), key, issue.word, issue.due.toString(Qt::ISODate)) + u"\r\n"_s;
    }
    return text.toUtf8();
}

// Of the proposals those for some items.
MergeResult only(MergeResult result, const QSet<QString> &items)
{
    result.proposals.removeIf(
        [&items](const MergeProposal &proposal) { return !items.contains(proposal.item); });
    return result;
}

} // namespace

void TestTrackerRoundTrip::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestTrackerRoundTrip::whatWasWorkedOnArrives_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("row");
    QTest::addColumn<TrackerWords>("words"); // the first is that of a new issue
    QTest::newRow("Jira") << u"Summary,Issue key,Status,Due date,Labels,Labels"_s
                          << u"%1,SEC-1,%3,%4,%2,ttc"_s
                          << TrackerWords{{u"To Do"_s, ToDo},
                                          {u"In Progress"_s, {Status::InProgress}},
                                          {u"Done"_s, Done},
                                          {u"Won't Do"_s, NotDone}};
    QTest::newRow("GitLab") << u"Title,Description,Issue ID,State,Due Date"_s
                            << u"%1,\"Why\n\nItem key: `%2`\",9,%3,%4"_s
                            << TrackerWords{{u"Open"_s, ToDo + QList{Status::InProgress}},
                                            {u"Closed"_s, Done + NotDone}};
    QTest::newRow("Azure DevOps") << u"ID,Title,State,Due Date,Description"_s
                                  << u"4,%1,%3,%4,<p>Why</p><p>Item key: %2</p>"_s
                                  << TrackerWords{{u"New"_s, ToDo},
                                                  {u"Active"_s, {Status::InProgress}},
                                                  {u"Resolved"_s, Done},
                                                  {u"Closed"_s, Done + NotDone},
                                                  {u"Removed"_s, NotDone}};
    QTest::newRow("ServiceNow") << u"number,short_description,state,due_date,correlation_id"_s
                                << u"TASK1,%1,%3,%4,%2"_s
                                << TrackerWords{{u"Open"_s, ToDo + QList{Status::InProgress}},
                                                {u"Work in Progress"_s, {Status::InProgress}},
                                                {u"Closed Complete"_s, Done},
                                                {u"Closed Skipped"_s, NotDone}};
}

void TestTrackerRoundTrip::whatWasWorkedOnArrives()
{
    QFETCH(const QString, heading);
    QFETCH(const QString, row);
    QFETCH(const TrackerWords, words);
    Fixture::RandomTeam random(4);
    Fixture::TeamPlan team(Fixture::catalogOfControls(Controls), path(u"a.ttcw"_s));
    const auto bring = [&](const QList<Issue> &issues, const QString &mark) {
        return Fixture::writeFile(path(u"back"_s), tableOf(issues, heading, row, mark))
                 ? readIncoming(path(u"back"_s)).value()
                 : IncomingFile();
    };
    for (int round = 0; round < Rounds; ++round) {
        QList<ItemState> items;
        for (const QString &id : ids()) {
            items.append(random.changed(
                team.state(id), {MergeUnit::Status, MergeUnit::Owner, MergeUnit::Due, MergeUnit::Notes}));
        }
        team.give(items);
        const QHash<QString, ItemState> sent = team.states();
        const QString mark = toText(team.store().mark().value());
        // Trackers open every issue, and keep the day.
        QList<Issue> issues;
        for (const QString &id : ids()) {
            issues.append({.id = id, .word = words.first().first, .due = sent.value(id).due});
        }
        const IncomingFile untouched = bring(issues, mark);
        const MergeResult nothing = mergeIncoming(untouched, team.side(untouched));
        for (const MergeProposal &proposal : nothing.proposals) {
            QVERIFY2(proposal.asks, qPrintable(proposal.item + proposal.theirs));
        }

        QHash<QString, ItemState> expected = sent;
        QSet<QString> worked;
        for (Issue &issue : issues) {
            if (random.below(2) == 0) {
                const auto &[word, meanings] = words.at(1 + random.below(static_cast<int>(words.size()) - 1));
                ItemState &state = expected[issue.id];
                issue.word = word;
                issue.due = QDate(2028, 1, 1).addDays(random.below(300));
                state.control = issue.id;
                state.due = issue.due;
                state.status = meanings.contains(state.status) ? state.status : meanings.constFirst();
                worked.insert(issue.id);
            }
        }
        const IncomingFile file = bring(issues, mark);
        QVERIFY(team.take(file, only(mergeIncoming(file, team.side(file)), worked), true));
        for (const QString &id : ids()) {
            const ItemState is = team.state(id);
            const ItemState shall = expected.value(id, ItemState{.control = id});
            QVERIFY2(is.status == shall.status, qPrintable(u"%1 is %2, not %3"_s.arg(
                                                    id, statusName(is.status), statusName(shall.status))));
            QCOMPARE(is.due, shall.due);
            QCOMPARE(is.owner, shall.owner);
            QCOMPARE(is.notes, shall.notes);
        }
        QCOMPARE(only(mergeIncoming(file, team.side(file)), worked).proposals.size(), 0);
        if (!worked.isEmpty()) {
            QVERIFY(team.store().undo(team.now()));
            QCOMPARE(Fixture::given(team.states()), Fixture::given(sent));
            QVERIFY(team.store().redo(team.now()));
        }
    }
}

QTEST_GUILESS_MAIN(TestTrackerRoundTrip)
#include "tst_trackerroundtrip.moc"
