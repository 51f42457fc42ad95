#include "tests/inventory/inventorytesting.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// Consoles and tools that list resources, read with the real names of services.
class TestResourceTools : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyFormatShowsItsServices_data();
    void everyFormatShowsItsServices();
    void steampipeIsReadInEveryNotation_data();
    void steampipeIsReadInEveryNotation();
    void oddInputIsReadWithAWarning_data();
    void oddInputIsReadWithAWarning();
    void aSearchThatStoppedIsTruncated();
    void aCloudQueryFileBearsTheNameOfItsTable();
    void anotherCloudIsRefused();
    void regionsAreThoseThatHoldSomething();
    void badContentIsRefused_data();
    void badContentIsRefused();
    void nothingPersonalIsKept();
};

void TestResourceTools::everyFormatShowsItsServices_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("records");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("unmatched");

    QTest::newRow("Resource Explorer's table")
        << u"resource-explorer.csv"_s << u"resource-explorer-csv"_s << 5
        << QStringList{u"111122223333/ec2 resource AWS::EC2::Instance=1"_s,
                       u"111122223333/iam default-resource iam:role=1"_s,
                       u"111122223333/s3 resource s3:bucket=1"_s,
                       u"111122223333/vpc default-resource ec2:vpc=1"_s,
                       u"444455556666/lambda resource lambda:function=1"_s}
        << QStringList{};
    QTest::newRow("Tag Editor") << u"tag-editor.csv"_s << u"tag-editor-csv"_s << 3
                                << QStringList{u"111122223333/ec2 resource ec2:instance=1"_s,
                                               u"111122223333/sqs resource sqs=1"_s,
                                               u"111122223333/vpc default-resource ec2:vpc=1"_s}
                                << QStringList{};
    QTest::newRow("Tag Editor without ARNs")
        << u"tag-editor-without-arn.csv"_s << u"tag-editor-csv"_s << 3
        << QStringList{u"unknown/iam default-resource AWS::IAM::Role=1"_s,
                       u"unknown/s3 resource s3:bucket=1"_s,
                       u"unknown/security-groups default-resource AWS::EC2::SecurityGroup=1"_s}
        << QStringList{};
    QTest::newRow("Steampipe") << u"steampipe.json"_s << u"steampipe"_s << 5
                               << QStringList{u"111122223333/sqs resource sqs=1"_s,
                                              u"111122223333/vpc resource ec2:vpc=1"_s,
                                              u"111122223333/vpc default-resource ec2:vpc=1"_s,
                                              u"444455556666/ebs resource ec2:volume=1"_s}
                               << QStringList{};
    QTest::newRow("Steampipe's tables, one after the other")
        << u"steampipe.csv"_s << u"steampipe"_s << 7
        << QStringList{u"111122223333/iam default-resource iam:role=1"_s, u"111122223333/s3 resource s3=1"_s,
                       u"444455556666/s3 resource =1234"_s, u"444455556666/vpc default-resource ec2:vpc=2"_s}
        << QStringList{u"table aws_quantum_leap 3"_s};
    QTest::newRow("CloudQuery") << u"cloudquery.json"_s << u"cloudquery"_s << 4
                                << QStringList{u"111122223333/kms resource kms:key=1"_s,
                                               u"444455556666/logs resource =1"_s,
                                               u"444455556666/vpc default-resource ec2:vpc=1"_s}
                                << QStringList{};
    QTest::newRow("CloudQuery's CSV")
        << u"cloudquery.csv"_s << u"cloudquery"_s << 2
        << QStringList{u"111122223333/lambda resource lambda:function=1"_s} << QStringList{};
    QTest::newRow("ScoutSuite")
        << u"scoutsuite.js"_s << u"scoutsuite"_s << 12
        << QStringList{u"111122223333/ebs resource ec2:volume=1"_s,
                       u"111122223333/elasticloadbalancing resource =2"_s,
                       u"111122223333/lambda resource =3"_s,
                       u"111122223333/rds default-resource rds:pg=4"_s,
                       u"111122223333/s3 resource =2"_s,
                       u"111122223333/security-groups default-resource ec2:security-group=2"_s,
                       u"111122223333/vpc default-resource ec2:network-acl=17"_s,
                       u"111122223333/vpc default-resource ec2:subnet=3"_s,
                       u"111122223333/vpc default-resource ec2:vpc=1"_s}
        << QStringList{u"scoutsuite-service quantum 2"_s};
}

