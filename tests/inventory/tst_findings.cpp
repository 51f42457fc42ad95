#include "models/inventory/account.h"
#include "models/inventory/readers/findingtypes.h"
#include "tests/inventory/inventorytesting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

class TestFindings : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void eachFormShowsItsServices_data();
    void eachFormShowsItsServices();
    void aCheckOfWhatIsOffShowsNothing_data();
    void aCheckOfWhatIsOffShowsNothing();
    void placeholdersAreNoResources_data();
    void placeholdersAreNoResources();
    void typesOfSecurityHubLeadToServices_data();
    void typesOfSecurityHubLeadToServices();
    void aDefaultResourceOfAFindingStaysOne();
    void anyOrderAndWrappingReadsTheSame_data();
    void anyOrderAndWrappingReadsTheSame();
    void olderProwlerAndSpreadsheetsAreRead_data();
    void olderProwlerAndSpreadsheetsAreRead();
    void accountsGetTheirNames();
    void oddFindingsAreReadWithAWarning_data();
    void oddFindingsAreReadWithAWarning();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void nothingPersonalIsKept();
};

namespace {

QStringList linesOf(const QByteArray &bytes)
{
    return lines(importBytes(bytes, {}, realRegistry()).inventory);
}

} // namespace

void TestFindings::eachFormShowsItsServices_data()
{
    addImportColumns();
    const QStringList both{u"111122223333"_s, u"444455556666"_s};
    const QString archived = u"1 finding is archived"_s;
    QTest::newRow("Prowler CSV") << u"prowler.csv"_s << u"prowler-csv"_s << 10
                                 << QStringList{u"111122223333"_s}
                                 << QStringList{u"111122223333/inspector2 resource inspector2=1"_s,
                                                u"111122223333/logs resource logs:log-group=1"_s,
                                                u"111122223333/s3 resource s3=1"_s,
                                                u"111122223333/security-groups default-resource "
                                                "ec2:security-group=1"_s}
                                 << QStringList{} << QStringList{u"1 record is no finding about AWS"_s};
    QTest::newRow("Prowler OCSF") << u"prowler-ocsf.json"_s << u"ocsf"_s << 4
                                  << QStringList{u"111122223333"_s}
                                  << QStringList{u"111122223333/inspector2 resource inspector2=1"_s,
                                                 u"111122223333/s3 resource s3=1"_s}
                                  << QStringList{} << QStringList{u"1 record is no finding about AWS"_s};
    QTest::newRow("Security Hub OCSF")
        << u"securityhub-ocsf.json"_s << u"ocsf"_s << 4 << both
        << QStringList{u"111122223333/ec2 resource AWS::EC2::Instance=1"_s,
                       u"111122223333/guardduty resource =1"_s, u"111122223333/inspector2 resource =1"_s,
                       u"111122223333/securityhub resource =1"_s,
                       u"444455556666/lambda resource lambda:function=1"_s}
        << QStringList{} << QStringList{archived};
    QTest::newRow("Security Hub ASFF")
        << u"asff.json"_s << u"asff"_s << 6 << both
        << QStringList{u"111122223333/ec2 resource ec2:instance=1"_s,
                       u"111122223333/ecr resource ecr:repository=1"_s,
                       u"111122223333/inspector2 resource =1"_s,
                       u"111122223333/securityhub resource =1"_s,
                       u"444455556666/ebs resource ec2:volume=1"_s,
                       u"444455556666/guardduty resource =1"_s,
                       u"444455556666/iam resource iam:access-key=1"_s,
                       u"444455556666/sns resource sns=1"_s}
        << QStringList{} << QStringList{u"findings are missing"_s, archived, u"1 finding is a sample"_s};
    QTest::newRow("Security Hub resources")
        << u"securityhub-resources.json"_s << u"securityhub-resources"_s << 3 << both
        << QStringList{u"111122223333/ec2 resource ec2:instance=1"_s,
                       u"111122223333/securityhub resource AWS::SecurityHub::Hub=1"_s,
                       u"444455556666/s3 resource AWS::S3::Bucket=1"_s,
                       u"444455556666/securityhub resource AWS::SecurityHub::Hub=1"_s}
        << QStringList{} << QStringList{};
}

void TestFindings::eachFormShowsItsServices()
{
    checkImportRow();
}

