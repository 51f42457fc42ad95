#include "models/inventory/inventoryformat.h"
#include "tests/inventory/inventorytesting.h"
#include "tests/support/configsnapshotgenerator.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

class TestImporter : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyFormatShowsItsServices_data();
    void everyFormatShowsItsServices();
    void oddInputIsReadWithAWarning_data();
    void oddInputIsReadWithAWarning();
    void anyContainerAndEncodingReadsTheSame_data();
    void anyContainerAndEncodingReadsTheSame();
    void jsonMayComeInManyShapes_data();
    void jsonMayComeInManyShapes();
    void aSourceTellsWhereItComesFrom();
    void aNamelessFileGoesToTheGivenAccount();
    void theSameFileTwiceCountsOnce();
    void aBadFileSpoilsOnlyItself();
    void regionsAreKeptAndGlobalIsNone();
    void aTokenForTheNextPageMeansTruncated_data();
    void aTokenForTheNextPageMeansTruncated();
    void whatIsOwnedByAwsIsNoEvidenceOfUse();
    void aListFromCloudShellOrPowerShellIsRead();
    void aLargeSnapshotIsCountedWhole();
    void progressReachesTheSize();
    void cancellingStopsBetweenBlocks();
};

void TestImporter::everyFormatShowsItsServices_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("records");
    QTest::addColumn<QStringList>("accounts");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("unmatched");

    QTest::newRow("Config counts")
        << u"config-counts.json"_s << u"config-counts"_s << 5 << QStringList{u"unknown"_s}
        << QStringList{u"unknown/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"unknown/lambda resource AWS::Lambda::Function=3"_s,
                       u"unknown/s3 resource AWS::S3::Bucket=4"_s,
                       u"unknown/vpc default-resource AWS::EC2::VPC=2"_s}
        << QStringList{u"cfn-type Custom::Thing 3"_s};
    QTest::newRow("Config counts of an aggregator")
        << u"config-counts-aggregate.json"_s << u"config-counts"_s << 2 << QStringList{u"unknown"_s}
        << QStringList{u"unknown/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"unknown/iam default-resource AWS::IAM::Role=2"_s,
                       u"unknown/s3 resource AWS::S3::Bucket=5"_s}
        << QStringList{};
    QTest::newRow("Config lists, one after the other")
        << u"config-list.json"_s << u"config-list"_s << 4 << QStringList{u"unknown"_s}
        << QStringList{u"unknown/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"unknown/iam resource AWS::IAM::Role=1"_s,
                       u"unknown/iam default-resource AWS::IAM::Role=1"_s,
                       u"unknown/s3 resource AWS::S3::Bucket=1"_s}
        << QStringList{};
    QTest::newRow("Config list of an aggregator")
        << u"config-list-aggregate.json"_s << u"config-list"_s << 2
        << QStringList{u"111122223333"_s, u"444455556666"_s}
        << QStringList{u"111122223333/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"111122223333/ec2 resource AWS::EC2::Instance=1"_s,
                       u"444455556666/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"444455556666/lambda resource AWS::Lambda::Function=1"_s}
        << QStringList{};
    QTest::newRow("Config query")
        << u"config-query.json"_s << u"config-query"_s << 4
        << QStringList{u"111122223333"_s, u"444455556666"_s}
        << QStringList{u"111122223333/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"111122223333/ec2 resource AWS::EC2::Instance=1"_s,
                       u"111122223333/sqs resource sqs=1"_s,
                       u"444455556666/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"444455556666/lambda resource AWS::Lambda::Function=12"_s}
        << QStringList{};
    QTest::newRow("Config snapshot")
        << u"config-snapshot.json"_s << u"config-snapshot"_s << 7
        << QStringList{u"111122223333"_s, u"444455556666"_s}
        << QStringList{u"111122223333/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"111122223333/config default-resource AWS::Config::ResourceCompliance=1"_s,
                       u"111122223333/iam resource AWS::IAM::Role=1"_s,
                       u"111122223333/lambda resource AWS::Lambda::Function=1"_s,
                       u"111122223333/vpc resource AWS::EC2::VPC=1"_s,
                       u"111122223333/vpc default-resource AWS::EC2::VPC=1"_s,
                       u"444455556666/config resource AWS::Config::ConfigurationRecorder=1"_s,
                       u"444455556666/sqs resource AWS::SQS::Queue=1"_s}
        << QStringList{};
    QTest::newRow("Resource Explorer")
        << u"resource-explorer.json"_s << u"resource-explorer"_s << 4 << QStringList{u"111122223333"_s}
        << QStringList{u"111122223333/ebs resource ec2:volume=1"_s, u"111122223333/iam resource iam:role=1"_s,
                       u"111122223333/iam default-resource iam:role=1"_s,
                       u"111122223333/vpc default-resource ec2:vpc=1"_s}
        << QStringList{};
    QTest::newRow("Tagging API") << u"tagging-api.json"_s << u"tagging-api"_s << 3
                                 << QStringList{u"111122223333"_s, u"unknown"_s}
                                 << QStringList{u"111122223333/kms resource kms:key=1"_s,
                                                u"unknown/s3 resource s3=1"_s}
                                 << QStringList{u"arn quantum:leap 1"_s};
    QTest::newRow("plain list") << u"list.txt"_s << u"list"_s << 10
                                << QStringList{u"111122223333"_s, u"unknown"_s}
                                << QStringList{u"111122223333/kms listed kms:key=1"_s,
                                               u"111122223333/lambda listed lambda:function=1"_s,
                                               u"111122223333/s3 listed =1"_s,
                                               u"111122223333/sqs listed =1"_s,
                                               u"unknown/ec2 listed =1"_s,
                                               u"unknown/iam listed AWS::IAM::Role=1"_s,
                                               u"unknown/lambda listed =1"_s,
                                               u"unknown/s3 listed =1"_s,
                                               u"unknown/sqs listed =1"_s}
                                << QStringList{u"name quantum leap 1"_s};
    QTest::newRow("CSV as a European spreadsheet writes it")
        << u"semicolon.csv"_s << u"csv"_s << 5
        << QStringList{u"011122223333"_s, u"111122223333"_s, u"unknown"_s}
        << QStringList{u"011122223333/s3 listed =3"_s, u"111122223333/ec2 listed AWS::EC2::Instance=1200"_s,
                       u"unknown/lambda listed =1"_s}
        << QStringList{u"name Quantum Leap 1"_s};
    QTest::newRow("CSV of a resource database")
        << u"comma.csv"_s << u"csv"_s << 3 << QStringList{u"111122223333"_s}
        << QStringList{u"111122223333/ebs listed ec2:volume=1"_s, u"111122223333/iam listed iam:role=1"_s,
                       u"111122223333/s3 listed s3:bucket=1"_s}
        << QStringList{};
    QTest::newRow("our own format")
        << u"ttc-inventory.yaml"_s << u"ttc-inventory"_s << 9
        << QStringList{u"044455556666"_s, u"111122223333"_s}
        << QStringList{u"044455556666/kms listed =1"_s,    u"111122223333/ec2 listed =1"_s,
                       u"111122223333/iam listed =1"_s,    u"111122223333/kms listed =1"_s,
                       u"111122223333/lambda listed =1"_s, u"111122223333/s3 listed =1"_s,
                       u"111122223333/sqs listed =1"_s,    u"111122223333/!bedrock"_s}
        << QStringList{u"absent-name quantum 1"_s};
}

void TestImporter::everyFormatShowsItsServices()
{
    QFETCH(QString, file);
    const ImportReport report = importFiles({dataFile(file)}, registry(), {});
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.format, "format");
    QTEST(static_cast<int>(source.records), "records");
    QTEST(source.accounts, "accounts");
    QTEST(lines(report.inventory), "expected");
    QTEST(unmatchedLines(report.inventory), "unmatched");
}

