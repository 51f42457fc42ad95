#include "models/scope/presence.h"
#include "models/scope/scope.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/inventorydraft.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Prod = u"111122223333"_s;
const QString Dev = u"444455556666"_s;

} // namespace

class TestPresence : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void evidenceDecides_data();
    void evidenceDecides();
    void alwaysPresentServicesAreInUse();
    void aFeatureFollowsItsServiceAsAPossibility();
    void ownEvidenceOfAFeatureComesFirst();
    void completeSourceProvesOnlyWhatItsKindCanShow();
    void incompleteOrTruncatedSourceProvesNothing();
    void sourceProvesNothingForAnotherAccount();
    void aPersonsAbsentProvesWhatItNames();
    void evidenceBeatsAbsence();
    void unknownServiceOrAccountIsNotCovered();
    void scopeAgreesWithSingleLookups();

private:
    static Presence presenceIn(const Fixture::InventoryDraft &draft, const QString &service,
                               const QString &account = Prod)
    {
        const auto catalog = Fixture::catalog();
        return presenceOf(*catalog, draft.inventory(), service, account).presence;
    }
};

void TestPresence::evidenceDecides_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("presence");
    const auto row = [](const char *name, EvidenceKind kind, const QString &presence) {
        QTest::newRow(name) << static_cast<int>(kind) << presence;
    };
    row("a resource", EvidenceKind::Resource, u"in-use"_s);
    row("an amount on a bill", EvidenceKind::Billed, u"in-use"_s);
    row("a successful change", EvidenceKind::Changed, u"in-use"_s);
    row("a person's list", EvidenceKind::Listed, u"in-use"_s);
    row("Access Advisor", EvidenceKind::Accessed, u"possible"_s);
    row("a template", EvidenceKind::Declared, u"possible"_s);
    row("a default resource", EvidenceKind::DefaultResource, u"possible"_s);
    row("a read or a failed call", EvidenceKind::Read, u"possible"_s);
    row("a bill of nothing", EvidenceKind::ZeroCost, u"possible"_s);
}

void TestPresence::evidenceDecides()
{
    QFETCH(int, kind);
    QFETCH(QString, presence);
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a"_s, u"list"_s, {Prod});
    draft.addEvidence(Prod, u"s3"_s, {static_cast<EvidenceKind>(kind), {}, 3, source});
    QCOMPARE(toKey(presenceIn(draft, u"s3"_s)), presence);

    const auto catalog = Fixture::catalog();
    const ServicePresence found = presenceOf(*catalog, draft.inventory(), u"s3"_s, Prod);
    QVERIFY(found.evidence != nullptr);
    QCOMPARE(found.evidence->service, u"s3"_s);
}

void TestPresence::alwaysPresentServicesAreInUse()
{
    Fixture::InventoryDraft draft;
    draft.addSource(u"a"_s, u"list"_s, {Prod}, true);
    QCOMPARE(presenceIn(draft, u"iam"_s), Presence::InUse);
}

void TestPresence::aFeatureFollowsItsServiceAsAPossibility()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a"_s, u"list"_s, {Prod});
    QCOMPARE(presenceIn(draft, u"vpc"_s), Presence::NotCovered);
    draft.addEvidence(Prod, u"ec2"_s, {EvidenceKind::Resource, {}, 1, source});

    const auto catalog = Fixture::catalog();
    const ServicePresence found = presenceOf(*catalog, draft.inventory(), u"vpc"_s, Prod);
    QCOMPARE(found.presence, Presence::Possible);
    QCOMPARE(found.derivedFrom, u"ec2"_s);
    QVERIFY(found.evidence == nullptr);
}

void TestPresence::ownEvidenceOfAFeatureComesFirst()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a"_s, u"list"_s, {Prod});
    draft.addEvidence(Prod, u"ec2"_s, {EvidenceKind::Resource, {}, 1, source});
    draft.addEvidence(Prod, u"vpc"_s, {EvidenceKind::Resource, {}, 1, source});
    const auto catalog = Fixture::catalog();
    const ServicePresence found = presenceOf(*catalog, draft.inventory(), u"vpc"_s, Prod);
    QCOMPARE(found.presence, Presence::InUse);
    QCOMPARE(found.derivedFrom, QString());
}

void TestPresence::completeSourceProvesOnlyWhatItsKindCanShow()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a"_s, u"list"_s, {Prod}, true);
    QCOMPARE(presenceIn(draft, u"rds"_s), Presence::NotSeen);
    QCOMPARE(presenceIn(draft, u"organizations"_s), Presence::NotCovered);

    const auto catalog = Fixture::catalog();
    QCOMPARE(presenceOf(*catalog, draft.inventory(), u"rds"_s, Prod).absenceSources, QList<int>{source});

    Fixture::InventoryDraft config;
    config.addSource(u"a"_s, u"config-snapshot"_s, {Prod}, true);
    QCOMPARE(presenceIn(config, u"lambda"_s), Presence::NotSeen);
    QCOMPARE(presenceIn(config, u"bedrock"_s), Presence::NotCovered);
}

