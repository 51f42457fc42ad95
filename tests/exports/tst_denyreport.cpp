#include "models/exports/denydocuments.h"
#include "models/exports/denyreport.h"
#include "tests/support/denycatalog.h"
#include "tests/support/goldenfile.h"
#include "tests/support/inventorydraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestDenyReport : public QObject
{
    Q_OBJECT
private slots:
    void reportsAreAsTheyWere_data();
    void reportsAreAsTheyWere();
    void whyNothingIsDeniedIsSaid_data();
    void whyNothingIsDeniedIsSaid();
    void howSureItIsIsSaid_data();
    void howSureItIsIsSaid();
    void documentsInJsonAreThePolicies();
    void hostileNamesDoNotReachTheTerminal();
};

namespace {

const QString First = u"111122223333"_s;
const QString Second = u"444455556666"_s;

Scope scopeOf(const Fixture::InventoryDraft &draft)
{
    return {Fixture::denyCatalog(), std::make_shared<const Inventory>(draft.inventory())};
}

// EC2 in the first account; Bedrock is proved absent in both, Lambda in the second only.
Fixture::InventoryDraft twoAccounts()
{
    Fixture::InventoryDraft draft;
    const int snapshot = draft.addSource(u"prod.json"_s, u"config-snapshot"_s, {First});
    const int list = draft.addSource(u"sandbox.yaml"_s, u"ttc-inventory"_s, {Second});
    draft.addEvidence(First, u"ec2"_s, {EvidenceKind::Resource, u"AWS::EC2::Instance"_s, 3, snapshot});
    draft.addAbsence(First, u"bedrock"_s, list);
    draft.addAbsence(Second, u"bedrock"_s, list);
    draft.addAbsence(Second, u"lambda"_s, list);
    return draft;
}

DenyReport reportOf(const Scope &scope, const DenyOptions &options,
                    const QStringList &breakGlass = {usualBreakGlass()})
{
    const DenyUnused answer = denyUnused(scope, options);
    return {scope, answer, breakGlass, denyDocuments(answer, breakGlass).value_or(QList<QByteArray>())};
}

} // namespace

void TestDenyReport::reportsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("document");
    const DenyReport careful = reportOf(scopeOf(twoAccounts()), {});
    const DenyReport bold = reportOf(scopeOf(twoAccounts()), {.includeNotCovered = true}, {});
    QTest::newRow("text") << u"deny.txt"_s << denyText(careful, 0);
    QTest::newRow("text with what is not covered") << u"deny-all.txt"_s << denyText(bold, 0);
    QTest::newRow("json") << u"deny.json"_s << denyJson(careful);
}

void TestDenyReport::reportsAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, document);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestDenyReport::whyNothingIsDeniedIsSaid_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("said");
    QTest::newRow("no inventory") << Scope(Fixture::denyCatalog()) << u"there is no inventory"_s;
    Fixture::InventoryDraft incomplete;
    int source = incomplete.addSource(u"a.json"_s, u"config-snapshot"_s, {First});
    incomplete.addEvidence(First, u"ec2"_s, {EvidenceKind::Resource, {}, 1, source});
    QTest::newRow("nothing complete")
        << scopeOf(incomplete)
        << u"no source is marked complete, which could prove absent any of the 2 services without a sign of use"_s;
    Fixture::InventoryDraft complete;
    source = complete.addSource(u"a.json"_s, u"config-snapshot"_s, {First}, true);
    complete.addEvidence(First, u"ec2"_s, {EvidenceKind::Resource, {}, 1, source});
    complete.addEvidence(First, u"lambda"_s, {EvidenceKind::Read, {}, 1, source});
    QTest::newRow("complete, but of another kind")
        << scopeOf(complete)
        << u"no source that is marked complete can show the one service without a sign of use"_s;
    Fixture::InventoryDraft full = complete;
    full.addEvidence(First, u"bedrock"_s, {EvidenceKind::Billed, {}, 1, source});
    QTest::newRow("everything is used")
        << scopeOf(full) << u"every service that an attacker could start is in use or possible"_s;
}

void TestDenyReport::whyNothingIsDeniedIsSaid()
{
    QFETCH(const Scope, scope);
    QFETCH(const QString, said);
    const DenyReport report = reportOf(scope, {});
    QVERIFY(report.documents.isEmpty());
    const QString sentence = denySentence(report);
    QVERIFY2(sentence.startsWith(u"Denies nothing: "_s) && sentence.contains(said), qPrintable(sentence));
    QVERIFY(denyText(report, 0).startsWith("Denies nothing: "));
    QVERIFY(!denyText(report, 0).contains("Attach"));
    QVERIFY(QJsonDocument::fromJson(denyJson(report))[u"documents"_s].toArray().isEmpty());
}

void TestDenyReport::howSureItIsIsSaid_data()
{
    QTest::addColumn<DenyOptions>("options");
    QTest::addColumn<QString>("said");
    QTest::newRow("proved") << DenyOptions{} << u"It is proved absent in both accounts."_s;
    QTest::newRow("partly") << DenyOptions{.includeNotCovered = true}
                            << u"1 is proved absent in both accounts; of the rest there is no sign"_s;
    QTest::newRow("not") << DenyOptions{.decided = {{u"bedrock"_s, false}, {u"lambda"_s, true}}}
                         << u"nothing proves absence in both accounts."_s;
    QTest::newRow("none chosen") << DenyOptions{.decided = {{u"bedrock"_s, false}}}
                                 << u"Denies nothing: no service is chosen."_s;
}

void TestDenyReport::howSureItIsIsSaid()
{
    QFETCH(const DenyOptions, options);
    QFETCH(const QString, said);
    const QString sentence = denySentence(reportOf(scopeOf(twoAccounts()), options));
    QVERIFY2(sentence.contains(said), qPrintable(sentence));
}

void TestDenyReport::documentsInJsonAreThePolicies()
{
    const DenyReport report = reportOf(scopeOf(twoAccounts()), {.includeNotCovered = true});
    const QJsonArray documents = QJsonDocument::fromJson(denyJson(report))[u"documents"_s].toArray();
    QCOMPARE(documents.size(), report.documents.size());
    QCOMPARE(documents.first().toObject(), QJsonDocument::fromJson(report.documents.first()).object());
}

void TestDenyReport::hostileNamesDoNotReachTheTerminal()
{
    Fixture::InventoryDraft draft;
    const QString hostile = u"a\x1b[31m\u202e.json"_s;
    const int source = draft.addSource(hostile, u"ttc-inventory"_s, {u"1\x1b[2J"_s});
    draft.addAbsence(u"1\x1b[2J"_s, u"bedrock"_s, source);
    const QString text = QString::fromUtf8(denyText(reportOf(scopeOf(draft), {}), 0));
    QVERIFY(text.contains(u"bedrock:*"_s));
    QVERIFY(!text.contains(u'\x1b') && !text.contains(u'\u202e'));
}

QTEST_GUILESS_MAIN(TestDenyReport)
#include "tst_denyreport.moc"
