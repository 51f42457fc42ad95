#include "models/checklist/findingproposal.h"
#include "tests/support/fixturecatalog.h"

#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestFindingProposal : public QObject
{
    Q_OBJECT
private slots:
    void theWorstOverAccountsIsProposed_data();
    void theWorstOverAccountsIsProposed();
    void checksAreFoundUnderTheirSpellings_data();
    void checksAreFoundUnderTheirSpellings();
    void failingAccountsAndResourcesAreCounted();
    void whatSeveralToolsSeeIsNotCountedTwice();
    void aPersonsStatusIsPointedOut_data();
    void aPersonsStatusIsPointedOut();
    void accountsOutsideThePlanTakeNoPart();
    void unmatchedChecksAreNamed();
    void takingThemIsOneChange();
    void laterResultsReplaceTheirEvidence();
    void hostileFiguresDoNotOverflow();
};

namespace {

const QDateTime Noon({2026, 11, 23}, {12, 0}, Qt::UTC);
const QString Prod = u"111122223333"_s;
const QString Test = u"444455556666"_s;

// "s3-versioning" is looked at by all three tools, "s3-data-events" shares a check with it.
Catalog catalog()
{
    CatalogContents contents = Fixture::contents();
    for (Control &control : contents.controls) {
        if (control.id == "s3-versioning"_L1) {
            control.securityHub = {u"S3.14"_s};
            control.configRules = {u"S3_BUCKET_VERSIONING_ENABLED"_s};
            control.prowler = {u"s3_bucket_object_versioning"_s};
        } else if (control.id == "s3-data-events"_L1) {
            control.securityHub = {u"S3.14"_s, u"S3.22"_s};
        }
    }
    return Catalog(contents);
}

CheckResult prowler(const QString &account, qint64 passed, qint64 failed)
{
    return {.source = CheckSource::Prowler,
            .check = u"s3_bucket_object_versioning"_s,
            .account = account,
            .resources = passed + failed,
            .passed = passed,
            .failed = failed};
}

QHash<QString, ItemState> stateWith(Status status, bool fromFindings = false)
{
    return {{u"s3-versioning"_s,
             {.control = u"s3-versioning"_s, .status = status, .statusFromFindings = fromFindings}}};
}

} // namespace

void TestFindingProposal::theWorstOverAccountsIsProposed_data()
{
    QTest::addColumn<QList<CheckResult>>("results");
    QTest::addColumn<Status>("status");
    using Results = QList<CheckResult>;
    QTest::newRow("all pass") << Results{prowler(Prod, 4, 0), prowler(Test, 1, 0)} << Status::Implemented;
    QTest::newRow("one fails a little")
        << Results{prowler(Prod, 4, 0), prowler(Test, 3, 1)} << Status::InProgress;
    QTest::newRow("one fails whole") << Results{prowler(Prod, 4, 0), prowler(Test, 0, 2)} << Status::Planned;
    QTest::newRow("the order does not matter")
        << Results{prowler(Test, 0, 2), prowler(Prod, 4, 0)} << Status::Planned;
    QTest::newRow("Regions are added up")
        << Results{prowler(Prod, 4, 0), prowler(Prod, 0, 2)} << Status::InProgress;
    QTest::newRow("an account with nothing to check says nothing")
        << Results{prowler(Prod, 4, 0), prowler(Test, 0, 0)} << Status::Implemented;
}

void TestFindingProposal::theWorstOverAccountsIsProposed()
{
    QFETCH(const QList<CheckResult>, results);
    QFETCH(const Status, status);
    const FindingProposals found = proposeStatuses(results, catalog(), {});
    QCOMPARE(found.proposals.size(), 1);
    QCOMPARE(found.proposals.first().control, u"s3-versioning"_s);
    QCOMPARE(found.proposals.first().proposed, status);
    QVERIFY(!found.proposals.first().overwritesPerson);
}

