#include "models/checklist/workspacebackup.h"
#include "models/checklist/workspaceschema.h"
#include "models/checklist/workspacestore.h"
#include "tests/checklist/firstplan.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestWorkspaceStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void statusesAndHistoryOutliveTheWindow();
    void theFolderIsMade();
    void oneInMemoryWorksAsAnyOther();
    void anInventoryComesBackAsItWas();
    void aNewInventoryReplacesTheOldOne();
    void aSecondWriterIsToldWhoHoldsTheFile();
    void theLockIsFreeAgainAfterClosing();
    void aReaderMayLookWhileAWindowIsOpen();
    void aReaderChangesNothing();
    void aReaderSeesWhatACrashedWindowLeftInTheLog();
    void aMissingFileIsNotMadeByAReader();
    void refusedFiles_data();
    void refusedFiles();
    void anEmptyFileBecomesAWorkspace();
    void anOlderSchemaIsBackedUpAndBroughtUpToDate();
    void anOlderSchemaCanBeReadWithoutChangingIt();
    void fiveBackupsAreKept();
    void aBackupThatWasCutShortIsNoBackup();
    void aReaderOfAnOlderSchemaCannotWriteIntoTheVoid();
    void rowsThatReferToNothingAreRefused();
    void hostileTextIsKeptAsItStands();

private:
    std::unique_ptr<WorkspaceStore> opened(WorkspaceStore::Mode mode = WorkspaceStore::Mode::ReadWrite) const;
    std::unique_ptr<WorkspaceStore> openedInReadOnlyFolder() const;
    QString refusal(WorkspaceStore::Mode mode = WorkspaceStore::Mode::ReadWrite) const;
    void makeOfFirstSchema() const;
    void change(const char *sql) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

namespace {

const QDateTime Noon({2026, 11, 23}, QTime(12, 0, 0, 250), Qt::UTC);

Inventory inventory()
{
    const Source config{.label = u"config.json.gz"_s,
                        .path = u"in/config.json.gz"_s,
                        .format = u"config-snapshot"_s,
                        .compression = u"gzip"_s,
                        .encoding = u"utf-8"_s,
                        .sha256 = u"aa"_s,
                        .records = 12,
                        .bytes = 3456,
                        .taken = QDate(2026, 11, 20),
                        .imported = Noon,
                        .absenceKind = u"config"_s,
                        .complete = true,
                        .truncated = false,
                        .accounts = {u"111122223333"_s, u"444455556666"_s},
                        .warnings = {u"first"_s, u"second"_s}};
    Source list = config;
    list.label = u"list.txt"_s;
    list.sha256 = u"bb"_s;
    list.taken = {};
    list.complete = false;
    list.truncated = true;
    list.accounts = {};
    list.warnings = {};
    const QStringList regions{u"eu-west-1"_s, u"us-east-1"_s};
    return {.sources = {config, list},
            .accounts = {{.id = u"111122223333"_s,
                          .name = u"prod"_s,
                          .services = {{.service = u"ec2"_s,
                                        .evidence = {{EvidenceKind::Resource, u"AWS::EC2::VPC"_s, 4, 0},
                                                     {EvidenceKind::Listed, {}, 1, 1}},
                                        .regions = regions},
                                       {.service = u"s3"_s,
                                        .evidence = {{EvidenceKind::ZeroCost, {}, 1, 1}},
                                        .regions = {}}},
                          .absent = {{u"rds"_s, 1}}},
                         {.id = u"444455556666"_s,
                          .services = {{.service = u"ec2"_s,
                                        .evidence = {{EvidenceKind::Read, {}, 9, 0}},
                                        .regions = regions}}}},
            .unmatched = {{u"Custom::Thing"_s, u"cfn-type"_s, 3, 0}, {u"gibberish"_s, u"name"_s, 1, 1}}};
}

} // namespace

void TestWorkspaceStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(u"workspace.ttcw"_s);
}

std::unique_ptr<WorkspaceStore> TestWorkspaceStore::opened(WorkspaceStore::Mode mode) const
{
    Result<std::unique_ptr<WorkspaceStore>> store = WorkspaceStore::open(m_file, mode);
    if (!store) {
        qCritical("%s", qPrintable(store.error().text()));
        return nullptr;
    }
    return std::move(*store);
}