void TestImporter::oddInputIsReadWithAWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("warning");
    const QByteArray good = R"({"resourceIdentifiers":[{"resourceType":"AWS::S3::Bucket"}]})";
    QTest::newRow("no account") << good << u"does not name the account"_s;
    QTest::newRow("text before the JSON") << "Fetching resources...\n" + good << u"outside the JSON"_s;
    QTest::newRow("text behind the JSON") << good + "\nDone." << u"outside the JSON"_s;
    QTest::newRow("repeated member") << QByteArray(
        R"({"resourceIdentifiers":[{"resourceType":"x","resourceType":"AWS::S3::Bucket"}]})")
                                     << u"stand twice"_s;
    QTest::newRow("account without leading zero")
        << QByteArray("service,account\ns3,11122223333\n") << u"leading zeros"_s;
    QTest::newRow("account as a number") << QByteArray(
        R"({"ResourceIdentifiers":[{"ResourceType":"AWS::S3::Bucket","SourceAccountId":11122223333}]})")
                                         << u"leading zeros"_s;
    QTest::newRow("rounded account") << QByteArray("service;account\ns3;1,11E+11\n") << u"rounded"_s;
    QTest::newRow("redacted account") << QByteArray("service,account\ns3,XXXXXXXXXXXX\n") << u"blanked out"_s;
    QTest::newRow("Latin-1") << QByteArray("service,owner\ns3,Andr\xE9\n") << u"Latin-1"_s;
    QTest::newRow("no records") << QByteArray(R"({"resourceIdentifiers":[]})") << u"no records"_s;
    QTest::newRow("only comments") << QByteArray("# s3\n") << u"no records"_s;
    QTest::newRow("count in words") << QByteArray("service,count\ns3,many\n") << u"no numbers"_s;
    QTest::newRow("grouped by account")
        << contentOf(dataFile(u"config-counts-by-account.json"_s)) << u"RESOURCE_TYPE"_s;
    QTest::newRow("query without types")
        << QByteArray(R"({"Results":["{\"configuration\":{}}"],"QueryInfo":{}})")
        << u"neither resourceType nor arn"_s;
    QTest::newRow("repeated key in YAML")
        << QByteArray("inventory: 1\nservices: [s3]\nservices: [ec2]\n") << u"services"_s;
    QTest::newRow("unknown key in YAML")
        << QByteArray("inventory: 1\nservices: [s3]\nteam: x\n") << u"team"_s;
}

