#include "tests/inventory/inventorytesting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// Lists as people and commands write them, against all services of the catalog.
class TestPlainList : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void anyWayToWriteAnEntryIsRead_data();
    void anyWayToWriteAnEntryIsRead();
    void aTableInMarkdownIsRead();
    void proseThatNamesServicesIsNoList();
    void aTableOfCostsTellsWhatIsPaidFor();
    void recordsOfOnesOwnAreReadAsATable();
    void aLineOfManyArnsIsReadInParts();
    void anAccountHoldsForTheWholeOfALongLine();
};

void TestPlainList::anyWayToWriteAnEntryIsRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *line, const QString &expected) {
        QTest::newRow(line) << QByteArray(line) << expected;
    };
    const QString queue = u"unknown/sqs listed =1"_s;
    row("sqs", queue);
    row("Amazon SQS", queue);
    row("* sqs", queue);
    row("- sqs", queue);
    row("- [x] sqs", queue);
    row("- [ ] sqs", queue);
    row("1. sqs", queue);
    row("12) sqs", queue);
    row("| sqs |", queue);
    row("`sqs`", queue);
    row("sqs # queues", queue);
    row("sqs // queues", queue);
    row("sqs.amazonaws.com", queue);
    row("AWSQueueService", queue);
    row("aws_sqs_queue", queue);
    row("aws_sqs_queue.jobs[\"a.b\"]", queue);
    row("module.jobs.aws_sqs_queue.jobs", queue);
    row("AWS::SQS::Queue", u"unknown/sqs listed AWS::SQS::Queue=1"_s);
    row("<arn:aws:sqs:eu-west-1:111122223333:q>", u"111122223333/sqs listed sqs=1"_s);
    row("111122223333: sqs", u"111122223333/sqs listed =1"_s);
    row("1111-2222-3333 sqs", u"111122223333/sqs listed =1"_s);
    row("prod: sqs", queue);
    row("ec2:volume", u"unknown/ebs listed =1"_s);
}

void TestPlainList::anyWayToWriteAnEntryIsRead()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    const ImportReport report = importBytes("# list\n" + line + "\r\nquantum leap\n", {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory), QStringList{expected});
    const bool hasLabel = line.startsWith("prod");
    QCOMPARE(report.inventory.unmatched.size(), hasLabel ? 2 : 1);
}

void TestPlainList::aTableInMarkdownIsRead()
{
    const ImportReport report =
        importBytes("| Service | Region |\n|:--------|-------:|\n| s3 | eu-west-1 |\n", {}, realRegistry());
    QCOMPARE(lines(report.inventory), QStringList{u"unknown/s3 listed =1"_s});
    QVERIFY(report.inventory.unmatched.isEmpty());
}

void TestPlainList::proseThatNamesServicesIsNoList()
{
    const QByteArray prose =
        contentOf(QStringLiteral(TTC_SOURCE_DIR "/packaging/sample-inventory/README.md"));
    const ImportReport report = importBytes(prose, {}, realRegistry());
    QVERIFY(report.inventory.isEmpty());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().message.contains(u"hardly anything in it is known"_s));
    const ImportReport insisted = importBytes(prose, {.format = u"list"_s}, realRegistry());
    QVERIFY(!insisted.inventory.isEmpty());
}

void TestPlainList::aTableOfCostsTellsWhatIsPaidFor()
{
    const ImportReport report = importBytes("Service;Konto;Kosten\nAmazon S3;111122223333;1.204,50 €\n"
                                            "AWS Lambda;111122223333;0,00 €\nAmazon SQS;111122223333;\n",
                                            {}, realRegistry());
    QCOMPARE(lines(report.inventory),
             QStringList({u"111122223333/lambda zero-cost =1"_s, u"111122223333/s3 billed =1"_s,
                          u"111122223333/sqs listed =1"_s}));
}

void TestPlainList::recordsOfOnesOwnAreReadAsATable()
{
    const QStringList expected{u"111122223333/lambda listed AWS::Lambda::Function=3"_s,
                               u"111122223333/s3 listed =1"_s};
    const char *const array = R"([{"account":"111122223333","service":"s3","tags":{"service":"ec2"}},
        {"account":"111122223333","resourceType":"AWS::Lambda::Function","count":3,"regions":["x"]}])";
    const char *const jsonLines =
        "{\"Account\":\"111122223333\",\"Service\":\"s3\"}\n"
        "{\"Account\":\"111122223333\",\"Resource Type\":\"AWS::Lambda::Function\",\"Count\":\"3\"}\n";
    for (const char *text : {array, jsonLines}) {
        const ImportReport report = importBytes(text, {}, realRegistry());
        QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
        QCOMPARE(lines(report.inventory), expected);
    }
}

void TestPlainList::aLineOfManyArnsIsReadInParts()
{
    const QByteArray arn = "arn:aws:sqs:eu-west-1:111122223333:jobs\t";
    const ImportReport report = importBytes(arn.repeated(60'000), {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory), QStringList{u"111122223333/sqs listed sqs=60000"_s});
}

void TestPlainList::anAccountHoldsForTheWholeOfALongLine()
{
    const ImportReport report =
        importBytes("111122223333: " + QByteArray("sqs, ").repeated(200'000) + "\nec2\n", {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory),
             QStringList({u"111122223333/sqs listed =200000"_s, u"unknown/ec2 listed =1"_s}));
}

QTEST_APPLESS_MAIN(TestPlainList)
#include "tst_plainlist.moc"
