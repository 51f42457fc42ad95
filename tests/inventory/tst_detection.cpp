#include "models/inventory/inventoryformat.h"
#include "models/inventory/readers/reader.h"
#include "tests/inventory/inventorytesting.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

class TestDetection : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyFormatHasAReader();
    void contentTellsTheFormat_data();
    void contentTellsTheFormat();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void aLateMemberIsStillFound();
    void everyFixtureIsWhatItIsCalled_data();
    void everyFixtureIsWhatItIsCalled();
};

void TestDetection::everyFormatHasAReader()
{
    for (const InventoryFormat &format : inventoryFormats()) {
        QVERIFY2(readerOf(format.key) != nullptr, qPrintable(format.key));
    }
    QVERIFY(readerOf(u"gossip"_s) == nullptr);
}

void TestDetection::contentTellsTheFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *name, const char *bytes, const QString &format) {
        QTest::newRow(name) << QByteArray(bytes) << format;
    };
    row("counts", R"({"resourceCounts":[]})", u"config-counts"_s);
    row("no events", R"({"Records":[]})", u"cloudtrail-log"_s);
    row("no events found", R"({"Events": [ ]})", u"cloudtrail-lookup"_s);
    row("no accounts", R"({"Accounts":[]})", u"organizations-accounts"_s);
    row("no resources", R"({"Resources":[]})", u"resource-explorer"_s);
    row("no findings", R"({"Findings":[]})", u"asff"_s);
    row("grouped counts", R"({"GroupByKey":"RESOURCE_TYPE","GroupedResourceCounts":[]})", u"config-counts"_s);
    row("snapshot", R"({"fileVersion":"1.0","configurationItems":[]})", u"config-snapshot"_s);
    row("snapshot, other order", R"({"configurationItems":[],"fileVersion":"1.0"})", u"config-snapshot"_s);
    row("history of the API", R"({"configurationItems":[{"resourceType":"AWS::S3::Bucket"}]})",
        u"config-list"_s);
    row("batch", R"({"baseConfigurationItems":[]})", u"config-list"_s);
    row("query", R"({"Results":[],"QueryInfo":{}})", u"config-query"_s);
    row("results alone", R"({"Results":["{\"arn\":\"x\"}"]})", u"config-query"_s);
    row("results of --query", R"(["{\"arn\":\"x\"}"])", u"config-query"_s);
    row("console export of a query", R"([{"resourceId":"i","resourceType":"AWS::EC2::Instance"}])",
        u"config-list"_s);
    row("Resource Explorer", R"({"Resources":[{"Arn":"a","OwningAccountId":"1"}]})", u"resource-explorer"_s);
    row("Resource Explorer by --query", R"([{"Arn":"a","OwningAccountId":"1"}])", u"resource-explorer"_s);
    row("Resource Explorer, empty", R"({"Resources":[],"ViewArn":"x"})", u"resource-explorer"_s);
    row("template", R"({"Resources":{"B":{"Type":"AWS::S3::Bucket"}}})", u"cloudformation-template"_s);
    row("template in YAML", "AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n",
        u"cloudformation-template"_s);
    row("template in YAML without a version",
        "# mine\n---\nDescription: x\nResources:\n  B:\n    Type: AWS::S3::Bucket\n",
        u"cloudformation-template"_s);
    row("get-template", R"({"TemplateBody":{},"StagesAvailable":[]})", u"cloudformation-template"_s);
    row("stack resources", R"({"StackResourceSummaries":[]})", u"cloudformation-resources"_s);
    row("stack resources, described", R"({"StackResources":[]})", u"cloudformation-resources"_s);
    row("stack resources by --query", R"([{"LogicalResourceId":"B","ResourceType":"AWS::S3::Bucket"}])",
        u"cloudformation-resources"_s);
    row("resource scan", R"({"Resources":[{"ResourceType":"x","ResourceIdentifier":{}}]})",
        u"resource-scan"_s);
    row("resource scan by --query", R"([{"ResourceType":"x","ResourceIdentifier":{}}])", u"resource-scan"_s);
    row("Cloud Control", R"({"ResourceDescriptions":[],"TypeName":"x"})", u"cloudcontrol"_s);
    row("Terraform state", R"({"version":4,"lineage":"x","resources":[]})", u"terraform-state"_s);
    row("Terraform state of old", R"({"version":3,"modules":[{"path":["root"],"resources":{}}]})",
        u"terraform-state"_s);
    row("terraform show", R"({"format_version":"1.0","values":{"root_module":{}}})", u"terraform-show"_s);
    row("Terraform plan",
        R"({"format_version":"1.2","terraform_version":"1","planned_values":{},"resource_changes":[]})",
        u"terraform-plan"_s);
    row("log of a Terraform plan", R"({"type":"version","@message":"x","@level":"info"})",
        u"terraform-plan"_s);
    row("terraform state list", "module.a[\"b\"].random_id.x\naws_s3_bucket.b\n", u"terraform-list"_s);
    row("list with one address", "s3\naws_s3_bucket.b\n", u"list"_s);
    row("list with dashes", "- s3\n- ec2\n", u"list"_s);
    row("list that YAML could read", "mine:\n- s3\n", u"list"_s);
    row("counts in YAML", "resourceCounts: []\n", u"config-counts"_s);
    row("counts in text", "0\nRESOURCECOUNTS\t1\tAWS::S3::Bucket\n", u"config-counts"_s);
    row("tagging", R"({"ResourceTagMappingList":[]})", u"tagging-api"_s);
    row("ours as JSON", R"({"inventory":1,"services":["s3"]})", u"ttc-inventory"_s);
    row("ours", "# mine\ninventory: 1\nservices: [s3]\n", u"ttc-inventory"_s);
    row("array of ARNs", R"(["arn:aws:s3:::x"])", u"list"_s);
    row("CloudTrail log", R"({"Records":[{"eventSource":"s3.amazonaws.com","eventName":"x"}]})",
        u"cloudtrail-log"_s);
    row("CloudTrail as JSON Lines", "{\"eventSource\":\"a\",\"eventName\":\"b\"}\n", u"cloudtrail-log"_s);
    row("CloudTrail of Athena", R"({"eventsource":"a","eventname":"b"})", u"cloudtrail-log"_s);
    row("CloudTrail of EventBridge", R"({"source":"aws.s3","detail":{"eventSource":"a","eventName":"b"}})",
        u"cloudtrail-log"_s);
    row("lookup-events", R"({"Events":[{"EventId":"1","CloudTrailEvent":"{}"}]})", u"cloudtrail-lookup"_s);
    row("lookup-events by --query", R"(["{\"eventSource\":\"a\"}"])", u"cloudtrail-lookup"_s);
    row("CloudTrail table", "eventtime,eventsource,eventname\nx,y,z\n", u"cloudtrail-csv"_s);
    row("Prowler", "AUTH_METHOD;CHECK_ID;SERVICE_NAME;REGION\nx;y;s3;z\n", u"prowler-csv"_s);
    row("OCSF", R"([{"class_uid":2004,"metadata":{}}])", u"ocsf"_s);
    row("OCSF of Security Hub", R"({"Findings":[{"class_uid":2004}]})", u"ocsf"_s);
    row("OCSF of EventBridge", R"({"detail":{"findings":[{"class_uid":2004}]}})", u"ocsf"_s);
    row("Security Hub", R"({"Findings":[{"AwsAccountId":"1"}]})", u"asff"_s);
    row("Security Hub, empty", R"({"Findings":[]})", u"asff"_s);
    row("Security Hub as JSON Lines", R"({"SchemaVersion":"2018-10-08","AwsAccountId":"1"})", u"asff"_s);
    row("Security Hub of EventBridge", R"({"detail":{"findings":[{"AwsAccountId":"1"}]}})", u"asff"_s);
    row("Security Hub resources", R"({"Resources":[{"ResourceGuid":"1"}]})", u"securityhub-resources"_s);
    row("Access Advisor", R"({"ServicesLastAccessed":[]})", u"access-advisor"_s);
    row("Access Advisor by --query", R"([{"ServiceNamespace":"s3","LastAuthenticated":"x"}])",
        u"access-advisor"_s);
    row("organizations access report", R"({"AccessDetails":[]})", u"organizations-access-report"_s);
    row("accounts", R"({"Accounts":[{"Id":"1","JoinedMethod":"CREATED"}]})", u"organizations-accounts"_s);
    row("comma", "service,region\ns3,eu-west-1\n", u"csv"_s);
    row("one column", "service\ns3\n", u"csv"_s);
    row("tab", "ARN\tAccount ID\narn:aws:s3:::x\t111122223333\n", u"csv"_s);
    row("pipes", "service|region\ns3|eu-west-1\n", u"csv"_s);
    row("heading below a title",
        "Export of 2026-11-23\n\nResource Type,AWS account\nAWS::S3::Bucket,111122223333\n", u"csv"_s);
    row("list", "s3\nec2\n", u"list"_s);
    row("costs under a heading in German", "Dienst;Kosten\nAmazon S3;1,20\n", u"csv"_s);
    row("records of one's own", R"([{"service":"s3","count":4}])", u"csv"_s);
    row("ARNs in objects", R"([{"Arn":"arn:aws:s3:::x"},{"Arn":"arn:aws:s3:::y"}])", u"csv"_s);
    row("records of one's own in YAML", "- service: s3\n  region: eu-west-1\n", u"csv"_s);
    row("types with their numbers", R"([{"type":"AWS::S3::Bucket","count":4}])", u"csv"_s);
    row("Cost Explorer", R"({"ResultsByTime":[]})", u"cost-explorer"_s);
    row("Cost Explorer by --query",
        R"x([{"TimePeriod":{"Start":"2026-10-01"},"Groups":[{"Keys":["X (Amazon Bedrock Edition)"],"Metrics":{}}]}])x",
        u"cost-explorer"_s);
    row("Cost Explorer's dimension", R"({"DimensionValues":[],"ReturnSize":0,"TotalSize":0})",
        u"cost-explorer"_s);
    row("Cost Explorer CSV", "\"Service\",\"S3($)\",\"Total costs($)\"\n", u"cost-explorer-csv"_s);
    row("costs, one a row", "Date,Service,Cost\n2026-10-01,Amazon S3,1\n", u"cost-explorer-csv"_s);
    row("a column of costs among others", "service,owner,cost\ns3,me,1\n", u"csv"_s);
    row("bill", "InvoiceID,PayerAccountId,LinkedAccountId,RecordType,ProductCode,ProductName,TotalCost\n",
        u"bill-csv"_s);
    row("cost allocation report",
        "\"Don't see your tags in the report?\"\nInvoiceID,PayerAccountId,LinkedAccountId,ProductName\n",
        u"bill-csv"_s);
    row("usage report", "identity/LineItemId,lineItem/UsageAccountId,lineItem/ProductCode\n", u"cur"_s);
    row("usage report of Athena", "\"line_item_usage_account_id\",\"line_item_product_code\"\n", u"cur"_s);
    row("FOCUS", "BilledCost,ServiceName,SubAccountId\n", u"focus"_s);
    row("Resource Explorer CSV", "aws ACCOUNT,REGION,resource TYPE,identifier\n", u"resource-explorer-csv"_s);
    row("Tag Editor", "Identifier,Tag: Name,Service,Type,Region,Tags,ARN\n", u"tag-editor-csv"_s);
    row("Steampipe", R"({"columns":[],"rows":[{"arn":"x"}]})", u"steampipe"_s);
    row("Steampipe before 0.24", R"({"rows":[{"arn":"x"}]})", u"steampipe"_s);
    row("old Steampipe", R"([{"account_id":"1","akas":["x"]}])", u"steampipe"_s);
    row("Steampipe CSV", "arn,account_id,sp_connection_name\n", u"steampipe"_s);
    row("CloudQuery", R"({"_cq_id":"1","account_id":"1","arn":"x"})", u"cloudquery"_s);
    row("CloudQuery CSV", "_cq_sync_time,_cq_id,arn\n", u"cloudquery"_s);
    row("ScoutSuite", "scoutsuite_results =\n{\"provider_code\":\"aws\",\"services\":{}}", u"scoutsuite"_s);
    row("ScoutSuite without its first line", R"({"provider_code":"aws","services":{}})", u"scoutsuite"_s);
    row("list with a bracket", "s3 {mine}\nec2\n", u"list"_s);
}

