#include "tests/inventory/inventorytesting.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// Every refusal is one problem that names the file, says where, what is wrong and what to do.
class TestImporterBadInput : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void badContentIsRefused_data();
    void badContentIsRefused();
    void aMissingFileAFolderAndABrokenLinkAreToldApart_data();
    void aMissingFileAFolderAndABrokenLinkAreToldApart();
    void aBombIsRefused();
    void anUnknownFormatIsAWrongRequest();
    void aFormatCanBeForced();
    void aForcedFormatStillNeedsItsContent();
    void aSilentPipeCanBeCanceled();
    void unknownNamesDoNotFillTheMemory();
    void nothingPersonalIsKept();
};

void TestImporterBadInput::badContentIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const QByteArray page = R"({"resourceIdentifiers":[{"resourceType":"AWS::S3::Bucket"}]})";
    const QByteArray start = R"({"resourceIdentifiers":[)";
    const QByteArray packed = gzipped(contentOf(dataFile(u"config-snapshot.json"_s)));

    QTest::newRow("empty file") << QByteArray() << QString() << u"empty"_s;
    QTest::newRow("truncated JSON") << page.left(50) << u"byte 50"_s << u"breaks off"_s;
    QTest::newRow("truncated JSON of several lines")
        << QByteArray("{\n \"resourceIdentifiers\": [\n") << u"line 3"_s << u"breaks off"_s;
    QTest::newRow("truncated inside a skipped value")
        << QByteArray(R"({"resourceIdentifiers":[],"tags":{"a":"b)") << u"byte"_s << u"breaks off"_s;
    QTest::newRow("missing comma") << QByteArray(
        "{\"resourceIdentifiers\":[\n{\"resourceType\":\"a\" \"resourceId\":\"b\"}]}")
                                   << u"line 2, column 21"_s << u"comma"_s;
    QTest::newRow("bracket of the wrong kind in a skipped value")
        << QByteArray(R"({"resourceIdentifiers":[],"tags":{"a":[1}}})") << u"byte"_s << u"does not match"_s;
    QTest::newRow("not UTF-8") << start + "{\"resourceType\":\"AWS::S3\xE9::Bucket\"}]}" << u"byte"_s
                               << u"UTF-8"_s;
    QTest::newRow("nested too deep in what is read")
        << start + QByteArray(100'000, '[') << u"byte"_s << u"512"_s;
    QTest::newRow("nested too deep in what is skipped")
        << R"({"resourceIdentifiers":[],"tags":)" + QByteArray(100'000, '[') << u"byte"_s << u"512"_s;
    QTest::newRow("a text of 20 MiB")
        << start + R"({"resourceType":")" + QByteArray(20LL * 1024 * 1024, 'x') + R"("}]})" << u"byte"_s
        << u"16 MiB"_s;
    QTest::newRow("a skipped text of 20 MiB")
        << start + R"({"resourceId":")" + QByteArray(20LL * 1024 * 1024, 'x') + R"("}]})" << u"byte"_s
        << u"16 MiB"_s;
    QTest::newRow("truncated gzip") << packed.left(packed.size() / 2) << u"byte"_s << u"breaks off"_s;
    QByteArray damaged = packed;
    damaged.replace(30, 40, QByteArray(40, '\xFF'));
    QTest::newRow("damaged gzip") << damaged << u"byte"_s << u"compressed data"_s;
    QTest::newRow("binary") << QByteArray("\x01\x02\x00\x03 text", 9) + QByteArray(100, '\0') << QString()
                            << u"binary"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n....") << QString() << u"picture"_s;
    QTest::newRow("damaged zip") << QByteArray("PK\x03\x04........config.json") << u"byte"_s << u"archive"_s;
    QTest::newRow("Excel") << QByteArray("PK\x03\x04....[Content_Types].xml") << QString() << u"Excel"_s;
    QTest::newRow("Parquet") << QByteArray("PAR1....") << QString() << u"Parquet"_s;
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html><body>Sign in</body></html>") << QString()
                              << u"web page"_s;
    QTest::newRow("unknown text") << QByteArray("Dear all,\nthe quick brown fox\n") << QString()
                                  << u"hardly anything in it"_s;
    QTest::newRow("CSV cell of 2 MiB") << "service,notes\ns3,\"" + QByteArray(2LL * 1024 * 1024, 'x') + "\"\n"
                                       << u"row 2"_s << u"1 MiB"_s;
    QTest::newRow("list line of 2 MiB")
        << "s3\n" + QByteArray(2LL * 1024 * 1024, 'x') << u"line 2"_s << u"1 MiB"_s;
    QTest::newRow("YAML of 5 MiB") << "inventory: 1\nservices: [s3]\n#" + QByteArray(5LL * 1024 * 1024, 'x')
                                   << QString() << u"4096 KiB"_s;
    QTest::newRow("YAML with an alias")
        << QByteArray("inventory: 1\nservices: &a [s3]\naccounts: []\n") << u"line 2"_s << QString();
    QTest::newRow("YAML of a later version")
        << QByteArray("inventory: 2\nservices: [s3]\n") << u"line 1"_s << u"version"_s;
    QTest::newRow("YAML with a map for a list")
        << QByteArray("inventory: 1\nservices: {s3: 1}\n") << u"line 2"_s << u"list"_s;
}

void TestImporterBadInput::badContentIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    const QString path = written(folder, u"file"_s, bytes);
    const ImportReport report = importFiles({path}, registry(), {});
    QVERIFY(report.inventory.isEmpty());
    QCOMPARE(report.problems.size(), 1);
    const Error &error = report.problems.first();
    QCOMPARE(error.kind, Error::Kind::Input);
    QCOMPARE(error.file, path);
    QVERIFY2(error.place.startsWith(place), qPrintable(error.text()));
    QVERIFY2(error.message.contains(message), qPrintable(error.text()));
    QVERIFY2(!error.advice.isEmpty(), qPrintable(error.text()));
}

void TestImporterBadInput::aMissingFileAFolderAndABrokenLinkAreToldApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << u"missing.json"_s << u"no such file"_s;
    QTest::newRow("folder") << u"."_s << u"folder"_s;
    QTest::newRow("broken link") << u"link"_s << u"no such file"_s;
}

void TestImporterBadInput::aMissingFileAFolderAndABrokenLinkAreToldApart()
{
    QFETCH(QString, name);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    QVERIFY(QFile::link(folder.filePath(u"gone"_s), folder.filePath(u"link"_s)));
    const ImportReport report = importFiles({folder.filePath(name)}, registry(), {});
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().kind, Error::Kind::Io);
    QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().text()));
    QVERIFY(!report.problems.first().advice.isEmpty());
}

