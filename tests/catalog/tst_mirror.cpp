#include "models/catalog/mirror.h"
#include "models/catalog/mirrorwriter.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// For everybody but root.
constexpr QFile::Permissions ReadOnlyFolder = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup
                                            | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;

// Until the end of the test, so that the folder can be cleaned up.
[[nodiscard]] auto restrict(const QTemporaryDir &dir)
{
    const QFile::Permissions before = QFile::permissions(dir.path());
    QFile::setPermissions(dir.path(), ReadOnlyFolder);
    return qScopeGuard([path = dir.path(), before] { QFile::setPermissions(path, before); });
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void execute(const QString &path, const char *sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(sql);
}

// The fixture with something in every list that a mirror holds.
CatalogContents fullContents()
{
    CatalogContents contents = Fixture::contents();
    Service &service = contents.services.first();
    service.cloudFormation = {u"AWS::S3"_s};
    service.terraform = {u"aws_s3_"_s, u"aws_s3$"_s};
    service.billingNames = {u"Amazon Simple Storage Service"_s};
    service.productCodes = {u"AmazonS3"_s};
    service.prowler = {u"s3"_s};
    service.sdkClients = {u"s3"_s};
    service.steampipe = {u"aws_s3_"_s};
    service.inConfig = true;
    service.global = true;
    service.notes = u"Notes with “quotes”, emoji 🪣 and\na second line"_s;
    service.defaultResources = {{{u"AWS::S3::Bucket"_s, u"s3:bucket"_s}, u"aws-*"_s, u"isDefault"_s},
                                {{u"x"_s}, {}, {}}};

    Control &control = contents.controls.first();
    control.securityHub = {u"S3.14"_s, u"S3.20"_s};
    control.configRules = {u"S3_BUCKET_VERSIONING_ENABLED"_s};
    control.prowler = {u"s3_bucket_object_versioning"_s};
    control.policy = {Policy::Type::Scp, R"({"Statement":[{"Effect":"Deny"}]})"};
    control.references = {{u"Versioning"_s, u"https://example.com/versioning"_s}};

    Technique &technique = contents.techniques[1];
    technique.attack = {AttackMapping::Relation::Parent,
                        u"T1485"_s,
                        {u"TA0040"_s},
                        u"T1485"_s,
                        {u"TA0040"_s},
                        u"T1485.001"_s};
    technique.references = {{u"Deleting"_s, u"https://example.com/deleting"_s}};
    technique.related = {
        {u"aws.impact.s3"_s}, {u"sigma-1"_s, u"sigma-2"_s}, {u"elastic-1"_s}, {u"d3f:Backup"_s}};
    technique.provenance.services = Origin::Mixed;
    return contents;
}

QString canonicalFile(const QTemporaryDir &dir)
{
    return dir.filePath(u"catalog.ttcdb"_s);
}

} // namespace

class TestMirror : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void givesBackWhatWasWritten();
    void sameContentsGiveTheSameHashAndBytes();
    void aChangedWordChangesTheHash();
    void refusesContentsWithDanglingReferences();
    void replacesAnOlderMirror();
    void failedWriteKeepsTheOldFile();
    void cannotWriteIntoAReadOnlyFolder();
    void cannotWriteWhereThereIsNoFolder();
    void refusesWhatIsNoMirror_data();
    void refusesWhatIsNoMirror();
    void refusesAFileThatMayNotBeRead();
    void everyFlippedByteIsNoticedOrHarmless();
    void opensInAReadOnlyFolder();
    void leavesNoOtherFilesBeside();
    void findsTheMirrorBesideTheBuildAndInstalled();
};