void TestImporter::oddInputIsReadWithAWarning()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const QString warnings = report.inventory.sources.first().warnings.join(u'\n');
    QVERIFY2(warnings.contains(warning), qPrintable(warnings));
}

void TestImporter::anyContainerAndEncodingReadsTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("compression");
    QTest::addColumn<QString>("encoding");
    const QByteArray plain = contentOf(dataFile(u"config-snapshot.json"_s));
    const QString text = QString::fromUtf8(plain);
    QStringEncoder little(QStringEncoder::Utf16LE);
    QStringEncoder big(QStringEncoder::Utf16BE);
    const QByteArray littleBytes = little(text);
    const QByteArray bigBytes = big(text);
    QTest::newRow("plain") << plain << u"none"_s << u"utf-8"_s;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + plain << u"none"_s << u"utf-8"_s;
    QTest::newRow("UTF-16 LE with mark") << "\xFF\xFE" + littleBytes << u"none"_s << u"utf-16le"_s;
    QTest::newRow("UTF-16 LE") << littleBytes << u"none"_s << u"utf-16le"_s;
    QTest::newRow("UTF-16 BE with mark") << "\xFE\xFF" + bigBytes << u"none"_s << u"utf-16be"_s;
    QTest::newRow("UTF-16 BE") << bigBytes << u"none"_s << u"utf-16be"_s;
    QTest::newRow("gzip") << gzipped(plain) << u"gzip"_s << u"utf-8"_s;
    QTest::newRow("gzip of UTF-16") << gzipped("\xFF\xFE" + littleBytes) << u"gzip"_s << u"utf-16le"_s;
    QTest::newRow("gzip in two members")
        << gzipped(plain.left(700)) + gzipped(plain.mid(700)) << u"gzip"_s << u"utf-8"_s;
}

void TestImporter::anyContainerAndEncodingReadsTheSame()
{
    QFETCH(QByteArray, bytes);
    const ImportReport expected = importFiles({dataFile(u"config-snapshot.json"_s)}, registry(), {});
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.compression, "compression");
    QTEST(source.encoding, "encoding");
    QCOMPARE(source.bytes, bytes.size());
    QCOMPARE(source.sha256,
             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(lines(report.inventory), lines(expected.inventory));
}

