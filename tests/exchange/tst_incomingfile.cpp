#include "models/exchange/incomingfile.h"
#include "models/exports/savefile.h"
#include "tests/exchange/exchangefixture.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// What comes back is read whatever a spreadsheet or a tracker did to it, or refused in words.
class TestIncomingFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void trackersTables_data();
    void trackersTables();
    void columnsMayBeMovedAndRenamed();
    void encodings_data();
    void encodings();
    void daysOfEveryKind_data();
    void daysOfEveryKind();
    void listsOfIssues();
    void anIssueThatNobodyWillDo();
    void aQuotedKeyIsNoKey();
    void formulasWithoutResultAreTold();
    void whatAReasonIsDependsOnTheTable();
    void oddJsonClearsNothing();
    void aTaskListWithinATable();
    void brokenCopiesAreReadOrRefused_data();
    void brokenCopiesAreReadOrRefused();
    void hostileSizes_data();
    void hostileSizes();
    void refused_data();
    void refused();
    void whatCannotBeReadIsTold();
    void aFolderIsNone();

private:
    Result<IncomingFile> read(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIncomingFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<IncomingFile> TestIncomingFile::read(const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(u"back"_s);
    return Fixture::writeFile(path, bytes) ? readIncoming(path) : tl::unexpected(Error());
}

void TestIncomingFile::trackersTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Jira")
        << "Summary,Issue key,Issue Type,Status,Assignee,Due date,Labels,Labels,Description\r\n"
           "Turn on versioning,SEC-7,Task,In Progress,Ada,01/Dec/26 12:00 AM,s3,"
           "ttc:s3-versioning@250-3f9a2c1b,\"Why\nand how\"\r\n"_ba;
    QTest::newRow("Jira in German")
        << "Zusammenfassung;Vorgangsschlüssel;Status;Zugewiesene Person;Fälligkeitsdatum;Stichwörter\r\n"
           "Turn on versioning;SEC-7;In Arbeit;Ada;2026-12-01;ttc:s3-versioning@250-3f9a2c1b\r\n"_ba;
    QTest::newRow("Azure DevOps") << "ID,Work Item Type,Title,Assigned To,State,Due Date,Description\r\n"
                                     "41,Task,Turn on versioning,Ada,Active,2026-12-01,"
                                     "<p>Why</p><p>Item key: ttc:s3-versioning@250-3f9a2c1b</p>\r\n"_ba;
    QTest::newRow("GitLab") << "Title,Description,Issue ID,State,Assignee,Due Date (UTC)\r\n"
                               "Turn on versioning,\"Why\n\nItem key: `ttc:s3-versioning@250-3f9a2c1b`\",9,"
                               "In progress,Ada,2026-12-01\r\n"_ba;
    QTest::newRow("ServiceNow") << "number,short_description,state,assigned_to,due_date,correlation_id\r\n"
                                   "TASK1,Turn on versioning,Work in Progress,Ada,2026-12-01 00:00:00,"
                                   "ttc:s3-versioning@250-3f9a2c1b\r\n"_ba;
}

void TestIncomingFile::trackersTables()
{
    QFETCH(const QByteArray, text);
    const auto file = read(text);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().text()));
    QCOMPARE(file->kind, IncomingFile::Kind::Tracker);
    QCOMPARE(file->rows.size(), 1);
    const IncomingRow &row = file->rows.first();
    QCOMPARE(row.item, u"s3-versioning"_s);
    QCOMPARE(toText(row.mark), u"250-3f9a2c1b"_s);
    QCOMPARE(row.title, u"Turn on versioning"_s);
    QCOMPARE(row.statuses, QList{Status::InProgress});
    QCOMPARE(row.fields.value(ItemField::Owner), u"Ada"_s);
    QCOMPARE(row.fields.value(ItemField::Due), u"2026-12-01"_s);
    QCOMPARE(row.problems, QStringList());
}