std::unique_ptr<WorkspaceStore> TestWorkspaceStore::openedInReadOnlyFolder() const
{
    const QFileDevice::Permissions rights = QFile::permissions(m_folder->path());
    const QFileDevice::Permissions readers = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    QFile::setPermissions(m_file, readers);
    QFile::setPermissions(m_file + u"-wal"_s, readers);
    QFile::setPermissions(m_folder->path(), readers | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    std::unique_ptr<WorkspaceStore> reader;
    {
        const Unprivileged user;
        reader = opened(WorkspaceStore::Mode::ReadOnly);
    }
    QFile::setPermissions(m_folder->path(), rights);
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    return reader;
}

QString TestWorkspaceStore::refusal(WorkspaceStore::Mode mode) const
{
    const Result<std::unique_ptr<WorkspaceStore>> store = WorkspaceStore::open(m_file, mode);
    return store ? u"(opened)"_s : store.error().text();
}

void TestWorkspaceStore::makeOfFirstSchema() const
{
    SQLite::Database database(m_file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(workspaceMigration(1).toStdString());
    database.exec("PRAGMA application_id = " + std::to_string(WorkspaceApplicationId));
    database.exec("PRAGMA user_version = 1");
    database.exec("INSERT INTO item_state VALUES ('s3-versioning', 'verified', x'01',"
                  " '2026-11-23T12:00:00.250Z')");
}

void TestWorkspaceStore::change(const char *sql) const
{
    SQLite::Database(m_file.toStdString(), SQLite::OPEN_READWRITE).exec(sql);
}

void TestWorkspaceStore::statusesAndHistoryOutliveTheWindow()
{
    {
        const auto store = opened();
        QVERIFY(store);
        QVERIFY(setStatus(*store, u"s3-versioning"_s, Status::Planned, "one"_ba, Noon));
        QVERIFY(setStatus(*store, u"iam-mfa"_s, Status::RiskAccepted, {}, Noon.addSecs(1)));
        QVERIFY(setStatus(*store, u"s3-versioning"_s, Status::Implemented, "two"_ba, Noon.addSecs(2)));
    }
    const auto store = opened();
    QVERIFY(store);
    const ItemState versioning{u"s3-versioning"_s, Status::Implemented, "two"_ba, Noon.addSecs(2)};
    const ItemState mfa{u"iam-mfa"_s, Status::RiskAccepted, {}, Noon.addSecs(1)};
    const auto states = itemStates(*store);
    QVERIFY(states);
    QCOMPARE(states->size(), 2);
    QCOMPARE(states->value(versioning.control), versioning);
    QCOMPARE(states->value(mfa.control), mfa);
    QCOMPARE(statusHistory(*store, versioning.control), QStringList({u"planned"_s, u"implemented"_s}));
    const QList<HistoryEntry> all = firstPlan(*store).history().value();
    QCOMPARE(all.first().act.time, Noon);
    QCOMPARE(all.last().act.time, Noon.addSecs(2));
}

void TestWorkspaceStore::theFolderIsMade()
{
    m_file = m_folder->filePath(u"a/b/workspace.ttcw"_s);
    QVERIFY(opened());
    QVERIFY(QFile::exists(m_file));
    QCOMPARE(QFile::permissions(m_file) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
}

void TestWorkspaceStore::oneInMemoryWorksAsAnyOther()
{
    const auto store = WorkspaceStore::inMemory();
    QVERIFY(store.has_value());
    QVERIFY(setStatus(**store, u"s3-versioning"_s, Status::Planned, {}, QDateTime::currentDateTimeUtc()));
    QVERIFY(PlanStore(**store).copy(firstPlan(**store).plan(), u"Copy"_s, QDateTime::currentDateTimeUtc()));
    QCOMPARE(statusHistory(**store, u"s3-versioning"_s), QStringList{u"planned"_s});
    QVERIFY((*store)->setSetting(u"name"_s, "value"));
    QCOMPARE((*store)->setting(u"name"_s).value_or(QByteArray()), "value");
}

void TestWorkspaceStore::anInventoryComesBackAsItWas()
{
    {
        const auto store = opened();
        QVERIFY(store);
        QCOMPARE(store->loadInventory()->inventory, Inventory());
        QVERIFY(store->saveInventory(inventory(), {u"444455556666"_s}));
    }
    const auto loaded = opened()->loadInventory();
    QVERIFY(loaded);
    QCOMPARE(loaded->inventory, inventory());
    QCOMPARE(loaded->chosenAccounts, QStringList(u"444455556666"_s));
}

void TestWorkspaceStore::aNewInventoryReplacesTheOldOne()
{
    const auto store = opened();
    QVERIFY(store);
    QVERIFY(store->saveInventory(inventory(), {u"444455556666"_s}));
    Inventory smaller = inventory();
    smaller.accounts.removeLast();
    smaller.unmatched.clear();
    QVERIFY(store->saveInventory(smaller, {}));
    QCOMPARE(store->loadInventory()->inventory, smaller);
    QCOMPARE(store->loadInventory()->chosenAccounts, QStringList());
    QVERIFY(store->saveInventory({}, {}));
    QCOMPARE(store->loadInventory()->inventory, Inventory());
}

void TestWorkspaceStore::aSecondWriterIsToldWhoHoldsTheFile()
{
    const auto store = opened();
    QVERIFY(store);
    const QString message = refusal();
    QVERIFY2(message.contains(u"is open in another window"_s), qPrintable(message));
    QVERIFY2(message.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(message));
    QVERIFY2(message.contains(QSysInfo::machineHostName()), qPrintable(message));

    const QString link = m_folder->filePath(u"link.ttcw"_s);
    QVERIFY(QFile::link(m_file, link));
    QVERIFY(!WorkspaceStore::open(link, WorkspaceStore::Mode::ReadWrite));
}

void TestWorkspaceStore::theLockIsFreeAgainAfterClosing()
{
    QVERIFY(opened());
    QVERIFY(opened());
    // What a window leaves behind that was killed: a lock of a process that is no more.
    QFile lock(m_file + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nttc-browser\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();
    QVERIFY(opened());
    // And one that was killed before it could write into its lock.
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFile::FileModificationTime));
    lock.close();
    QVERIFY(opened());
}

void TestWorkspaceStore::aReaderMayLookWhileAWindowIsOpen()
{
    const auto window = opened();
    QVERIFY(window);
    QVERIFY(setStatus(*window, u"s3-versioning"_s, Status::Planned, "one"_ba, Noon));
    const auto reader = opened(WorkspaceStore::Mode::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(itemStates(*reader)->value(u"s3-versioning"_s).status, Status::Planned);
    QVERIFY(setStatus(*window, u"s3-versioning"_s, Status::Verified, "one"_ba, Noon));
    QCOMPARE(itemStates(*reader)->value(u"s3-versioning"_s).status, Status::Verified);
}

void TestWorkspaceStore::aReaderChangesNothing()
{
    QVERIFY(setStatus(*opened(), u"s3-versioning"_s, Status::Planned, "one"_ba, Noon));
    {
        const auto reader = openedInReadOnlyFolder();
        QVERIFY(reader);
        QCOMPARE(itemStates(*reader)->size(), 1);
        const Result<QStringList> written =
            setStatus(*reader, u"s3-versioning"_s, Status::Verified, {}, Noon);
        QVERIFY(!written);
        QVERIFY(!written.error().message.isEmpty());
    }
    QCOMPARE(itemStates(*opened())->value(u"s3-versioning"_s).status, Status::Planned);
}

void TestWorkspaceStore::aReaderSeesWhatACrashedWindowLeftInTheLog()
{
    const QString crashed = m_folder->filePath(u"crashed.ttcw"_s);
    {
        const auto window = opened();
        QVERIFY(setStatus(*window, u"s3-versioning"_s, Status::Planned, "one"_ba, Noon));
        QVERIFY(QFile::copy(m_file, crashed));
        QVERIFY(QFile::copy(m_file + u"-wal"_s, crashed + u"-wal"_s));
    }
    m_file = crashed;
    QCOMPARE(itemStates(*openedInReadOnlyFolder())->size(), 1);
    QCOMPARE(itemStates(*opened(WorkspaceStore::Mode::ReadOnly))->size(), 1);
}

void TestWorkspaceStore::aMissingFileIsNotMadeByAReader()
{
    QVERIFY(refusal(WorkspaceStore::Mode::ReadOnly).contains(u"there is no such workspace"_s));
    QVERIFY(!QFile::exists(m_file));
}

void TestWorkspaceStore::refusedFiles_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("overwriteAtPage2");
    QTest::addColumn<QString>("said");
    QTest::newRow("newer version") << "PRAGMA user_version = 99"_ba << QByteArray()
                                   << u"a newer version of TTC Browser wrote this workspace (schema 99"_s;
    QTest::newRow("another program's")
        << "PRAGMA application_id = 7"_ba << QByteArray() << u"no workspace of TTC Browser"_s;
    QTest::newRow("damaged") << QByteArray() << QByteArray(8192, '\x5a') << u"is damaged"_s;
}

void TestWorkspaceStore::refusedFiles()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, overwriteAtPage2);
    QFETCH(const QString, said);
    QVERIFY(opened()->saveInventory(inventory(), {}));
    if (!sql.isEmpty()) {
        change(sql.constData());
    }
    if (!overwriteAtPage2.isEmpty()) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096));
        file.write(overwriteAtPage2);
    }
    for (const WorkspaceStore::Mode mode :
         {WorkspaceStore::Mode::ReadOnly, WorkspaceStore::Mode::ReadWrite}) {
        const QString message = refusal(mode);
        QVERIFY2(message.contains(said), qPrintable(message));
        QVERIFY2(message.startsWith(m_file), qPrintable(message));
    }
}

