#include "models/checklist/planstore.h"
#include "tests/checklist/firstplan.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestPlanStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aNewWorkspaceHasOnePlan();
    void plansOutliveTheWindow();
    void namesAreTrimmedAndTaken_data();
    void namesAreTrimmedAndTaken();
    void aPlanMayChangeTheLettersOfItsName();
    void aCopyHasTheItemsAndAWayOfItsOwn();
    void whatDoesNotExistIsRefused();
    void statusesOfOnePlanAreNotThoseOfAnother();

private:
    std::unique_ptr<WorkspaceStore> opened() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QDateTime Noon({2026, 11, 23}, QTime(12, 0, 0, 250), Qt::UTC);

QStringList namesOf(const PlanStore &plans)
{
    QStringList names;
    const QList<Plan> all = plans.plans().value();
    for (const Plan &plan : all) {
        names.append(plan.name);
    }
    return names;
}

} // namespace

void TestPlanStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<WorkspaceStore> TestPlanStore::opened() const
{
    return WorkspaceStore::open(m_folder->filePath(u"workspace.ttcw"_s), WorkspaceStore::Mode::ReadWrite)
        .value();
}

void TestPlanStore::aNewWorkspaceHasOnePlan()
{
    const auto store = opened();
    const Plan plan = PlanStore(*store).first().value();
    QCOMPARE(plan.name, u"Default"_s);
    QCOMPARE(plan.accounts, QStringList());
    QCOMPARE(plan.query, QString());
    QVERIFY(plan.created.isValid());
    QCOMPARE(PlanStore(*store).plans()->size(), 1);
    QCOMPARE(firstPlan(*store).items()->size(), 0);
}

void TestPlanStore::plansOutliveTheWindow()
{
    Plan made;
    {
        const auto store = opened();
        PlanStore plans(*store);
        made =
            plans.create(u"Production"_s, {u"444455556666"_s, u"111122223333"_s}, u"svc:s3"_s, Noon).value();
        QCOMPARE(made.accounts, QStringList({u"111122223333"_s, u"444455556666"_s}));
        QVERIFY(plans.create(u"Sandbox"_s, {}, {}, Noon));
        QVERIFY(plans.rename(made.id, u"Production, Europe"_s));
        QVERIFY(plans.setScope(made.id, {u"111122223333"_s}, u"svc:s3 -is:aws"_s));
        QVERIFY(plans.setArchived(made.id, true));
    }
    const auto store = opened();
    const QList<Plan> plans = PlanStore(*store).plans().value();
    QCOMPARE(plans.size(), 3);
    QCOMPARE(plans.at(1), Plan({.id = made.id,
                                .name = u"Production, Europe"_s,
                                .accounts = {u"111122223333"_s},
                                .query = u"svc:s3 -is:aws"_s,
                                .archived = true,
                                .created = Noon}));
    QVERIFY(PlanStore(*store).setArchived(made.id, false));
    QCOMPARE(PlanStore(*store).plans()->at(1).archived, false);
}

void TestPlanStore::namesAreTrimmedAndTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kept"); // empty: refused
    QTest::newRow("plain") << u"Production"_s << u"Production"_s;
    QTest::newRow("spaces") << u"  Production \t 2 "_s << u"Production 2"_s;
    QTest::newRow("hostile") << u"'); DROP TABLE plan; -- \U0001F512"_s
                             << u"'); DROP TABLE plan; -- \U0001F512"_s;
    QTest::newRow("as long as may be") << QString(LongestPlanName, u'x') << QString(LongestPlanName, u'x');
    QTest::newRow("too long") << QString(LongestPlanName + 1, u'x') << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("blank") << u" \n"_s << QString();
    QTest::newRow("taken") << u"Default"_s << QString();
    QTest::newRow("taken in other letters") << u"dEFAULT"_s << QString();
    QTest::newRow("taken beyond ASCII") << u"ÜBERSICHT"_s << QString();
}