void TestResourceTools::everyFormatShowsItsServices()
{
    QFETCH(QString, file);
    const ImportReport report = importFiles({dataFile(file)}, realRegistry(), {});
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.format, "format");
    QTEST(static_cast<int>(source.records), "records");
    QTEST(lines(report.inventory), "expected");
    QTEST(unmatchedLines(report.inventory), "unmatched");
    QVERIFY(source.absenceKind.isEmpty());
}

void TestResourceTools::steampipeIsReadInEveryNotation_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray row =
        R"([{"arn":"arn:aws:sqs:eu-west-1:111122223333:jobs","account_id":"111122223333"}])";
    QTest::newRow("array") << row;
    QTest::newRow("rows") << R"({"rows":)" + row + "}";
    QTest::newRow("columns and rows") << R"({"columns":[{"name":"arn","data_type":"text"}],"rows":)" + row
                                             + R"(,"metadata":{"rows_returned":1}})";
    QTest::newRow("two results") << R"({"columns":[],"rows":[]})"
                                    "\n\n\n"
                                    R"({"rows":)"
                                        + row + "}";
    QTest::newRow("array below a banner") << "Welcome to Steampipe\n" + row;
    QTest::newRow("YAML") << QByteArray(
        "columns: []\nrows:\n- arn: arn:aws:sqs:eu-west-1:111122223333:jobs\n  account_id: '111122223333'\n");
    QTest::newRow("table with lines in a cell")
        << QByteArray("arn,account_id,sp_connection_name,title\n"
                      "arn:aws:sqs:eu-west-1:111122223333:jobs,111122223333,aws,\"of\n{several}\nlines\"\n");
    QTest::newRow("ARN among its other names") << QByteArray(
        R"([{"account_id":"111122223333","akas":[{"a":["b"]},["c"],"x","arn:aws:sqs:eu-west-1:111122223333:jobs","y"]}])");
    QTest::newRow("search") << QByteArray(
        R"([{"account_id":"111122223333","sp_connection_name":"aws","resource_type":"sqs","akas":["arn:aws:sqs:eu-west-1:111122223333:jobs"]}])");
}

void TestResourceTools::steampipeIsReadInEveryNotation()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(report.inventory.sources.first().format, u"steampipe"_s);
    QCOMPARE(lines(report.inventory), QStringList{u"111122223333/sqs resource sqs=1"_s});
}

void TestResourceTools::oddInputIsReadWithAWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<bool>("truncated");
    QTest::newRow("rows of no kind") << QByteArray(R"({"rows":[{"title":"x","account_id":"111122223333"}]})")
                                     << u"select arn"_s << true;
    QTest::newRow("rows of AWS itself")
        << contentOf(dataFile(u"steampipe.json"_s)) << u"what AWS offers"_s << false;
    QTest::newRow("no rows") << QByteArray(R"({"columns":[],"rows":[]})") << u"no records"_s << false;
    QTest::newRow("rows of wrong types")
        << QByteArray(R"({"rows":[7,null,["x"],{"arn":{"a":1},"akas":"x","account_id":[1]}]})")
        << u"select arn"_s << true;
    QTest::newRow("table of an unknown name")
        << contentOf(dataFile(u"cloudquery.csv"_s)) << u"under the name of its table"_s << true;
    QTest::newRow("redacted account") << QByteArray(
        R"({"account_id":"XXXXXXXXXXXX","provider_code":"aws","services":{"s3":{"buckets_count":1}}})")
                                      << u"blanked out"_s << false;
    QTest::newRow("ScoutSuite of no services")
        << QByteArray(R"({"provider_code":"aws","services":{}})") << u"no records"_s << false;
    QTest::newRow("ScoutSuite with wrong types") << QByteArray(
        R"({"provider_code":"aws","services":{"s3":7,"ec2":["x"],"sqs":{"queues_count":"many","regions":[1]},"sns":{"topics_count":null}}})")
                                                 << u"no records"_s << false;
}

void TestResourceTools::oddInputIsReadWithAWarning()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const QString warnings = report.inventory.sources.first().warnings.join(u'\n');
    QVERIFY2(warnings.contains(warning), qPrintable(warnings));
    QTEST(report.inventory.sources.first().truncated, "truncated");
}