void TestIncomingFile::columnsMayBeMovedAndRenamed()
{
    const auto file = read("Besitzer;Nonsense;STATUS;Item key\r\nAda;x;Verified;ttc:manual%3A1\r\n"_ba);
    QVERIFY(file);
    QCOMPARE(file->kind, IncomingFile::Kind::Table);
    QCOMPARE(file->rows.first().item, u"manual:1"_s);
    QVERIFY(file->rows.first().mark.isEmpty());
    QCOMPARE(file->rows.first().statuses, QList{Status::Verified});
    QCOMPARE(file->rows.first().fields.value(ItemField::Owner), u"Ada"_s);
    QVERIFY(!file->rows.first().fields.contains(ItemField::Notes));
}

void TestIncomingFile::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"item_key\tstatus\towner\r\nttc:s3-versioning\tplanned\tJürgen\r\n"_s;
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder utf8(QStringConverter::Utf8, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << QByteArray(utf8(text));
    QTest::newRow("UTF-16, as Excel saves Unicode text") << QByteArray(utf16(text));
    QTest::newRow("Latin-1") << text.toLatin1();
}

void TestIncomingFile::encodings()
{
    QFETCH(const QByteArray, bytes);
    const auto file = read(bytes);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().text()));
    QCOMPARE(file->rows.first().item, u"s3-versioning"_s);
    QCOMPARE(file->rows.first().fields.value(ItemField::Owner), u"Jürgen"_s);
}

void TestIncomingFile::daysOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<QString>("read");
    QTest::newRow("ours") << "2026-12-01"_ba << u"2026-12-01"_s;
    QTest::newRow("short") << "2026-3-4"_ba << u"2026-03-04"_s;
    QTest::newRow("with time") << "2026-12-01T00:00:00Z"_ba << u"2026-12-01"_s;
    QTest::newRow("Jira") << "4/Mar/26"_ba << u"2026-03-04"_s;
    QTest::newRow("none") << ""_ba << u""_s;
    QTest::newRow("of two meanings") << "3/4/2026"_ba << QString();
    QTest::newRow("no such day") << "2026-02-30"_ba << QString();
    QTest::newRow("a word") << "soon"_ba << QString();
    QTest::newRow("a number in a text") << "46357"_ba << QString();
}

void TestIncomingFile::daysOfEveryKind()
{
    QFETCH(const QByteArray, day);
    QFETCH(const QString, read);
    const auto file = this->read("item_key,due,status\r\nttc:s3-versioning," + day + ",planned\r\n");
    QVERIFY(file);
    const IncomingRow &row = file->rows.first();
    QCOMPARE(row.fields.contains(ItemField::Due), !read.isNull());
    QCOMPARE(row.fields.value(ItemField::Due), read);
    QCOMPARE(row.problems.size(), read.isNull() ? 1 : 0);
}

void TestIncomingFile::listsOfIssues()
{
    const auto file = read(R"([{"title":"Turn on versioning","state":"CLOSED","assignees":[{"login":"ada"}],)"
                           R"("body":"Why\n\nItem key: `ttc:s3-versioning@250-3f9a2c1b`"}])"_ba);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().text()));
    const IncomingRow &row = file->rows.first();
    QCOMPARE(row.item, u"s3-versioning"_s);
    QCOMPARE(row.statuses.value(0), Status::Implemented);
    QCOMPARE(row.fields.value(ItemField::Owner), u"ada"_s);
}

void TestIncomingFile::anIssueThatNobodyWillDo()
{
    const auto file =
        read(R"([{"title":"x","state":"CLOSED","stateReason":"NOT_PLANNED","body":"ttc:a"}])"_ba);
    QVERIFY(file);
    QCOMPARE(file->rows.first().statuses.value(0), Status::NotApplicable);
    const auto jira =
        read("Summary,Status,Resolution,Labels\r\nx,Done,Won't Do,ttc:a\r\ny,Open,Unresolved,ttc:b\r\n"_ba);
    QVERIFY(jira);
    QCOMPARE(jira->rows.at(0).statuses.value(0), Status::NotApplicable);
    QCOMPARE(jira->rows.at(1).statuses.value(0), Status::Planned);
    QCOMPARE(jira->rows.at(1).problems, QStringList());
}