void TestImporterBadInput::aBombIsRefused()
{
    // Nothing but empty lines: gzip makes a thousandth of them.
    const QByteArray packed = gzipped("service\ns3\n" + QByteArray(120LL * 1024 * 1024, '\n'));
    const ImportReport report = importBytes(packed);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().message.contains(u"1000 times"_s),
             qPrintable(report.problems.first().text()));
    QCOMPARE(report.problems.first().kind, Error::Kind::Input);
}

void TestImporterBadInput::anUnknownFormatIsAWrongRequest()
{
    const ImportReport report = importFiles({dataFile(u"list.txt"_s)}, registry(), {.format = u"gossip"_s});
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().kind, Error::Kind::Usage);
    QVERIFY(report.problems.first().advice.contains(u"config-snapshot"_s));
}

void TestImporterBadInput::aFormatCanBeForced()
{
    const ImportReport report = importBytes("service\nquantum leap\n", {.format = u"list"_s});
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(report.inventory.sources.first().format, u"list"_s);
    QCOMPARE(report.inventory.unmatched.size(), 2);
}

void TestImporterBadInput::aForcedFormatStillNeedsItsContent()
{
    const ImportReport report = importBytes("s3\nec2\n", {.format = u"config-snapshot"_s});
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().message.contains(u"no JSON"_s));
}

void TestImporterBadInput::aSilentPipeCanBeCanceled()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"pipe"_s));
    QCOMPARE(mkfifo(path.constData(), 0600), 0);
    // A writer that never writes: opening for both does not wait for the other side.
    const int writer = open(path.constData(), O_RDWR);
    QVERIFY(writer >= 0);
    std::atomic_bool canceled = true;
    const ImportReport report =
        importFiles({folder.filePath(u"pipe"_s)}, registry(), {}, {.canceled = &canceled});
    close(writer);
    QVERIFY(report.canceled);
    QVERIFY(report.problems.isEmpty());
}

void TestImporterBadInput::unknownNamesDoNotFillTheMemory()
{
    constexpr int names = 12'000;
    QByteArray list = "s3\n";
    for (int i = 0; i < names; ++i) {
        list += "gossip number " + QByteArray::number(i) + '\n';
    }
    const Inventory inventory = importBytes(list, {.format = u"list"_s}).inventory;
    qint64 counted = 0;
    for (const Unmatched &one : inventory.unmatched) {
        counted += one.count;
    }
    QCOMPARE(counted, names);
    QCOMPARE(inventory.unmatched.size(), 10'001);
}

void TestImporterBadInput::nothingPersonalIsKept()
{
    const QStringList files{dataFile(u"tagging-api.json"_s), dataFile(u"config-snapshot.json"_s),
                            dataFile(u"resource-explorer.json"_s), dataFile(u"comma.csv"_s)};
    const Inventory inventory = importFiles(files, registry(), {}).inventory;
    QStringList texts;
    for (const Source &source : inventory.sources) {
        texts += source.warnings;
    }
    for (const Unmatched &one : inventory.unmatched) {
        texts.append(one.value);
    }
    const QString all = (texts + lines(inventory)).join(u'\n');
    for (const QString &word :
         {u"secret-name"_s, u"acme"_s, u"vpc-1"_s, u"orders"_s, u"quoted"_s, u"web"_s}) {
        QVERIFY2(!all.contains(word), qPrintable(word));
    }
}

QTEST_APPLESS_MAIN(TestImporterBadInput)
#include "tst_importer_badinput.moc"
