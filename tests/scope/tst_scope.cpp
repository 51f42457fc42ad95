#include "models/scope/scope.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/inventorydraft.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Prod = u"111122223333"_s;
const QString Dev = u"444455556666"_s;

Technique leaf(const QString &id, Reach reach, const QStringList &services, const QString &parent = {})
{
    Technique technique;
    technique.id = id;
    technique.name = u"Name of "_s + id;
    technique.parentId = parent;
    technique.reach = reach;
    technique.services = services;
    return technique;
}

// The techniques of the worked examples, with the fixture's services.
std::shared_ptr<const Catalog> exampleCatalog()
{
    CatalogContents contents = Fixture::contents();
    Technique parent;
    parent.id = u"T1485"_s;
    parent.name = u"Data Destruction"_s;
    contents.techniques = {
        parent,
        leaf(u"T1485.A001"_s, Reach::Existing, {u"rds"_s}, parent.id),
        leaf(u"T1485.A003"_s, Reach::Existing, {u"s3"_s}, parent.id),
        leaf(u"T1648.A002"_s, Reach::Existing, {u"lambda"_s}),
        leaf(u"T1496.A007"_s, Reach::Startable, {u"bedrock"_s}),
        leaf(u"T1496.A001"_s, Reach::Startable, {u"ses"_s}),
        leaf(u"T1213.A013"_s, Reach::Existing, {u"rds"_s}),
        leaf(u"T1098.A006"_s, Reach::Existing, {u"cognito-idp"_s}),
        leaf(u"T1666.A002"_s, Reach::Existing, {u"organizations"_s}),
        leaf(u"T1078.A002"_s, Reach::Account, {u"iam"_s}),
        leaf(u"T1190.A019"_s, Reach::Existing,
             {u"security-groups"_s, u"vpc"_s, u"ec2"_s, u"rds"_s, u"elasticloadbalancing"_s}),
    };
    return std::make_shared<const Catalog>(contents);
}

Scope scopeOf(const Fixture::InventoryDraft &draft, const QStringList &accounts = {})
{
    return {exampleCatalog(), std::make_shared<const Inventory>(draft.inventory()), accounts};
}

QStringList textsOf(const QList<Proof> &proofs)
{
    QStringList texts;
    for (const Proof &proof : proofs) {
        texts.append(proof.text);
    }
    return texts;
}

QStringList kindsOf(const QList<Proof> &proofs)
{
    QStringList kinds;
    for (const Proof &proof : proofs) {
        kinds.append(proof.kind);
    }
    return kinds;
}

Fixture::InventoryDraft costExplorer(bool complete)
{
    Fixture::InventoryDraft draft;
    const int bill = draft.addSource(u"Cost Explorer"_s, u"cost-explorer"_s, {Prod}, complete);
    draft.source(bill).absenceKind = u"billing"_s;
    draft.source(bill).taken = QDate(2026, 10, 31);
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Billed, {}, 1, bill});
    draft.addEvidence(Prod, u"ec2"_s, {EvidenceKind::Billed, {}, 1, bill});
    draft.addEvidence(Prod, u"lambda"_s, {EvidenceKind::ZeroCost, {}, 1, bill});
    return draft;
}

Fixture::InventoryDraft taggedDatabase()
{
    Fixture::InventoryDraft draft;
    const int tagged = draft.addSource(u"tagged.json"_s, u"tagging-api"_s, {Prod}, true);
    draft.addEvidence(Prod, u"rds"_s, {EvidenceKind::Resource, u"rds:db"_s, 1, tagged});
    return draft;
}

Fixture::InventoryDraft personsList(bool complete)
{
    Fixture::InventoryDraft draft;
    const int list = draft.addSource(u"services.txt"_s, u"list"_s, {Prod}, complete);
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Listed, {}, 1, list});
    draft.addEvidence(Prod, u"cognito-idp"_s, {EvidenceKind::Listed, {}, 1, list});
    return draft;
}

Fixture::InventoryDraft defaultNetwork()
{
    Fixture::InventoryDraft draft;
    const int counts = draft.addSource(u"counts.json"_s, u"config-counts"_s, {Prod});
    draft.addEvidence(Prod, u"vpc"_s, {EvidenceKind::DefaultResource, u"AWS::EC2::VPC"_s, 1, counts});
    draft.addEvidence(Prod, u"vpc"_s, {EvidenceKind::DefaultResource, u"AWS::EC2::Subnet"_s, 3, counts});
    return draft;
}

