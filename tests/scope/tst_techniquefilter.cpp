#include "models/scope/techniquefilter.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/inventorydraft.h"
#include "tests/support/wordindex.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Prod = u"111122223333"_s;
const QString Objects = u"T1485.A003"_s;   // s3, existing, Impact, two controls
const QString Databases = u"T1485.A001"_s; // rds, existing, Impact, one control
const QString Hijack = u"T1496"_s;         // bedrock, startable, Impact, one control
const QString Root = u"T1078"_s;           // iam, account, Initial Access and Defense Evasion, one control

ControlSubject subjectOf(const QString &control)
{
    ControlSubject subject;
    subject.status = u"not-assessed"_s;
    if (control == "s3-versioning"_L1) {
        subject = {u"implemented"_s, u"Anna"_s, false, false};
    } else if (control == "s3-data-events"_L1) {
        subject = {u"in-progress"_s, u"Ben"_s, true, true};
    }
    return subject;
}

FilterRequest requestOf(const QString &query, bool typing = false)
{
    FilterRequest request;
    request.query = parseQuery(query);
    request.typing = typing;
    return request;
}

// S3 is in use; RDS is proved absent where `complete`, else not covered.
std::shared_ptr<const Inventory> inventory(bool complete = false)
{
    Fixture::InventoryDraft draft;
    const int list = draft.addSource(u"services.txt"_s, u"list"_s, {Prod}, complete);
    draft.addEvidence(Prod, u"s3"_s, {EvidenceKind::Listed, {}, 1, list});
    return std::make_shared<const Inventory>(draft.inventory());
}

} // namespace

class TestTechniqueFilter : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void clauseKeepsTechniques_data();
    void clauseKeepsTechniques();
    void unknownValueMatchesNothingAndIsExplained_data();
    void unknownValueMatchesNothingAndIsExplained();
    void unfinishedValueStandsForAllThatBeginSo();
    void wordsAreRankedByTheIndex();
    void aHitOnAParentBringsItsLeaves();
    void lastWordIsABeginningOnlyWhileTyping();
    void whenNothingHoldsAllWordsAnyCounts();
    void brokenIndexFallsBackToIdsAndNames();
    void signsAloneNarrowNothing();
    void chipsHideWhatIsOutside();
    void verdictClauseOverridesChips();
    void withoutInventoryChipsHideNothing();
    void controlClausesNarrowControls();
    void countsFollowTheOtherFilters();
    void clauseTellsHowManyItRemoved();
    void withNoHitTheBestClauseToDropIsNamed();
    void sentence_data();
    void sentence();
    void survivesAnyText();

private:
    FilterResult filter(const FilterRequest &request) { return filter(request, Scope(m_catalog)); }
    FilterResult filter(const FilterRequest &request, const Scope &scope)
    {
        return filterTechniques(request, scope, m_index, subjectOf);
    }

    std::shared_ptr<const Catalog> m_catalog = Fixture::catalog();
    Fixture::WordIndex m_index{*m_catalog};
};