void TestPlanStore::namesAreTrimmedAndTaken()
{
    QFETCH(const QString, name);
    QFETCH(const QString, kept);
    const auto store = opened();
    PlanStore plans(*store);
    const PlanId other = plans.create(u"Übersicht"_s, {}, {}, Noon).value().id;
    const Result<Plan> made = plans.create(name, {}, {}, Noon);
    QCOMPARE(made.has_value(), !kept.isEmpty());
    if (made) {
        QCOMPARE(made->name, kept);
        QCOMPARE(namesOf(plans).last(), kept);
        return;
    }
    QCOMPARE(made.error().kind, Error::Kind::Usage);
    QVERIFY(!made.error().message.isEmpty());
    QCOMPARE(namesOf(plans), QStringList({u"Default"_s, u"Übersicht"_s}));
    const PlanId first = plans.first()->id;
    QVERIFY(!plans.copy(first, name, Noon));
    QVERIFY(!plans.rename(name.startsWith(u'Ü') ? first : other, name));
    QCOMPARE(namesOf(plans), QStringList({u"Default"_s, u"Übersicht"_s}));
}

void TestPlanStore::aPlanMayChangeTheLettersOfItsName()
{
    const auto store = opened();
    PlanStore plans(*store);
    QVERIFY(plans.rename(plans.first()->id, u"DEFAULT"_s));
    QCOMPARE(namesOf(plans), QStringList(u"DEFAULT"_s));
}

void TestPlanStore::aCopyHasTheItemsAndAWayOfItsOwn()
{
    const auto store = opened();
    PlanStore plans(*store);
    QVERIFY(setStatus(*store, u"s3-versioning"_s, Status::Planned, "one"_ba, Noon));
    QVERIFY(setStatus(*store, u"iam-mfa"_s, Status::Verified, "two"_ba, Noon));
    const Plan copied = plans.copy(plans.first()->id, u"Second"_s, Noon.addDays(1)).value();
    ItemStore items(*store, copied.id);
    QCOMPARE(items.states().value(), itemStates(*store).value());
    QCOMPARE(items.history().value(), QList<HistoryEntry>());
    QCOMPARE(items.undo(Noon).value(), QStringList());
    // What is done to one of them leaves the other alone.
    QVERIFY(firstPlan(*store).undo(Noon));
    QCOMPARE(items.states()->value(u"iam-mfa"_s).status, Status::Verified);
    // A second copy in the same session.
    QVERIFY(plans.copy(copied.id, u"Third"_s, Noon));
    QCOMPARE(namesOf(plans), QStringList({u"Default"_s, u"Second"_s, u"Third"_s}));
}

void TestPlanStore::whatDoesNotExistIsRefused()
{
    const auto store = opened();
    PlanStore plans(*store);
    QCOMPARE(plans.rename(77, u"x"_s).error().kind, Error::Kind::Usage);
    QCOMPARE(plans.setScope(77, {}, {}).error().kind, Error::Kind::Usage);
    QCOMPARE(plans.setArchived(77, true).error().kind, Error::Kind::Usage);
    QCOMPARE(plans.copy(77, u"x"_s, Noon).error().kind, Error::Kind::Usage);
    QVERIFY(!ItemStore(*store, 77).apply({.time = Noon, .items = {{.control = u"a"_s, .owner = u"Ann"_s}}}));
    QCOMPARE(ItemStore(*store, 77).items()->size(), 0);
}

void TestPlanStore::statusesOfOnePlanAreNotThoseOfAnother()
{
    const auto store = opened();
    const PlanId second = PlanStore(*store).create(u"Second"_s, {}, {}, Noon).value().id;
    ItemStore items(*store, second);
    QVERIFY(setStatus(*store, u"s3-versioning"_s, Status::Planned, {}, Noon));
    QVERIFY(items.apply(
        {.label = u"Owner"_s, .time = Noon, .items = {{.control = u"s3-versioning"_s, .owner = u"Ann"_s}}}));
    QCOMPARE(items.states()->value(u"s3-versioning"_s).status, Status::NotAssessed);
    QCOMPARE(itemStates(*store)->value(u"s3-versioning"_s).owner, QString());
    QCOMPARE(items.history()->size(), 1);
    // Each has its own steps to undo.
    QCOMPARE(firstPlan(*store).undo(Noon).value(), QStringList(u"s3-versioning"_s));
    QCOMPARE(items.states()->value(u"s3-versioning"_s).owner, u"Ann"_s);
    QCOMPARE(items.undoLabel()->value(), u"Owner"_s);
}

QTEST_GUILESS_MAIN(TestPlanStore)
#include "tst_planstore.moc"
