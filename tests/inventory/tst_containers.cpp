#include "models/inventory/fileimport.h"
#include "models/inventory/limits.h"
#include "tests/inventory/inventorytesting.h"

#include <QDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <atomic>
#include <new>
#include <sys/stat.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// Folders and archives: what is in them is read as if it had been named.
class TestContainers : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void anArchiveGivesItsMembers_data();
    void anArchiveGivesItsMembers();
    void aMemberCanBeNamed();
    void aMemberMayBeCompressedItself();
    void namesThatLeadOutArePassedOver();
    void linksArePassedOver();
    void whatIsNoInventoryIsPassedOverAndToldOf();
    void aBrokenInventoryInAnArchiveIsAProblem();
    void anArchiveWithoutInventoriesIsRefused();
    void aTruncatedArchiveIsToldAndWhatCameBeforeStays();
    void anArchiveThatUnpacksWithoutEndIsStopped();
    void tooManyMembersAreRefused();
    void aFolderIsReadWithAllBelowIt();
    void whatIsNoFileInAFolderIsPassedOver();
    void aPipeThatIsNamedIsRead();
    void manyFilesGiveTheSameInAnyOrder();
    void aFileThatGrowsIsReadWithAWarning();
    void aFileThatNeverStopsGrowingIsRefused();
    void aFileThatShrinksIsRefused();
    void anEncryptedMemberIsPassedOver();
    void memoryThatRunsOutIsAProblem();
    void aCancelLeavesNothingBehind();
};

namespace {

struct Member
{
    QByteArray name{};
    QByteArray content{};
    int type = AE_IFREG;
};

// Many bytes of a list that are quick to read.
const QByteArray Comments = "# " + QByteArray(60, '-') + '\n';
const QByteArray Buckets = R"({"resourceIdentifiers":[{"resourceType":"AWS::S3::Bucket","resourceId":"a"}]})";
const QByteArray Functions =
    R"({"resourceIdentifiers":[{"resourceType":"AWS::Lambda::Function","resourceId":"f"}]})";

void writeMember(archive *to, const Member &member)
{
    archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.constData());
    archive_entry_set_filetype(entry, static_cast<unsigned int>(member.type));
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, member.type == AE_IFREG ? member.content.size() : 0);
    if (member.type == AE_IFLNK) {
        archive_entry_set_symlink(entry, member.content.constData());
    }
    QCOMPARE(archive_write_header(to, entry), ARCHIVE_OK);
    if (member.type == AE_IFREG) {
        archive_write_data(to, member.content.constData(), static_cast<std::size_t>(member.content.size()));
    }
    archive_entry_free(entry);
}

// `kind` is zip, tar, tar.gz, tar.xz or tar.zst.
void writeArchive(const QString &path, const QByteArray &kind, const QList<Member> &members)
{
    archive *to = archive_write_new();
    if (kind == "zip") {
        archive_write_set_format_zip(to);
    } else {
        archive_write_set_format_pax_restricted(to);
    }
    if (kind.endsWith("gz")) {
        archive_write_add_filter_gzip(to);
    } else if (kind.endsWith("xz")) {
        archive_write_add_filter_xz(to);
    } else if (kind.endsWith("zst")) {
        archive_write_add_filter_zstd(to);
    }
    QCOMPARE(archive_write_open_filename(to, path.toUtf8().constData()), ARCHIVE_OK);
    for (const Member &member : members) {
        writeMember(to, member);
    }
    archive_write_free(to);
}

bool appended(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(text) == text.size();
}

QStringList reasons(const ImportReport &report)
{
    QStringList all;
    for (const SkippedFile &skipped : report.skipped) {
        all.append(skipped.path.section(u'/', -1) + u": "_s + skipped.reason);
    }
    return all;
}

class Archive
{
public:
    explicit Archive(const QList<Member> &members, const QByteArray &kind = "zip")
        : path(m_folder.filePath(u"bundle."_s + QString::fromLatin1(kind)))
    {
        writeArchive(path, kind, members);
    }

    ImportReport import() const { return importFiles({path}, registry(), {}); }

private:
    QTemporaryDir m_folder;

public:
    const QString path;
};

} // namespace