Fixture::InventoryDraft failedRead()
{
    Fixture::InventoryDraft draft;
    const int trail = draft.addSource(u"trail.json.gz"_s, u"cloudtrail-log"_s, {Prod});
    draft.addEvidence(Prod, u"rds"_s, {EvidenceKind::Read, {}, 1, trail});
    return draft;
}

} // namespace

class TestScope : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void workedExamples_data();
    void workedExamples();
    void withoutInventoryNothingIsJudged();
    void parentTakesItsBestChild();
    void anyChosenAccountIsEnoughToBeInUse();
    void absenceMustHoldInEveryChosenAccount();
    void accountsThatNoSourceIsAboutTakeNoPart();
    void proofNamesServiceAccountEvidenceAndSource();
    void proofAddsUpTypesAndLeadsWithTheStrongest();
    void proofOfAFeatureNamesItsService();
    void proofSaysWhyAServiceIsNotCovered();
    void proofOfAbsenceNamesAccountsSourceAndUnknownNames();
    void proofOfStartableSaysWhatIsKnown();
    void proofDrawsManyAccountsTogether();
    void headlineLeadsTheDetail_data();
    void headlineLeadsTheDetail();
    void verdictWordsAreStable();
};

void TestScope::workedExamples_data()
{
    QTest::addColumn<Inventory>("inventory");
    QTest::addColumn<QString>("technique");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("because");
    const auto row = [](const char *name, const Fixture::InventoryDraft &draft, const QString &technique,
                        const QString &verdict, const QString &because) {
        QTest::newRow(name) << draft.inventory() << technique << verdict << because;
    };
    const Fixture::InventoryDraft open = costExplorer(false);
    const Fixture::InventoryDraft whole = costExplorer(true);
    row("a bill with an amount", open, u"T1485.A003"_s, u"in-use"_s, u"billed"_s);
    row("a bill of nothing", open, u"T1648.A002"_s, u"possible"_s, u"zero-cost"_s);
    row("not on the bill, but startable", open, u"T1496.A007"_s, u"startable"_s, u"not-covered"_s);
    row("not on a bill of unknown extent", open, u"T1213.A013"_s, u"not-covered"_s, u"not-covered"_s);
    row("not on a complete bill", whole, u"T1213.A013"_s, u"not-seen"_s, u"absent"_s);
    row("a bill cannot show what is free", whole, u"T1098.A006"_s, u"not-covered"_s, u"not-covered"_s);
    row("only a word proves it", whole, u"T1666.A002"_s, u"not-covered"_s, u"not-covered"_s);
    row("every account", whole, u"T1078.A002"_s, u"in-use"_s, u"account"_s);
    row("a tagged database", taggedDatabase(), u"T1485.A001"_s, u"in-use"_s, u"resource"_s);
    row("tags prove nothing absent", taggedDatabase(), u"T1485.A003"_s, u"not-covered"_s, u"not-covered"_s);
    row("not on a list", personsList(false), u"T1213.A013"_s, u"not-covered"_s, u"not-covered"_s);
    row("not on a complete list", personsList(true), u"T1213.A013"_s, u"not-seen"_s, u"absent"_s);
    row("startable though proved absent", personsList(true), u"T1496.A001"_s, u"startable"_s, u"absent"_s);
    row("only what every account holds", defaultNetwork(), u"T1190.A019"_s, u"possible"_s,
        u"default-resource"_s);
    row("a failed read", failedRead(), u"T1485.A001"_s, u"possible"_s, u"read"_s);
}

void TestScope::workedExamples()
{
    QFETCH(Inventory, inventory);
    QFETCH(QString, technique);
    QFETCH(QString, verdict);
    QFETCH(QString, because);
    const Scope scope(exampleCatalog(), std::make_shared<const Inventory>(inventory));
    QCOMPARE(toKey(scope.verdict(technique)), verdict);
    const QList<Proof> proofs = scope.proof(technique);
    QVERIFY(!proofs.isEmpty());
    QCOMPARE(proofs.constFirst().kind, because);
}

void TestScope::withoutInventoryNothingIsJudged()
{
    const Scope nothing;
    QVERIFY(!nothing.hasInventory());
    QCOMPARE(nothing.verdict(u"T1485"_s), Verdict::Unscoped);

    const Scope scope(exampleCatalog());
    QVERIFY(!scope.hasInventory());
    QCOMPARE(scope.verdict(u"T1078.A002"_s), Verdict::Unscoped);
    QVERIFY(scope.proof(u"T1078.A002"_s).isEmpty());
    QCOMPARE(scope.headline(u"T1078.A002"_s), u"No inventory loaded"_s);
    QCOMPARE(scope.servicePresence(u"iam"_s), Presence::NotCovered);
}