void TestIncomingFile::aQuotedKeyIsNoKey()
{
    const auto file = read("item_key,control,status,notes\r\n,,planned,see ttc:other@250-3f9a2c1b\r\n"
                           ",s3-versioning,planned,see ttc:other@250-3f9a2c1b\r\n"_ba);
    QVERIFY(file);
    QCOMPARE(file->rows.at(0).item, QString());
    QCOMPARE(file->rows.at(1).item, u"s3-versioning"_s);
}

void TestIncomingFile::formulasWithoutResultAreTold()
{
    const auto file = read("item_key,owner,due,status\r\nttc:a,#N/A,#REF!,#NAME?\r\n"_ba);
    QVERIFY(file);
    QCOMPARE(file->rows.first().problems.size(), 3);
    QVERIFY(!file->rows.first().fields.contains(ItemField::Owner));
    QVERIFY(!file->rows.first().fields.contains(ItemField::Due));
}

void TestIncomingFile::whatAReasonIsDependsOnTheTable()
{
    const auto azure = read("Title,State,Reason,Description\r\nx,Removed,Moved out,ttc:a\r\n"_ba);
    QVERIFY(!azure->rows.first().fields.contains(ItemField::Reason));
    const auto ours = read("item_key,status,reason\r\nttc:a,not-applicable,no buckets\r\n"_ba);
    QCOMPARE(ours->rows.first().fields.value(ItemField::Reason), u"no buckets"_s);
}

void TestIncomingFile::oddJsonClearsNothing()
{
    const auto file = read(R"({"schema":"ttc-checklist/1","items":[{"control":"a","owner":42,"notes":["x"],)"
                           R"("due":20261201,"evidence":[{"text":"t","seen":"soon"}]}]})"_ba);
    QVERIFY(file);
    const IncomingRow &row = file->rows.first();
    QCOMPARE(row.fields.value(ItemField::Owner), u"42"_s);
    for (const ItemField field : {ItemField::Notes, ItemField::Due, ItemField::Steps, ItemField::Services}) {
        QVERIFY(!row.fields.contains(field));
    }
    QCOMPARE(row.problems.size(), 3);
    const auto items = read(R"([{"item_key":"ttc:a","owner":"Ada","evidence":[{"text":"t"}]}])"_ba);
    QVERIFY(items);
    QCOMPARE(items->kind, IncomingFile::Kind::Exact);
}

void TestIncomingFile::aTaskListWithinATable()
{
    const auto table =
        read("Title,State,Description\r\nx,Closed,\"- [x] y <!-- ttc:b -->\n\nttc:a@250-3f9a2c1b\"\r\n"_ba);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 1);
    QCOMPARE(table->rows.first().item, u"a"_s);
    const auto list = read("[[_TOC_]]\n\n- [x] y <!-- ttc:b -->\n"_ba);
    QVERIFY(list);
    QCOMPARE(list->rows.first().item, u"b"_s);
}

void TestIncomingFile::brokenCopiesAreReadOrRefused_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"csv", "xlsx", "json", "markdown", "jira-csv"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