void TestWorkspaceStore::anEmptyFileBecomesAWorkspace()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto store = opened();
    QVERIFY(store);
    QVERIFY(setStatus(*store, u"s3-versioning"_s, Status::Planned, {}, Noon));
}

void TestWorkspaceStore::anOlderSchemaIsBackedUpAndBroughtUpToDate()
{
    makeOfFirstSchema();
    {
        const auto store = opened();
        QVERIFY(store);
        QCOMPARE(itemStates(*store)->value(u"s3-versioning"_s),
                 ItemState({u"s3-versioning"_s, Status::Verified, "\x01"_ba, Noon}));
        QVERIFY(store->saveInventory(inventory(), {}));
    }
    const QStringList backups = workspaceBackups(m_file);
    QCOMPARE(backups.size(), 1);
    SQLite::Database backup(backups.first().toStdString());
    QCOMPARE(backup.execAndGet("PRAGMA user_version").getInt(), 1);
    QCOMPARE(backup.execAndGet("SELECT count(*) FROM item_state").getInt(), 1);
    QVERIFY(opened());
    QCOMPARE(workspaceBackups(m_file).size(), 1);
}

void TestWorkspaceStore::anOlderSchemaCanBeReadWithoutChangingIt()
{
    makeOfFirstSchema();
    {
        const auto reader = opened(WorkspaceStore::Mode::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(itemStates(*reader)->size(), 1);
        QCOMPARE(reader->loadInventory()->inventory, Inventory());
    }
    SQLite::Database database(m_file.toStdString());
    QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), 1);
    QCOMPARE(workspaceBackups(m_file).size(), 0);
}

