#include "models/inventory/readers/ec2events.h"
#include "tests/inventory/inventorytesting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

class TestCloudTrail : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void eachFormShowsItsServices_data();
    void eachFormShowsItsServices();
    void onlyASuccessfulWriteIsAChange_data();
    void onlyASuccessfulWriteIsAChange();
    void whatAnEventLeavesOpenCountsAsARead_data();
    void whatAnEventLeavesOpenCountsAsARead();
    void eventsOfEc2AreToldApart_data();
    void eventsOfEc2AreToldApart();
    void aGlobalServiceHasNoRegion();
    void theRecordInsideAnAnswerCounts();
    void aTokenMeansTruncated();
    void wrappedAndLowerCaseRecordsReadTheSame_data();
    void wrappedAndLowerCaseRecordsReadTheSame();
    void theLatestEventDatesTheSource();
    void oddRecordsAreReadWithAWarning_data();
    void oddRecordsAreReadWithAWarning();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void madeUpNamesDoNotFillTheMemory();
    void nothingPersonalIsKept();
};

namespace {

QByteArray log(const QByteArray &members)
{
    return R"({"Records":[{"awsRegion":"eu-west-1","recipientAccountId":"111122223333",)" + members + "}]}";
}

QStringList linesOf(const QByteArray &bytes)
{
    return lines(importBytes(bytes, {}, realRegistry()).inventory);
}

} // namespace

void TestCloudTrail::eachFormShowsItsServices_data()
{
    addImportColumns();
    QTest::newRow("log file")
        << u"cloudtrail-log.json"_s << u"cloudtrail-log"_s << 10
        << QStringList{u"111122223333"_s, u"444455556666"_s}
        << QStringList{u"111122223333/ebs changed =1"_s,     u"111122223333/ec2 read =1"_s,
                       u"111122223333/kms changed =1"_s,     u"111122223333/privatelink read =1"_s,
                       u"444455556666/bedrock changed =1"_s, u"444455556666/bedrock read =2"_s,
                       u"444455556666/iam changed =1"_s,     u"444455556666/rds read =1"_s}
        << QStringList{u"event-source quantum.amazonaws.com 1"_s} << QStringList{};
    QTest::newRow("lookup-events")
        << u"cloudtrail-lookup.json"_s << u"cloudtrail-lookup"_s << 3 << QStringList{u"111122223333"_s}
        << QStringList{u"111122223333/sqs changed =1"_s, u"111122223333/sqs read =1"_s} << QStringList{}
        << QStringList{u"events are missing"_s, u"1 events hold no readable record"_s};
    QTest::newRow("table of Athena") << u"cloudtrail.csv"_s << u"cloudtrail-csv"_s << 4
                                     << QStringList{u"111122223333"_s, u"444455556666"_s}
                                     << QStringList{u"111122223333/lambda changed =1"_s,
                                                    u"111122223333/lambda read =1"_s,
                                                    u"111122223333/security-groups read =1"_s,
                                                    u"444455556666/route53 changed =1"_s}
                                     << QStringList{} << QStringList{};
}

void TestCloudTrail::eachFormShowsItsServices()
{
    checkImportRow();
}

void TestCloudTrail::onlyASuccessfulWriteIsAChange_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("kind");
    const QByteArray s3 = R"("eventSource":"s3.amazonaws.com","eventName":"CreateBucket")";
    const QByteArray bedrock = R"("eventSource":"bedrock.amazonaws.com","readOnly":true,"eventName":)";
    QTest::newRow("write") << s3 + R"(,"readOnly":false)" << u"s3 changed"_s;
    QTest::newRow("write, told as text") << s3 + R"(,"readOnly":"false")" << u"s3 changed"_s;
    QTest::newRow("write without an error")
        << s3 + R"(,"readOnly":false,"errorCode":null)" << u"s3 changed"_s;
    QTest::newRow("read") << s3 + R"(,"readOnly":true)" << u"s3 read"_s;
    QTest::newRow("failed write") << s3 + R"(,"readOnly":false,"errorCode":"AccessDenied")" << u"s3 read"_s;
    QTest::newRow("write with only a message")
        << s3 + R"(,"readOnly":false,"errorMessage":"no")" << u"s3 read"_s;
    QTest::newRow("model call") << bedrock + R"("InvokeModel")" << u"bedrock changed"_s;
    QTest::newRow("streaming model call")
        << bedrock + R"("InvokeModelWithResponseStream")" << u"bedrock changed"_s;
    QTest::newRow("conversation") << bedrock + R"("Converse")" << u"bedrock changed"_s;
    QTest::newRow("model call that failed")
        << bedrock + R"("Converse","errorCode":"AccessDeniedException")" << u"bedrock read"_s;
    QTest::newRow("list of models") << bedrock + R"("ListFoundationModels")" << u"bedrock read"_s;
}

