#include "models/exchange/mergereport.h"
#include "tests/exchange/exchangefixture.h"
#include "tests/support/goldenfile.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Each row is applied, skipped with a reason, or asked about; nothing is half done.
class TestMerge : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void threeWays_data();
    void threeWays();
    void aTrackersDoneIsBothOfOurs();
    void wontDoBringsItsReason();
    void anEmptyCellOfATrackerSaysNothing();
    void whatAStatusDemandsIsDemandedHere();
    void unknownControlsAreSkipped();
    void anotherPlansFileAsks();
    void rowsOfOneItem();
    void aClonedIssueHidesNothing();
    void onlyWhatRowsDifferInIsDisputed();
    void aChangeOfALaterExportIsNotHidden();
    void manyRowsOfOneItem();
    void rowsOfOneTitleAreOneItem();
    void anUntouchedTrackerChangesNothingUnasked_data();
    void anUntouchedTrackerChangesNothingUnasked();
    void aTrackersDecisionsAreTaken_data();
    void aTrackersDecisionsAreTaken();
    void rowsThatGroupItemsArePassedOver();
    void aStatusForAnOlderTextIsLookedAtAgain();
    void aRowThatSomebodyAddedBecomesAnItem();
    void aRemovedItemStaysRemoved();
    void acceptedRisksAreNoException();
    void reportsAreAsTheyWere();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    MergeResult merged(const QByteArray &text) const;
    IncomingFile file(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Fixture::TeamPlan> m_team;
};

namespace {

ItemState owned(const QString &owner)
{
    ItemState state{.control = u"control-01"_s};
    state.owner = owner;
    return state;
}

} // namespace

void TestMerge::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_team.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_team = std::make_unique<Fixture::TeamPlan>(Fixture::catalogOfControls(5), path(u"a.ttcw"_s));
}

IncomingFile TestMerge::file(const QByteArray &text) const
{
    return Fixture::writeFile(path(u"back"_s), text) ? readIncoming(path(u"back"_s)).value() : IncomingFile();
}

MergeResult TestMerge::merged(const QByteArray &text) const
{
    const IncomingFile read = file(text);
    return mergeIncoming(read, m_team->side(read));
}

void TestMerge::threeWays_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<bool>("knowsSent");
    QTest::addColumn<QString>("outcome");
    const QString none;
    const QString a = u"Ada"_s;
    const QString b = u"Ben"_s;
    const QString c = u"Cleo"_s;
    QTest::newRow("nobody") << a << a << a << true << none;
    QTest::newRow("they") << a << a << b << true << u"take"_s;
    QTest::newRow("they cleared") << a << a << none << true << u"take"_s;
    QTest::newRow("we") << a << b << a << true << none;
    QTest::newRow("both alike") << a << b << b << true << none;
    QTest::newRow("both") << a << b << c << true << u"ask"_s;
    QTest::newRow("both, they cleared") << a << b << none << true << u"ask"_s;
    QTest::newRow("they gave the first") << none << none << a << true << u"take"_s;
    QTest::newRow("unknown, alike") << a << a << a << false << none;
    QTest::newRow("unknown, ours empty") << none << none << a << false << u"take"_s;
    QTest::newRow("unknown, theirs empty") << a << a << none << false << none;
    QTest::newRow("unknown, other") << a << a << b << false << u"ask"_s;
}

void TestMerge::threeWays()
{
    QFETCH(const QString, sent);
    QFETCH(const QString, ours);
    QFETCH(const QString, theirs);
    QFETCH(const bool, knowsSent);
    QFETCH(const QString, outcome);
    m_team->give({owned(sent)});
    const QString mark = knowsSent ? u'@' + toText(m_team->store().mark().value()) : QString();
    m_team->give({owned(ours)});
    const MergeResult result =
        merged(u"item_key,owner\r\nttc:control-01%1,%2\r\n"_s.arg(mark, theirs).toUtf8());
    QCOMPARE(result.proposals.size(), outcome.isEmpty() ? 0 : 1);
    QCOMPARE(result.unchanged, outcome.isEmpty() ? 1 : 0);
    if (!outcome.isEmpty()) {
        const MergeProposal &one = result.proposals.first();
        QCOMPARE(one.asks, outcome == u"ask"_s);
        QCOMPARE(one.sent.has_value(), knowsSent);
        QCOMPARE(one.ours, ours);
        QCOMPARE(one.theirs, theirs);
        QVERIFY(!one.reason.isEmpty());
    }
}

void TestMerge::aTrackersDoneIsBothOfOurs()
{
    ItemState verified{.control = u"control-01"_s, .status = Status::Verified};
    m_team->give({verified});
    QCOMPARE(merged("Summary,Status,Labels\r\nx,Done,ttc:control-01\r\n").proposals.size(), 0);
    const MergeResult result = merged("Summary,Status,Labels\r\nx,Done,ttc:control-02\r\n");
    QCOMPARE(result.proposals.size(), 1);
    QCOMPARE(result.proposals.first().theirs, u"Implemented (“Done”)"_s);
}