void TestMirror::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMirror::givesBackWhatWasWritten()
{
    const QTemporaryDir dir;
    const auto hash = writeMirror(fullContents(), canonicalFile(dir));
    QVERIFY2(hash, hash ? "" : qPrintable(hash.error().text()));
    const auto mirror = openMirror(canonicalFile(dir));
    QVERIFY2(mirror, mirror ? "" : qPrintable(mirror.error().text()));

    QCOMPARE(mirror->schema, 2);
    QCOMPARE(mirror->file, canonicalFile(dir));
    QCOMPARE(mirror->builtBy, QStringLiteral("ttc " TTC_VERSION));
    QCOMPARE(mirror->catalog->info().sha256, *hash);
    CatalogContents read = mirror->catalog->contents();
    read.info.sha256.clear();
    QVERIFY(read == Catalog(fullContents()).contents());
}

void TestMirror::sameContentsGiveTheSameHashAndBytes()
{
    const QTemporaryDir dir;
    CatalogContents shuffled = fullContents();
    std::ranges::reverse(shuffled.techniques);
    std::ranges::reverse(shuffled.controls);
    std::ranges::reverse(shuffled.services);
    const auto first = writeMirror(fullContents(), dir.filePath(u"a"_s));
    const auto second = writeMirror(shuffled, dir.filePath(u"b"_s));
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    QCOMPARE(first->size(), 64);
    QCOMPARE(bytesOf(dir.filePath(u"a"_s)), bytesOf(dir.filePath(u"b"_s)));
}

void TestMirror::aChangedWordChangesTheHash()
{
    const QTemporaryDir dir;
    CatalogContents changed = fullContents();
    changed.techniques[1].mitigations[0].note += u'!';
    const auto first = writeMirror(fullContents(), canonicalFile(dir));
    const auto second = writeMirror(changed, canonicalFile(dir));
    QVERIFY(first && second);
    QVERIFY(*first != *second);
}

void TestMirror::refusesContentsWithDanglingReferences()
{
    const QTemporaryDir dir;
    CatalogContents contents = fullContents();
    contents.techniques[1].services.append(u"nothing"_s);
    const auto hash = writeMirror(contents, canonicalFile(dir));
    QVERIFY(!hash);
    QCOMPARE(hash.error().kind, Error::Kind::Database);
    QVERIFY2(hash.error().message.contains(u"technique_service"_s), qPrintable(hash.error().text()));
    QVERIFY(!QFile::exists(canonicalFile(dir)));
}

void TestMirror::replacesAnOlderMirror()
{
    const QTemporaryDir dir;
    QVERIFY(writeMirror(fullContents(), canonicalFile(dir)));
    CatalogContents newer = fullContents();
    newer.info.version = u"2027.01"_s;
    QVERIFY(writeMirror(newer, canonicalFile(dir)));
    const auto mirror = openMirror(canonicalFile(dir));
    QVERIFY(mirror);
    QCOMPARE(mirror->catalog->info().version, u"2027.01"_s);
}

void TestMirror::failedWriteKeepsTheOldFile()
{
    const QTemporaryDir dir;
    QVERIFY(writeMirror(fullContents(), canonicalFile(dir)));
    const QByteArray before = bytesOf(canonicalFile(dir));
    CatalogContents broken = fullContents();
    broken.techniques.append(broken.techniques.first());
    QVERIFY(!writeMirror(broken, canonicalFile(dir)));
    QCOMPARE(bytesOf(canonicalFile(dir)), before);
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"catalog.ttcdb"_s});
}

void TestMirror::cannotWriteIntoAReadOnlyFolder()
{
    const QTemporaryDir dir;
    const auto restricted = restrict(dir);
    const Unprivileged unprivileged;
    const auto hash = writeMirror(fullContents(), canonicalFile(dir));
    QVERIFY(!hash);
    QCOMPARE(hash.error().kind, Error::Kind::Io);
    QVERIFY2(hash.error().message.contains(u"Permission denied"_s), qPrintable(hash.error().text()));
    QVERIFY(!hash.error().advice.isEmpty());
}

