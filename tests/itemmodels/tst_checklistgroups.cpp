#include "models/itemmodels/checklistgroups.h"
#include "tests/itemmodels/planwork.h"
#include "tests/itemmodels/smallinventory.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Versioning = u"s3-versioning"_s;
const QString DataEvents = u"s3-data-events"_s;
const QString VaultLock = u"backup-vault-lock"_s;

FilterResult everything(Fixture::PlanWork &work)
{
    return filterTechniques({}, work.inventory.scope(), *work.mirror.index,
                            [](const QString &) { return ControlSubject(); });
}

QList<ChecklistRow> rowsOf(Fixture::PlanWork &work, bool narrowed = false)
{
    return checklistRows(work.checklist, everything(work), narrowed);
}

// "Heading: id, id", without the heading where there is none.
QStringList groupsOf(Fixture::PlanWork &work, GroupBy by)
{
    QStringList lines;
    const QList<RowGroup> groups = groupedRows(rowsOf(work), by, work.checklist.catalog());
    for (const RowGroup &group : groups) {
        QStringList ids;
        for (const ChecklistRow &row : group.rows) {
            ids.append(row.state.control);
        }
        lines.append(group.title + u": "_s + ids.join(u", "_s));
    }
    return lines;
}

} // namespace

class TestChecklistGroups : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void groupsByWhatIsAsked_data();
    void groupsByWhatIsAsked();
    void whatPeopleAddedStandsApart();
    void whatLeftTheScopeStandsApartWithItsReason();
    void whatTheCatalogLostKeepsItsTitle();
    void untouchedItemsOutOfScopeAreNotListed();
    void aFilterLeavesTheRestOut();
    void saysWhichTextsChanged();
    void keysOfGroupingsGoBothWays();
};

void TestChecklistGroups::groupsByWhatIsAsked_data()
{
    QTest::addColumn<GroupBy>("by");
    QTest::addColumn<QStringList>("groups");
    const QString deny = u"deny-unused-services"_s;
    QTest::newRow("nothing") << GroupBy::Nothing
                             << QStringList{u": backup-vault-lock, deny-unused-services, s3-data-events, "
                                            "s3-versioning"_s};
    QTest::newRow("kind") << GroupBy::Kind
                          << QStringList{u"Prevent: deny-unused-services, s3-versioning"_s,
                                         u"Detect: s3-data-events"_s, u"Respond: backup-vault-lock"_s};
    QTest::newRow("effort") << GroupBy::Effort
                            << QStringList{u"Low: deny-unused-services, s3-versioning"_s,
                                           u"Medium: s3-data-events"_s, u"High: backup-vault-lock"_s};
    QTest::newRow("status") << GroupBy::Status
                            << QStringList{u"Not assessed: backup-vault-lock, deny-unused-services"_s,
                                           u"Planned: s3-data-events, s3-versioning"_s};
    QTest::newRow("owner") << GroupBy::Owner
                           << QStringList{u"Ada: s3-versioning"_s,
                                          u"Nobody yet: backup-vault-lock, deny-unused-services, "
                                          "s3-data-events"_s};
    QTest::newRow("service") << GroupBy::Service
                             << QStringList{u"Amazon S3: backup-vault-lock, deny-unused-services, "
                                            "s3-data-events, s3-versioning"_s};
    // Of the techniques that data events stop one is in three tactics, two are in Impact or Initial Access
    // each: the catalog's order decides.
    QTest::newRow("tactic") << GroupBy::Tactic
                            << QStringList{u"Initial Access: s3-data-events"_s,
                                           u"Impact: backup-vault-lock, deny-unused-services, "
                                           "s3-versioning"_s};
}

void TestChecklistGroups::groupsByWhatIsAsked()
{
    QFETCH(const GroupBy, by);
    QFETCH(const QStringList, groups);
    Fixture::PlanWork work;
    QVERIFY(work.checklist.edit({DataEvents, Versioning}, {.status = Status::Planned}));
    QVERIFY(work.checklist.edit({Versioning}, {.owner = u"Ada"_s}));
    QCOMPARE(groupsOf(work, by), groups);
}

