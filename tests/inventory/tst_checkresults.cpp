#include "models/inventory/readers/configrulename.h"
#include "tests/inventory/inventorytesting.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

class TestCheckResults : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void eachFormatTellsOfItsChecks_data();
    void eachFormatTellsOfItsChecks();
    void whatDecidesNothingDoesNotCount_data();
    void whatDecidesNothingDoesNotCount();
    void whatSeveralStandardsAskCountsOnce();
    void oneRunInTwoFormatsCountsOnce();
    void partsOfARunAddUp();
    void theSameFileTwiceCountsOnce();
    void accountsAreReadAsInInventories();
    void otherFormatsAreRefusedWhereChecksAreWanted();
    void inAFolderWhatHoldsNoChecksIsPassedOver();
    void namesOfConfigRulesLeadToTheManagedRule_data();
    void namesOfConfigRulesLeadToTheManagedRule();
    void manyRecordsOfFewChecksStayFew();
};

namespace {

// "EC2.8 (Security Hub) 111122223333 3/1": passed and failed.
QStringList checkLines(const QList<CheckResult> &results)
{
    QStringList all;
    for (const CheckResult &one : results) {
        all.append(u"%1 (%2) %3 %4/%5"_s.arg(one.check, checkSourceName(one.source), one.account)
                       .arg(one.passed)
                       .arg(one.failed));
    }
    return all;
}

QStringList checksOf(const QByteArray &bytes)
{
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    return report.problems.isEmpty() ? checkLines(report.checks)
                                     : QStringList{report.problems.first().text()};
}

// A finding of Security Hub: what is given, and what each has.
QByteArray asff(const QByteArray &members, const QByteArray &resource = "arn:aws:s3:::acme")
{
    return R"({"SchemaVersion":"2018-10-08","AwsAccountId":"111122223333","Region":"eu-west-1",)" + members
         + R"(,"Resources":[{"Type":"AwsS3Bucket","Id":")" + resource + R"("}]})";
}

QByteArray control(const QByteArray &status, const QByteArray &more = R"("RecordState":"ACTIVE")")
{
    return asff(R"("Compliance":{"Status":")" + status + R"(","SecurityControlId":"S3.8"},)" + more);
}

QByteArray ocsf(const QByteArray &members)
{
    return R"([{"class_uid":2003,"cloud":{"account":{"uid":"111122223333"},"provider":"AWS"},)" + members
         + R"(,"resources":[{"uid":"arn:aws:s3:::acme"}]}])";
}

QByteArray prowlerRow(const QByteArray &status, const QByteArray &muted, const QByteArray &resource,
                      const QByteArray &region = "eu-west-1")
{
    return "111122223333;aws;s3_check;" + status + ';' + muted + ";s3;" + resource + ';' + region + '\n';
}

QByteArray prowlerCsv(const QByteArray &rows)
{
    return "ACCOUNT_UID;PROVIDER;CHECK_ID;STATUS;MUTED;SERVICE_NAME;RESOURCE_UID;REGION\n" + rows;
}

QByteArray prowlerOcsf(const QByteArray &status, const QByteArray &resource)
{
    return R"({"class_uid":2004,"metadata":{"event_code":"s3_check","product":{"uid":"prowler"}},)"
           R"("status":"New","status_code":")"
         + status + R"(","cloud":{"account":{"uid":"111122223333"},"provider":"aws","region":"eu-west-1"},)"
         + R"("resources":[{"uid":")" + resource + R"(","region":"eu-west-1","group":{"name":"s3"}}]})";
}

} // namespace