void TestWorkspaceStore::fiveBackupsAreKept()
{
    for (int year = 2011; year < 2018; ++year) {
        QFile old(u"%1.backup-%20101T000000000Z"_s.arg(m_file).arg(year));
        QVERIFY(old.open(QIODevice::WriteOnly));
    }
    makeOfFirstSchema();
    QVERIFY(opened());
    const QStringList backups = workspaceBackups(m_file);
    QCOMPARE(backups.size(), KeptWorkspaceBackups);
    QVERIFY(backups.first().contains(u"backup-2014"_s));
    QCOMPARE(SQLite::Database(backups.last().toStdString()).execAndGet("PRAGMA user_version").getInt(), 1);
}

void TestWorkspaceStore::aBackupThatWasCutShortIsNoBackup()
{
    const QString cutShort = m_file + u".backup-20110101T000000000Z.unfinished"_s;
    QFile file(cutShort);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(workspaceBackups(m_file), QStringList());
    makeOfFirstSchema();
    QVERIFY(opened());
    QCOMPARE(workspaceBackups(m_file).size(), 1);
    QVERIFY(!QFile::exists(cutShort));
}

void TestWorkspaceStore::aReaderOfAnOlderSchemaCannotWriteIntoTheVoid()
{
    makeOfFirstSchema();
    const auto reader = opened(WorkspaceStore::Mode::ReadOnly);
    QVERIFY(reader);
    QVERIFY(!setStatus(*reader, u"s3-versioning"_s, Status::Planned, {}, Noon));
    QCOMPARE(itemStates(*reader)->value(u"s3-versioning"_s).status, Status::Verified);
}

void TestWorkspaceStore::rowsThatReferToNothingAreRefused()
{
    QVERIFY(opened()->saveInventory(inventory(), {}));
    change("UPDATE inventory_evidence SET source = 77");
    const auto loaded = opened()->loadInventory();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().text().contains(u"is damaged"_s), qPrintable(loaded.error().text()));
}

void TestWorkspaceStore::hostileTextIsKeptAsItStands()
{
    const QString text = u"'); DROP TABLE plan_item; -- \U0001F512 \" %"_s;
    const auto store = opened();
    QVERIFY(store);
    QVERIFY(setStatus(*store, text, Status::Planned, QByteArray("\0x", 2), Noon));
    QCOMPARE(itemStates(*store)->value(text).textHash, QByteArray("\0x", 2));
    Inventory changed = inventory();
    changed.sources[0].label = text;
    changed.accounts[0].services[0].regions = {text, u"[]"_s};
    QVERIFY(store->saveInventory(changed, {}));
    QCOMPARE(store->loadInventory()->inventory, changed);
}

QTEST_GUILESS_MAIN(TestWorkspaceStore)
#include "tst_workspacestore.moc"