void TestResourceTools::aSearchThatStoppedIsTruncated()
{
    QByteArray table = "Identifier,Resource type,Region,AWS account\n";
    for (int i = 0; i < 1000; ++i) {
        table += "jobs,sqs:queue,eu-west-1,111122223333\n";
    }
    QVERIFY(importBytes(table, {}, realRegistry()).inventory.sources.first().truncated);
    table += "jobs,sqs:queue,eu-west-1,111122223333\n";
    QVERIFY(!importBytes(table, {}, realRegistry()).inventory.sources.first().truncated);
}

void TestResourceTools::aCloudQueryFileBearsTheNameOfItsTable()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"aws_sqs_queues"_s));
    const QByteArray row = R"({"_cq_id":"1","account_id":"111122223333","region":"eu-west-1"})";
    for (const QString &name :
         {u"aws_sqs_queues.json"_s, u"aws_sqs_queues/0a1b.json"_s, u"aws_sqs_queues-1.json"_s}) {
        const ImportReport report = importFiles({written(folder, name, row)}, realRegistry(), {});
        QCOMPARE(lines(report.inventory), QStringList{u"111122223333/sqs resource =1"_s});
    }
}

void TestResourceTools::anotherCloudIsRefused()
{
    const ImportReport report =
        importBytes("scoutsuite_results =\n"
                    R"({"provider_code":"azure","services":{"s3":{"buckets_count":1}}})",
                    {}, realRegistry());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().message.contains(u"another cloud"_s));
}

void TestResourceTools::regionsAreThoseThatHoldSomething()
{
    const Inventory inventory = importFiles({dataFile(u"scoutsuite.js"_s)}, realRegistry(), {}).inventory;
    for (const ServiceEvidence &service : inventory.accounts.first().services) {
        if (service.service == "lambda"_L1) {
            QCOMPARE(service.regions, QStringList({u"eu-west-1"_s, u"us-east-1"_s}));
        }
    }
    QCOMPARE(inventory.sources.first().taken, QDate(2026, 1, 1));
}

void TestResourceTools::badContentIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QByteArray deep(100'000, '[');
    for (const QString &file :
         {u"cost-explorer.json"_s, u"steampipe.json"_s, u"cloudquery.json"_s, u"scoutsuite.js"_s}) {
        const QByteArray whole = contentOf(dataFile(file));
        QTest::addRow("truncated %s", qPrintable(file)) << whole.left(whole.size() - 40) << u"breaks off"_s;
    }
    QTest::newRow("deep Cost Explorer") << R"({"ResultsByTime":)" + deep << u"512"_s;
    QTest::newRow("deep Steampipe") << R"({"rows":[{"akas":)" + deep << u"512"_s;
    QTest::newRow("deep ScoutSuite") << R"({"provider_code":"aws","services":)" + deep << u"512"_s;
    QTest::newRow("deep objects of ScoutSuite")
        << R"({"provider_code":"aws","services":)" + QByteArray(R"({"a":)").repeated(1000) << u"512"_s;
    QTest::newRow("a cell of 2 MiB") << "lineItem/ProductCode,x\nAmazonS3,\""
                                            + QByteArray(2LL * 1024 * 1024, 'x')
                                     << u"1 MiB"_s;
}

void TestResourceTools::badContentIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().text()));
    QVERIFY(!report.problems.first().advice.isEmpty());
}

void TestResourceTools::nothingPersonalIsKept()
{
    QStringList files;
    for (const QString &file :
         {u"resource-explorer.csv"_s, u"tag-editor.csv"_s, u"steampipe.json"_s, u"steampipe.csv"_s,
          u"cloudquery.json"_s, u"cloudquery.csv"_s, u"scoutsuite.js"_s}) {
        files.append(dataFile(file));
    }
    const Inventory inventory = importFiles(files, realRegistry(), {}).inventory;
    QString all = lines(inventory).join(u'\n') + unmatchedLines(inventory).join(u'\n');
    for (const Source &source : inventory.sources) {
        all += source.warnings.join(u'\n');
    }
    for (const QString &word : {u"secret"_s, u"acme"_s, u"jobs"_s, u"resize"_s, u"vpc-0"_s, u"i-0"_s}) {
        QVERIFY2(!all.contains(word), qPrintable(word));
    }
}

QTEST_APPLESS_MAIN(TestResourceTools)
#include "tst_resourcetools.moc"
