#include "tests/inventory/inventorytesting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// What the AWS CLI prints with --output yaml, yaml-stream and text reads as its JSON does.
class TestNotations : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyNotationReadsTheSame_data();
    void everyNotationReadsTheSame();
    void missingPagesAreTold_data();
    void missingPagesAreTold();
    void oddYamlIsRead_data();
    void oddYamlIsRead();
    void badYamlIsRefused_data();
    void badYamlIsRefused();
    void singleAnswersAndDumpsAreRefused_data();
    void singleAnswersAndDumpsAreRefused();
};

void TestNotations::everyNotationReadsTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *name, const QByteArray &json, const QByteArray &other) {
        QTest::newRow(name) << json << other;
    };
    const QByteArray counts =
        R"({"totalDiscoveredResources":6,"resourceCounts":[{"resourceType":"AWS::S3::Bucket","count":4},{"resourceType":"AWS::EC2::VPC","count":2}]})";
    row("counts in YAML", counts,
        "resourceCounts:\n- count: 4\n  resourceType: AWS::S3::Bucket\n- count: 2\n  resourceType: "
        "AWS::EC2::VPC\ntotalDiscoveredResources: 6\n");
    row("counts as a stream of YAML", counts,
        "- resourceCounts:\n  - count: 4\n    resourceType: AWS::S3::Bucket\n  totalDiscoveredResources: 4\n"
        "- resourceCounts:\n  - count: 2\n    resourceType: AWS::EC2::VPC\n");
    row("counts in YAML, appended to each other", counts,
        "resourceCounts:\n- count: 4\n  resourceType: AWS::S3::Bucket\n"
        "resourceCounts:\n- count: 2\n  resourceType: AWS::EC2::VPC\n");
    row("counts in text", counts,
        "6\nRESOURCECOUNTS\t4\tAWS::S3::Bucket\nRESOURCECOUNTS\t2\tAWS::EC2::VPC\n");
    row("counts in text with the line ends of Windows", counts,
        "6\r\nRESOURCECOUNTS\t4\tAWS::S3::Bucket\r\nRESOURCECOUNTS\t2\tAWS::EC2::VPC\r\n");
    row("counts of an aggregator in text",
        R"({"TotalDiscoveredResources":6,"GroupByKey":"RESOURCE_TYPE","GroupedResourceCounts":[{"GroupName":"AWS::S3::Bucket","ResourceCount":6}]})",
        "RESOURCE_TYPE\t6\nGROUPEDRESOURCECOUNTS\tAWS::S3::Bucket\t6\n");
    row("list in text",
        R"({"resourceIdentifiers":[{"resourceType":"AWS::IAM::Role","resourceId":"AROA1","resourceName":"AWSServiceRoleForX"},
            {"resourceType":"AWS::IAM::Role","resourceId":"444455556666","resourceName":"eu-west-1"},
            {"resourceType":"AWS::S3::Bucket","resourceId":"old","resourceDeletionTime":"2026-01-01T00:00:00Z"}]})",
        "RESOURCEIDENTIFIERS\t\tAROA1\tAWSServiceRoleForX\tAWS::IAM::Role\n"
        "RESOURCEIDENTIFIERS\t\t444455556666\teu-west-1\tAWS::IAM::Role\n"
        "RESOURCEIDENTIFIERS\t2026-01-01T00:00:00+00:00\told\t\tAWS::S3::Bucket\n");
    row("list of an aggregator in text",
        R"({"ResourceIdentifiers":[{"SourceAccountId":"111122223333","SourceRegion":"eu-west-1","ResourceType":"AWS::EC2::Instance","ResourceId":"i-1"}]})",
        "RESOURCEIDENTIFIERS\ti-1\tAWS::EC2::Instance\t111122223333\teu-west-1\n");
    row("query in YAML",
        R"({"Results":["{\"accountId\":\"111122223333\",\"resourceType\":\"AWS::S3::Bucket\"}"],"QueryInfo":{}})",
        "QueryInfo:\n  SelectFields: []\nResults:\n- "
        "'{\"accountId\":\"111122223333\",\"resourceType\":\"AWS::"
        "S3::Bucket\"}'\n");
    row("query in text",
        R"({"Results":["{\"accountId\":\"111122223333\",\"resourceType\":\"AWS::S3::Bucket\"}"],"QueryInfo":{}})",
        "SELECTFIELDS\taccountId\nRESULTS\t{\"accountId\":\"111122223333\",\"resourceType\":\"AWS::S3::"
        "Bucket\"}\n");
    const QByteArray tagged =
        R"({"ResourceTagMappingList":[{"ResourceARN":"arn:aws:kms:eu-west-1:111122223333:key/1","Tags":[{"Key":"a","Value":"b"}]}]})";
    row("tagging in YAML", tagged,
        "ResourceTagMappingList:\n- ResourceARN: arn:aws:kms:eu-west-1:111122223333:key/1\n  Tags:\n  - Key: "
        "a\n "
        "   Value: b\n");
    row("tagging in text", tagged,
        "RESOURCETAGMAPPINGLIST\tarn:aws:kms:eu-west-1:111122223333:key/1\nTAGS\ta\tarn:aws:s3:::b\n");
    row("Resource Explorer in text",
        R"({"Resources":[{"Arn":"arn:aws:sqs:eu-west-1:111122223333:q","OwningAccountId":"111122223333","ResourceType":"sqs:queue","LastReportedAt":"2026-10-01T08:00:00Z"}]})",
        "RESOURCES\tarn:aws:sqs:eu-west-1:111122223333:q\tAWS::SQS::Queue\t2026-10-01T08:00:00+00:00\t"
        "111122223333\teu-west-1\tsqs:queue\tsqs\n");
    row("stack in text",
        R"({"StackResourceSummaries":[{"LogicalResourceId":"VPC","ResourceType":"AWS::EC2::VPC","ResourceStatus":"DELETE_COMPLETE"},
            {"LogicalResourceId":"B","ResourceType":"AWS::S3::Bucket","ResourceStatus":"CREATE_COMPLETE"}]})",
        "STACKRESOURCESUMMARIES\t2026-10-01T08:00:00+00:00\tVPC\tvpc-1\tDELETE_COMPLETE\tAWS::EC2::VPC\n"
        "STACKRESOURCESUMMARIES\t2026-10-01T08:00:00+00:00\tB\tb\tCREATE_COMPLETE\tAWS::S3::Bucket\n");
    row("Cloud Control in text",
        R"({"TypeName":"AWS::SQS::Queue","ResourceDescriptions":[{"Identifier":"q","Properties":"{\"Arn\":\"arn:aws:sqs:eu-west-1:111122223333:q\"}"}]})",
        "AWS::SQS::Queue\nRESOURCEDESCRIPTIONS\tq\t{\"Arn\":\"arn:aws:sqs:eu-west-1:111122223333:q\"}\n");
}