void TestCheckResults::eachFormatTellsOfItsChecks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("checks");
    QTest::newRow("Prowler CSV")
        << contentOf(dataFile(u"prowler.csv"_s))
        << QStringList{u"cloudwatch_log_group_kms_encryption_enabled (Prowler) 111122223333 0/1"_s,
                       u"ec2_securitygroup_default_restrict_traffic (Prowler) 111122223333 0/1"_s,
                       u"emr_cluster_account_public_block_enabled (Prowler) 111122223333 1/0"_s,
                       u"guardduty_is_enabled (Prowler) 111122223333 0/1"_s,
                       u"inspector2_is_enabled (Prowler) 111122223333 1/1"_s,
                       u"macie_is_enabled (Prowler) 111122223333 0/1"_s,
                       u"s3_bucket_public_access (Prowler) 111122223333 1/0"_s,
                       u"securityhub_enabled (Prowler) 111122223333 0/1"_s};
    QTest::newRow("Prowler OCSF") << contentOf(dataFile(u"prowler-ocsf.json"_s))
                                  << QStringList{
                                         u"guardduty_is_enabled (Prowler) 111122223333 0/1"_s,
                                         u"inspector2_is_enabled (Prowler) 111122223333 1/0"_s,
                                         u"s3_bucket_level_public_access_block (Prowler) 111122223333 1/0"_s};
    const QStringList failed{u"S3.8 (Security Hub) 111122223333 0/1"_s};
    QTest::newRow("control id") << '[' + control("FAILED") + ']' << failed;
    QTest::newRow("control id of older findings")
        << asff(R"("Compliance":{"Status":"FAILED"},"ProductFields":{"ControlId":"S3.8","x":"y"})") << failed;
    QTest::newRow("control id in the generator")
        << asff(R"("Compliance":{"Status":"FAILED"},"GeneratorId":"security-control/S3.8",)"
                R"("ProductArn":"arn:aws:securityhub:eu-west-1::product/aws/securityhub")")
        << failed;
    QTest::newRow("Security Hub OCSF")
        << ocsf(R"("metadata":{},"compliance":{"control":"S3.8","status":"Fail","status_id":3})") << failed;
    QTest::newRow("Prowler by way of Security Hub")
        << asff(R"("Compliance":{"Status":"PASSED"},"GeneratorId":"prowler-s3_check")")
        << QStringList{u"s3_check (Prowler) 111122223333 1/0"_s};
    QTest::newRow("AWS Config by way of Security Hub")
        << asff(R"("Compliance":{"Status":"FAILED"},"ProductFields":)"
                R"({"aws/config/ConfigRuleName":"securityhub-s3-check-1a2b3c4d"})")
        << QStringList{u"s3-check (AWS Config) 111122223333 0/1"_s};
    QTest::newRow("AWS Config rules of an aggregator")
        << contentOf(dataFile(u"config-compliance.json"_s))
        << QStringList{u"ec2-imdsv2-check (AWS Config) 111122223333 1/25"_s,
                       u"root-account-mfa-enabled (AWS Config) 444455556666 0/2"_s};
    QTest::newRow("AWS Config rules of an account")
        << QByteArray(R"({"ComplianceByConfigRules":[{"ConfigRuleName":"a","Compliance":)"
                      R"({"ComplianceType":"NON_COMPLIANT","ComplianceContributorCount":)"
                      R"({"CappedCount":"many"}}},{"ConfigRuleName":"b"}]})")
        << QStringList{u"a (AWS Config) unknown 0/1"_s};
    QTest::newRow("AWS Config rules as --query leaves them")
        << QByteArray(R"([{"ConfigRuleName":"a","Compliance":{"ComplianceType":"COMPLIANT"}}])")
        << QStringList{u"a (AWS Config) unknown 1/0"_s};
    QTest::newRow("AWS Config rules in YAML")
        << QByteArray("ComplianceByConfigRules:\n- Compliance:\n    ComplianceType: COMPLIANT\n"
                      "  ConfigRuleName: a\n")
        << QStringList{u"a (AWS Config) unknown 1/0"_s};
    QTest::newRow("findings that are no checks") << contentOf(dataFile(u"asff.json"_s)) << QStringList();
    QTest::newRow("OCSF findings that are no checks")
        << contentOf(dataFile(u"securityhub-ocsf.json"_s)) << QStringList();
    QTest::newRow("an event code of another product")
        << ocsf(R"("status_code":"FAIL","metadata":{"event_code":"x","product":{"uid":"other"}})")
        << QStringList();
}