void TestTechniqueFilter::clauseKeepsTechniques_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("leaves");
    const auto row = [](const char *name, const QString &query, const QStringList &leaves) {
        QTest::newRow(name) << query << leaves;
    };
    row("nothing typed", u""_s, {Root, Databases, Objects, Hijack});
    row("id of a parent", u"id:t1485"_s, {Databases, Objects});
    row("id of a leaf", u"id:T1485.A003"_s, {Objects});
    row("not an id", u"-id:T1485"_s, {Root, Hijack});
    row("part of a name", u"name:deletion"_s, {Databases, Objects});
    row("part of the parent's name", u"name:\"data destr\""_s, {Databases, Objects});
    row("service by key", u"svc:s3"_s, {Objects});
    row("service by name", u"svc:\"Amazon S3\""_s, {Objects});
    row("service by short name", u"svc:Bedrock"_s, {Hijack});
    row("service in another spelling", u"svc:\"amazon-s3\""_s, {Objects});
    row("either service", u"svc:s3,rds"_s, {Databases, Objects});
    row("not a service", u"-svc:s3,rds"_s, {Root, Hijack});
    row("service of an account-wide technique", u"svc:iam"_s, {Root});
    row("tactic by slug", u"tactic:initial-access"_s, {Root});
    row("tactic by id", u"tactic:ta0005"_s, {Root});
    row("tactic by name", u"tactic:\"Defense Evasion\""_s, {Root});
    row("beginning of a tactic", u"tactic:imp"_s, {Databases, Objects, Hijack});
    row("part of an event", u"event:deletedb"_s, {Databases});
    row("event with its source", u"event:s3.amazonaws.com:DeleteBucket"_s, {Objects});
    row("event as IAM writes it", u"event:s3:deleteobject"_s, {Objects});
    row("GuardDuty finding", u"guardduty:s3/anom"_s, {Objects});
    row("no GuardDuty finding", u"-guardduty:s3"_s, {Root, Databases, Hijack});
    row("control by id", u"control:versioning"_s, {Objects});
    row("control by title", u"control:\"lock the\""_s, {Databases});
    row("kind of control", u"kind:detect"_s, {Root, Objects});
    row("two kinds", u"kind:respond,detect"_s, {Root, Databases, Objects});
    row("reach", u"reach:startable,account"_s, {Root, Hijack});
    row("status", u"status:implemented"_s, {Objects});
    row("status in words", u"status:\"In progress\""_s, {Root, Objects});
    row("owner", u"owner:ann"_s, {Objects});
    row("status and owner of one control", u"status:implemented owner:ben"_s, {});
    row("not a status keeps those with another control", u"-status:implemented"_s,
        {Root, Databases, Objects, Hijack});
    row("AWS techniques", u"is:aws"_s, {Databases, Objects});
    row("ATT&CK techniques", u"is:attack"_s, {Root, Hijack});
    row("data events", u"is:data-event"_s, {Objects});
    row("open", u"is:open"_s, {Root, Databases, Objects, Hijack});
    row("overdue", u"is:overdue"_s, {Root, Objects});
    row("overdue or AWS", u"is:overdue,aws"_s, {Root, Databases, Objects});
    row("a word", u"bedrock"_s, {Hijack});
    row("two words", u"deletion s3"_s, {Objects});
    row("a phrase", u"\"instance deletion\""_s, {Databases});
    row("not a word", u"-deletion"_s, {Root, Hijack});
    row("a word and not another", u"deletion -rds"_s, {Objects});
    row("a word and a field", u"deletion svc:rds"_s, {Databases});
    row("verdict without an inventory", u"verdict:any"_s, {Root, Databases, Objects, Hijack});
}

void TestTechniqueFilter::clauseKeepsTechniques()
{
    QFETCH(QString, query);
    QFETCH(QStringList, leaves);
    const FilterResult result = filter(requestOf(query));
    QCOMPARE(result.leaves, leaves);
    for (const ClauseEffect &clause : result.clauses) {
        QCOMPARE(clause.note, QString());
        QVERIFY(!clause.understood.isEmpty());
    }
}

void TestTechniqueFilter::unknownValueMatchesNothingAndIsExplained_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("note");
    QTest::newRow("service") << u"svc:lamda"_s << u"No service is called “lamda”; did you mean “lambda”?"_s;
    QTest::newRow("service by name") << u"svc:bedrok"_s
                                     << u"No service is called “bedrok”; did you mean “bedrock”?"_s;
    QTest::newRow("far from any service") << u"svc:zzzzzzzz"_s << u"No service is called “zzzzzzzz”"_s;
    QTest::newRow("tactic") << u"tactic:inpact"_s
                            << u"No tactic is called “inpact”; did you mean “impact”?"_s;
    QTest::newRow("kind") << u"kind:zzzzzz"_s
                          << u"No kind is called “zzzzzz”; there are prevent, detect and respond"_s;
    QTest::newRow("reach") << u"reach:acount"_s << u"No reach is called “acount”; did you mean “account”?"_s;
    QTest::newRow("status") << u"status:planed"_s
                            << u"No status is called “planed”; did you mean “planned”?"_s;
    QTest::newRow("verdict without an inventory")
        << u"verdict:in-use"_s << u"No inventory is loaded, so no technique has a verdict yet"_s;
    QTest::newRow("property") << u"is:overdu"_s
                              << u"No property is called “overdu”; did you mean “overdue”?"_s;
    QTest::newRow("id") << u"id:X9"_s << u"No technique's id begins with “X9”"_s;
}

void TestTechniqueFilter::unknownValueMatchesNothingAndIsExplained()
{
    QFETCH(QString, query);
    QFETCH(QString, note);
    const FilterResult result = filter(requestOf(query));
    QCOMPARE(result.leaves, QStringList{});
    QCOMPARE(result.clauses.constFirst().note, note);
    QVERIFY(result.sentence.contains(note));

    // What is not called so is everything.
    QCOMPARE(filter(requestOf(u'-' + query)).leaves.size(), 4);
}