void TestMerge::wontDoBringsItsReason()
{
    const IncomingFile back = file("Summary,Status,Labels\r\nx,Won't Do,ttc:control-01\r\n");
    QVERIFY(m_team->take(back, mergeIncoming(back, m_team->side(back)), false));
    QCOMPARE(m_team->state(u"control-01"_s).status, Status::NotApplicable);
    QVERIFY(m_team->state(u"control-01"_s).reason.contains(u"Won't Do"_s));
}

void TestMerge::anEmptyCellOfATrackerSaysNothing()
{
    m_team->give({owned(u"Ada"_s)});
    const QString mark = toText(m_team->store().mark().value());
    const QString text = u"Summary,Assignee,Status,Labels\r\nx,,,ttc:control-01@%1\r\n"_s.arg(mark);
    QCOMPARE(merged(text.toUtf8()).proposals.size(), 0);
}

void TestMerge::whatAStatusDemandsIsDemandedHere()
{
    const MergeResult result = merged("item_key,status,reason,approver,expiry\r\n"
                                      "ttc:control-01,not-applicable,,,\r\n"
                                      "ttc:control-02,risk-accepted,why,Grace,2020-01-01\r\n"
                                      "ttc:control-03,risk-accepted,why,Grace,2090-01-01\r\n");
    QCOMPARE(result.skipped.size(), 2);
    QVERIFY(result.skipped.at(0).reason.contains(u"needs a reason"_s));
    QVERIFY(result.skipped.at(1).reason.contains(u"past"_s));
    QCOMPARE(result.proposals.size(), 1);
    QCOMPARE(result.proposals.first().theirs, u"Risk accepted: why, Grace, until 2090-01-01"_s);
}

void TestMerge::unknownControlsAreSkipped()
{
    const MergeResult result = merged("item_key,status\r\nttc:gone-with-the-catalog,planned\r\n");
    QCOMPARE(result.proposals.size(), 0);
    QCOMPARE(result.skipped.size(), 1);
    QCOMPARE(result.skipped.first().number, 2);
    QVERIFY(result.skipped.first().reason.contains(u"gone-with-the-catalog"_s));
}

void TestMerge::anotherPlansFileAsks()
{
    m_team->give({owned(u"Ada"_s)});
    const MergeResult result = merged("item_key,owner,plan\r\nttc:control-01@1-00000000,Ben,Theirs\r\n");
    QCOMPARE(result.proposals.size(), 1);
    QVERIFY(result.proposals.first().asks);
    QVERIFY(result.proposals.first().reason.contains(u"another plan"_s));
    QVERIFY(result.warnings.first().contains(u"Theirs"_s));
}

void TestMerge::rowsOfOneItem()
{
    const MergeResult same =
        merged("item_key,status\r\nttc:control-01,planned\r\nttc:control-01,planned\r\n");
    QCOMPARE(same.skipped.size(), 1);
    QCOMPARE(same.proposals.size(), 1);
    QVERIFY(!same.proposals.first().asks);
    const MergeResult other =
        merged("item_key,status\r\nttc:control-01,planned\r\nttc:control-01,verified\r\n");
    QCOMPARE(other.skipped.size(), 0);
    QCOMPARE(other.proposals.size(), 2);
    QVERIFY(other.proposals.at(0).asks && other.proposals.at(1).asks);
    QCOMPARE(other.proposals.at(1).theirs, u"Verified"_s);
}

void TestMerge::aClonedIssueHidesNothing()
{
    m_team->give({owned(u"Ada"_s)});
    const QString key = u"ttc:control-01@"_s + toText(m_team->store().mark().value());
    const MergeResult result = merged(u"item_key,owner\r\n%1,Ben\r\n%1,Ada\r\n"_s.arg(key).toUtf8());
    QCOMPARE(result.proposals.size(), 1);
    QCOMPARE(result.proposals.first().theirs, u"Ben"_s);
    QVERIFY(result.proposals.first().asks);
    QVERIFY(result.proposals.first().isDisputed);
}

// What the rows of one item agree on is no question.
void TestMerge::onlyWhatRowsDifferInIsDisputed()
{
    const QString key = u"ttc:control-01@"_s + toText(m_team->store().mark().value());
    const MergeResult result =
        merged(u"item_key,status,owner\r\n%1,planned,Ben\r\n%1,verified,Ben\r\n"_s.arg(key).toUtf8());
    QCOMPARE(result.proposals.size(), 3);
    QCOMPARE(result.proposals.at(0).unit, MergeUnit::Status);
    QVERIFY(result.proposals.at(0).isDisputed);
    QCOMPARE(result.proposals.at(1).unit, MergeUnit::Owner);
    QVERIFY(!result.proposals.at(1).isDisputed && !result.proposals.at(1).asks);
    QCOMPARE(result.proposals.at(2).unit, MergeUnit::Status);
    QVERIFY(result.proposals.at(2).isDisputed);
}