void TestFindingProposal::checksAreFoundUnderTheirSpellings_data()
{
    QTest::addColumn<CheckSource>("source");
    QTest::addColumn<QString>("check");
    QTest::addColumn<bool>("found");
    QTest::newRow("Security Hub") << CheckSource::SecurityHub << u"S3.14"_s << true;
    QTest::newRow("Security Hub, path") << CheckSource::SecurityHub << u"security-control/S3.14"_s << true;
    QTest::newRow("Security Hub, longer") << CheckSource::SecurityHub << u"S3.141"_s << false;
    QTest::newRow("rule's identifier")
        << CheckSource::ConfigRule << u"S3_BUCKET_VERSIONING_ENABLED"_s << true;
    QTest::newRow("rule's name") << CheckSource::ConfigRule << u"s3-bucket-versioning-enabled"_s << true;
    QTest::newRow("Prowler") << CheckSource::Prowler << u"s3_bucket_object_versioning"_s << true;
    QTest::newRow("another tool's id") << CheckSource::Prowler << u"S3.14"_s << false;
    QTest::newRow("nothing") << CheckSource::Prowler << QString() << false;
}

void TestFindingProposal::checksAreFoundUnderTheirSpellings()
{
    QFETCH(const CheckSource, source);
    QFETCH(const QString, check);
    QFETCH(const bool, found);
    const CheckResult result{.source = source, .check = check, .account = Prod, .resources = 1, .failed = 1};
    const FindingProposals proposals = proposeStatuses({result}, catalog(), {});
    QCOMPARE(!proposals.proposals.isEmpty(), found);
    QCOMPARE(proposals.unmatched.isEmpty(), found);
}

void TestFindingProposal::failingAccountsAndResourcesAreCounted()
{
    const StatusProposal proposal =
        proposeStatuses({prowler(Test, 30, 3), prowler(Prod, 7, 0)}, catalog(), {}).proposals.first();
    QCOMPARE(proposal.accounts, QStringList({Prod, Test}));
    QCOMPARE(proposal.failingAccounts, QStringList(Test));
    QCOMPARE(proposal.resources, 40);
    QCOMPARE(proposal.failedResources, 3);
    QCOMPARE(proposal.reason,
             u"fails in 1 of 2 accounts (3 of 40 resources): s3_bucket_object_versioning (Prowler)"_s);
    QCOMPARE(proposeStatuses({prowler(Prod, 1, 0)}, catalog(), {}).proposals.first().reason,
             u"passes in 1 account (1 resource): s3_bucket_object_versioning (Prowler)"_s);
}

void TestFindingProposal::whatSeveralToolsSeeIsNotCountedTwice()
{
    const CheckResult hub{
        .source = CheckSource::SecurityHub, .check = u"S3.14"_s, .account = Prod, .passed = 8, .failed = 4};
    const FindingProposals found = proposeStatuses({prowler(Prod, 7, 3), hub}, catalog(), {});
    QCOMPARE(found.proposals.size(), 2);
    const StatusProposal &events = found.proposals.first();
    QCOMPARE(events.control, u"s3-data-events"_s);
    QCOMPARE(events.checks, QStringList(u"S3.14 (Security Hub)"_s));
    const StatusProposal &versioning = found.proposals.last();
    QCOMPARE(versioning.checks,
             QStringList({u"S3.14 (Security Hub)"_s, u"s3_bucket_object_versioning (Prowler)"_s}));
    QCOMPARE(versioning.resources, 12);
    QCOMPARE(versioning.failedResources, 4);
}

void TestFindingProposal::aPersonsStatusIsPointedOut_data()
{
    QTest::addColumn<Status>("current");
    QTest::addColumn<bool>("fromFindings");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<bool>("proposed");
    QTest::addColumn<bool>("overwrites");
    QTest::newRow("nobody's") << Status::NotAssessed << false << false << true << false;
    QTest::newRow("a person's") << Status::Implemented << false << false << true << true;
    QTest::newRow("verified") << Status::Verified << false << false << true << true;
    QTest::newRow("risk accepted") << Status::RiskAccepted << false << false << true << true;
    QTest::newRow("not applicable, passes") << Status::NotApplicable << false << true << true << true;
    QTest::newRow("from findings") << Status::Implemented << true << false << true << false;
    QTest::newRow("confirmed") << Status::Planned << false << false << false << false;
    QTest::newRow("implemented passes") << Status::Implemented << false << true << false << false;
    QTest::newRow("verified passes") << Status::Verified << false << true << false << false;
}

