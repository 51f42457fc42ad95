#include "tests/inventory/inventorytesting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// Bills and cost reports, read with the real names of services.
class TestBilling : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyFormatShowsItsServices_data();
    void everyFormatShowsItsServices();
    void whatALineIsOf_data();
    void whatALineIsOf();
    void costsMayBeGroupedInManyWays_data();
    void costsMayBeGroupedInManyWays();
    void whatNamesNoServicesIsRefused_data();
    void whatNamesNoServicesIsRefused();
    void oddInputIsReadWithAWarning_data();
    void oddInputIsReadWithAWarning();
    void aTokenForTheNextPageMeansTruncated();
    void accountsGetTheirNames();
    void anEmptyAmountIsNoLine();
    void zeroIsToldOfWhatNeverCostAnything();
    void partsOfATableMayFollowEachOther();
    void nothingPersonalIsKept();
};

void TestBilling::everyFormatShowsItsServices_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("records");
    QTest::addColumn<QDate>("taken");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("unmatched");

    QTest::newRow("Cost Explorer")
        << u"cost-explorer.json"_s << u"cost-explorer"_s << 8 << QDate(2026, 10, 1)
        << QStringList{u"111122223333/bedrock billed =1"_s,
                       u"111122223333/ebs billed =1"_s,
                       u"111122223333/ec2 billed =1"_s,
                       u"111122223333/lambda zero-cost =1"_s,
                       u"111122223333/organizations resource AWS::Organizations::Account=1"_s,
                       u"111122223333/s3 billed =1"_s,
                       u"444455556666/organizations resource AWS::Organizations::Account=1"_s,
                       u"444455556666/rds billed =1"_s}
        << QStringList{u"billing-name Quantum Leap 1"_s};
    QTest::newRow("names of services only")
        << u"cost-explorer-dimension-values.json"_s << u"cost-explorer"_s << 3 << QDate()
        << QStringList{u"unknown/lambda zero-cost =1"_s, u"unknown/s3 zero-cost =1"_s} << QStringList{};
    QTest::newRow("Cost Explorer's table")
        << u"cost-explorer-wide.csv"_s << u"cost-explorer-csv"_s << 9 << QDate(2026, 10, 1)
        << QStringList{u"unknown/ebs billed =1"_s, u"unknown/ec2 billed =2"_s,
                       u"unknown/lambda zero-cost =2"_s, u"unknown/s3 billed =1"_s,
                       u"unknown/support billed =2"_s}
        << QStringList{};
    QTest::newRow("costs, one a row")
        << u"cost-explorer-long.csv"_s << u"cost-explorer-csv"_s << 5 << QDate(2026, 10, 1)
        << QStringList{u"unknown/lambda zero-cost =1"_s, u"unknown/s3 billed =1"_s}
        << QStringList{u"billing-name Quantum Leap 1"_s};
    QTest::newRow("bill")
        << u"bill.csv"_s << u"bill-csv"_s << 4 << QDate(2026, 10, 1)
        << QStringList{u"111122223333/organizations resource AWS::Organizations::Account=1"_s,
                       u"111122223333/s3 billed =1"_s,
                       u"444455556666/aws-marketplace billed =1"_s,
                       u"444455556666/lambda zero-cost =1"_s,
                       u"444455556666/organizations resource AWS::Organizations::Account=1"_s,
                       u"444455556666/vpc billed =1"_s}
        << QStringList{};
    QTest::newRow("legacy usage report")
        << u"cur-legacy.csv"_s << u"cur"_s << 11 << QDate(2026, 10, 3)
        << QStringList{u"111122223333/ebs billed =1"_s,
                       u"111122223333/ec2 billed =1"_s,
                       u"111122223333/organizations resource AWS::Organizations::Account=1"_s,
                       u"444455556666/aws-marketplace billed =1"_s,
                       u"444455556666/bedrock billed =1"_s,
                       u"444455556666/kms zero-cost =1"_s,
                       u"444455556666/organizations resource AWS::Organizations::Account=1"_s,
                       u"444455556666/vpc billed =1"_s}
        << QStringList{u"product-code AmazonQuantumLeap 1"_s};
    QTest::newRow("usage report 2.0")
        << u"cur2.csv"_s << u"cur"_s << 4 << QDate(2026, 10, 5)
        << QStringList{u"111122223333/bedrock billed =1"_s, u"111122223333/lambda billed =1"_s,
                       u"111122223333/privatelink billed =1"_s, u"111122223333/s3 billed =1"_s,
                       u"111122223333/vpc billed =1"_s}
        << QStringList{};
    QTest::newRow("FOCUS")
        << u"focus.csv"_s << u"focus"_s << 6 << QDate(2026, 10, 2)
        << QStringList{u"044455556666/cloudwatch zero-cost =1"_s, u"044455556666/ebs billed =1"_s,
                       u"044455556666/ec2 billed =1"_s, u"044455556666/logs zero-cost =1"_s,
                       u"044455556666/organizations resource AWS::Organizations::Account=1"_s}
        << QStringList{};
}