void TestPresence::incompleteOrTruncatedSourceProvesNothing()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a"_s, u"list"_s, {Prod});
    QCOMPARE(presenceIn(draft, u"rds"_s), Presence::NotCovered);
    draft.source(source).complete = true;
    draft.source(source).truncated = true;
    QCOMPARE(presenceIn(draft, u"rds"_s), Presence::NotCovered);
    draft.source(source).absenceKind.clear(); // a file that never proves absence
    draft.source(source).truncated = false;
    QCOMPARE(presenceIn(draft, u"rds"_s), Presence::NotCovered);
}

void TestPresence::sourceProvesNothingForAnotherAccount()
{
    Fixture::InventoryDraft draft;
    draft.addSource(u"a"_s, u"list"_s, {Prod}, true);
    draft.addSource(u"b"_s, u"list"_s, {Dev}, false);
    QCOMPARE(presenceIn(draft, u"rds"_s, Prod), Presence::NotSeen);
    QCOMPARE(presenceIn(draft, u"rds"_s, Dev), Presence::NotCovered);
}

void TestPresence::aPersonsAbsentProvesWhatItNames()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"own.yaml"_s, u"ttc-inventory"_s, {Prod});
    draft.addAbsence(Prod, u"organizations"_s, source);
    QCOMPARE(presenceIn(draft, u"organizations"_s), Presence::NotSeen);
    QCOMPARE(presenceIn(draft, u"rds"_s), Presence::NotCovered);

    // A person who says that there is no VPC knows better than the guess from EC2.
    draft.addEvidence(Prod, u"ec2"_s, {EvidenceKind::Resource, {}, 1, source});
    QCOMPARE(presenceIn(draft, u"vpc"_s), Presence::Possible);
    draft.addAbsence(Prod, u"vpc"_s, source);
    QCOMPARE(presenceIn(draft, u"vpc"_s), Presence::NotSeen);

    draft.source(source).truncated = true;
    QCOMPARE(presenceIn(draft, u"organizations"_s), Presence::NotCovered);
}

void TestPresence::evidenceBeatsAbsence()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"own.yaml"_s, u"ttc-inventory"_s, {Prod}, true);
    draft.addAbsence(Prod, u"s3"_s, source);
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Read, {}, 1, source});
    QCOMPARE(presenceIn(draft, u"s3"_s), Presence::Possible);
}

void TestPresence::unknownServiceOrAccountIsNotCovered()
{
    Fixture::InventoryDraft draft;
    draft.addSource(u"a"_s, u"list"_s, {Prod}, true);
    QCOMPARE(presenceIn(draft, u"nonsense"_s), Presence::NotCovered);
    QCOMPARE(presenceIn(draft, u"rds"_s, u"999999999999"_s), Presence::NotCovered);
    QCOMPARE(presenceIn(draft, u"iam"_s, u"999999999999"_s), Presence::NotCovered);
}

// The scope computes all accounts at once; it must never come to another answer than the single look-up.
void TestPresence::scopeAgreesWithSingleLookups()
{
    const auto catalog = Fixture::catalog();
    QRandomGenerator random(20261123);
    const QStringList formats{u"list"_s, u"config-snapshot"_s, u"tagging-api"_s, u"ttc-inventory"_s};
    for (int round = 0; round < 200; ++round) {
        Fixture::InventoryDraft draft;
        const QString account = u"%1"_s.arg(round, 12, 10, QChar(u'0'));
        for (int i = 0; i < 3; ++i) {
            const int source = draft.addSource(u"source"_s, formats.at(random.bounded(formats.size())),
                                               {account}, random.bounded(2) == 0);
            draft.source(source).truncated = random.bounded(4) == 0;
        }
        for (const Service &service : catalog->services()) {
            if (random.bounded(4) == 0) {
                draft.addEvidence(account, service.key,
                                  {static_cast<EvidenceKind>(random.bounded(9)), {}, 1, random.bounded(3)});
            }
            if (random.bounded(6) == 0) {
                draft.addAbsence(account, service.key, random.bounded(3));
            }
        }
        const auto inventory = std::make_shared<const Inventory>(draft.inventory());
        const Scope scope(catalog, inventory);
        for (const Service &service : catalog->services()) {
            QCOMPARE(toKey(scope.servicePresence(service.key)),
                     toKey(presenceOf(*catalog, *inventory, service.key, account).presence));
        }
    }
}

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