void TestImporter::jsonMayComeInManyShapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray one =
        R"({"resourceType":"AWS::S3::Bucket","awsRegion":"eu-west-1","accountId":"111122223333"})";
    const QByteArray page = R"({"resourceIdentifiers":[)" + one + "]}";
    QTest::newRow("page") << page;
    QTest::newRow("bare array") << "[" + one + "]";
    QTest::newRow("JSON Lines") << one + '\n';
    QTest::newRow("array of pages") << "[" + page + "]";
    QTest::newRow("null documents") << "null\n" + page + "\nnull\n";
    QTest::newRow("banner with a bracket") << "[command] aws configservice\n" + page;
    QTest::newRow("trailing commas") << R"({"resourceIdentifiers":[)" + one + ",],}";
    QTest::newRow("comments") << "// mine\n{ /* all */ \"resourceIdentifiers\": [ // one ] \" {\n" + one
                                     + "]}";
    QTest::newRow("comment in a skipped value") << R"({"tags":{"a":1, // "don't } ]
            "b":[/* } */]},"resourceIdentifiers":[)" + one
                                                       + "]}";
    QTest::newRow("mark between documents")
        << "\xEF\xBB\xBF{\"resourceIdentifiers\":[]}\n\xEF\xBB\xBF" + page;
    QTest::newRow("escapes and letters beyond ASCII") << QByteArray(
        R"({"resourceIdentifiers":[{"resourceId":"\u00e9","resourceName":"caf\u00e9 )"
        "\xC3\xA9"
        R"(","resourceType":"AWS::\u00533::Bucket","tags":{"\"":"\\"},"awsRegion":"eu\u002dwest-1","accountId":111122223333}]})");
    QTest::newRow("spread over lines") << QByteArray(R"({
        "resourceIdentifiers" : [ {
            "x" : -12.5e+3 ,
            "y" : false ,
            "resourceType" : "AWS::S3::Bucket" ,
            "z" : [ ] ,
            "accountId" : "111122223333"
        } ] })");
    QTest::newRow("unneeded values of every kind")
        << R"({"a":null,"b":-1.5e3,"c":true,"d":"x\\\" }","e":{"f":[{}]},"resourceIdentifiers":[)" + one
               + "]}";
}

void TestImporter::jsonMayComeInManyShapes()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory),
             QStringList({u"111122223333/config resource AWS::Config::ConfigurationRecorder=1"_s,
                          u"111122223333/s3 resource AWS::S3::Bucket=1"_s}));
}

void TestImporter::aSourceTellsWhereItComesFrom()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
    const QString path = dataFile(u"config-snapshot.json"_s);
    const ImportReport report = importFiles({path}, registry(), {.complete = true, .now = now});
    const Source &source = report.inventory.sources.first();
    QCOMPARE(source.label, u"config-snapshot.json"_s);
    QCOMPARE(source.path, path);
    QCOMPARE(source.taken, QDate(2026, 11, 21));
    QCOMPARE(source.imported, now);
    QVERIFY(source.complete);
    QCOMPARE(source.absenceKind, u"config"_s);
    QVERIFY(!source.truncated);
}

void TestImporter::aNamelessFileGoesToTheGivenAccount()
{
    const ImportReport report =
        importFiles({dataFile(u"config-counts.json"_s)}, registry(), {.account = u"999900001111"_s});
    QCOMPARE(report.inventory.accountIds(), QStringList{u"999900001111"_s});
    QVERIFY(!report.inventory.sources.first().warnings.join(u'\n').contains(u"does not name"_s));
}

void TestImporter::theSameFileTwiceCountsOnce()
{
    const QString path = dataFile(u"config-snapshot.json"_s);
    const ImportReport once = importFiles({path}, registry(), {});
    const ImportReport twice = importFiles({path, path}, registry(), {});
    QCOMPARE(twice.inventory, once.inventory);
}

void TestImporter::aBadFileSpoilsOnlyItself()
{
    const QTemporaryDir folder;
    const QString bad = written(folder, u"bad.json"_s, "{\"resourceIdentifiers\":[");
    const ImportReport report = importFiles({bad, dataFile(u"tagging-api.json"_s)}, registry(), {});
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().file, bad);
    QCOMPARE(report.inventory.sources.size(), 1);
    QVERIFY(!report.canceled);
}

void TestImporter::regionsAreKeptAndGlobalIsNone()
{
    const ImportReport report = importFiles({dataFile(u"resource-explorer.json"_s)}, registry(), {});
    const AccountInventory &account = *report.inventory.account(u"111122223333"_s);
    QCOMPARE(account.services.at(0).regions, QStringList{u"eu-west-1"_s}); // ebs
    QVERIFY(account.services.at(1).regions.isEmpty());                     // iam
}