void TestBilling::everyFormatShowsItsServices()
{
    QFETCH(QString, file);
    const ImportReport report = importFiles({dataFile(file)}, realRegistry(), {});
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.format, "format");
    QTEST(static_cast<int>(source.records), "records");
    QTEST(source.taken, "taken");
    QTEST(lines(report.inventory), "expected");
    QTEST(unmatchedLines(report.inventory), "unmatched");
    QCOMPARE(source.absenceKind, u"billing"_s);
    QVERIFY(!source.truncated);
}

void TestBilling::whatALineIsOf_data()
{
    QTest::addColumn<QByteArray>("cells"); // type, code, usage type, entity, cost, name
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *cells, const QStringList &expected) {
        QTest::newRow(name) << QByteArray(cells) << expected;
    };
    row("instance", "Usage,AmazonEC2,BoxUsage:t3.micro,AWS,1,", {u"ec2 billed"_s});
    row("spot instance", "Usage,AmazonEC2,EUW1-SpotUsage:m5.large,AWS,1,", {u"ec2 billed"_s});
    row("optimised for EBS", "Usage,AmazonEC2,EBSOptimized:m1.large,AWS,1,", {u"ec2 billed"_s});
    row("snapshot", "Usage,AmazonEC2,EBS:SnapshotUsage,AWS,1,", {u"ebs billed"_s});
    row("public address", "Usage,AmazonVPC,USE1-PublicIPv4:InUseAddress,AWS,1,", {u"vpc billed"_s});
    row("idle address", "Usage,AmazonEC2,ElasticIP:IdleAddress,AWS,1,", {u"vpc billed"_s});
    row("traffic of any interface", "Usage,AmazonEC2,USE1-DataTransfer-Regional-Bytes,AWS,1,",
        {u"vpc billed"_s});
    row("old load balancer", "Usage,AmazonEC2,LoadBalancerUsage,AWS,1,", {u"elasticloadbalancing billed"_s});
    row("transit gateway", "Usage,AmazonVPC,TransitGateway-Hours,AWS,1,",
        {u"transit-gateway billed"_s, u"vpc billed"_s});
    row("VPN", "Usage,AmazonVPC,VPN-Usage-Hours:ipsec.1,AWS,1,", {u"vpc billed"_s, u"vpn billed"_s});
    row("code in another case", "Usage,AWSKMS,Requests,AWS,1,", {u"kms billed"_s});
    row("archive, be it of objects or of a vault", "Usage,AmazonGlacier,TimedStorage-ByteHrs,AWS,1,",
        {u"glacier billed"_s, u"s3 billed"_s});
    row("archive by its name", "Usage,,,AWS,1,Amazon Glacier", {u"glacier billed"_s, u"s3 billed"_s});
    row("line of no type", ",AmazonS3,Requests,AWS,1,", {u"s3 billed"_s});
    row("covered by a Savings Plan", "SavingsPlanCoveredUsage,AWSLambda,Request,AWS,1,",
        {u"lambda billed"_s});
    row("covered by a reservation", "DiscountedUsage,AmazonRDS,InstanceUsage,AWS,0,", {u"rds billed"_s});
    row("reservation that nobody need use", "RIFee,AmazonRDS,HeavyUsage,AWS,9,", {});
    row("Savings Plan fee", "SavingsPlanRecurringFee,ComputeSavingsPlans,x,AWS,9,", {});
    row("refund", "Refund,AmazonS3,x,AWS,-1,", {});
    row("bundled discount", "BundledDiscount,AmazonS3,x,AWS,-1,", {});
    row("free", "Usage,AWSLambda,Request,AWS,0.0000000000,", {u"lambda zero-cost"_s});
    row("tiny", "Usage,AWSLambda,Request,AWS,2.0E-10,", {u"lambda billed"_s});
    row("zero with an exponent", "Usage,AWSLambda,Request,AWS,0E-10,", {u"lambda zero-cost"_s});
    row("negative zero", "Usage,AWSLambda,Request,AWS,-0.0,", {u"lambda zero-cost"_s});
    row("model sold by the Marketplace",
        "Usage,1x2y,Tokens,AWS Marketplace,1,Claude (Amazon Bedrock Edition)", {u"bedrock billed"_s});
    row("other product of the Marketplace", "Usage,1x2y,Hours,AWS Marketplace,1,Firewall of Acme",
        {u"aws-marketplace billed"_s});
}