void TestCloudTrail::onlyASuccessfulWriteIsAChange()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, kind);
    QCOMPARE(linesOf(log(members)), QStringList{u"111122223333/"_s + kind + u" =1"_s});
}

void TestCloudTrail::whatAnEventLeavesOpenCountsAsARead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("record without readOnly")
        << log(R"("eventSource":"s3.amazonaws.com","eventName":"CreateBucket")");
    QTest::newRow("table without errors")
        << QByteArray("eventsource,eventname,readonly,recipientaccountid\ns3.amazonaws.com,CreateBucket,"
                      "false,111122223333\n");
    QTest::newRow("answer without its records") << QByteArray(
        R"({"Events":[{"EventName":"CreateBucket","EventSource":"s3.amazonaws.com","ReadOnly":"false"}]})");
}

void TestCloudTrail::whatAnEventLeavesOpenCountsAsARead()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {.account = u"111122223333"_s}, realRegistry());
    QCOMPARE(lines(report.inventory), QStringList{u"111122223333/s3 read =1"_s});
    QVERIFY(report.inventory.sources.first().warnings.join(u'\n').contains(u"count as reads"_s));
}

void TestCloudTrail::eventsOfEc2AreToldApart_data()
{
    QTest::addColumn<QString>("service");
    const auto row = [](const char *event, const QString &service) { QTest::newRow(event) << service; };
    row("CreateTransitGatewayRoute", u"transit-gateway"_s);
    row("CreateVerifiedAccessEndpoint", u"verified-access"_s);
    row("CreateClientVpnRoute", u"client-vpn"_s);
    row("CreateIpamPool", u"ipam"_s);
    row("ModifyVpnTunnelOptions", u"vpn"_s);
    row("CreateCustomerGateway", u"vpn"_s);
    row("EnableVgwRoutePropagation", u"vpn"_s);
    row("CreateVpcEndpoint", u"privatelink"_s);
    row("CreateLocalGatewayRoute", u"outposts"_s);
    row("DescribeCoipPools", u"outposts"_s);
    row("AuthorizeSecurityGroupIngress", u"security-groups"_s);
    row("CreateImage", u"ami"_s);
    row("CreateFpgaImage", u"ec2"_s);
    row("AttachVolume", u"ebs"_s);
    row("ModifySnapshotAttribute", u"ebs"_s);
    row("EnableEbsEncryptionByDefault", u"ebs"_s);
    row("CreateDefaultVpc", u"vpc"_s);
    row("CreateRoute", u"vpc"_s);
    row("ReplaceRouteTableAssociation", u"vpc"_s);
    row("AllocateAddress", u"vpc"_s);
    row("AssignIpv6Addresses", u"vpc"_s);
    row("CreateFlowLogs", u"vpc"_s);
    row("CreateInstanceConnectEndpoint", u"vpc"_s);
    row("RunInstances", u"ec2"_s);
    row("CreateKeyPair", u"ec2"_s);
    row("", u"ec2"_s);
}

void TestCloudTrail::eventsOfEc2AreToldApart()
{
    QFETCH(QString, service);
    const std::string_view key = serviceOfEc2Event(QTest::currentDataTag());
    QCOMPARE(QString::fromStdString(std::string(key)), service);
    QVERIFY(realRegistry().indexOfKey(key) >= 0);
}