// Two issues of one item say the same; only the second, exported later, says something new.
void TestMerge::aChangeOfALaterExportIsNotHidden()
{
    const auto keyOf = [this](Status status) -> QString {
        m_team->give({ItemState{.control = u"control-01"_s, .status = status}});
        return u"ttc:control-01@"_s + toText(m_team->store().mark().value());
    };
    const QString planned = keyOf(Status::Planned);
    const QString begun = keyOf(Status::InProgress);
    const QString text = u"Summary,Status,Labels\r\nx,To Do,%1\r\nx,To Do,%2\r\n"_s.arg(planned, begun);
    const MergeResult result = merged(text.toUtf8());
    QCOMPARE(result.proposals.size(), 1);
    QCOMPARE(result.proposals.first().row, 3);
    QCOMPARE(result.proposals.first().sent, u"In progress"_s);
    QCOMPARE(result.skipped.size(), 0);
}

// Somebody's file of one key, over and over: what it asks is told without comparing each row with each.
void TestMerge::manyRowsOfOneItem()
{
    constexpr int rows = 20'000;
    QByteArray text = "item_key,notes\r\n";
    for (int i = 0; i < rows; ++i) {
        text += "ttc:control-01,note " + QByteArray::number(i) + "\r\n";
    }
    const MergeResult result = merged(text);
    QCOMPARE(result.proposals.size(), rows);
    QVERIFY(result.proposals.last().isDisputed && result.proposals.last().asks);
}

void TestMerge::rowsOfOneTitleAreOneItem()
{
    const IncomingFile back = file("item_key,title,status\r\n,Ask the landlord,planned\r\n"
                                   ",Ask the landlord,planned\r\nttc:control-01,x,planned\r\n");
    const MergeResult result = mergeIncoming(back, m_team->side(back));
    QVERIFY(m_team->take(back, result, true));
    QVERIFY(!m_team->state(manualItemId(1)).title.isEmpty());
    QVERIFY(m_team->state(manualItemId(2)).title.isEmpty());
}

// Trackers open every issue, and some only know open and closed.
void TestMerge::anUntouchedTrackerChangesNothingUnasked_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("questions");
    QTest::newRow("not assessed") << Status::NotAssessed << "Open"_ba << 0;
    QTest::newRow("planned") << Status::Planned << "To Do"_ba << 0;
    QTest::newRow("in progress, of two words") << Status::InProgress << "Open"_ba << 0;
    QTest::newRow("in progress") << Status::InProgress << "New"_ba << 1;
    QTest::newRow("implemented") << Status::Implemented << "Open"_ba << 1;
    QTest::newRow("verified") << Status::Verified << "To Do"_ba << 1;
    QTest::newRow("closed") << Status::Verified << "Closed"_ba << 0;
    QTest::newRow("closed as not applicable") << Status::NotApplicable << "Closed"_ba << 0;
    QTest::newRow("done as not applicable") << Status::NotApplicable << "Done"_ba << 1;
}

void TestMerge::anUntouchedTrackerChangesNothingUnasked()
{
    QFETCH(const Status, status);
    QFETCH(const QByteArray, word);
    QFETCH(const int, questions);
    ItemState state{.control = u"control-01"_s, .status = status};
    state.reason = status == Status::NotApplicable ? u"why"_s : QString();
    m_team->give({state});
    const QByteArray key = "ttc:control-01@" + toText(m_team->store().mark().value()).toUtf8();
    const MergeResult result = merged("Summary,Status,Labels\r\nx," + word + "," + key + "\r\n");
    QCOMPARE(result.proposals.size(), questions);
    for (const MergeProposal &proposal : result.proposals) {
        QVERIFY(proposal.asks);
    }
}

void TestMerge::aTrackersDecisionsAreTaken_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("done") << Status::Planned << "Done"_ba << u"Implemented (“Done”)"_s;
    QTest::newRow("begun") << Status::NotAssessed << "In Progress"_ba << u"In progress"_s;
    QTest::newRow("begun again") << Status::Implemented << "In Review"_ba << u"In progress (“In Review”)"_s;
    QTest::newRow("opened again") << Status::Verified << "Reopened"_ba << u"Planned (“Reopened”)"_s;
    QTest::newRow("not to be done") << Status::InProgress << "Won't Do"_ba
                                    << u"Not applicable: “Won't Do” in the tracker"_s;
}

