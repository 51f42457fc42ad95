#include "models/scope/denyunused.h"
#include "tests/support/denycatalog.h"
#include "tests/support/inventorydraft.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestDenyUnused : public QObject
{
    Q_OBJECT
private slots:
    void withoutAnInventoryNothingIsKnown();
    void servicesAreJudged_data();
    void servicesAreJudged();
    void usedInOneAccountIsNeverDenied();
    void whatIsNotCoveredIsDeniedOnlyWhenAskedFor();
    void whatIsKeptCannotBeChosen();
    void aPersonsChoiceComesBeforeTheRule();
    void whatSharesAllItsActionsIsDeniedToo();
    void techniquesAreStoppedOrHindered();
    void onlyChosenAccountsTakePart();
    void nothingThatIsThereIsEverDenied();
};

namespace {

const QString First = u"111122223333"_s;
const QString Second = u"444455556666"_s;

Scope scopeOf(const Fixture::InventoryDraft &draft, const QStringList &accounts = {})
{
    return {Fixture::denyCatalog(), std::make_shared<const Inventory>(draft.inventory()), accounts};
}

// One account of which a person lists some services and says that others are absent.
Fixture::InventoryDraft draftOf(const QString &account, const QStringList &listed, const QStringList &absent)
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a.yaml"_s, u"ttc-inventory"_s, {account});
    for (const QString &service : listed) {
        draft.addEvidence(account, service, {EvidenceKind::Listed, {}, 1, source});
    }
    for (const QString &service : absent) {
        draft.addAbsence(account, service, source);
    }
    return draft;
}

DeniableService answerFor(const DenyUnused &answer, const QString &service)
{
    const auto found = std::ranges::find(answer.services, service, &DeniableService::service);
    return found == answer.services.end() ? DeniableService() : *found;
}

QStringList keysOf(const QList<DeniableService> &services)
{
    QStringList keys;
    for (const DeniableService &service : services) {
        keys.append(service.service);
    }
    return keys;
}

} // namespace

void TestDenyUnused::withoutAnInventoryNothingIsKnown()
{
    const DenyUnused answer = denyUnused(Scope(Fixture::denyCatalog()), {.includeNotCovered = true});
    QVERIFY(answer.services.isEmpty());
    QVERIFY(answer.actions().isEmpty());
    QVERIFY(answer.stopped.isEmpty() && answer.hindered.isEmpty());
}

void TestDenyUnused::servicesAreJudged_data()
{
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QStringList>("absent");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("judged");
    QTest::addColumn<QString>("reason");
    const QStringList none;
    QTest::newRow("absent") << none << QStringList{u"bedrock"_s} << u"bedrock"_s << u"absent"_s
                            << u"Not seen: no Amazon Bedrock in 111122223333"_s;
    QTest::newRow("no sign") << none << none << u"bedrock"_s << u"not-covered"_s
                             << u"Not covered: no source is marked complete that can show Amazon Bedrock"_s;
    QTest::newRow("in use") << QStringList{u"bedrock"_s} << none << u"bedrock"_s << u"kept"_s
                            << u"In use: Amazon Bedrock in 111122223333"_s;
    QTest::newRow("absent, but its prefix is not")
        << QStringList{u"vpc"_s} << QStringList{u"ec2"_s} << u"ec2"_s << u"kept"_s
        << u"a.yaml), and shares ec2:* with Amazon EC2"_s;
    QTest::newRow("absent, but its prefix is not covered")
        << none << QStringList{u"ec2"_s} << u"ec2"_s << u"not-covered"_s
        << u", and shares ec2:* with Amazon EC2"_s;
    QTest::newRow("absent with its prefix") << none << QStringList{u"ec2"_s, u"vpc"_s, u"security-groups"_s}
                                            << u"ec2"_s << u"absent"_s << u"Not seen: no Amazon EC2"_s;
    QTest::newRow("a part of what is in use")
        << QStringList{u"ec2"_s} << none << u"security-groups"_s << u"kept"_s
        << u"In use: Amazon EC2 in 111122223333 (listed by a person, a.yaml), and shares ec2:* with EC2 Security Groups"_s;
    QTest::newRow("shared with what every account has")
        << none << QStringList{u"cognito-idp"_s} << u"cognito-idp"_s << u"kept"_s
        << u"every account has, and shares iam:* with Amazon Cognito User Pools"_s;
    QTest::newRow("carries the policy") << none << QStringList{u"organizations"_s} << u"organizations"_s
                                        << u"kept"_s << u"a service control policy is attached through it"_s;
    QTest::newRow("no prefix") << none << QStringList{u"ses"_s} << u"ses"_s << u"kept"_s
                               << u"No IAM prefix of Amazon SES is known"_s;
}