void TestFindingProposal::aPersonsStatusIsPointedOut()
{
    QFETCH(const Status, current);
    QFETCH(const bool, fromFindings);
    QFETCH(const bool, passes);
    QFETCH(const bool, proposed);
    QFETCH(const bool, overwrites);
    const CheckResult result = passes ? prowler(Prod, 2, 0) : prowler(Prod, 0, 2);
    const FindingProposals found = proposeStatuses({result}, catalog(), stateWith(current, fromFindings));
    QCOMPARE(found.proposals.size(), proposed ? 1 : 0);
    QCOMPARE(found.confirmed, proposed ? QStringList() : QStringList(u"s3-versioning"_s));
    if (proposed) {
        QCOMPARE(found.proposals.first().current, current);
        QCOMPARE(found.proposals.first().overwritesPerson, overwrites);
    }
}

void TestFindingProposal::accountsOutsideThePlanTakeNoPart()
{
    const FindingProposals found =
        proposeStatuses({prowler(Prod, 4, 0), prowler(Test, 0, 9)}, catalog(), {}, {Prod});
    QCOMPARE(found.proposals.first().proposed, Status::Implemented);
    QCOMPARE(found.proposals.first().accounts, QStringList(Prod));
}

void TestFindingProposal::unmatchedChecksAreNamed()
{
    CheckResult other = prowler(Prod, 0, 1);
    other.check = u"ec2_unheard_of"_s;
    const FindingProposals found = proposeStatuses({other, other, prowler(Prod, 1, 0)}, catalog(), {});
    QCOMPARE(found.unmatched, QStringList(u"ec2_unheard_of (Prowler)"_s));
    QCOMPARE(found.proposals.size(), 1);
}

void TestFindingProposal::takingThemIsOneChange()
{
    const Catalog known = catalog();
    QHash<QString, ItemState> states = stateWith(Status::RiskAccepted);
    ItemState &accepted = states[u"s3-versioning"_s];
    accepted.owner = u"Ann"_s;
    accepted.reason = u"Behind a gateway"_s;
    accepted.approver = u"Bob"_s;
    accepted.expiry = {2027, 1, 1};
    const FindingProposals found = proposeStatuses({prowler(Prod, 0, 2)}, known, states);
    const ItemChange change = changeFor(found.proposals, states, known, u"Findings of Prowler"_s, Noon);
    QCOMPARE(change.label, u"Findings of Prowler"_s);
    QCOMPARE(change.time, Noon);
    const QByteArray hash = known.control(u"s3-versioning"_s)->textHash();
    const ItemState expected{.control = u"s3-versioning"_s,
                             .status = Status::Planned,
                             .textHash = hash,
                             .statusFromFindings = true,
                             .owner = u"Ann"_s,
                             .evidence = {{u"Findings: fails in 1 of 1 account (2 of 2 resources): "
                                           "s3_bucket_object_versioning (Prowler)"_s,
                                           Noon.date(),
                                           {}}}};
    QCOMPARE(change.items, QList({expected}));
    QVERIFY(change.texts.contains(hash));
}

void TestFindingProposal::laterResultsReplaceTheirEvidence()
{
    const Catalog known = catalog();
    QHash<QString, ItemState> states = stateWith(Status::NotAssessed);
    states[u"s3-versioning"_s].evidence = {{u"https://example.com/1"_s, Noon.date(), {}}};
    for (const CheckResult &result : {prowler(Prod, 0, 2), prowler(Prod, 2, 0)}) {
        const FindingProposals found = proposeStatuses({result}, known, states);
        const ItemChange change = changeFor(found.proposals, states, known, {}, Noon);
        QCOMPARE(change.items.size(), 1);
        states.insert(u"s3-versioning"_s, change.items.first());
    }
    const QList<ItemEvidence> evidence = states.value(u"s3-versioning"_s).evidence;
    QCOMPARE(evidence.size(), 2);
    QCOMPARE(evidence.first().text, u"https://example.com/1"_s);
    QVERIFY(evidence.last().text.startsWith(u"Findings: passes"_s));
}

void TestFindingProposal::hostileFiguresDoNotOverflow()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    CheckResult huge = prowler(Prod, 1, 1);
    huge.resources = most;
    huge.passed = most;
    huge.failed = most;
    CheckResult negative = huge;
    negative.resources = -most;
    negative.passed = -most;
    negative.failed = 1;
    const FindingProposals found = proposeStatuses({huge, huge, negative}, catalog(), {});
    QCOMPARE(found.proposals.first().proposed, Status::InProgress);
    QVERIFY(found.proposals.first().resources > 0);
    QVERIFY(found.proposals.first().failedResources > 0);
}

QTEST_GUILESS_MAIN(TestFindingProposal)
#include "tst_findingproposal.moc"