void TestCheckResults::eachFormatTellsOfItsChecks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, checks);
    QCOMPARE(checksOf(bytes), checks);
}

void TestCheckResults::whatDecidesNothingDoesNotCount_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("archived") << control("FAILED", R"("RecordState":"ARCHIVED")");
    QTest::newRow("suppressed") << control("FAILED", R"("Workflow":{"Status":"SUPPRESSED"})");
    QTest::newRow("sample") << control("FAILED", R"("Title":"[SAMPLE] x")");
    QTest::newRow("warning") << control("WARNING");
    QTest::newRow("not available") << control("NOT_AVAILABLE");
    QTest::newRow("a status that nobody knows") << control("PERHAPS");
    QTest::newRow("OCSF, archived") << ocsf(
        R"("metadata":{},"status":"Archived","compliance":{"control":"S3.8","status":"Fail"})");
    QTest::newRow("OCSF, suppressed")
        << ocsf(R"("metadata":{},"status":"Suppressed","compliance":{"control":"S3.8","status":"Fail"})");
    QTest::newRow("OCSF, warning") << ocsf(
        R"("metadata":{},"compliance":{"control":"S3.8","status":"Warning"})");
    QTest::newRow("Prowler, manual") << prowlerCsv(prowlerRow("MANUAL", "False", "arn:aws:s3:::a"));
    QTest::newRow("Prowler, muted") << prowlerCsv(prowlerRow("FAIL", "True", "arn:aws:s3:::a"));
}

void TestCheckResults::whatDecidesNothingDoesNotCount()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(checksOf(bytes), QStringList());
}

void TestCheckResults::whatSeveralStandardsAskCountsOnce()
{
    QByteArrayList findings;
    const QByteArrayList standards{"aws-foundational-security-best-practices/v/1.0.0/S3.8",
                                   "nist-800-53/v/5.0.0/S3.8", "pci-dss/v/3.2.1/PCI.S3.1"};
    for (const QByteArray &standard : standards) {
        const QByteArray generator = R"("GeneratorId":")" + standard + '"';
        findings.append(control("FAILED", generator));
        findings.append(asff(R"("Compliance":{"Status":"PASSED","SecurityControlId":"S3.8"},)" + generator,
                             "arn:aws:s3:::other"));
    }
    QCOMPARE(checksOf('[' + findings.join(',') + ']'),
             QStringList{u"S3.8 (Security Hub) 111122223333 1/1"_s});
}

void TestCheckResults::oneRunInTwoFormatsCountsOnce()
{
    const QTemporaryDir folder;
    written(folder, u"run.csv"_s,
            prowlerCsv(prowlerRow("PASS", "False", "arn:aws:s3:::a")
                       + prowlerRow("FAIL", "False", "arn:aws:s3:::b")));
    written(folder, u"run.ocsf.json"_s,
            '[' + prowlerOcsf("FAIL", "arn:aws:s3:::b") + ',' + prowlerOcsf("PASS", "arn:aws:s3:::a") + ']');
    const ImportReport report = importFiles({folder.path()}, realRegistry(), {});
    QCOMPARE(report.inventory.sources.size(), 2);
    QCOMPARE(checkLines(report.checks), QStringList{u"s3_check (Prowler) 111122223333 1/1"_s});
}

void TestCheckResults::partsOfARunAddUp()
{
    const QTemporaryDir folder;
    // The same account stands for the resource in each Region.
    const QByteArray account = "arn:aws:iam::111122223333:root";
    const QStringList files{
        written(folder, u"1.csv"_s, prowlerCsv(prowlerRow("FAIL", "False", account, "eu-west-1"))),
        written(folder, u"2.csv"_s, prowlerCsv(prowlerRow("FAIL", "False", account, "eu-west-2"))),
        written(folder, u"3.csv"_s, prowlerCsv(prowlerRow("PASS", "False", account, "eu-west-3")))};
    const ImportReport report = importFiles(files, realRegistry(), {});
    QCOMPARE(checkLines(report.checks), QStringList{u"s3_check (Prowler) 111122223333 1/2"_s});
    QCOMPARE(report.checks.first().resources, 3);
}