void TestNotations::everyNotationReadsTheSame()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, other);
    const ImportReport expected = importBytes(json);
    const ImportReport report = importBytes(other);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    const Source &expectedSource = expected.inventory.sources.first();
    QCOMPARE(source.format, expectedSource.format);
    QCOMPARE(source.records, expectedSource.records);
    QCOMPARE(source.accounts, expectedSource.accounts);
    QVERIFY(!source.truncated);
    QVERIFY(!lines(report.inventory).isEmpty());
    QCOMPARE(lines(report.inventory), lines(expected.inventory));
}

void TestNotations::missingPagesAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("total in text") << QByteArray("9\nRESOURCECOUNTS\t4\tAWS::S3::Bucket\n");
    QTest::newRow("total in YAML") << QByteArray(
        "resourceCounts:\n- {count: 4, resourceType: AWS::S3::Bucket}\ntotalDiscoveredResources: 9\n");
    QTest::newRow("token in text") << QByteArray(
        "RESOURCETAGMAPPINGLIST\tarn:aws:sqs:eu-west-1:111122223333:q\nNEXTTOKEN\teyJ9\n");
    QTest::newRow("token in YAML") << QByteArray("NextToken: eyJ9\nResourceTagMappingList: []\n");
    QTest::newRow("search that stopped, in text") << QByteArray(
        "COUNT\tFalse\t1000\nRESOURCES\tarn:aws:sqs:eu-west-1:111122223333:q\t\t111122223333\teu-west-1\tsqs:"
        "queue\tsqs\n");
}

void TestNotations::missingPagesAreTold()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QVERIFY(report.inventory.sources.first().truncated);
}