void TestTechniqueFilter::unfinishedValueStandsForAllThatBeginSo()
{
    QCOMPARE(filter(requestOf(u"svc:bedr"_s)).leaves, QStringList{});
    QCOMPARE(filter(requestOf(u"svc:bedr"_s, true)).leaves, QStringList{Hijack});
    QCOMPARE(filter(requestOf(u"is:data"_s, true)).leaves, QStringList{Objects});
    QCOMPARE(filter(requestOf(u"kind:det id:T1485"_s, true)).leaves, QStringList{});
}

void TestTechniqueFilter::wordsAreRankedByTheIndex()
{
    QVERIFY(!filter(requestOf(u"svc:s3"_s)).ranked);
    const FilterResult result = filter(requestOf(u"deletion"_s));
    QVERIFY(result.ranked);
    QCOMPARE(result.leaves, (QStringList{Databases, Objects}));

    Fixture::WordIndex reversed(*m_catalog);
    reversed.worstFirst = true;
    QCOMPARE(filterTechniques(requestOf(u"deletion"_s), Scope(m_catalog), reversed, subjectOf).leaves,
             (QStringList{Objects, Databases}));
}

void TestTechniqueFilter::aHitOnAParentBringsItsLeaves()
{
    QCOMPARE(filter(requestOf(u"destruction"_s)).leaves, (QStringList{Databases, Objects}));
    QCOMPARE(filter(requestOf(u"destruction svc:s3"_s)).leaves, QStringList{Objects});
    QCOMPARE(filter(requestOf(u"-destruction"_s)).leaves, (QStringList{Root, Hijack}));
}

void TestTechniqueFilter::lastWordIsABeginningOnlyWhileTyping()
{
    QCOMPARE(filter(requestOf(u"hijack"_s)).leaves, QStringList{});
    QCOMPARE(filter(requestOf(u"hijack"_s, true)).leaves, QStringList{Hijack});
    QCOMPARE(filter(requestOf(u"hijack svc:bedrock"_s, true)).leaves, QStringList{});
    QVERIFY(!filter(requestOf(u"hijack bedrock"_s, true)).leaves.contains(Root));
}

void TestTechniqueFilter::whenNothingHoldsAllWordsAnyCounts()
{
    const FilterResult result = filter(requestOf(u"how to delete the bedrock user"_s));
    QVERIFY(result.relaxed);
    QVERIFY(result.ranked);
    QCOMPARE(result.leaves, (QStringList{Root, Hijack}));
    QVERIFY(result.sentence.contains(u"any of them counts"_s));

    QVERIFY(!filter(requestOf(u"zebra"_s)).relaxed);
    QVERIFY(!filter(requestOf(u"the of zebra"_s)).relaxed);
    QVERIFY(!filter(requestOf(u"deletion bedrock svc:s3"_s)).leaves.contains(Hijack));
}

void TestTechniqueFilter::brokenIndexFallsBackToIdsAndNames()
{
    m_index.broken = true;
    const FilterResult result = filter(requestOf(u"bedrock"_s));
    m_index.broken = false;
    QCOMPARE(result.leaves, QStringList{Hijack});
    QVERIFY(result.indexProblem.contains(u"damaged"_s));
    QVERIFY(result.sentence.contains(u"damaged"_s));
    QCOMPARE(filter(requestOf(u"bedrock"_s)).indexProblem, QString());
}

void TestTechniqueFilter::signsAloneNarrowNothing()
{
    const FilterResult result = filter(requestOf(u"- !! \"?\" svc:s3"_s));
    QCOMPARE(result.leaves, QStringList{Objects});
    QVERIFY(!result.clauses.constFirst().note.isEmpty());
}

void TestTechniqueFilter::chipsHideWhatIsOutside()
{
    const Scope scope(m_catalog, inventory(true));
    const FilterResult result = filter({}, scope);
    QCOMPARE(result.leaves, (QStringList{Root, Objects, Hijack}));
    QCOMPARE(result.verdictCounts.value(Verdict::InUse), 2);
    QCOMPARE(result.verdictCounts.value(Verdict::Startable), 1);
    QCOMPARE(result.verdictCounts.value(Verdict::NotSeen), 1);

    FilterRequest request;
    request.verdicts = {Verdict::NotSeen};
    QCOMPARE(filter(request, scope).leaves, QStringList{Databases});
    QCOMPARE(filter(request, scope).verdictCounts, result.verdictCounts);
}