void TestBilling::whatALineIsOf()
{
    QFETCH(QByteArray, cells);
    const Inventory inventory =
        importBytes("lineItem/LineItemType,lineItem/ProductCode,lineItem/UsageType,bill/BillingEntity,"
                    "lineItem/UnblendedCost,product/ProductName\n"
                        + cells + '\n',
                    {}, realRegistry())
            .inventory;
    QStringList found;
    for (const QString &line : lines(inventory)) {
        found.append(line.section(u'/', 1).section(u" ="_s, 0, 0));
    }
    QTEST(found, "expected");
    QCOMPARE(unmatchedLines(inventory), QStringList());
}

void TestBilling::costsMayBeGroupedInManyWays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const QByteArray metrics = R"("Metrics":{"UnblendedCost":{"Amount":"2","Unit":"USD"}})";
    const auto answer = [&metrics](const QByteArray &definitions, const QByteArray &keys) -> QByteArray {
        return R"({"GroupDefinitions":[)" + definitions
             + R"(],"ResultsByTime":[{"TimePeriod":{"Start":"2026-10-01"},"Total":{},"Groups":[{"Keys":[)"
             + keys + "]," + metrics + "}]}]}";
    };
    const QByteArray service = R"({"Type":"DIMENSION","Key":"SERVICE"})";
    const QByteArray account = R"({"Type":"DIMENSION","Key":"LINKED_ACCOUNT"})";
    const QStringList named{u"111122223333/kms billed =1"_s};
    const QStringList nameless{u"unknown/kms billed =1"_s};
    QTest::newRow("service") << answer(service, R"("AWS Key Management Service")") << nameless;
    QTest::newRow("service, account")
        << answer(service + ',' + account, R"("AWS Key Management Service","111122223333")") << named;
    QTest::newRow("account, service")
        << answer(account + ',' + service, R"("111122223333","AWS Key Management Service")") << named;
    QTest::newRow("service, Region") << answer(service + R"(,{"Type":"DIMENSION","Key":"REGION"})",
                                               R"("AWS Key Management Service","eu-west-1")")
                                     << nameless;
    QTest::newRow("a tag called SERVICE")
        << answer(R"({"Type":"TAG","Key":"SERVICE"},)" + service,
                  R"("SERVICE$Amazon Bedrock","AWS Key Management Service")")
        << nameless;
    QTest::newRow("EC2 by usage type") << answer(service + R"(,{"Type":"DIMENSION","Key":"USAGE_TYPE"})",
                                                 R"("EC2 - Other","EBS:VolumeUsage.gp3")")
                                       << QStringList{u"unknown/ebs billed =1"_s};
    QTest::newRow("tax of a service") << answer(service + R"(,{"Type":"DIMENSION","Key":"RECORD_TYPE"})",
                                                R"("AWS Key Management Service","Tax")")
                                      << QStringList{};
    QTest::newRow("periods that --query left")
        << R"([{"TimePeriod":{"Start":"2026-10-01","End":"2026-11-01"},"Total":{},"Groups":[{"Keys":["111122223333","AWS Key Management Service"],)"
               + metrics + R"(}],"Estimated":false}])"
        << named;
    QTest::newRow("groups that --query left")
        << R"([{"Keys":["AWS Key Management Service","111122223333"],)" + metrics + "}]" << named;
    QTest::newRow("any metric") << QByteArray(
        R"({"GroupDefinitions":[{"Type":"DIMENSION","Key":"SERVICE"}],"ResultsByTime":[{"Groups":[{"Keys":["AWS Key Management Service"],"Metrics":{"UnblendedCost":{"Amount":"0"},"AmortizedCost":{"Amount":"1"}}}]}]})")
                                << nameless;
    QTest::newRow("a quantity is no cost") << QByteArray(
        R"({"GroupDefinitions":[{"Type":"DIMENSION","Key":"SERVICE"}],"ResultsByTime":[{"Groups":[{"Keys":["AWS Key Management Service"],"Metrics":{"UnblendedCost":{"Amount":"0"},"UsageQuantity":{"Amount":"9"}}}]}]})")
                                           << QStringList{u"unknown/kms zero-cost =1"_s};
    QTest::newRow("table by account") << QByteArray(
        "TimePeriod\tLinkedAccount\tService\tCost\tCost-Unit\n2026-10-01\t111122223333\tAWS Key "
        "Management Service\t0.5\tUSD\n")
                                      << named;
    QTest::newRow("table with a column for each month")
        << QByteArray("Service,2026-09-01($),2026-10-01($),Total costs($)\nKey Management Service,,2,2\n")
        << nameless;
    QTest::newRow("table of totals only") << QByteArray(
        "\"Service\",\"Key Management Service($)\",\"Total costs($)\"\n\"Service total\",\"2\",\"2\"\n")
                                          << nameless;
    QTest::newRow("short names of the console") << QByteArray(
        "Service,SQS($),EC2-ELB($),IoT Device Management($),Savings Plans for Compute usage($),Total "
        "costs($)\n2026-10-01,1,,,9,10\n") << QStringList{u"unknown/sqs billed =1"_s};
    QTest::newRow("table in euros") << QByteArray(
        "Service,Key Management Service(\xE2\x82\xAC),Total costs(\xE2\x82\xAC)\n2026-10-01,2,2\n")
                                    << nameless;
    QTest::newRow("detailed billing report") << QByteArray(
        "InvoiceID,PayerAccountId,LinkedAccountId,RecordType,RecordId,ProductName,UnBlendedCost\n"
        "1,111122223333,111122223333,LineItem,2,AWS Key Management Service,0.1\n"
        "1,111122223333,,Rounding,3,AWS Key Management Service,0.1\n")
                                             << named;
}