void TestNotations::oddYamlIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray list =
        "resourceIdentifiers:\n- resourceType: AWS::S3::Bucket\n  accountId: '111122223333'\n";
    QTest::newRow("plain") << list;
    QTest::newRow("comments and a mark in front") << "# mine\n\n%YAML 1.2\n---\n" + list;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + list;
    QTest::newRow("line ends of Windows") << QByteArray(list).replace('\n', "\r\n");
    QTest::newRow("empty documents around") << "---\n---\n" + list + "---\n...\n";
    QTest::newRow("flow") << QByteArray(
        "resourceIdentifiers: [{resourceType: AWS::S3::Bucket, accountId: '111122223333'}]\n");
    QTest::newRow("quoted keys") << QByteArray(
        "\"resourceIdentifiers\":\n- \"resourceType\": \"AWS::S3::Bucket\"\n  'accountId': '111122223333'\n");
    QTest::newRow("tags, anchors, nulls and blocks") << QByteArray(
        "resourceIdentifiers:\n- &x\n  tags: !Mine {a: [!Other b, !Third [c]], ~: d}\n  resourceType: !!str "
        "AWS::S3::Bucket\n  none:\n  policy: |\n    {\"a\": 1}\n  accountId: '111122223333'\n");
    QTest::newRow("a number for an account")
        << QByteArray("resourceIdentifiers:\n- resourceType: AWS::S3::Bucket\n  accountId: 111122223333\n");
    QTest::newRow("not UTF-8") << list + "note: Andr\xE9\n";
    QTest::newRow("behind a long member") << "note: " + QByteArray(300'000, 'x') + "\n" + list;
}

void TestNotations::oddYamlIsRead()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory),
             QStringList({u"111122223333/config resource AWS::Config::ConfigurationRecorder=1"_s,
                          u"111122223333/s3 resource AWS::S3::Bucket=1"_s}));
}

void TestNotations::badYamlIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const QByteArray list = "resourceIdentifiers:\n- resourceType: AWS::S3::Bucket\n";
    QTest::newRow("broken") << list + "  x: [\n" << u"line"_s << u"YAML"_s;
    QTest::newRow("a line that belongs nowhere")
        << QByteArray("- resourceType: AWS::S3::Bucket\n  resourceId: a\n,1,b\n") << u"line 3"_s
        << u"belongs to no list"_s;
    QTest::newRow("quote without end") << list + "  x: \"abc\n" << u"line"_s << u"no end"_s;
    QTest::newRow("control character") << list + "  x: \x04\n" << u"line 3"_s << u"control"_s;
    QTest::newRow("map for a key") << list + "  ? {a: b}\n  : c\n" << u"line 3"_s << u"plain text"_s;
    QTest::newRow("brackets without end")
        << list + "  x: " + QByteArray(100'000, '[') << u"line 3"_s << u"brackets"_s;
    QTest::newRow("too deep in lines") << list + "  x:\n   " + QByteArray("- ").repeated(1000) + "a\n"
                                       << u"line"_s << u"64"_s;
    QTest::newRow("5 MiB") << list + "#" + QByteArray(5LL * 1024 * 1024, 'x') << QString() << u"4 MiB"_s;
    QTest::newRow("line of text of 2 MiB")
        << "RESOURCECOUNTS\t4\tAWS::S3::Bucket\nRESULTS\t" + QByteArray(2LL * 1024 * 1024, 'x') << u"line 2"_s
        << u"1 MiB"_s;
    QTest::newRow("text of an unknown command") << QByteArray(
        "USERS\tarn:aws:iam::111122223333:user/a\ta\nUSERS\tarn:aws:iam::111122223333:user/b\tb\n")
                                                << QString() << u"AWS CLI"_s;
}

void TestNotations::badYamlIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes);
    QCOMPARE(report.problems.size(), 1);
    const Error &error = report.problems.first();
    QVERIFY2(error.place.startsWith(place), qPrintable(error.text()));
    QVERIFY2(error.message.contains(message), qPrintable(error.text()));
    QVERIFY2(!error.advice.isEmpty(), qPrintable(error.text()));
}

void TestNotations::singleAnswersAndDumpsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *bytes, const QString &message) {
        QTest::newRow(name) << QByteArray(bytes) << message;
    };
    row("describe-instances", R"({"Reservations":[{"Instances":[]}]})", u"single command (Reservations)"_s);
    row("list-buckets", R"({"Buckets":[{"Name":"acme"}],"Owner":{"ID":"x"}})", u"single command (Buckets)"_s);
    row("list-clusters", R"({"clusterArns":["arn:aws:ecs:eu-west-1:1:cluster/a"],"nextToken":"x"})",
        u"single command (clusterArns)"_s);
    row("describe-vpcs in YAML", "Vpcs:\n- CidrBlock: 10.0.0.0/16\n  Tags:\n  - {Key: a, Value: s3}\n",
        u"single command (Vpcs)"_s);
    row("dump by service and Region", R"({"ec2":{"us-east-1":{"DescribeInstances":{"Reservations":[]}}}})",
        u"dump"_s);
    row("dump of aws-inventory", R"({"run_date":"x","botocore_version":"1","responses":[{"text":"x"}]})",
        u"dump"_s);
}

void TestNotations::singleAnswersAndDumpsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().text()));
    QVERIFY(report.problems.first().advice.contains(u"list-resources"_s));
}

QTEST_APPLESS_MAIN(TestNotations)
#include "tst_notations.moc"