void TestDetection::contentTellsTheFormat()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QTEST(report.inventory.sources.first().format, "format");
}

void TestDetection::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *bytes, const QString &message) {
        QTest::newRow(name) << QByteArray(bytes) << message;
    };
    row("CloudTrail Insights", R"({"Records":[{"eventType":"AwsCloudTrailInsight","insightDetails":{}}]})",
        u"Insights"_s);
    row("CloudTrail digest", R"({"awsAccountId":"1","digestS3Object":"x","logFiles":[]})", u"digest"_s);
    row("notification of S3", R"({"Records":[{"eventSource":"aws:s3","eventName":"x","s3":{"bucket":{}}}]})",
        u"notification of S3"_s);
    row("message of SQS", R"({"Records":[{"eventSource":"aws:sqs","eventSourceARN":"x","body":"{}"}]})",
        u"Lambda function"_s);
    row("a compliance report of Prowler", "PROVIDER;REQUIREMENTS_ID;CHECKID;STATUS\naws;1.1;s3_x;PASS\n",
        u"compliance report"_s);
    row("records of an unknown kind", R"({"Records":[{"foo":1}]})", u"single command"_s);
    row("GuardDuty's findings", R"({"Findings":[{"AccountId":"1","Resource":{},"Service":{}}]})",
        u"GuardDuty's own"_s);
    row("Service Quotas", R"({"Services":[{"ServiceCode":"s3","ServiceName":"S3"}]})",
        u"not what an account uses"_s);
    row("an empty array", "[]\n", u"lists nothing"_s);
    row("an empty object", "{ }", u"lists nothing"_s);
    row("nothing", "null", u"lists nothing"_s);
    row("a type of something else", R"({"name":"x","type":"module"})", u"name, type"_s);
    row("other JSON", R"({"foo":1,"bar":[]})", u"foo, bar"_s);
    row("other YAML", "kind: Pod\nmetadata:\n  name: s3\n",
        u"YAML of an unknown kind, with kind, metadata"_s);
    row("CLI table", "-------------------\n|  ListBuckets   |\n+----+\n", u"table"_s);
    row("credential report", "user,arn,user_creation_time\nroot,arn:aws:iam::1:root,x\n",
        u"credential report"_s);
}