void TestFindings::aCheckOfWhatIsOffShowsNothing_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("expected");
    const QByteArray account = ":eu-west-1:111122223333:";
    QTest::newRow("GuardDuty is off")
        << "guardduty_is_enabled;FAIL;guardduty;arn:aws:guardduty" + account + "detector/unknown"
        << QStringList{};
    QTest::newRow("Security Hub is off")
        << "securityhub_enabled;FAIL;securityhub;arn:aws:securityhub" + account + "hub/unknown"
        << QStringList{};
    QTest::newRow("Inspector is off")
        << "inspector2_is_enabled;FAIL;inspector2;arn:aws:inspector2" + account + "inspector2"
        << QStringList{};
    QTest::newRow("Inspector is on") << "inspector2_is_enabled;PASS;inspector2;arn:aws:inspector2" + account
                                            + "inspector2"
                                     << QStringList{u"111122223333/inspector2 resource inspector2=1"_s};
    QTest::newRow("GuardDuty is on") << "guardduty_is_enabled;PASS;guardduty;arn:aws:guardduty" + account
                                            + "detector/12ab"
                                     << QStringList{
                                            u"111122223333/guardduty resource guardduty:detector=1"_s};
    QTest::newRow("a setting of the account is on")
        << "emr_cluster_account_public_block_enabled;PASS;emr;arn:aws:elasticmapreduce" + account + "cluster"
        << QStringList{};
    QTest::newRow("account root") << QByteArray("macie_is_enabled;FAIL;macie;arn:aws:iam::111122223333:root")
                                  << QStringList{};
    QTest::newRow("no organization") << QByteArray(
        "organizations_scp_check;FAIL;organizations;arn:aws:organizations::111122223333:unknown")
                                     << QStringList{};
    QTest::newRow("nothing") << QByteArray("x_is_enabled;FAIL;drs;") << QStringList{};
}

void TestFindings::aCheckOfWhatIsOffShowsNothing()
{
    QFETCH(QByteArray, row);
    const QByteArray bytes =
        "PROVIDER;ACCOUNT_UID;CHECK_ID;STATUS;SERVICE_NAME;RESOURCE_UID\naws;111122223333;" + row + '\n';
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QTEST(lines(report.inventory), "expected");
    // The account was looked at all the same.
    QCOMPARE(report.inventory.sources.first().accounts, QStringList{u"111122223333"_s});
}

void TestFindings::placeholdersAreNoResources_data()
{
    QTest::addColumn<bool>("resource");
    const auto row = [](const char *arn, bool resource) { QTest::newRow(arn) << resource; };
    row("arn:aws:s3:::acme-data", true);
    row("arn:aws:sqs:eu-west-1:111122223333:orders", true);
    row("arn:aws:codecommit:eu-west-1:111122223333:app", true);
    row("arn:aws:logs:eu-west-1:111122223333:log-group:/aws/x:*", true);
    row("arn:aws:apigateway:eu-west-1::/restapis/a1b2", true);
    row("arn:aws:organizations::111122223333:account/o-1/444455556666", true);
    row("i-0123456789abcdef0", true);
    row("AWS::IAM::AccessKey:AKIAEXAMPLE", true);
    row("arn:aws:guardduty:eu-west-1:111122223333:detector/unknown", false);
    row("arn:aws:guardduty:eu-west-1:111122223333:detector/*", false);
    row("arn:aws:organizations::111122223333:unknown", false);
    row("arn:aws:inspector2:eu-west-1:111122223333:inspector2", false);
    row("arn:aws:bedrock:eu-west-1:111122223333:model-invocation-logging", false);
    row("arn:aws:iam::111122223333:root", false);
    row("arn:aws:ecr:eu-west-1:111122223333:registry/111122223333", false);
    row("arn:aws:s3:::*", false);
    row("arn:aws:s3", false);
    row("AWS::::Account:111122223333", false);
    row("111122223333", false);
    row("hub/unknown", false);
    row("*", false);
    row("", false);
}

void TestFindings::placeholdersAreNoResources()
{
    QFETCH(bool, resource);
    QCOMPARE(namesOneResource(QTest::currentDataTag()), resource);
}

