#include "models/inventory/limits.h"
#include "tests/inventory/inventorytesting.h"

#include <QDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

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
    void manyFilesGiveTheSameInAnyOrder();
};

namespace {

struct Member
{
    QByteArray name{};
    QByteArray content{};
    int type = AE_IFREG;
};

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
    QCOMPARE(skipped.size(), 3);
    QCOMPARE(skipped.at(0), u".DS_Store: it is hidden"_s);
    QVERIFY(skipped.at(1).startsWith(u"notes.txt: "_s));
    QCOMPARE(skipped.at(2), u"twin.json: it is a link"_s);
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

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