void TestMirror::cannotWriteWhereThereIsNoFolder()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"no/such/catalog.ttcdb"_s);
    const auto hash = writeMirror(fullContents(), file);
    QVERIFY(!hash);
    QCOMPARE(hash.error().kind, Error::Kind::Io);
    QCOMPARE(hash.error().file, file);
}

void TestMirror::refusesWhatIsNoMirror_data()
{
    using Damage = std::function<void(const QString &)>;
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *name, const Damage &damage, const QString &part,
                        Error::Kind kind = Error::Kind::Database) {
        QTest::newRow(name) << damage << kind << part;
    };
    row(
        "missing", [](const QString &path) { QFile::remove(path); }, u"there is no such file"_s,
        Error::Kind::Io);
    row(
        "a folder",
        [](const QString &path) {
            QFile::remove(path);
            QDir().mkdir(path);
        },
        u"is a folder"_s, Error::Kind::Io);
    row(
        "a device",
        [](const QString &path) {
            QFile::remove(path);
            QFile::link(u"/dev/null"_s, path);
        },
        u"no ordinary file"_s, Error::Kind::Io);
    row(
        "empty", [](const QString &path) { write(path, {}); }, u"is empty"_s);
    row(
        "text", [](const QString &path) { write(path, "id: T1485\n"); }, u"not even an SQLite file"_s);
    row(
        "only the magic", [](const QString &path) { write(path, QByteArray("SQLite format 3\0", 16)); },
        u"first 100 bytes"_s);
    row(
        "another program's", [](const QString &path) { execute(path, "PRAGMA application_id = 7"); },
        u"of another program"_s);
    row(
        "newer schema", [](const QString &path) { execute(path, "PRAGMA user_version = 3"); },
        u"newer version of this program (schema 3, known 2)"_s);
    row(
        "older schema", [](const QString &path) { execute(path, "PRAGMA user_version = 0"); }, u"schema 0"_s);
    row(
        "cut in half", [](const QString &path) { QFile::resize(path, QFile(path).size() / 2); },
        u"cut off"_s);
    row(
        "one byte short", [](const QString &path) { QFile::resize(path, QFile(path).size() - 1); },
        u"cut off"_s);
    row(
        "pages of zeros",
        [](const QString &path) {
            const QByteArray bytes = bytesOf(path);
            write(path, bytes.first(4096) + QByteArray(bytes.size() - 4096, '\0'));
        },
        u"is damaged"_s);
    row(
        "schema overwritten",
        [](const QString &path) {
            QByteArray bytes = bytesOf(path);
            write(path, bytes.replace(100, 3996, QByteArray(3996, '\xff')));
        },
        u"is damaged"_s);
    row(
        "a text changed",
        [](const QString &path) { execute(path, "UPDATE technique SET summary = 'x' WHERE id = 'T1496'"); },
        u"contents differ"_s);
    row(
        "a row removed", [](const QString &path) { execute(path, "DELETE FROM mitigation"); },
        u"contents differ"_s);
    row(
        "rows without owner",
        [](const QString &path) { execute(path, "PRAGMA foreign_keys = OFF; DELETE FROM technique"); },
        u"belongs to no entry"_s);
    row(
        "an unknown word",
        [](const QString &path) {
            execute(path, "UPDATE service_text SET list = 'zebra' WHERE list = 'alias'");
        },
        u"unknown list"_s);
    row(
        "no hash", [](const QString &path) { execute(path, "DELETE FROM meta"); }, u"contents differ"_s);
    row(
        "a table gone", [](const QString &path) { execute(path, "DROP TABLE event"); }, u"no such table"_s);
    row(
        "no index", [](const QString &path) { execute(path, "DROP TABLE search"); }, u"no such table"_s);
}