void TestContainers::anArchiveGivesItsMembers_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"zip", "tar", "tar.gz", "tar.xz", "tar.zst"}) {
        QTest::newRow(kind) << QByteArray(kind);
    }
}

void TestContainers::anArchiveGivesItsMembers()
{
    QFETCH(QByteArray, kind);
    const Archive archive({{"in/buckets.json", Buckets}, {"in/functions.json", Functions}}, kind);
    const ImportReport report = archive.import();
    QCOMPARE(report.problems.size(), 0);
    QCOMPARE(report.inventory.sources.size(), 2);
    QCOMPARE(report.inventory.sources.first().path, QString(archive.path + u"/in/buckets.json"));
    QVERIFY(report.inventory.sources.first().label.endsWith(u"› in/buckets.json"_s));
    QVERIFY(lines(report.inventory).contains(u"unknown/s3 resource AWS::S3::Bucket=1"_s));
    QVERIFY(lines(report.inventory).contains(u"unknown/lambda resource AWS::Lambda::Function=1"_s));
}

void TestContainers::aMemberCanBeNamed()
{
    const Archive archive({{"in/buckets.json", Buckets}, {"in/functions.json", Functions}});
    const ImportReport one = importFiles({archive.path + u"/in/functions.json"_s}, registry(), {});
    QCOMPARE(one.inventory.sources.size(), 1);
    QVERIFY(lines(one.inventory).contains(u"unknown/lambda resource AWS::Lambda::Function=1"_s));
    const ImportReport none = importFiles({archive.path + u"/in/other.json"_s}, registry(), {});
    QCOMPARE(none.problems.size(), 1);
    QVERIFY(none.problems.first().message.contains(u"other.json"_s));
}

void TestContainers::aMemberMayBeCompressedItself()
{
    const Archive archive(QList<Member>{{"buckets.json.gz", gzipped(Buckets)}}, "tar");
    const ImportReport report = archive.import();
    QCOMPARE(report.inventory.sources.size(), 1);
    QCOMPARE(report.inventory.sources.first().compression, u"gzip"_s);
}

void TestContainers::namesThatLeadOutArePassedOver()
{
    const Archive archive({{"../../etc/passwd.json", Buckets},
                           {"/absolute.json", Buckets},
                           {"a/../../b.json", Buckets},
                           {"good.json", Functions}},
                          "tar");
    const ImportReport report = archive.import();
    QCOMPARE(report.inventory.sources.size(), 1);
    QCOMPARE(report.skipped.size(), 3);
    QVERIFY(report.skipped.first().reason.contains(u"leads out"_s));
}

void TestContainers::linksArePassedOver()
{
    const Archive archive({{"link.json", "/etc/passwd", AE_IFLNK}, {"good.json", Functions}}, "tar");
    const ImportReport report = archive.import();
    QCOMPARE(report.inventory.sources.size(), 1);
    QCOMPARE(reasons(report), QStringList{u"link.json: it is a link or a device"_s});
}

void TestContainers::whatIsNoInventoryIsPassedOverAndToldOf()
{
    const Archive archive({{"README.md", "Dear all,\nthe quick brown fox\n"},
                           {"picture.png", "\x89PNG\r\n\x1A\n...."},
                           {"inner.zip", "PK\x03\x04...."},
                           {"good.json", Functions}});
    const ImportReport report = archive.import();
    QCOMPARE(report.problems.size(), 0);
    QCOMPARE(report.inventory.sources.size(), 1);
    QCOMPARE(report.skipped.size(), 3);
}

void TestContainers::aBrokenInventoryInAnArchiveIsAProblem()
{
    const Archive archive({{"bad.json", Buckets.left(40)}, {"good.json", Functions}});
    const ImportReport report = archive.import();
    QCOMPARE(report.inventory.sources.size(), 1);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().file.endsWith(u"bundle.zip/bad.json"_s));
}

void TestContainers::anArchiveWithoutInventoriesIsRefused()
{
    const Archive archive(QList<Member>{{"README.md", "Dear all,\nthe quick brown fox\n"}});
    const ImportReport report = archive.import();
    QVERIFY(report.inventory.isEmpty());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().message.contains(u"no file in the archive"_s));
}