void TestMerge::aTrackersDecisionsAreTaken()
{
    QFETCH(const Status, status);
    QFETCH(const QByteArray, word);
    QFETCH(const QString, theirs);
    m_team->give({ItemState{.control = u"control-01"_s, .status = status}});
    const QByteArray key = "ttc:control-01@" + toText(m_team->store().mark().value()).toUtf8();
    const MergeResult result = merged("Summary,Status,Labels\r\nx," + word + "," + key + "\r\n");
    QCOMPARE(result.proposals.size(), 1);
    QCOMPARE(result.proposals.first().theirs, theirs);
    QVERIFY(!result.proposals.first().asks);
}

void TestMerge::rowsThatGroupItemsArePassedOver()
{
    const MergeResult result = merged("Summary,Status,Labels,Issue Type\r\nImpact,To Do,ttc,Epic\r\n"
                                      "x,In Progress,ttc:control-01 ttc,Task\r\nset up ttc,To Do,,Task\r\n");
    QCOMPARE(result.proposals.size(), 1);
    QCOMPARE(result.skipped.size(), 1);
    QCOMPARE(result.skipped.first().title, u"set up ttc"_s);
    QVERIFY(result.warnings.first().startsWith(u"1 row that only groups items"_s));
}

void TestMerge::aStatusForAnOlderTextIsLookedAtAgain()
{
    QByteArray text = m_team->written(u"json"_s);
    const QByteArray now = m_team->side({}).catalog.control(u"control-01"_s)->textHash();
    const QByteArray older(now.size(), 'x');
    text.replace(R"("status": "not-assessed")", R"("status": "implemented")");
    text.replace(now.toHex(), older.toHex());
    const IncomingFile back = file(text);
    QVERIFY(m_team->take(back, mergeIncoming(back, m_team->side(back)), false));
    QCOMPARE(m_team->state(u"control-01"_s).status, Status::Implemented);
    QCOMPARE(m_team->state(u"control-01"_s).textHash, older);
}

void TestMerge::aRowThatSomebodyAddedBecomesAnItem()
{
    const IncomingFile back = file("item_key,title,status,owner\r\nttc:control-01,x,planned,\r\n"
                                   ",Ask the landlord,in-progress,Ada\r\n");
    const MergeResult result = mergeIncoming(back, m_team->side(back));
    QCOMPARE(result.proposals.size(), 2);
    QVERIFY(result.proposals.at(1).isNewItem() && result.proposals.at(1).asks);
    QVERIFY(m_team->take(back, result, true));
    const ItemState own = m_team->state(manualItemId(1));
    QCOMPARE(own.title, u"Ask the landlord"_s);
    QCOMPARE(own.status, Status::InProgress);
    QCOMPARE(own.owner, u"Ada"_s);
    QCOMPARE(mergeIncoming(back, m_team->side(back)).proposals.size(), 0);
}

void TestMerge::aRemovedItemStaysRemoved()
{
    ItemState own{.control = manualItemId(1)};
    own.title = u"Ask the landlord"_s;
    m_team->give({own});
    const QByteArray sent = m_team->written(u"csv"_s);
    m_team->give({removedManualItem(own.control)});
    QCOMPARE(merged(sent).proposals.size(), 0);
    QCOMPARE(merged(sent).skipped.size(), 1);
}

void TestMerge::acceptedRisksAreNoException()
{
    ItemState accepted{.control = u"control-01"_s, .status = Status::RiskAccepted};
    accepted.reason = u"why"_s;
    accepted.approver = u"Grace"_s;
    accepted.expiry = QDate(2090, 1, 1);
    m_team->give({accepted});
    QByteArray text = m_team->written(u"csv"_s);
    text.replace("risk-accepted", "implemented");
    const IncomingFile back = file(text);
    QVERIFY(m_team->take(back, mergeIncoming(back, m_team->side(back)), false));
    QCOMPARE(m_team->state(u"control-01"_s).status, Status::Implemented);
    QCOMPARE(m_team->state(u"control-01"_s).reason, QString());
}

void TestMerge::reportsAreAsTheyWere()
{
    m_team->give({owned(u"Ada"_s)});
    const QByteArray text = "item_key,status,owner,due,plan\r\n"
                            "ttc:control-01,planned,Ben,soon,Theirs\r\n"
                            "ttc:gone,planned,,,Theirs\r\n";
    IncomingFile back = file(text);
    back.path = u"back.csv"_s;
    const MergeResult result = mergeIncoming(back, m_team->side(back));
    const QByteArray told = mergeText(back, result, 100);
    QCOMPARE(told, goldenFile(u"exchange/merge.txt"_s, told));
    const QByteArray json = mergeJson(back, result);
    QCOMPARE(json, goldenFile(u"exchange/merge.json"_s, json));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