// Bytes changed, cut out, doubled: whatever comes of it, it is an answer, and a merge of it one, too.
void TestIncomingFile::brokenCopiesAreReadOrRefused()
{
    QFETCH(const QString, format);
    const Fixture::TeamPlan team(Fixture::catalogOfControls(5), m_folder->filePath(u"a.ttcw"_s));
    const QByteArray whole = team.written(format);
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes = whole;
        for (int changes = random.bounded(1, 6); changes > 0; --changes) {
            const qsizetype at = random.bounded(bytes.size());
            const qsizetype length = random.bounded(1, 40);
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, length);
                break;
            case 2:
                bytes.insert(at, bytes.mid(random.bounded(bytes.size()), length));
                break;
            default:
                bytes.truncate(std::max<qsizetype>(at, 1));
            }
        }
        const auto file = read(bytes);
        if (file) {
            const MergeResult result = mergeIncoming(*file, team.side(*file));
            for (const SkippedRow &row : result.skipped) {
                QVERIFY(!row.reason.isEmpty());
            }
        } else {
            QVERIFY(!file.error().message.isEmpty());
        }
    }
}

void TestIncomingFile::hostileSizes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("many objects") << QByteArray("[" + QByteArray("{},").repeated(200'000) + "{}]");
    QTest::newRow("many columns") << QByteArray("item_key" + QByteArray(",").repeated(500'000)
                                                + "\r\nttc:a\r\n");
    QTest::newRow("blanks in boxes") << QByteArray("- [ ] " + QByteArray(" ").repeated(900'000) + ">\n");
    QTest::newRow("open boxes") << QByteArray("- [ ] <!-- ttc: ").repeated(60'000);
    QTest::newRow("deep JSON") << QByteArray("[").repeated(1'000'000);
    QTest::newRow("many rows") << QByteArray("item_key,colour\r\n"
                                             + QByteArray("ttc:a,b\r\n").repeated(150'000));
}

void TestIncomingFile::hostileSizes()
{
    QFETCH(const QByteArray, bytes);
    const auto file = read(bytes);
    QVERIFY(!file);
    QVERIFY(!file.error().message.isEmpty());
}

void TestIncomingFile::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("blank") << " \r\n\r\n"_ba;
    QTest::newRow("prose") << "Dear team,\nplease find attached.\n"_ba;
    QTest::newRow("headings only") << "item_key,status\r\n"_ba;
    QTest::newRow("no key") << "title,status\r\nTurn on versioning,done\r\n"_ba;
    QTest::newRow("nothing told") << "item_key,colour\r\nttc:s3-versioning,red\r\n"_ba;
    QTest::newRow("broken JSON") << R"({"schema":"ttc-checklist/1","items":[{)"_ba;
    QTest::newRow("other JSON") << R"({"schema":"ttc-inventory-report/1"})"_ba;
    QTest::newRow("a newer checklist") << R"({"schema":"ttc-checklist/2","items":[]})"_ba;
    QTest::newRow("no items") << R"({"schema":"ttc-checklist/1","items":[]})"_ba;
    QTest::newRow("a list of nothing") << "[]"_ba;
    QTest::newRow("broken archive") << "PK\x03\x04garbage"_ba;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01\0\0\0\0",
                                          11);
    QTest::newRow("boxes without keys") << "- [x] something\n"_ba;
}

void TestIncomingFile::refused()
{
    QFETCH(const QByteArray, bytes);
    const auto file = read(bytes);
    QVERIFY(!file);
    QVERIFY(!file.error().message.isEmpty());
    QVERIFY(file.error().file.endsWith(u"back"_s));
}

void TestIncomingFile::whatCannotBeReadIsTold()
{
    const auto file = read("item_key,status,owner\r\nttc:s3-versioning,maybe,=cmd|' /C calc'!A0\r\n"_ba);
    QVERIFY(file);
    QCOMPARE(file->rows.first().problems.size(), 1);
    QVERIFY(file->rows.first().problems.first().contains(u"maybe"_s));
    QVERIFY(file->rows.first().statuses.isEmpty());
}

void TestIncomingFile::aFolderIsNone()
{
    QVERIFY(!readIncoming(m_folder->path()));
    QVERIFY(!readIncoming(m_folder->filePath(u"not there"_s)));
}

QTEST_GUILESS_MAIN(TestIncomingFile)
#include "tst_incomingfile.moc"