void TestCloudTrail::aGlobalServiceHasNoRegion()
{
    const Inventory inventory =
        importFiles({dataFile(u"cloudtrail-log.json"_s)}, realRegistry(), {}).inventory;
    const AccountInventory &account = *inventory.account(u"444455556666"_s);
    QCOMPARE(account.services.at(0).regions, QStringList{u"us-east-1"_s}); // bedrock
    QVERIFY(account.services.at(1).regions.isEmpty());                     // iam logs in us-east-1, too
}

void TestCloudTrail::theRecordInsideAnAnswerCounts()
{
    // The answer itself tells neither account nor Region nor error.
    const QByteArray record =
        R"({\"eventSource\":\"sqs.amazonaws.com\",\"eventName\":\"CreateQueue\",\"awsRegion\":\"eu-west-1\",)"
        R"(\"readOnly\":false,\"errorCode\":\"AccessDenied\",\"recipientAccountId\":\"444455556666\"})";
    const QByteArray answer = R"({"Events":[{"EventSource":"sqs.amazonaws.com","EventName":"CreateQueue",)"
                              R"("ReadOnly":"false","CloudTrailEvent":")"
                            + record + R"("}]})";
    const QByteArray records = R"([")" + record + R"("])";
    const QStringList expected{u"444455556666/sqs read =1"_s};
    QCOMPARE(linesOf(answer), expected);
    QCOMPARE(linesOf(records), expected);
}

void TestCloudTrail::aTokenMeansTruncated()
{
    QVERIFY(importFiles({dataFile(u"cloudtrail-lookup.json"_s)}, realRegistry(), {})
                .inventory.sources.first()
                .truncated);
    const QByteArray whole = R"({"Events":[{"CloudTrailEvent":"{\"eventSource\":\"a\"}"}],"NextToken":null})";
    QVERIFY(!importBytes(whole).inventory.sources.first().truncated);
}

void TestCloudTrail::wrappedAndLowerCaseRecordsReadTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray record =
        R"({"eventSource":"sqs.amazonaws.com","eventName":"CreateQueue","awsRegion":"eu-west-1",)"
        R"("readOnly":false,"recipientAccountId":"111122223333"})";
    const QByteArray lower =
        R"({"eventsource":"sqs.amazonaws.com","eventname":"CreateQueue","awsregion":"eu-west-1",)"
        R"("errorcode":null,"readonly":"false","recipientaccountid":"111122223333"})";
    QTest::newRow("file") << R"({"Records":[)" + record + "]}";
    QTest::newRow("JSON Lines") << record + '\n';
    QTest::newRow("array") << '[' + record + ']';
    QTest::newRow("lower case") << lower;
    QTest::newRow("EventBridge") << R"({"detail-type":"AWS API Call via CloudTrail","account":"1","detail":)"
                                        + record + "}";
    QTest::newRow("Event history") << QByteArray(
        "Event name,Event time,User name,Event source,AWS region,Error code,Read-only,Recipient account "
        "id\r\n"
        "CreateQueue,2026-10-01,x,sqs.amazonaws.com,eu-west-1,,FALSE,111122223333\r\n");
    QTest::newRow("spreadsheet") << QByteArray(
        "eventsource;eventname;errorcode;readonly;recipientaccountid;awsregion\n"
        "sqs.amazonaws.com;CreateQueue;;false;111122223333;eu-west-1\n");
}

void TestCloudTrail::wrappedAndLowerCaseRecordsReadTheSame()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory), QStringList{u"111122223333/sqs changed =1"_s});
    QCOMPARE(report.inventory.accounts.first().services.first().regions, QStringList{u"eu-west-1"_s});
}

void TestCloudTrail::theLatestEventDatesTheSource()
{
    const ImportReport report = importFiles({dataFile(u"cloudtrail-log.json"_s)}, realRegistry(), {});
    QCOMPARE(report.inventory.sources.first().taken, QDate(2026, 10, 3));
    // A log shows a time window, so nothing that it lacks is proved absent.
    QVERIFY(report.inventory.sources.first().absenceKind.isEmpty());
}