void TestChecklistGroups::whatPeopleAddedStandsApart()
{
    Fixture::PlanWork work;
    QVERIFY(work.checklist.addItem({.title = u"Train the team"_s}));
    QCOMPARE(groupsOf(work, GroupBy::Nothing).last(), u"Items of your own: manual:1"_s);
    QCOMPARE(groupsOf(work, GroupBy::Effort).last(), u"Items of your own: manual:1"_s);
    // It has a status as any other.
    QCOMPARE(groupsOf(work, GroupBy::Status).size(), 1);
    QCOMPARE(rowsOf(work).last().title, u"Train the team"_s);
}

void TestChecklistGroups::whatLeftTheScopeStandsApartWithItsReason()
{
    Fixture::PlanWork work;
    work.checklist.setStatus(VaultLock, Status::Planned);
    work.inventory.add(Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"list.txt"_s));
    QCOMPARE(groupsOf(work, GroupBy::Kind).last(), u"Out of scope: backup-vault-lock"_s);
    QVERIFY(rowsOf(work).last().outOfScope.contains(u"T1485.A001"_s));
}

void TestChecklistGroups::whatTheCatalogLostKeepsItsTitle()
{
    Fixture::PlanWork work;
    const QByteArray hash(32, 'x');
    const ItemState lost{.control = u"gone"_s, .status = Status::Planned, .textHash = hash};
    const ItemState unknown{.control = u"lost"_s, .status = Status::Planned};
    QVERIFY(ItemStore(*work.store, work.checklist.plans().current().id)
                .apply({.time = QDateTime::currentDateTimeUtc(),
                        .items = {lost, unknown},
                        .texts = {{hash, ControlText{.title = u"Do what was done"_s}}}}));
    work.checklist.restore();
    QCOMPARE(groupsOf(work, GroupBy::Kind).last(), u"No longer in the catalog: gone, lost"_s);
    const QList<ChecklistRow> rows = rowsOf(work);
    QCOMPARE(rows.at(4).title, u"Do what was done"_s);
    QVERIFY(!rows.at(4).outOfScope.isEmpty());
    QCOMPARE(rows.at(5).title, u"lost"_s);
}

void TestChecklistGroups::untouchedItemsOutOfScopeAreNotListed()
{
    Fixture::PlanWork work;
    QCOMPARE(rowsOf(work).size(), 4);
    work.inventory.add(Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"list.txt"_s));
    QCOMPARE(rowsOf(work).size(), 3);
}

void TestChecklistGroups::aFilterLeavesTheRestOut()
{
    Fixture::PlanWork work;
    QVERIFY(work.checklist.addItem({.title = u"Train the team"_s}));
    QCOMPARE(rowsOf(work, false).size(), 5);
    QCOMPARE(rowsOf(work, true).size(), 4);
}

void TestChecklistGroups::saysWhichTextsChanged()
{
    Fixture::PlanWork work;
    ItemState state{.control = Versioning, .status = Status::Planned, .textHash = QByteArray(32, 'x')};
    QVERIFY(ItemStore(*work.store, work.checklist.plans().current().id)
                .apply({.time = QDateTime::currentDateTimeUtc(), .items = {state}}));
    work.checklist.restore();
    QVERIFY(rowsOf(work).last().secondLook);
    QVERIFY(work.checklist.edit({Versioning}, {.textReviewed = true}));
    QVERIFY(!rowsOf(work).last().secondLook);
}

void TestChecklistGroups::keysOfGroupingsGoBothWays()
{
    for (const GroupBy by : AllGroupings) {
        QCOMPARE(groupByFromKey(toKey(by)), by);
        QVERIFY(!groupByText(by).isEmpty());
    }
    QVERIFY(!groupByFromKey(u"colour"));
}

QTEST_GUILESS_MAIN(TestChecklistGroups)
#include "tst_checklistgroups.moc"