void TestScope::parentTakesItsBestChild()
{
    const Scope scope = scopeOf(taggedDatabase());
    QCOMPARE(scope.verdict(u"T1485.A003"_s), Verdict::NotCovered);
    QCOMPARE(scope.verdict(u"T1485"_s), Verdict::InUse);
    QCOMPARE(textsOf(scope.proof(u"T1485"_s)), textsOf(scope.proof(u"T1485.A001"_s)));
    QCOMPARE(scope.headline(u"T1485"_s), scope.headline(u"T1485.A001"_s));
    QCOMPARE(scope.verdict(u"T9999"_s), Verdict::Unscoped);
    QVERIFY(scope.proof(u"T9999"_s).isEmpty());
}

void TestScope::anyChosenAccountIsEnoughToBeInUse()
{
    Fixture::InventoryDraft draft;
    const int list = draft.addSource(u"services.txt"_s, u"list"_s, {Prod, Dev}, true);
    draft.addEvidence(Prod, u"rds"_s, {EvidenceKind::Listed, {}, 1, list});
    QCOMPARE(scopeOf(draft).verdict(u"T1213.A013"_s), Verdict::InUse);
    QCOMPARE(scopeOf(draft, {Prod}).verdict(u"T1213.A013"_s), Verdict::InUse);
    QCOMPARE(scopeOf(draft, {Dev}).verdict(u"T1213.A013"_s), Verdict::NotSeen);
}

void TestScope::absenceMustHoldInEveryChosenAccount()
{
    Fixture::InventoryDraft draft;
    draft.addSource(u"services.txt"_s, u"list"_s, {Prod}, true);
    draft.addSource(u"other.txt"_s, u"list"_s, {Dev}, false);
    const Scope both = scopeOf(draft);
    QCOMPARE(both.verdict(u"T1213.A013"_s), Verdict::NotCovered);
    QCOMPARE(textsOf(both.proof(u"T1213.A013"_s)),
             QStringList{
                 u"Not covered: no source is marked complete that can show Amazon RDS in 1 of 2 accounts"_s});
    QCOMPARE(scopeOf(draft, {Prod}).verdict(u"T1213.A013"_s), Verdict::NotSeen);
}

void TestScope::accountsThatNoSourceIsAboutTakeNoPart()
{
    Fixture::InventoryDraft draft = personsList(true);
    draft.nameAccount(Dev, u"dev"_s); // named by a list of accounts, shown by nothing
    const Scope scope = scopeOf(draft);
    QCOMPARE(scope.accounts(), QStringList{Prod});
    QCOMPARE(scope.verdict(u"T1213.A013"_s), Verdict::NotSeen);
    QCOMPARE(scopeOf(draft, {Prod, Dev}).accounts(), QStringList{Prod});
    QVERIFY(scopeOf(draft, {Dev}).accounts().isEmpty());
    QCOMPARE(scopeOf(draft, {Dev}).verdict(u"T1213.A013"_s), Verdict::NotCovered);
}

void TestScope::proofNamesServiceAccountEvidenceAndSource()
{
    Fixture::InventoryDraft draft;
    const int config = draft.addSource(u"config-snapshot.json.gz"_s, u"config-snapshot"_s, {Prod, Dev});
    draft.addEvidence(Prod, u"bedrock"_s, {EvidenceKind::Resource, {}, 3, config});
    QCOMPARE(textsOf(scopeOf(draft).proof(u"T1496.A007"_s)),
             QStringList{u"In use: Amazon Bedrock in 111122223333 (3 resources, config-snapshot.json.gz)"_s});

    draft.nameAccount(Prod, u"prod"_s);
    draft.source(config).taken = QDate(2026, 11, 20);
    draft.addEvidence(Dev, u"bedrock"_s, {EvidenceKind::Resource, {}, 1204, config});
    const QList<Proof> proofs = scopeOf(draft).proof(u"T1496.A007"_s);
    QCOMPARE(textsOf(proofs), (QStringList{u"In use: Amazon Bedrock in prod (111122223333) (3 resources, "
                                           "config-snapshot.json.gz, 20 November 2026)"_s,
                                           u"In use: Amazon Bedrock in 444455556666 (1,204 resources, "
                                           "config-snapshot.json.gz, 20 November 2026)"_s}));
    QCOMPARE(proofs.constLast().service, u"bedrock"_s);
    QCOMPARE(proofs.constLast().account, Dev);
    QCOMPARE(proofs.constLast().count, 1204);
    QCOMPARE(proofs.constLast().source, config);
}

