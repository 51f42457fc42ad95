#include "models/exports/findingreport.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestFindingReport : public QObject
{
    Q_OBJECT
private slots:
    void reportsAreAsTheyWere_data();
    void reportsAreAsTheyWere();
    void theSentenceComesFirst_data();
    void theSentenceComesFirst();
    void manyNamesAreCutInTheTableAlone();
    void hostileNamesStayOnTheirLine();
    void linesKeepToTheTerminal();
};

namespace {

const QStringList Accounts{u"111122223333"_s, u"444455556666"_s};

StatusProposal failing()
{
    return {.control = u"s3-versioning"_s,
            .current = Status::Verified,
            .proposed = Status::InProgress,
            .overwritesPerson = true,
            .checks = {u"S3.14 (Security Hub)"_s},
            .accounts = Accounts,
            .failingAccounts = {u"444455556666"_s},
            .resources = 40,
            .failedResources = 3,
            .reason = u"fails in 1 of 2 accounts (3 of 40 resources): S3.14 (Security Hub)"_s};
}

StatusProposal passing()
{
    return {.control = u"s3-data-events"_s,
            .proposed = Status::Implemented,
            .checks = {u"S3.22 (Security Hub)"_s},
            .accounts = {u"111122223333"_s},
            .resources = 1,
            .reason = u"passes in 1 account (1 resource): S3.22 (Security Hub)"_s};
}

FindingReport full()
{
    return {.plan = u"Default"_s,
            .found = {.proposals = {passing(), failing()},
                      .confirmed = {u"iam-require-mfa"_s},
                      .unmatched = {u"X.1 (Security Hub)"_s, u"x_check (Prowler)"_s}},
            .outside = {u"222233334444"_s}};
}

} // namespace

void TestFindingReport::reportsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("text") << u"findings.txt"_s << findingText(full(), 0);
    QTest::newRow("json") << u"findings.json"_s << findingJson(*Fixture::catalog(), full());
}

void TestFindingReport::reportsAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, document);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestFindingReport::theSentenceComesFirst_data()
{
    QTest::addColumn<FindingReport>("report");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing new") << FindingReport() << u"The results suggest no new status."_s;
    QTest::newRow("one") << FindingReport{.found = {.proposals = {passing()}}}
                         << u"The results suggest a new status for 1 control."_s;
    QTest::newRow("one that a person chose")
        << FindingReport{.found = {.proposals = {failing()}}}
        << u"The results suggest a new status for 1 control, of which 1 replaces what a person chose."_s;
    QTest::newRow("borne out")
        << FindingReport{.found = {.confirmed = {u"a"_s, u"b"_s}}}
        << u"The results suggest no new status. They bear out the status of 2 controls."_s;
    QTest::newRow("no control")
        << FindingReport{.found = {.unmatched = {u"a"_s}}}
        << u"The results suggest no new status. 1 of the checks is named by no control."_s;
    QTest::newRow("outside") << FindingReport{.outside = {u"a"_s}}
                             << u"The results suggest no new status. Results of 1 account that the plan is "
                                "not about take no part."_s;
}

void TestFindingReport::theSentenceComesFirst()
{
    QFETCH(const FindingReport, report);
    QFETCH(const QString, sentence);
    QCOMPARE(findingSentence(report), sentence);
    const QString text = QString::fromUtf8(findingText(report, 300));
    QVERIFY2(text.startsWith(sentence + u'\n'), qPrintable(text));
}

void TestFindingReport::manyNamesAreCutInTheTableAlone()
{
    FindingReport report;
    for (int i = 100; i < 130; ++i) {
        report.found.unmatched.append(u"X.%1"_s.arg(i));
    }
    const QByteArray text = findingText(report, 0);
    QVERIFY(text.contains("X.119") && !text.contains("X.120"));
    QVERIFY(text.contains("10 more, which --format json lists"));
    const QJsonObject json = QJsonDocument::fromJson(findingJson(*Fixture::catalog(), report)).object();
    QCOMPARE(json[u"unmatched_checks"_s].toArray().size(), 30);
}

void TestFindingReport::hostileNamesStayOnTheirLine()
{
    FindingReport report = full();
    report.found.proposals.last().reason = u"a\nb\x1b[31m"_s;
    report.found.unmatched = {u"c\x1b]0;d"_s};
    const QString text = QString::fromUtf8(findingText(report, 0));
    QVERIFY(!text.contains(u'\x1b'));
    QCOMPARE(text.count(u'\n'), QString::fromUtf8(findingText(full(), 0)).count(u'\n'));
}

void TestFindingReport::linesKeepToTheTerminal()
{
    const QStringList lines = QString::fromUtf8(findingText(full(), 80)).split(u'\n');
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 80, qPrintable(line));
    }
}

QTEST_APPLESS_MAIN(TestFindingReport)
#include "tst_findingreport.moc"
