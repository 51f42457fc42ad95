#include "models/checklist/workspaceschema.h"
#include "tests/checklist/firstplan.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// What a workspace of schema 2 held is in the first plan of schema 3.
class TestWorkspaceMigration : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void statusesAndTheirHistoryBecomeTheFirstPlan_data();
    void statusesAndTheirHistoryBecomeTheFirstPlan();
    void aChangeAfterwardsCanBeUndoneButNotTheOldOnes();
    void settingsAndInventoryStay();

private:
    std::unique_ptr<WorkspaceStore> opened(WorkspaceStore::Mode mode) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

namespace {

const QDateTime Noon({2026, 11, 23}, QTime(12, 0, 0, 250), Qt::UTC);

constexpr const char *OldContent =
    "INSERT INTO setting VALUES ('theme', 'dark');"
    "INSERT INTO inventory_account VALUES (0, '111122223333', 'prod');"
    "INSERT INTO item_state VALUES ('s3-versioning', 'implemented', x'00ff01', '2026-11-23T12:00:02.250Z');"
    "INSERT INTO item_state VALUES ('iam-mfa', 'not-applicable', x'', '2026-11-23T12:00:01.250Z');"
    "INSERT INTO status_history (control, status_before, status_after, time) VALUES"
    " ('s3-versioning', 'not-assessed', 'planned', '2026-11-23T12:00:00.250Z'),"
    " ('iam-mfa', 'not-assessed', 'not-applicable', '2026-11-23T12:00:01.250Z'),"
    " ('s3-versioning', 'planned', 'implemented', '2026-11-23T12:00:02.250Z')";

} // namespace

void TestWorkspaceMigration::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"workspace.ttcw"_s);
    SQLite::Database database(m_file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(workspaceMigration(1).toStdString());
    database.exec(workspaceMigration(2).toStdString());
    database.exec("PRAGMA application_id = " + std::to_string(WorkspaceApplicationId));
    database.exec("PRAGMA user_version = 2");
    database.exec(OldContent);
}

std::unique_ptr<WorkspaceStore> TestWorkspaceMigration::opened(WorkspaceStore::Mode mode) const
{
    return WorkspaceStore::open(m_file, mode).value();
}

void TestWorkspaceMigration::statusesAndTheirHistoryBecomeTheFirstPlan_data()
{
    QTest::addColumn<WorkspaceStore::Mode>("mode");
    QTest::newRow("for good") << WorkspaceStore::Mode::ReadWrite;
    QTest::newRow("for a reader") << WorkspaceStore::Mode::ReadOnly;
}

void TestWorkspaceMigration::statusesAndTheirHistoryBecomeTheFirstPlan()
{
    QFETCH(const WorkspaceStore::Mode, mode);
    const auto store = opened(mode);
    QCOMPARE(PlanStore(*store).plans()->size(), 1);
    QCOMPARE(PlanStore(*store).first()->name, u"Default"_s);
    const ItemState versioning{u"s3-versioning"_s, Status::Implemented, QByteArray("\x00\xff\x01", 3),
                               Noon.addSecs(2)};
    const ItemState mfa{u"iam-mfa"_s, Status::NotApplicable, {}, Noon.addSecs(1)};
    const QHash<QString, ItemState> expected{{versioning.control, versioning}, {mfa.control, mfa}};
    QCOMPARE(itemStates(*store).value(), expected);
    const HistoryEntry first{{Act::Kind::Done, {}, Noon},
                             {u"s3-versioning"_s, ItemField::Status, u"not-assessed"_s, u"planned"_s}};
    const HistoryEntry last{{Act::Kind::Done, {}, Noon.addSecs(2)},
                            {u"s3-versioning"_s, ItemField::Status, u"planned"_s, u"implemented"_s}};
    QCOMPARE(firstPlan(*store).history(u"s3-versioning"_s).value(), QList({first, last}));
    QCOMPARE(firstPlan(*store).history()->size(), 3);
}

void TestWorkspaceMigration::aChangeAfterwardsCanBeUndoneButNotTheOldOnes()
{
    const auto store = opened(WorkspaceStore::Mode::ReadWrite);
    QVERIFY(setStatus(*store, u"s3-versioning"_s, Status::Verified, "new"_ba, Noon.addDays(1)));
    ItemStore items = firstPlan(*store);
    QCOMPARE(items.undo(Noon.addDays(1)).value(), QStringList(u"s3-versioning"_s));
    QCOMPARE(items.states()->value(u"s3-versioning"_s).textHash, QByteArray("\x00\xff\x01", 3));
    // The old history tells no hashes, so going back through it would make things up.
    QCOMPARE(items.undo(Noon.addDays(1)).value(), QStringList());
    QCOMPARE(items.states()->value(u"s3-versioning"_s).status, Status::Implemented);
}

void TestWorkspaceMigration::settingsAndInventoryStay()
{
    const auto store = opened(WorkspaceStore::Mode::ReadWrite);
    QCOMPARE(store->setting(u"theme"_s).value(), "dark"_ba);
    QCOMPARE(store->loadInventory()->inventory.accounts.first().name, u"prod"_s);
}

QTEST_GUILESS_MAIN(TestWorkspaceMigration)
#include "tst_workspacemigration.moc"