void TestDetection::whatCannotBeReadIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().text()));
    QVERIFY(!report.problems.first().advice.isEmpty());
}

void TestDetection::aLateMemberIsStillFound()
{
    const QByteArray bytes = R"({"note":")" + QByteArray(300'000, 'x') + R"(","resourceCounts":[]})";
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(report.inventory.sources.first().format, u"config-counts"_s);
}

void TestDetection::everyFixtureIsWhatItIsCalled_data()
{
    // Else the name without its ending is the format.
    const QHash<QString, QString> others{{u"bill.csv"_s, u"bill-csv"_s},
                                         {u"cloudtrail.csv"_s, u"cloudtrail-csv"_s},
                                         {u"comma.csv"_s, u"csv"_s},
                                         {u"config-counts-aggregate.json"_s, u"config-counts"_s},
                                         {u"config-counts-by-account.json"_s, u"config-counts"_s},
                                         {u"config-counts-paged.json"_s, u"config-counts"_s},
                                         {u"config-list-aggregate.json"_s, u"config-list"_s},
                                         {u"cost-explorer-dimension-values.json"_s, u"cost-explorer"_s},
                                         {u"cost-explorer-long.csv"_s, u"cost-explorer-csv"_s},
                                         {u"cost-explorer-wide.csv"_s, u"cost-explorer-csv"_s},
                                         {u"cur-legacy.csv"_s, u"cur"_s},
                                         {u"cur2.csv"_s, u"cur"_s},
                                         {u"prowler-ocsf.json"_s, u"ocsf"_s},
                                         {u"prowler.csv"_s, u"prowler-csv"_s},
                                         {u"resource-explorer.csv"_s, u"resource-explorer-csv"_s},
                                         {u"securityhub-ocsf.json"_s, u"ocsf"_s},
                                         {u"semicolon.csv"_s, u"csv"_s},
                                         {u"tag-editor-without-arn.csv"_s, u"tag-editor-csv"_s},
                                         {u"tag-editor.csv"_s, u"tag-editor-csv"_s},
                                         {u"terraform-plan-lines.json"_s, u"terraform-plan"_s},
                                         {u"terraform-state-3.json"_s, u"terraform-state"_s},
                                         {u"terraform-state-4.json"_s, u"terraform-state"_s}};
    QTest::addColumn<QString>("format");
    const QFileInfoList files = QFileInfo(dataFile(u"list.txt"_s)).dir().entryInfoList(QDir::Files);
    QVERIFY(files.size() > others.size());
    for (const QFileInfo &file : files) {
        QTest::newRow(qPrintable(file.fileName())) << others.value(file.fileName(), file.completeBaseName());
    }
}

// And as no other one: under a name that tells nothing.
void TestDetection::everyFixtureIsWhatItIsCalled()
{
    QFETCH(QString, format);
    const ImportReport report =
        importBytes(contentOf(dataFile(QString::fromUtf8(QTest::currentDataTag()))), {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(report.inventory.sources.first().format, format);
}

QTEST_APPLESS_MAIN(TestDetection)
#include "tst_detection.moc"