void TestBilling::costsMayBeGroupedInManyWays()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QTEST(lines(report.inventory), "expected");
    QCOMPARE(unmatchedLines(report.inventory), QStringList());
}

void TestBilling::whatNamesNoServicesIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("no grouping") << QByteArray(
        R"({"ResultsByTime":[{"TimePeriod":{"Start":"2026-10-01"},"Total":{"UnblendedCost":{"Amount":"9","Unit":"USD"}},"Groups":[]}]})")
                                 << u"not grouped"_s;
    QTest::newRow("by account only") << QByteArray(
        R"({"GroupDefinitions":[{"Type":"DIMENSION","Key":"LINKED_ACCOUNT"}],"ResultsByTime":[{"Groups":[{"Keys":["111122223333"],"Metrics":{"UnblendedCost":{"Amount":"9"}}}]}]})")
                                     << u"something else than services"_s;
    QTest::newRow("by a tag") << QByteArray(
        R"({"GroupDefinitions":[{"Type":"TAG","Key":"SERVICE"}],"ResultsByTime":[{"Groups":[{"Keys":["SERVICE$x"],"Metrics":{"UnblendedCost":{"Amount":"9"}}}]}]})")
                              << u"something else than services"_s;
    QTest::newRow("by usage type, without definitions")
        << QByteArray(R"([{"Keys":["USE1-BoxUsage:m5.large"],"Metrics":{"UnblendedCost":{"Amount":"9"}}}])")
        << u"something else than services"_s;
    QTest::newRow("values of another dimension")
        << QByteArray(R"({"DimensionValues":[{"Value":"us-east-1"}],"ReturnSize":1,"TotalSize":1})")
        << u"another dimension"_s;
    QTest::newRow("table by account") << QByteArray(
        "\"Linked account\",\"111122223333\",\"444455556666\",\"Total costs($)\"\n\"Linked account "
        "name\",\"prod($)\",\"test($)\",\"Total costs($)\"\n\"Linked account total\",\"1\",\"2\",\"3\"\n")
                                      << u"columns are accounts"_s;
    QTest::newRow("table by account, ids without a total") << QByteArray(
        "\"Linked account\",\"111122223333\"\n\"Linked account name\",\"prod($)\",\"Total costs($)\"\n")
                                                           << u"columns are accounts"_s;
    QTest::newRow("usage report without products")
        << QByteArray("lineItem/UsageAccountId,lineItem/UnblendedCost\n") << u"lineitemproductcode"_s;
    QTest::newRow("FOCUS without services") << QByteArray("BilledCost,SubAccountId\n") << u"servicename"_s;
    QTest::newRow("table by Region") << QByteArray("\"Region\",\"eu-west-1($)\",\"Total costs($)\"\n")
                                     << u"something else than services"_s;
}