void TestDenyUnused::servicesAreJudged()
{
    QFETCH(const QStringList, listed);
    QFETCH(const QStringList, absent);
    QFETCH(const QString, service);
    QFETCH(const QString, judged);
    QFETCH(const QString, reason);
    const DenyUnused answer = denyUnused(scopeOf(draftOf(First, listed, absent)));
    const DeniableService judgement = answerFor(answer, service);
    QCOMPARE(toKey(judgement.deniability), judged);
    QCOMPARE(judgement.denied, judged == "absent"_L1);
    QVERIFY2(judgement.reason.contains(reason), qPrintable(judgement.reason));
    QVERIFY(!judgement.reason.endsWith(u'.'));
}

void TestDenyUnused::usedInOneAccountIsNeverDenied()
{
    Fixture::InventoryDraft draft = draftOf(First, {}, {u"bedrock"_s, u"lambda"_s});
    const int source = draft.addSource(u"b.json"_s, u"config-snapshot"_s, {Second}, true);
    draft.addEvidence(Second, u"bedrock"_s, {EvidenceKind::Read, {}, 1, source});
    const DenyUnused answer = denyUnused(scopeOf(draft), {.includeNotCovered = true});
    const DeniableService bedrock = answerFor(answer, u"bedrock"_s);
    QCOMPARE(bedrock.deniability, Deniability::Kept);
    QVERIFY(!bedrock.denied);
    QCOMPARE(bedrock.absentIn, 1);
    QVERIFY2(bedrock.reason.startsWith(u"Possible: Amazon Bedrock in "_s + Second),
             qPrintable(bedrock.reason));
    const DeniableService lambda = answerFor(answer, u"lambda"_s);
    QCOMPARE(lambda.deniability, Deniability::Absent);
    QCOMPARE(lambda.absentIn, 2);
}

void TestDenyUnused::whatIsNotCoveredIsDeniedOnlyWhenAskedFor()
{
    const Scope scope = scopeOf(draftOf(First, {u"ec2"_s}, {u"bedrock"_s}));
    const DenyUnused careful = denyUnused(scope);
    QCOMPARE(keysOf(careful.denied()), QStringList({u"bedrock"_s}));
    QCOMPARE(careful.actions(), QStringList({u"bedrock-mantle:*"_s, u"bedrock:*"_s}));
    const DenyUnused bold = denyUnused(scope, {.includeNotCovered = true});
    QCOMPARE(keysOf(bold.denied()), QStringList({u"bedrock"_s, u"lambda"_s}));
    QCOMPARE(answerFor(bold, u"lambda"_s).deniability, Deniability::NotCovered);
    QCOMPARE(answerFor(bold, u"lambda"_s).absentIn, 0);
}

void TestDenyUnused::whatIsKeptCannotBeChosen()
{
    const Scope scope = scopeOf(draftOf(First, {u"ec2"_s}, {u"organizations"_s}));
    const DenyUnused answer = denyUnused(
        scope, {.includeNotCovered = true, .decided = {{u"ec2"_s, true}, {u"organizations"_s, true}}});
    QVERIFY(!answerFor(answer, u"ec2"_s).denied);
    QVERIFY(!answerFor(answer, u"organizations"_s).denied);
}

void TestDenyUnused::aPersonsChoiceComesBeforeTheRule()
{
    const Scope scope = scopeOf(draftOf(First, {u"ec2"_s}, {u"bedrock"_s}));
    const DenyUnused answer =
        denyUnused(scope, {.decided = {{u"bedrock"_s, false}, {u"lambda"_s, true}, {u"nowhere"_s, true}}});
    QCOMPARE(keysOf(answer.denied()), QStringList({u"lambda"_s}));
}