void TestContainers::aTruncatedArchiveIsToldAndWhatCameBeforeStays()
{
    QByteArray noise(400'000, ' ');
    const Archive archive({{"good.json", Functions}, {"long.json", Buckets + noise}}, "tar");
    QFile file(archive.path);
    QVERIFY(file.resize(file.size() / 2));
    const ImportReport report = archive.import();
    QCOMPARE(report.inventory.sources.size(), 1);
    QVERIFY(!report.problems.isEmpty());
}

void TestContainers::anArchiveThatUnpacksWithoutEndIsStopped()
{
    const Archive archive(QList<Member>{{"a.csv", "service\ns3\n" + QByteArray(160LL * 1024 * 1024, '\n')}},
                          "tar.zst");
    const ImportReport report = archive.import();
    QVERIFY(report.inventory.isEmpty());
    QVERIFY(report.problems.first().message.contains(u"times its size"_s));
}

void TestContainers::tooManyMembersAreRefused()
{
    QList<Member> members;
    for (int i = 0; i <= Limits::ArchiveMembers; ++i) {
        members.append({QByteArray::number(i) + ".link", "x", AE_IFLNK});
    }
    const ImportReport report = Archive(members, "tar").import();
    QVERIFY(report.problems.first().message.contains(u"10000 files"_s));
}

void TestContainers::aFolderIsReadWithAllBelowIt()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"a/b"_s));
    written(folder, u"a/b/functions.json"_s, Functions);
    written(folder, u"a/buckets.json"_s, Buckets);
    written(folder, u"notes.txt"_s, "Dear all,\nthe quick brown fox\n");
    written(folder, u".DS_Store"_s, "x");
    QVERIFY(QFile::link(folder.filePath(u"a"_s), folder.filePath(u"loop"_s)));
    QVERIFY(QFile::link(folder.filePath(u"a/buckets.json"_s), folder.filePath(u"twin.json"_s)));
    const ImportReport report = importFiles({folder.path()}, registry(), {});
    QCOMPARE(report.problems.size(), 0);
    QCOMPARE(report.inventory.sources.size(), 2);
    QStringList skipped = reasons(report);
    skipped.sort();
    QCOMPARE(skipped.size(), 4);
    QCOMPARE(skipped.at(0), u".DS_Store: it is hidden"_s);
    QCOMPARE(skipped.at(1), u"loop: it is a link"_s);
    QVERIFY(skipped.at(2).startsWith(u"notes.txt: "_s));
    QCOMPARE(skipped.at(3), u"twin.json: it is a link"_s);
}

void TestContainers::whatIsNoFileInAFolderIsPassedOver()
{
    const QTemporaryDir folder;
    written(folder, u"buckets.json"_s, Buckets);
    QCOMPARE(mkfifo(folder.filePath(u"pipe"_s).toUtf8().constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, folder.filePath(u"zero"_s)));
    QVERIFY(QFile::link(u"."_s, folder.filePath(u"itself"_s)));
    QVERIFY(QFile::link(u"nowhere"_s, folder.filePath(u"broken"_s)));
    const ImportReport report = importFiles({folder.path()}, registry(), {});
    QCOMPARE(report.problems.size(), 0);
    QCOMPARE(report.inventory.sources.size(), 1);
    QStringList skipped = reasons(report);
    skipped.sort();
    QCOMPARE(skipped, (QStringList{u"broken: it is a link"_s, u"itself: it is a link"_s,
                                   u"pipe: it is no file"_s, u"zero: it is a link"_s}));
}

// As a shell's <(command) gives one.
void TestContainers::aPipeThatIsNamedIsRead()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0600), 0);
    std::thread writer([&pipe] {
        QFile file(pipe);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(Buckets);
        }
    });
    const ImportReport report = importFiles({pipe}, registry(), {});
    writer.join();
    QCOMPARE(report.problems.size(), 0);
    QVERIFY(lines(report.inventory).contains(u"unknown/s3 resource AWS::S3::Bucket=1"_s));
}