void TestScope::proofAddsUpTypesAndLeadsWithTheStrongest()
{
    Fixture::InventoryDraft draft;
    const int trail = draft.addSource(u"trail.json"_s, u"cloudtrail-log"_s, {Prod});
    const int config = draft.addSource(u"config.json"_s, u"config-snapshot"_s, {Prod});
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Read, {}, 40, trail});
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Changed, {}, 1, trail});
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Resource, u"AWS::S3::Bucket"_s, 8, config});
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Resource, u"AWS::S3::AccessPoint"_s, 1, config});
    QCOMPARE(textsOf(scopeOf(draft).proof(u"T1485.A003"_s)),
             (QStringList{u"In use: Amazon S3 in 111122223333 (9 resources, config.json)"_s,
                          u"In use: Amazon S3 in 111122223333 (1 successful change, trail.json)"_s}));
    QCOMPARE(scopeOf(draft).proof(u"T1485.A003"_s, 1).size(), 1);
}

void TestScope::proofOfAFeatureNamesItsService()
{
    Fixture::InventoryDraft draft;
    const int list = draft.addSource(u"trail.json"_s, u"cloudtrail-log"_s, {Prod});
    draft.addEvidence(Prod, u"ec2"_s, {EvidenceKind::Read, {}, 2, list});
    const QList<Proof> proofs = scopeOf(draft).proof(u"T1190.A019"_s);
    QCOMPARE(kindsOf(proofs), (QStringList{u"read"_s, u"derived"_s, u"derived"_s}));
    QCOMPARE(proofs.constFirst().text,
             u"Possible: Amazon EC2 in 111122223333 (2 reads or failed calls, trail.json)"_s);
    QCOMPARE(proofs.constLast().text,
             u"Possible: EC2 Security Groups in 111122223333, since it is a part of Amazon EC2"_s);
}

void TestScope::proofSaysWhyAServiceIsNotCovered()
{
    Fixture::InventoryDraft draft = personsList(false);
    QCOMPARE(textsOf(scopeOf(draft).proof(u"T1213.A013"_s)),
             QStringList{u"Not covered: no source is marked complete that can show Amazon RDS"_s});
    QCOMPARE(
        textsOf(scopeOf(draft).proof(u"T1666.A002"_s)),
        QStringList{u"Not covered: only a word of “absent:” can prove that AWS Organizations is not used"_s});
    draft.source(0).complete = true;
    draft.source(0).truncated = true;
    QCOMPARE(textsOf(scopeOf(draft).proof(u"T1213.A013"_s)),
             QStringList{u"Not covered: services.txt is marked complete, but a part of it is missing, so it "
                         "cannot show Amazon RDS"_s});
}

void TestScope::proofOfAbsenceNamesAccountsSourceAndUnknownNames()
{
    Fixture::InventoryDraft draft;
    const QStringList accounts{u"000000000001"_s, u"000000000002"_s, u"000000000003"_s, u"000000000004"_s};
    const int list = draft.addSource(u"services.txt"_s, u"list"_s, accounts, true);
    draft.source(list).taken = QDate(2026, 10, 1);
    QCOMPARE(
        textsOf(scopeOf(draft).proof(u"T1213.A013"_s)),
        QStringList{u"Not seen: no Amazon RDS in 4 accounts (services.txt, 1 October 2026, complete)"_s});
    draft.addUnmatched(u"Foo"_s, list);
    draft.addUnmatched(u"Bar"_s, list);
    const QList<Proof> proofs = scopeOf(draft).proof(u"T1213.A013"_s);
    QCOMPARE(textsOf(proofs),
             QStringList{u"Not seen: no Amazon RDS in 4 accounts (services.txt, 1 October 2026, complete); "
                         "2 names in it are unknown"_s});
    QCOMPARE(proofs.constFirst().source, list);

    Fixture::InventoryDraft word;
    const int own = word.addSource(u"own.yaml"_s, u"ttc-inventory"_s, {Prod});
    word.addAbsence(Prod, u"organizations"_s, own);
    QCOMPARE(textsOf(scopeOf(word).proof(u"T1666.A002"_s)),
             QStringList{
                 u"Not seen: no AWS Organizations in 111122223333 (own.yaml, absent by a person's word)"_s});
}