void TestBilling::whatNamesNoServicesIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().text()));
    QVERIFY(!report.problems.first().advice.isEmpty());
    QVERIFY(report.inventory.isEmpty());
}

void TestBilling::oddInputIsReadWithAWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("warning");
    QTest::newRow("no period") << QByteArray(R"({"ResultsByTime":[]})") << u"no records"_s;
    QTest::newRow("names without amounts")
        << contentOf(dataFile(u"cost-explorer-dimension-values.json"_s)) << u"without amounts"_s;
    QTest::newRow("quantities only") << QByteArray(
        R"({"GroupDefinitions":[{"Type":"DIMENSION","Key":"SERVICE"}],"ResultsByTime":[{"Groups":[{"Keys":["AWS Lambda"],"Metrics":{"UsageQuantity":{"Amount":"9"}}}]}]})")
                                     << u"no costs"_s;
    QTest::newRow("members of wrong types") << QByteArray(
        R"({"GroupDefinitions":"x","ResultsByTime":[7,{"Groups":[{"Keys":"AWS Lambda","Metrics":[]},null]}]})")
                                            << u"no costs"_s;
    QTest::newRow("an amount in words") << QByteArray("Service,Cost\nAWS Lambda,free\n") << u"no numbers"_s;
    QTest::newRow("other providers") << contentOf(dataFile(u"focus.csv"_s))
                                     << u"1 row is of another provider"_s;
    QTest::newRow("account without leading zero")
        << contentOf(dataFile(u"focus.csv"_s)) << u"leading zeros"_s;
    QTest::newRow("rounded account") << QByteArray(
        "lineItem/UsageAccountId,lineItem/ProductCode\n1.11122E+11,AmazonS3\n")
                                     << u"rounded"_s;
    QTest::newRow("usage report of a heading only")
        << QByteArray("lineItem/ProductCode\n") << u"no records"_s;
    QTest::newRow("short rows") << QByteArray("lineItem/UsageAccountId,lineItem/ProductCode\n111122223333\n")
                                << QString();
}

