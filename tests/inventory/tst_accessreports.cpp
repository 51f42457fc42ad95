#include "tests/inventory/inventorytesting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// Access reports of IAM and lists of accounts.
class TestAccessReports : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void eachFormShowsItsServices_data();
    void eachFormShowsItsServices();
    void onlyAReportOfOneAccountProvesAbsence_data();
    void onlyAReportOfOneAccountProvesAbsence();
    void whatIsOnlyPermittedIsNotAccessed();
    void anUnfinishedReportIsTruncated_data();
    void anUnfinishedReportIsTruncated();
    void listedAccountsAreNamedAndNotCovered();
    void accountsOfOtherFilesKeepTheirNames();
    void oddReportsAreRead_data();
    void oddReportsAreRead();
    void nothingPersonalIsKept();
};

void TestAccessReports::eachFormShowsItsServices_data()
{
    addImportColumns();
    QTest::newRow("Access Advisor") << u"access-advisor.json"_s << u"access-advisor"_s << 4
                                    << QStringList{u"111122223333"_s}
                                    << QStringList{u"111122223333/ec2 accessed =1"_s,
                                                   u"111122223333/kms accessed =1"_s}
                                    << QStringList{u"iam-prefix quantum 1"_s} << QStringList{};
    QTest::newRow("organizations access report")
        << u"organizations-access-report.json"_s << u"organizations-access-report"_s << 3
        << QStringList{u"111122223333"_s}
        << QStringList{u"111122223333/dynamodb accessed =1"_s, u"111122223333/iam accessed =1"_s,
                       u"111122223333/organizations resource AWS::Organizations::Account=1"_s}
        << QStringList{} << QStringList{};
    QTest::newRow("accounts") << u"organizations-accounts.json"_s << u"organizations-accounts"_s << 2
                              << QStringList{}
                              << QStringList{u"111122223333/organizations resource =1"_s,
                                             u"444455556666/organizations resource =1"_s}
                              << QStringList{} << QStringList{u"takes part in verdicts once"_s};
}

void TestAccessReports::eachFormShowsItsServices()
{
    checkImportRow();
}

void TestAccessReports::onlyAReportOfOneAccountProvesAbsence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const auto entry = [](const char *path, const char *entities) -> QByteArray {
        return R"({"ServiceNamespace":"s3","LastAuthenticatedTime":"2026-09-01","EntityPath":")"
             + QByteArray(path) + R"(","TotalAuthenticatedEntities":)" + entities + '}';
    };
    const auto report = [](const QByteArray &entries) -> QByteArray {
        return R"({"AccessDetails":[)" + entries + "]}";
    };
    QTest::newRow("one account") << report(entry("o-1/r-1/111122223333", "1")) << u"access-advisor"_s;
    QTest::newRow("two accounts") << report(entry("o-1/r-1/111122223333", "1") + ','
                                            + entry("o-1/r-1/444455556666", "1"))
                                  << QString();
    QTest::newRow("several called it") << report(entry("o-1/r-1/111122223333", "7")) << QString();
    QTest::newRow("of a principal") << QByteArray(
        R"({"ServicesLastAccessed":[{"ServiceNamespace":"s3","LastAuthenticated":"2026-09-01"}]})")
                                    << QString();
}

void TestAccessReports::onlyAReportOfOneAccountProvesAbsence()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {.complete = true}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QTEST(report.inventory.sources.first().absenceKind, "kind");
}

void TestAccessReports::whatIsOnlyPermittedIsNotAccessed()
{
    const ImportReport report = importBytes(
        R"({"JobStatus":"COMPLETED","ServicesLastAccessed":[{"ServiceNamespace":"braket",)"
        R"("TotalAuthenticatedEntities":0},{"ServiceNamespace":"rds","LastAuthenticated":null}]})",
        {}, realRegistry());
    QVERIFY(lines(report.inventory).isEmpty());
    QCOMPARE(report.inventory.sources.first().records, 2);
}

void TestAccessReports::anUnfinishedReportIsTruncated_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("truncated");
    QTest::newRow("in progress") << QByteArray(R"({"JobStatus":"IN_PROGRESS","ServicesLastAccessed":[]})")
                                 << true;
    QTest::newRow("failed") << QByteArray(R"({"JobStatus":"FAILED","AccessDetails":[]})") << true;
    QTest::newRow("first page") << QByteArray(
        R"({"JobStatus":"COMPLETED","ServicesLastAccessed":[],"IsTruncated":true,"Marker":"x"})")
                                << true;
    QTest::newRow("all pages") << QByteArray(
        R"({"JobStatus":"COMPLETED","ServicesLastAccessed":[],"IsTruncated":true,"Marker":"x"}
           {"JobStatus":"COMPLETED","ServicesLastAccessed":[],"IsTruncated":false})")
                               << false;
}

void TestAccessReports::anUnfinishedReportIsTruncated()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QTEST(report.inventory.sources.first().truncated, "truncated");
}

void TestAccessReports::listedAccountsAreNamedAndNotCovered()
{
    const Inventory inventory =
        importFiles({dataFile(u"organizations-accounts.json"_s)}, realRegistry(), {}).inventory;
    QVERIFY(inventory.accountIds().isEmpty());
    QCOMPARE(inventory.account(u"444455556666"_s)->name, u"Production"_s);
    QVERIFY(inventory.account(u"unknown"_s) == nullptr);
}

void TestAccessReports::accountsOfOtherFilesKeepTheirNames()
{
    const Inventory inventory = importFiles({dataFile(u"organizations-access-report.json"_s),
                                             dataFile(u"organizations-accounts.json"_s)},
                                            realRegistry(), {})
                                    .inventory;
    QCOMPARE(inventory.accountIds(), QStringList{u"111122223333"_s});
    QCOMPARE(inventory.account(u"111122223333"_s)->name, u"Management"_s);
}

void TestAccessReports::oddReportsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("account");
    QTest::newRow("path of a root") << QByteArray(
        R"({"AccessDetails":[{"ServiceNamespace":"s3","LastAuthenticatedTime":"x","EntityPath":"o-1/r-1"}]})")
                                    << u"unknown"_s;
    QTest::newRow("wrong types") << QByteArray(
        R"({"AccessDetails":[{"ServiceNamespace":"s3","LastAuthenticatedTime":1.5e9,"EntityPath":{"a":[]},"TotalAuthenticatedEntities":"many"},[],7]})")
                                 << u"unknown"_s;
    QTest::newRow("root user") << QByteArray(
        R"({"ServicesLastAccessed":[{"ServiceNamespace":"s3","LastAuthenticated":"x","LastAuthenticatedEntity":"arn:aws:iam::111122223333:root"}]})")
                               << u"111122223333"_s;
}

void TestAccessReports::oddReportsAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, account);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QVERIFY(lines(report.inventory).contains(account + u"/s3 accessed =1"_s));
}

void TestAccessReports::nothingPersonalIsKept()
{
    const Inventory inventory =
        importFiles({dataFile(u"access-advisor.json"_s), dataFile(u"organizations-accounts.json"_s)},
                    realRegistry(), {})
            .inventory;
    QString all = lines(inventory).join(u'\n');
    for (const Source &source : inventory.sources) {
        all += source.warnings.join(u'\n');
    }
    for (const AccountInventory &account : inventory.accounts) {
        all += account.name;
    }
    QVERIFY(!all.contains(u"secret-name"_s));
}

QTEST_APPLESS_MAIN(TestAccessReports)
#include "tst_accessreports.moc"