void TestCheckResults::theSameFileTwiceCountsOnce()
{
    const QString file = dataFile(u"prowler.csv"_s);
    QCOMPARE(importFiles({file, file}, realRegistry(), {}).checks,
             importFiles({file}, realRegistry(), {}).checks);
}

void TestCheckResults::accountsAreReadAsInInventories()
{
    const QByteArray rows = "11122223333;aws;s3_check;FAIL;False;s3;arn:aws:s3:::a;eu-west-1\n";
    QCOMPARE(checksOf(prowlerCsv(rows)), QStringList{u"s3_check (Prowler) 011122223333 0/1"_s});
    const QByteArray none = ";aws;s3_check;FAIL;False;s3;arn:aws:s3:::a;eu-west-1\n";
    QCOMPARE(checksOf(prowlerCsv(none)), QStringList{u"s3_check (Prowler) unknown 0/1"_s});
    const ImportReport given = importBytes(prowlerCsv(none), {.account = u"444455556666"_s}, realRegistry());
    QCOMPARE(checkLines(given.checks), QStringList{u"s3_check (Prowler) 444455556666 0/1"_s});
}

void TestCheckResults::otherFormatsAreRefusedWhereChecksAreWanted()
{
    const ImportReport report = importFiles({dataFile(u"prowler.csv"_s), dataFile(u"config-snapshot.json"_s)},
                                            realRegistry(), {.checksOnly = true});
    QCOMPARE(report.checks.size(), 8);
    QCOMPARE(report.problems.size(), 1);
    const Error &problem = report.problems.first();
    QCOMPARE(problem.kind, Error::Kind::Input);
    QVERIFY(problem.file.endsWith(u"config-snapshot.json"_s));
    QVERIFY2(problem.message.contains(u"holds no results of checks"_s), qPrintable(problem.text()));
    QVERIFY(!problem.advice.isEmpty());
}

void TestCheckResults::inAFolderWhatHoldsNoChecksIsPassedOver()
{
    const QTemporaryDir folder;
    written(folder, u"findings.csv"_s, prowlerCsv(prowlerRow("FAIL", "False", "arn:aws:s3:::a")));
    written(folder, u"config.json"_s, contentOf(dataFile(u"config-snapshot.json"_s)));
    const ImportReport report = importFiles({folder.path()}, realRegistry(), {.checksOnly = true});
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(report.skipped.size(), 1);
    QCOMPARE(report.checks.size(), 1);
}

void TestCheckResults::namesOfConfigRulesLeadToTheManagedRule_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const char *rule) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(rule);
    };
    row("securityhub-ec2-imdsv2-check-1a2b3c4d", "ec2-imdsv2-check");
    row("OrgConfigRule-ec2-imdsv2-check-abcd1234", "ec2-imdsv2-check");
    row("ec2-imdsv2-check-conformance-pack-abcdefghi", "ec2-imdsv2-check");
    row("ec2-imdsv2-check", "ec2-imdsv2-check");
    row("securityhub-", "securityhub-");
    row("securityhub-x", "securityhub-x");
    row("", "");
}

void TestCheckResults::namesOfConfigRulesLeadToTheManagedRule()
{
    QFETCH(QString, name);
    QFETCH(QString, rule);
    const std::string text = name.toStdString();
    QCOMPARE(QString::fromStdString(std::string(ruleOfName(text))), rule);
}

void TestCheckResults::manyRecordsOfFewChecksStayFew()
{
    QByteArray rows;
    for (int i = 0; i < 20'000; ++i) {
        rows += prowlerRow(i % 4 == 0 ? "FAIL" : "PASS", "False", "arn:aws:s3:::b" + QByteArray::number(i));
    }
    QCOMPARE(checksOf(prowlerCsv(rows)), QStringList{u"s3_check (Prowler) 111122223333 15000/5000"_s});
}

QTEST_APPLESS_MAIN(TestCheckResults)
#include "tst_checkresults.moc"