void TestFindings::typesOfSecurityHubLeadToServices_data()
{
    QTest::addColumn<QString>("type");
    const auto row = [](const char *type, const QString &known) { QTest::newRow(type) << known; };
    row("AwsS3Bucket", u"s3:bucket"_s);
    row("AwsEc2Volume", u"ec2:volume"_s);
    row("AwsEc2SecurityGroup", u"ec2:security-group"_s);
    row("AwsApiGatewayStage", u"apigateway:stage"_s);
    row("AwsIamAccessKey", u"iam:access-key"_s);
    row("AwsDynamoDbTable", u"dynamodb:table"_s);
    row("AWS::S3::Bucket", u"AWS::S3::Bucket"_s);
    row("Other", {});
    row("Aws", {});
    row("AwsQuantumLeap", {});
}

void TestFindings::typesOfSecurityHubLeadToServices()
{
    QFETCH(QString, type);
    QCOMPARE(QString::fromStdString(registryTypeOfFinding(realRegistry(), QTest::currentDataTag())), type);
}

void TestFindings::aDefaultResourceOfAFindingStaysOne()
{
    // A default group of a VPC stands in every account, and findings name groups by their ids.
    const QByteArray arn = "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-0123456789abcdef0";
    const QStringList expected{u"111122223333/security-groups default-resource ec2:security-group=1"_s};
    QCOMPARE(linesOf(R"([{"SchemaVersion":"2018-10-08","AwsAccountId":"111122223333","Resources":[{"Id":")"
                     + arn + R"(","Type":"AwsEc2SecurityGroup"}]}])"),
             expected);
    QCOMPARE(linesOf(R"([{"class_uid":2003,"metadata":{},"cloud":{"account":{"uid":"111122223333"}},)"
                     R"("resources":[{"uid":")"
                     + arn + R"("}]}])"),
             expected);
}

void TestFindings::anyOrderAndWrappingReadsTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray resources =
        R"("Resources":[{"Details":{"Id":"arn:aws:sqs:::x"},"Id":"arn:aws:sns:eu-west-1:444455556666:t"}])";
    const QByteArray rest = R"("AwsAccountId":"111122223333","SchemaVersion":"2018-10-08")";
    const QByteArray asff = '{' + rest + ',' + resources + '}';
    const QByteArray ocsf =
        R"({"resources":[{"uid":"arn:aws:sns:eu-west-1:444455556666:t","owner":{"account":{"uid":null}}}],)"
        R"("metadata":{"product":{"name":"x"}},"cloud":{"account":{"uid":"111122223333"}},"class_uid":2004})";
    QTest::newRow("ASFF, account first") << R"({"Findings":[)" + asff + "]}";
    QTest::newRow("ASFF, account last") << R"({"Findings":[{)" + resources + ',' + rest + "}]}";
    QTest::newRow("ASFF, array") << '[' + asff + ']';
    QTest::newRow("ASFF, JSON Lines") << asff + '\n';
    QTest::newRow("ASFF, EventBridge") << R"({"account":"444455556666","region":"eu-west-1","detail":)"
                                          R"({"findings":[)"
                                              + asff + "]}}";
    QTest::newRow("OCSF, array") << '[' + ocsf + ']';
    QTest::newRow("OCSF, JSON Lines") << ocsf;
    QTest::newRow("OCSF, answer") << R"({"Findings":[)" + ocsf + "]}";
    QTest::newRow("OCSF, EventBridge") << R"({"detail":{"findings":[)" + ocsf + "]}}";
}

void TestFindings::anyOrderAndWrappingReadsTheSame()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory), QStringList{u"111122223333/sns resource sns=1"_s});
    QCOMPARE(report.inventory.sources.first().records, 1);
}

void TestFindings::olderProwlerAndSpreadsheetsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("version 3") << QByteArray(
        "ASSESSMENT_START_TIME;PROVIDER;ACCOUNT_ID;CHECK_ID;STATUS;SERVICE_NAME;RESOURCE_ID;RESOURCE_ARN;"
        "REGION\n"
        "2026-10-01;aws;111122223333;x;PASS;s3;acme;arn:aws:s3:::acme;eu-west-1\n");
    QTest::newRow("commas") << QByteArray("ACCOUNT_UID,CHECK_ID,SERVICE_NAME,RESOURCE_UID\r\n"
                                          "111122223333,x,s3,arn:aws:s3:::acme\r\n");
}

void TestFindings::olderProwlerAndSpreadsheetsAreRead()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(linesOf(bytes), QStringList{u"111122223333/s3 resource s3=1"_s});
}