void TestBilling::oddInputIsReadWithAWarning()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const QString warnings = report.inventory.sources.first().warnings.join(u'\n');
    QVERIFY2(warnings.contains(warning), qPrintable(warnings));
}

void TestBilling::aTokenForTheNextPageMeansTruncated()
{
    const QByteArray first =
        R"({"ResultsByTime":[{"Groups":[{"Keys":["AWS Lambda"],"Metrics":{}}]}],"NextPageToken":"x"})";
    const QByteArray last =
        R"({"ResultsByTime":[{"Groups":[{"Keys":["Amazon Simple Queue Service"],"Metrics":{}}]}]})";
    QVERIFY(importBytes(first, {}, realRegistry()).inventory.sources.first().truncated);
    QVERIFY(!importBytes(first + '\n' + last, {}, realRegistry()).inventory.sources.first().truncated);
    const QByteArray names = R"({"DimensionValues":[{"Value":"AWS Lambda"}],"TotalSize":2)";
    QVERIFY(importBytes(names + '}', {}, realRegistry()).inventory.sources.first().truncated);
    QVERIFY(!importBytes(names + R"(,"NextPageToken":"x"})" + names + '}', {}, realRegistry())
                 .inventory.sources.first()
                 .truncated);
}

void TestBilling::accountsGetTheirNames()
{
    for (const QString &file : {u"cost-explorer.json"_s, u"bill.csv"_s, u"focus.csv"_s}) {
        const Inventory inventory = importFiles({dataFile(file)}, realRegistry(), {}).inventory;
        QCOMPARE(inventory.accounts.last().name, u"test"_s);
    }
}

void TestBilling::anEmptyAmountIsNoLine()
{
    const Inventory inventory =
        importFiles({dataFile(u"cost-explorer-wide.csv"_s)}, realRegistry(), {}).inventory;
    QVERIFY(!lines(inventory).join(u'\n').contains(u"kms"_s));
}

void TestBilling::zeroIsToldOfWhatNeverCostAnything()
{
    const Inventory inventory =
        importBytes("Date,Service,Cost\n2026-09-01,AWS Lambda,0\n2026-10-01,AWS Lambda,1\n", {},
                    realRegistry())
            .inventory;
    QCOMPARE(lines(inventory), QStringList{u"unknown/lambda billed =1"_s});
}

void TestBilling::partsOfATableMayFollowEachOther()
{
    const QByteArray part = contentOf(dataFile(u"cur2.csv"_s));
    const Inventory inventory = importBytes(part + part, {}, realRegistry()).inventory;
    QCOMPARE(inventory.sources.first().records, 8);
    QVERIFY(inventory.unmatched.isEmpty());
}

void TestBilling::nothingPersonalIsKept()
{
    const Inventory inventory =
        importFiles({dataFile(u"cur-legacy.csv"_s), dataFile(u"cur2.csv"_s), dataFile(u"focus.csv"_s)},
                    realRegistry(), {})
            .inventory;
    QString all = lines(inventory).join(u'\n') + unmatchedLines(inventory).join(u'\n');
    for (const Source &source : inventory.sources) {
        all += source.warnings.join(u'\n');
    }
    for (const QString &word : {u"secret"_s, u"acme"_s, u"vol-"_s, u"i-0"_s}) {
        QVERIFY2(!all.contains(word), qPrintable(word));
    }
}

QTEST_APPLESS_MAIN(TestBilling)
#include "tst_billing.moc"