void TestScope::proofOfStartableSaysWhatIsKnown()
{
    QCOMPARE(
        textsOf(scopeOf(personsList(true)).proof(u"T1496.A001"_s)),
        QStringList{u"Startable: no Amazon SES in 111122223333 (services.txt, complete), but an attacker "
                    "could start it"_s});
    QCOMPARE(textsOf(scopeOf(personsList(false)).proof(u"T1496.A001"_s)),
             QStringList{u"Startable: no sign of Amazon SES, but an attacker could start it; no source is "
                         "marked complete that can show Amazon SES"_s});
}

void TestScope::proofDrawsManyAccountsTogether()
{
    Fixture::InventoryDraft draft;
    for (int i = 1; i <= 1000; ++i) {
        const QString account = u"%1"_s.arg(i, 12, 10, QChar(u'0'));
        const int source = draft.addSource(u"config-%1.json"_s.arg(i), u"config-snapshot"_s, {account}, true);
        draft.addEvidence(account, u"s3"_s, {EvidenceKind::Resource, {}, 2, source});
    }
    const Scope scope = scopeOf(draft);
    QCOMPARE(textsOf(scope.proof(u"T1485.A003"_s, 3)),
             QStringList{u"In use: Amazon S3 in 1,000 accounts (2,000 resources, config-1.json and 999 other "
                         "sources)"_s});
    QCOMPARE(scope.proof(u"T1485.A003"_s).size(), 1000);
    QCOMPARE(textsOf(scope.proof(u"T1213.A013"_s, 3)),
             QStringList{u"Not seen: no Amazon RDS in 1,000 accounts (config-1.json and 999 other sources, "
                         "complete)"_s});
    QCOMPARE(scope.proof(u"T1213.A013"_s).size(), 1000);
}

void TestScope::headlineLeadsTheDetail_data()
{
    QTest::addColumn<Inventory>("inventory");
    QTest::addColumn<QString>("technique");
    QTest::addColumn<QString>("headline");
    Fixture::InventoryDraft three;
    const int list = three.addSource(u"services.txt"_s, u"list"_s, {u"1"_s, u"2"_s, u"3"_s}, true);
    three.addEvidence(u"1"_s, u"s3"_s, {EvidenceKind::Listed, {}, 1, list});
    three.addEvidence(u"2"_s, u"s3"_s, {EvidenceKind::Listed, {}, 1, list});
    three.addEvidence(u"2"_s, u"lambda"_s, {EvidenceKind::Read, {}, 1, list});
    QTest::newRow("some accounts") << three.inventory() << u"T1485.A003"_s
                                   << u"Amazon S3 in 2 of 3 accounts"_s;
    QTest::newRow("perhaps") << three.inventory() << u"T1648.A002"_s
                             << u"Possibly AWS Lambda in 1 of 3 accounts"_s;
    QTest::newRow("none") << three.inventory() << u"T1213.A013"_s << u"No Amazon RDS in all 3 accounts"_s;
    QTest::newRow("account") << three.inventory() << u"T1078.A002"_s << u"Every account"_s;
    QTest::newRow("startable") << three.inventory() << u"T1496.A001"_s
                               << u"Nobody uses Amazon SES, but an attacker could start it"_s;
    QTest::newRow("startable, not proved") << personsList(false).inventory() << u"T1496.A001"_s
                                           << u"No sign of Amazon SES, but an attacker could start it"_s;
    QTest::newRow("one account") << personsList(false).inventory() << u"T1485.A003"_s
                                 << u"Amazon S3 in 111122223333"_s;
    QTest::newRow("not covered") << personsList(false).inventory() << u"T1213.A013"_s
                                 << u"This inventory cannot show Amazon RDS"_s;
}

void TestScope::headlineLeadsTheDetail()
{
    QFETCH(Inventory, inventory);
    QFETCH(QString, technique);
    QFETCH(QString, headline);
    const Scope scope(exampleCatalog(), std::make_shared<const Inventory>(inventory));
    QCOMPARE(scope.headline(technique), headline);
}

void TestScope::verdictWordsAreStable()
{
    const QStringList keys{u"unscoped"_s,  u"not-seen"_s, u"not-covered"_s,
                           u"startable"_s, u"possible"_s, u"in-use"_s};
    QStringList glyphs;
    for (const QString &key : keys) {
        const auto verdict = verdictFromKey(key);
        QVERIFY(verdict.has_value());
        QCOMPARE(toKey(*verdict), key);
        QVERIFY(!verdictName(*verdict).isEmpty());
        glyphs.append(verdictGlyph(*verdict));
    }
    QCOMPARE(glyphs.removeDuplicates(), 0);
    QVERIFY(!verdictFromKey(u"In use").has_value());
}

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"