void TestMirror::refusesWhatIsNoMirror()
{
    QFETCH(const std::function<void(const QString &)>, damage);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, part);
    const QTemporaryDir dir;
    const QString file = canonicalFile(dir);
    QVERIFY(writeMirror(fullContents(), file));
    damage(file);

    const auto mirror = openMirror(file);
    QVERIFY(!mirror);
    QVERIFY2(mirror.error().message.contains(part), qPrintable(mirror.error().text()));
    QCOMPARE(mirror.error().kind, kind);
    QCOMPARE(mirror.error().file, file);
    QVERIFY(!mirror.error().advice.isEmpty());
}

void TestMirror::refusesAFileThatMayNotBeRead()
{
    const QTemporaryDir dir;
    QVERIFY(writeMirror(fullContents(), canonicalFile(dir)));
    const auto restricted = restrict(dir);
    QVERIFY(QFile::setPermissions(canonicalFile(dir), QFile::Permissions()));
    const Unprivileged unprivileged;
    const auto mirror = openMirror(canonicalFile(dir));
    QVERIFY(!mirror);
    QCOMPARE(mirror.error().kind, Error::Kind::Io);
    QVERIFY2(mirror.error().message.contains(u"Permission denied"_s), qPrintable(mirror.error().text()));
}

// Bytes that no content lies in may change; nothing may crash, and no other content may come out.
void TestMirror::everyFlippedByteIsNoticedOrHarmless()
{
    const QTemporaryDir dir;
    const QString file = canonicalFile(dir);
    QVERIFY(writeMirror(fullContents(), file));
    const QByteArray good = bytesOf(file);
    const CatalogContents expected = openMirror(file)->catalog->contents();
    for (qsizetype place = 0; place < good.size(); place += 197) {
        QByteArray bad = good;
        bad[place] = static_cast<char>(~bad[place]);
        write(file, bad);
        const auto mirror = openMirror(file);
        if (mirror) {
            QVERIFY2(mirror->catalog->contents() == expected, qPrintable(u"byte %1"_s.arg(place)));
            mirror->index->search({{u"bucket"_s}}, TextIndex::Combine::All);
        }
    }
}

void TestMirror::opensInAReadOnlyFolder()
{
    const QTemporaryDir dir;
    QVERIFY(writeMirror(fullContents(), canonicalFile(dir)));
    QVERIFY(
        QFile::setPermissions(canonicalFile(dir), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const auto restricted = restrict(dir);
    const Unprivileged unprivileged;
    const auto mirror = openMirror(canonicalFile(dir));
    QVERIFY2(mirror, mirror ? "" : qPrintable(mirror.error().text()));
    QVERIFY(mirror->index->search({{u"bucket"_s}}, TextIndex::Combine::All));
}

void TestMirror::leavesNoOtherFilesBeside()
{
    const QTemporaryDir dir;
    QVERIFY(writeMirror(fullContents(), canonicalFile(dir)));
    const auto mirror = openMirror(canonicalFile(dir));
    QVERIFY(mirror);
    QVERIFY(mirror->index->search({{u"bucket"_s}}, TextIndex::Combine::All));
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"catalog.ttcdb"_s});
}

void TestMirror::findsTheMirrorBesideTheBuildAndInstalled()
{
    const QTemporaryDir dir;
    const QString bin = dir.filePath(u"bin"_s);
    QVERIFY(QDir(dir.path()).mkpath(u"bin"_s));
    QVERIFY(QDir(dir.path()).mkpath(u"share/ttc-browser"_s));
    QCOMPARE(findMirror(bin), QString());
    const QString installed = dir.filePath(u"share/ttc-browser/catalog.ttcdb"_s);
    write(installed, "x");
    QCOMPARE(findMirror(bin), installed);
    write(canonicalFile(dir), "x");
    QCOMPARE(findMirror(bin), canonicalFile(dir));
    write(dir.filePath(u"bin/catalog.ttcdb"_s), "x");
    QCOMPARE(findMirror(bin), dir.filePath(u"bin/catalog.ttcdb"_s));
}

QTEST_GUILESS_MAIN(TestMirror)
#include "tst_mirror.moc"