void TestContainers::manyFilesGiveTheSameInAnyOrder()
{
    const QTemporaryDir folder;
    QStringList paths;
    for (int i = 0; i < 300; ++i) {
        const QByteArray item = R"({"resourceType":"AWS::S3::Bucket","resourceId":")" + QByteArray::number(i);
        paths.append(written(folder, u"%1.json"_s.arg(i), R"({"resourceIdentifiers":[)" + item + "\"}]}"));
    }
    const ImportReport report = importFiles(paths, registry(), {});
    QCOMPARE(report.inventory.sources.size(), 300);
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(report.inventory.sources.at(i).path, paths.at(i));
    }
    const ImportReport again = importFiles(paths, registry(), {});
    QCOMPARE(again.inventory, report.inventory);
}

void TestContainers::aFileThatGrowsIsReadWithAWarning()
{
    const QTemporaryDir folder;
    const QString path = written(folder, u"list.txt"_s, Comments.repeated(60'000));
    bool grown = false;
    const FileOutcome outcome = importFile({.path = path, .named = true}, registry(), {}, [&](qint64) {
        if (!grown) {
            grown = appended(path, "lambda\n");
        }
        return true;
    });
    QCOMPARE(outcome.problems.size(), 0);
    QCOMPARE(outcome.inventories.size(), 1);
    QVERIFY(outcome.inventories.first().sources.first().warnings.join(u' ').contains(
        u"grew while it was read"_s));
}

void TestContainers::aFileThatNeverStopsGrowingIsRefused()
{
    const QTemporaryDir folder;
    const QByteArray more = Comments.repeated(5'000);
    const QString path = written(folder, u"list.txt"_s, more.repeated(12));
    const FileOutcome outcome = importFile({.path = path, .named = true}, registry(), {},
                                           [&](qint64) { return appended(path, more); });
    QCOMPARE(outcome.inventories.size(), 0);
    QCOMPARE(outcome.problems.size(), 1);
    QVERIFY(outcome.problems.first().message.contains(u"keeps growing"_s));
}

void TestContainers::aFileThatShrinksIsRefused()
{
    const QTemporaryDir folder;
    const QString path = written(folder, u"list.txt"_s, Comments.repeated(60'000));
    const FileOutcome outcome = importFile({.path = path, .named = true}, registry(), {},
                                           [&](qint64) { return QFile::resize(path, 30); });
    QCOMPARE(outcome.inventories.size(), 0);
    QCOMPARE(outcome.problems.size(), 1);
    QVERIFY(outcome.problems.first().message.contains(u"became shorter"_s));
}

void TestContainers::anEncryptedMemberIsPassedOver()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bundle.zip"_s);
    archive *to = archive_write_new();
    archive_write_set_format_zip(to);
    QCOMPARE(archive_write_set_options(to, "zip:encryption=aes256"), ARCHIVE_OK);
    QCOMPARE(archive_write_set_passphrase(to, "secret"), ARCHIVE_OK);
    QCOMPARE(archive_write_open_filename(to, path.toUtf8().constData()), ARCHIVE_OK);
    writeMember(to, {"buckets.json", Buckets});
    archive_write_free(to);
    const ImportReport report = importFiles({path}, registry(), {});
    QVERIFY(report.inventory.isEmpty());
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(reasons(report), QStringList{u"buckets.json: it is encrypted; unpack it with its password"_s});
}

void TestContainers::memoryThatRunsOutIsAProblem()
{
    const QTemporaryDir folder;
    const QString path = written(folder, u"list.txt"_s, Comments.repeated(200'000) + "s3\n");
    const ImportMonitor monitor{.progress = [](qint64, qint64) { throw std::bad_alloc(); }};
    const ImportReport report = importFiles({path}, registry(), {}, monitor);
    QVERIFY(report.inventory.isEmpty());
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().message.contains(u"not enough memory"_s));
}

// A pipe that keeps silent: nothing but the cancel can end the import.
void TestContainers::aCancelLeavesNothingBehind()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0600), 0);
    QFile keptOpen(pipe);
    QVERIFY(keptOpen.open(QIODevice::ReadWrite));
    std::atomic_bool canceled = false;
    ImportReport report;
    std::thread import(
        [&] { report = importFiles({pipe}, registry(), {}, {.progress = {}, .canceled = &canceled}); });
    canceled = true;
    import.join();
    QVERIFY(report.canceled);
    QVERIFY(report.inventory.isEmpty());
    QCOMPARE(report.problems.size(), 0);
}

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