void TestTechniqueFilter::verdictClauseOverridesChips()
{
    const Scope scope(m_catalog, inventory(false));
    FilterRequest request = requestOf(u"verdict:not-covered"_s);
    request.verdicts = {Verdict::InUse};
    QCOMPARE(filter(request, scope).leaves, QStringList{Databases});
    QCOMPARE(filter(requestOf(u"verdict:any"_s), scope).leaves.size(), 4);
    QCOMPARE(filter(requestOf(u"verdict:\"in use\",startable"_s), scope).leaves,
             (QStringList{Root, Objects, Hijack}));
    QCOMPARE(filter(requestOf(u"-verdict:in-use"_s), scope).leaves, (QStringList{Databases, Hijack}));
    QCOMPARE(filter(request, scope).verdictCounts.value(Verdict::InUse), 2);
}

void TestTechniqueFilter::withoutInventoryChipsHideNothing()
{
    FilterRequest request;
    request.verdicts = {Verdict::InUse};
    const FilterResult result = filter(request);
    QCOMPARE(result.leaves.size(), 4);
    QCOMPARE(result.verdictCounts.value(Verdict::Unscoped), 4);
}

void TestTechniqueFilter::controlClausesNarrowControls()
{
    const FilterResult all = filter({});
    QVERIFY(!all.controlsNarrowed);
    QCOMPARE(all.controls.size(), 4);

    const FilterResult open = filter(requestOf(u"is:open svc:s3"_s));
    QVERIFY(open.controlsNarrowed);
    QCOMPARE(open.controls, QSet<QString>{u"s3-data-events"_s});
    QCOMPARE(filter(requestOf(u"-status:implemented svc:s3"_s)).controls, open.controls);

    const FilterResult technique = filter(requestOf(u"is:aws"_s));
    QVERIFY(!technique.controlsNarrowed);
    QCOMPARE(technique.controls.size(), 3);

    // Nobody knows of a checklist: everything is open and not assessed.
    const FilterResult unknown =
        filterTechniques(requestOf(u"is:open status:not-assessed"_s), Scope(m_catalog), m_index, {});
    QCOMPARE(unknown.controls.size(), 4);
}

void TestTechniqueFilter::countsFollowTheOtherFilters()
{
    FilterRequest request = requestOf(u"tactic:impact"_s);
    request.services = {u"s3"_s};
    const FilterResult result = filter(request);
    QCOMPARE(result.leaves, QStringList{Objects});
    // Services as if none were chosen, tactics with the chosen service.
    QCOMPARE(result.serviceCounts, (QHash<QString, int>{{u"s3"_s, 1}, {u"rds"_s, 1}, {u"bedrock"_s, 1}}));
    QCOMPARE(result.tacticCounts, (QHash<QString, int>{{u"TA0040"_s, 1}}));
    QCOMPARE(result.dataEventCount, 1);
    QCOMPARE(result.guardDutyCount, 1);

    request.services = {u"rds"_s};
    request.dataEventsOnly = true;
    const FilterResult none = filter(request);
    QCOMPARE(none.leaves, QStringList{});
    QCOMPARE(none.dataEventCount, 0);
    QCOMPARE(none.serviceCounts, (QHash<QString, int>{{u"s3"_s, 1}}));
    QCOMPARE(none.dropHint, QString());
    QVERIFY(none.sentence.contains(u"Without the filter by service there would be 1"_s));
}

void TestTechniqueFilter::clauseTellsHowManyItRemoved()
{
    const FilterResult result = filter(requestOf(u"svc:s3 tactic:impact deletion -rds"_s));
    QCOMPARE(result.leaves, QStringList{Objects});
    QStringList told;
    for (const ClauseEffect &clause : result.clauses) {
        told.append(u"%1 %2"_s.arg(clause.typed).arg(clause.removed));
    }
    // RDS is kept out twice, so that neither clause alone removes it.
    QCOMPARE(told, (QStringList{u"svc:s3 0"_s, u"tactic:impact 0"_s, u"deletion 0"_s, u"-rds 0"_s}));

    const FilterResult words = filter(requestOf(u"deletion s3"_s));
    QCOMPARE(words.clauses.at(0).removed, 0);
    QCOMPARE(words.clauses.at(1).removed, 1);
    QCOMPARE(filter(requestOf(u"svc:s3"_s)).clauses.constFirst().removed, 3);
    QCOMPARE(filter(requestOf(u"kind:prevent status:in-progress"_s)).clauses.constFirst().removed, 2);
}