void TestDenyUnused::whatSharesAllItsActionsIsDeniedToo()
{
    const Scope scope = scopeOf(draftOf(First, {}, {u"ec2"_s, u"vpc"_s, u"security-groups"_s}));
    const DenyUnused answer =
        denyUnused(scope, {.decided = {{u"ec2"_s, true}, {u"security-groups"_s, false}}});
    QVERIFY(answerFor(answer, u"security-groups"_s).denied);
    QCOMPARE(answer.stopped, QStringList({u"T1599"_s}));
}

void TestDenyUnused::techniquesAreStoppedOrHindered()
{
    // T1496 attacks Bedrock alone; T1651 EC2, Lambda and Bedrock.
    const Scope scope = scopeOf(draftOf(First, {u"ec2"_s}, {u"bedrock"_s, u"lambda"_s}));
    const DenyUnused answer = denyUnused(scope);
    QCOMPARE(answer.stopped, QStringList({u"T1496"_s}));
    QCOMPARE(answer.hindered, QStringList({u"T1651"_s}));
    QCOMPARE(answerFor(answer, u"bedrock"_s).techniques, QStringList({u"T1496"_s, u"T1651"_s}));
    const DenyUnused less = denyUnused(scope, {.decided = {{u"bedrock"_s, false}}});
    QVERIFY(less.stopped.isEmpty());
    QCOMPARE(less.hindered, QStringList({u"T1651"_s}));
    const QStringList all{u"ec2"_s, u"vpc"_s, u"security-groups"_s, u"bedrock"_s, u"lambda"_s};
    const DenyUnused whole = denyUnused(scopeOf(draftOf(First, {}, all)));
    QCOMPARE(whole.stopped, QStringList({u"T1496"_s, u"T1599"_s, u"T1651"_s}));
    QVERIFY(whole.hindered.isEmpty());
}

void TestDenyUnused::onlyChosenAccountsTakePart()
{
    Fixture::InventoryDraft draft = draftOf(First, {}, {u"bedrock"_s});
    const int source = draft.addSource(u"b.json"_s, u"config-snapshot"_s, {Second});
    draft.addEvidence(Second, u"bedrock"_s, {EvidenceKind::Resource, u"X"_s, 3, source});
    QVERIFY(denyUnused(scopeOf(draft)).denied().isEmpty());
    QCOMPARE(keysOf(denyUnused(scopeOf(draft, {First})).denied()), QStringList({u"bedrock"_s}));
}

// Over random inventories and choices, against the presence of every service as the scope gives it.
void TestDenyUnused::nothingThatIsThereIsEverDenied()
{
    QRandomGenerator random(20261127);
    const auto catalog = Fixture::denyCatalog();
    qsizetype denials = 0;
    for (int round = 0; round < 300; ++round) {
        Fixture::InventoryDraft draft;
        for (const QString &account : {First, Second}) {
            const int source = draft.addSource(u"a"_s, u"list"_s, {account}, random.bounded(2) == 0);
            for (const Service &service : catalog->services()) {
                const int drawn = random.bounded(6);
                if (drawn == 0) {
                    const auto kind = static_cast<EvidenceKind>(random.bounded(9));
                    draft.addEvidence(account, service.key, {kind, {}, 1, source});
                } else if (drawn < 4) {
                    draft.addAbsence(account, service.key, source);
                }
            }
        }
        const Scope scope = scopeOf(draft, random.bounded(3) == 0 ? QStringList{First} : QStringList());
        const bool bold = random.bounded(2) == 0;
        const DenyUnused answer = denyUnused(scope, {.includeNotCovered = bold});
        const QStringList actions = answer.actions();
        denials += actions.size();
        for (const Service &service : catalog->services()) {
            const Presence presence = scope.servicePresence(service.key);
            const bool mayBeDenied = bold ? presence < Presence::Possible : presence == Presence::NotSeen;
            for (const QString &prefix : service.iamPrefixes) {
                QVERIFY2(mayBeDenied || !actions.contains(prefix + u":*"_s), qPrintable(service.key));
            }
        }
    }
    QVERIFY(denials > 100); // else the loop above proves little
}

QTEST_GUILESS_MAIN(TestDenyUnused)
#include "tst_denyunused.moc"