void TestFindings::accountsGetTheirNames()
{
    for (const QString &file : {u"prowler.csv"_s, u"prowler-ocsf.json"_s, u"asff.json"_s}) {
        const Inventory inventory = importFiles({dataFile(file)}, realRegistry(), {}).inventory;
        QCOMPARE(inventory.account(u"111122223333"_s)->name, u"prod"_s);
    }
}

void TestFindings::oddFindingsAreReadWithAWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("warning");
    QTest::newRow("no findings") << QByteArray(R"({"Findings":[]})") << u"no records"_s;
    QTest::newRow("wrong types") << QByteArray(
        R"({"Findings":[{"AwsAccountId":{},"Resources":[[{"Id":[1]}],"x",{"Id":{"a":{}}}],"Title":[]}]})")
                                 << u"does not name the account"_s;
    QTest::newRow("another provider")
        << QByteArray(R"([{"class_uid":2004,"metadata":{},"cloud":{"provider":"gcp"}}])")
        << u"no finding about AWS"_s;
    QTest::newRow("no finding") << QByteArray(R"([{"class_uid":3002,"metadata":{},"cloud":{}}])")
                                << u"no finding about AWS"_s;
    QByteArray many;
    for (int i = 0; i < 1200; ++i) {
        many += R"({"Id":"arn:aws:sns:eu-west-1:111122223333:t"},)";
    }
    QTest::newRow("very many resources")
        << R"({"Findings":[{"AwsAccountId":"111122223333","Resources":[)" + many + "]}]}" << u"1000"_s;
}

void TestFindings::oddFindingsAreReadWithAWarning()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const QString warnings = report.inventory.sources.first().warnings.join(u'\n');
    QVERIFY2(warnings.contains(warning), qPrintable(warnings));
}

void TestFindings::badInputIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("message");
    const QByteArray asff = R"({"Findings":[{"AwsAccountId":"1","Resources":[{"Id":"x")";
    const QByteArray ocsf = R"([{"class_uid":2004,"metadata":{},"cloud":{"account":)";
    QTest::newRow("ASFF breaks off") << asff << QString() << u"breaks off"_s;
    QTest::newRow("OCSF breaks off") << ocsf << QString() << u"breaks off"_s;
    QTest::newRow("resources breaks off")
        << QByteArray(R"({"Resources":[{"ResourceGuid":"1",)") << QString() << u"breaks off"_s;
    QTest::newRow("ASFF nested too deep")
        << R"({"Findings":[{"AwsAccountId":"1","Resources":)" + QByteArray(100'000, '[') << QString()
        << u"512"_s;
    QByteArray deep = R"([{"class_uid":2004,"metadata":{},"resources":)";
    for (int i = 0; i < 1000; ++i) {
        deep += R"({"owner":)";
    }
    QTest::newRow("OCSF nested too deep") << deep << QString() << u"512"_s;
    QTest::newRow("forced ASFF that is none") << QByteArray("s3\n") << u"asff"_s << u"no JSON"_s;
    QTest::newRow("forced Prowler without its heading")
        << QByteArray("a;b\n1;2\n") << u"prowler-csv"_s
        << u"no heading has the columns that are needed: checkid, servicename"_s;
}

void TestFindings::badInputIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes, {.format = format}, realRegistry());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().text()));
    QVERIFY(!report.problems.first().advice.isEmpty());
}

void TestFindings::nothingPersonalIsKept()
{
    QStringList files;
    for (const QString &name : {u"prowler.csv"_s, u"prowler-ocsf.json"_s, u"securityhub-ocsf.json"_s,
                                u"asff.json"_s, u"securityhub-resources.json"_s}) {
        files.append(dataFile(name));
    }
    const Inventory inventory = importFiles(files, realRegistry(), {}).inventory;
    QStringList texts = lines(inventory);
    for (const Source &source : inventory.sources) {
        texts += source.warnings;
    }
    for (const Unmatched &one : inventory.unmatched) {
        texts.append(one.value);
    }
    const QString all = texts.join(u'\n');
    for (const QString &word : {u"secret-name"_s, u"acme"_s, u"orders"_s, u"example.com"_s, u"web"_s}) {
        QVERIFY2(!all.contains(word), qPrintable(word));
    }
}

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
