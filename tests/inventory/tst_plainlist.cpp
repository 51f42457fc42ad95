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
    row("ec2:volume", u"unknown/ebs listed =1"_s);
}

void TestPlainList::anyWayToWriteAnEntryIsRead()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    const ImportReport report = importBytes("# list\n" + line + "\r\nquantum leap\n", {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QCOMPARE(lines(report.inventory), QStringList{expected});
    QCOMPARE(report.inventory.unmatched.size(), 1);
}

void TestPlainList::aTableInMarkdownIsRead()
{
    const ImportReport report =
        importBytes("| Service | Region |\n|:--------|-------:|\n| s3 | eu-west-1 |\n", {}, realRegistry());
    QCOMPARE(lines(report.inventory), QStringList{u"unknown/s3 listed =1"_s});
    QVERIFY(report.inventory.unmatched.isEmpty());
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