void TestCloudTrail::oddRecordsAreReadWithAWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("warning");
    QTest::newRow("no source") << QByteArray(R"({"Records":[{"eventSource":null,"eventName":"x"}]})")
                               << u"1 records name no event source"_s;
    QTest::newRow("wrong types") << QByteArray(
        R"({"Records":[{"eventSource":["a"],"eventName":{"b":1},"readOnly":[]},7,null,"text",[[]]]})")
                                 << u"no event source"_s;
    QTest::newRow("account as a number")
        << QByteArray(R"({"Records":[{"eventSource":"s3.amazonaws.com","recipientAccountId":11122223333}]})")
        << u"leading zeros"_s;
    QTest::newRow("no account") << QByteArray(R"({"Records":[{"eventSource":"s3.amazonaws.com"}]})")
                                << u"does not name the account"_s;
    QTest::newRow("no column of accounts")
        << QByteArray("eventsource,eventname\ns3.amazonaws.com,x\n") << u"recipientaccountid"_s;
    QTest::newRow("empty list") << QByteArray(R"({"Events":[{"EventSource":"x"}]} {"Records":[]})")
                                << u"count as reads"_s;
}

void TestCloudTrail::oddRecordsAreReadWithAWarning()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const QString warnings = report.inventory.sources.first().warnings.join(u'\n');
    QVERIFY2(warnings.contains(warning), qPrintable(warnings));
}

void TestCloudTrail::badInputIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("message");
    const QByteArray start = R"({"Records":[{"eventSource":"s3.amazonaws.com","eventName":"x",)";
    QTest::newRow("truncated") << start << QString() << u"breaks off"_s;
    QTest::newRow("nested too deep") << start + R"("requestParameters":)" + QByteArray(100'000, '[')
                                     << QString() << u"512"_s;
    QTest::newRow("a forced log that is none") << QByteArray("s3\n") << u"cloudtrail-log"_s << u"no JSON"_s;
    QTest::newRow("a forced table without its heading")
        << QByteArray("s3.amazonaws.com,CreateBucket\n") << u"cloudtrail-csv"_s
        << u"no heading has the columns that are needed: eventsource, eventname"_s;
    QTest::newRow("a cell of 2 MiB") << "eventsource,eventname\ns3,\"" + QByteArray(2LL * 1024 * 1024, 'x')
                                     << QString() << u"1 MiB"_s;
}

void TestCloudTrail::badInputIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes, {.format = format}, realRegistry());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().text()));
    QVERIFY(!report.problems.first().advice.isEmpty());
}

void TestCloudTrail::madeUpNamesDoNotFillTheMemory()
{
    constexpr int names = 12'000;
    QByteArray table = "eventsource,eventname,recipientaccountid\n";
    for (int i = 0; i < names; ++i) {
        const QByteArray number = QByteArray::number(i);
        table += "ec2.amazonaws.com,Made" + number + ",111122223333\nmade" + number + ",Up,111122223333\n";
    }
    const Inventory inventory = importBytes(table, {}, realRegistry()).inventory;
    QCOMPARE(lines(inventory), QStringList{u"111122223333/ec2 read =12000"_s});
    QCOMPARE(inventory.unmatched.size(), 10'001);
}

void TestCloudTrail::nothingPersonalIsKept()
{
    const Inventory inventory =
        importFiles({dataFile(u"cloudtrail-log.json"_s), dataFile(u"cloudtrail-lookup.json"_s),
                     dataFile(u"cloudtrail.csv"_s)},
                    realRegistry(), {})
            .inventory;
    QStringList texts = lines(inventory);
    for (const Source &source : inventory.sources) {
        texts += source.warnings;
    }
    const QString all = texts.join(u'\n');
    for (const QString &word : {u"secret-name"_s, u"EXAMPLE"_s, u"orders"_s, u"nested"_s}) {
        QVERIFY2(!all.contains(word), qPrintable(word));
    }
}

QTEST_APPLESS_MAIN(TestCloudTrail)
#include "tst_cloudtrail.moc"