void TestImporter::aTokenForTheNextPageMeansTruncated_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("truncated");
    QTest::newRow("counts with a token") << contentOf(dataFile(u"config-counts-paged.json"_s)) << true;
    QTest::newRow("counts below the total") << QByteArray(
        R"({"totalDiscoveredResources":5,"resourceCounts":[{"resourceType":"AWS::S3::Bucket","count":4}]})")
                                            << true;
    QTest::newRow("counts, all pages") << QByteArray(
        R"({"totalDiscoveredResources":5,"resourceCounts":[{"resourceType":"AWS::S3::Bucket","count":4}],"nextToken":"x"}
            {"totalDiscoveredResources":5,"resourceCounts":[{"resourceType":"AWS::IAM::Role","count":1}]})")
                                       << false;
    QTest::newRow("search that stopped") << contentOf(dataFile(u"resource-explorer.json"_s)) << true;
    QByteArray rows;
    for (int i = 0; i < 1000; ++i) {
        rows += R"({"Arn":"arn:aws:sqs:eu-west-1:111122223333:q","OwningAccountId":"111122223333"},)";
    }
    QTest::newRow("exactly 1,000 rows") << R"({"Resources":[)" + rows + "]}" << true;
    QTest::newRow("token of the CLI in front") << QByteArray(
        R"({"NextToken":"x","Resources":[{"Arn":"arn:aws:sqs:eu-west-1:111122223333:q","OwningAccountId":"1"}]})")
                                               << true;
    QTest::newRow("empty pagination token") << contentOf(dataFile(u"tagging-api.json"_s)) << false;
    QTest::newRow("pagination token")
        << QByteArray(R"({"ResourceTagMappingList":[],"PaginationToken":"abc"})") << true;
}

void TestImporter::aTokenForTheNextPageMeansTruncated()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.truncated, "truncated");
    QVERIFY(!source.truncated || !source.warnings.isEmpty());
}

void TestImporter::whatIsOwnedByAwsIsNoEvidenceOfUse()
{
    const ImportReport report = importBytes("arn:aws:iam::aws:policy/ReadOnlyAccess\n");
    QCOMPARE(lines(report.inventory), QStringList{u"unknown/iam default-resource iam:policy=1"_s});
}

void TestImporter::aListFromCloudShellOrPowerShellIsRead()
{
    const QStringList expected{u"111122223333/kms listed kms:key=1"_s,
                               u"111122223333/lambda listed lambda:function=1"_s};
    const QByteArray a = "arn:aws:kms:eu-west-1:111122223333:key/1";
    const QByteArray b = "arn:aws:lambda:eu-west-1:111122223333:function:f";
    QCOMPARE(lines(importBytes(a + '\t' + b + "\r\n").inventory), expected);
    QCOMPARE(lines(importBytes("[\n  \"" + a + "\",\n  \"" + b + "\"\n]\n").inventory), expected);
    QCOMPARE(lines(importBytes(a + ' ' + b).inventory), expected);
}

void TestImporter::aLargeSnapshotIsCountedWhole()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeConfigSnapshot(buffer, {.items = 5000, .accounts = 7}));
    for (const QByteArray &bytes : {buffer.data(), gzipped(buffer.data())}) {
        const ImportReport report = importBytes(bytes);
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.inventory.sources.first().records, 5000);
        QCOMPARE(report.inventory.accounts.size(), 7);
        qint64 counted = 0;
        for (const AccountInventory &account : report.inventory.accounts) {
            for (const ServiceEvidence &service : account.services) {
                for (const Evidence &one : service.evidence) {
                    counted += service.service == "config"_L1 ? 0 : one.count;
                }
            }
        }
        for (const Unmatched &one : report.inventory.unmatched) {
            counted += one.count;
        }
        QCOMPARE(counted, 5000);
    }
}

void TestImporter::progressReachesTheSize()
{
    const QString path = dataFile(u"config-snapshot.json"_s);
    qint64 done = 0;
    qint64 total = 0;
    const ImportMonitor monitor{.progress = [&](qint64 d, qint64 t) {
        QVERIFY(d >= done);
        done = d;
        total = t;
    }};
    importFiles({path, dataFile(u"tagging-api.json"_s)}, registry(), {}, monitor);
    QCOMPARE(done, total);
    QVERIFY(total > 0);
}

void TestImporter::cancellingStopsBetweenBlocks()
{
    const QTemporaryDir folder;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeConfigSnapshot(buffer, {.items = 3000}));
    std::atomic_bool canceled = true;
    const ImportReport report =
        importFiles({written(folder, u"snapshot"_s, bytes), dataFile(u"tagging-api.json"_s)}, registry(), {},
                    {.canceled = &canceled});
    QVERIFY(report.canceled);
    QVERIFY(report.inventory.isEmpty());
    QVERIFY(report.problems.isEmpty());
}

QTEST_APPLESS_MAIN(TestImporter)
#include "tst_importer.moc"