void TestTechniqueFilter::withNoHitTheBestClauseToDropIsNamed()
{
    const FilterResult result = filter(requestOf(u"svc:s3,rds tactic:initial-access"_s));
    QCOMPARE(result.leaves, QStringList{});
    QCOMPARE(result.dropHint, u"tactic:initial-access"_s);
    QCOMPARE(result.dropHintHits, 2);
    QVERIFY(
        result.sentence.contains(u"Nothing matches. Without “tactic:initial-access” there would be 2."_s));

    const FilterResult word = filter(requestOf(u"zebra svc:s3"_s));
    QCOMPARE(word.dropHint, u"zebra"_s);
    QCOMPARE(word.dropHintHits, 1);
    QCOMPARE(filter(requestOf(u"svc:s3"_s)).dropHint, QString());
}

void TestTechniqueFilter::sentence_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("scoped");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("first start") << u""_s << false << u"No inventory loaded: all 4 techniques are shown."_s;
    QTest::newRow("scope") << u""_s << true
                           << u"In scope of 111122223333: 2 techniques, and 1 in a service that nobody uses "
                              "but an attacker could start. Outside: 1 that this inventory cannot show."_s;
    QTest::newRow("query") << u"svc:\"Amazon S3\" tactic:imp"_s << false
                           << u"Understood: service is Amazon S3, tactic is Impact. 1 of 4 techniques; "
                              "“svc:\"Amazon S3\"” removed 2."_s;
    QTest::newRow("query that finds something outside")
        << u"deletion"_s << true
        << u"Understood: full text has “deletion”. 1 of 4 techniques; “deletion” removed 2. Outside: 1 that "
           "this inventory cannot show."_s;
    QTest::newRow("only outside") << u"svc:rds"_s << true
                                  << u"Understood: service is Amazon RDS. Nothing matches. Without “svc:rds” "
                                     "there would be 3. Outside: 1 that this inventory cannot show."_s;
    QTest::newRow("negated") << u"-svc:s3 -\"root user\""_s << false
                             << u"Understood: service is not Amazon S3, full text lacks “root user”. 2 of 4 "
                                "techniques; “-svc:s3” removed 1, “-\"root user\"” removed 1."_s;
}

void TestTechniqueFilter::sentence()
{
    QFETCH(QString, query);
    QFETCH(bool, scoped);
    QFETCH(QString, sentence);
    const Scope scope = scoped ? Scope(m_catalog, inventory(false)) : Scope(m_catalog);
    QCOMPARE(filter(requestOf(query), scope).sentence, sentence);
}

void TestTechniqueFilter::survivesAnyText()
{
    QRandomGenerator random(11);
    const QStringList pieces{u"svc:"_s,   u"s3"_s,          u"-"_s,       u"\""_s,
                             u","_s,      u"verdict:any"_s, u" "_s,       u"is:"_s,
                             u"open"_s,   u"tactic:"_s,     u"id:T1"_s,   u"kind:"_s,
                             u"detect"_s, u"the "_s,        u"\u00fc "_s, u"deletion "_s};
    const Scope scope(m_catalog, inventory(true));
    for (int round = 0; round < 1500; ++round) {
        QString text;
        for (int i = random.bounded(20); i > 0; --i) {
            text += random.bounded(8) == 0 ? QString(QChar(static_cast<char16_t>(random.bounded(0x10000))))
                                           : pieces.at(random.bounded(pieces.size()));
        }
        const FilterResult result = filter(requestOf(text, random.bounded(2) == 0), scope);
        QVERIFY(result.leaves.size() <= 4);
        QVERIFY(!result.sentence.isEmpty());
        QCOMPARE(result.clauses.size(), parseQuery(text).clauses.size());
    }
    QCOMPARE(filter(requestOf(u"svc:s3 "_s.repeated(15'000))).leaves, QStringList{Objects});
    QVERIFY(filter(requestOf(u"a1 "_s.repeated(30'000))).sentence.size() < 1000);
    QVERIFY(filter(requestOf(QString(100'000, u'x'))).sentence.size() < 1000);
}

QTEST_GUILESS_MAIN(TestTechniqueFilter)
#include "tst_techniquefilter.moc"
