#include "models/itemmodels/planlist.h"
#include "tests/checklist/refusedwrites.h"
#include "tests/itemmodels/planwork.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

QStringList namesOf(const PlanList &plans)
{
    QStringList names;
    for (const Plan &plan : plans.plans()) {
        names.append(plan.name);
    }
    return names;
}

} // namespace

class TestPlanList : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void beginsWithTheDefaultPlan();
    void whatIsMadeBecomesTheCurrentPlan();
    void remembersTheCurrentPlan();
    void refusesANameThatIsTaken();
    void archivesAndBringsBack();
    void startsInAPlanThatIsNotArchived();
    void findsAFreeName();
    void leavesEverythingWhenItCannotBeWritten();
};

void TestPlanList::beginsWithTheDefaultPlan()
{
    const Fixture::PlanWork work;
    QCOMPARE(namesOf(work.checklist.plans()), QStringList{u"Default"_s});
    QCOMPARE(work.checklist.plans().current().name, u"Default"_s);
}

void TestPlanList::whatIsMadeBecomesTheCurrentPlan()
{
    Fixture::PlanWork work;
    PlanList &plans = work.checklist.plans();
    const QSignalSpy changes(&plans, &PlanList::plansChanged);
    const QSignalSpy choices(&plans, &PlanList::currentChanged);
    QVERIFY(plans.create(u" Prod "_s, {u"111122223333"_s}, u"svc:s3"_s));
    QCOMPARE(plans.current().name, u"Prod"_s);
    QCOMPARE(plans.current().accounts, QStringList{u"111122223333"_s});
    QCOMPARE(plans.current().query, u"svc:s3"_s);
    QVERIFY(plans.copyCurrent(u"Prod, next year"_s));
    QCOMPARE(plans.current().query, u"svc:s3"_s);
    QCOMPARE(namesOf(plans), (QStringList{u"Default"_s, u"Prod"_s, u"Prod, next year"_s}));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(choices.size(), 2);
}

void TestPlanList::remembersTheCurrentPlan()
{
    std::shared_ptr<QTemporaryDir> folder;
    {
        Fixture::PlanWork work;
        folder = work.folder;
        QVERIFY(work.checklist.plans().create(u"Prod"_s, {}, {}));
        QVERIFY(work.checklist.plans().create(u"Sandbox"_s, {}, {}));
        QVERIFY(work.checklist.plans().choose(work.checklist.plans().plans().at(1).id));
    }
    const Fixture::PlanWork work(folder);
    QCOMPARE(work.checklist.plans().current().name, u"Prod"_s);
}

void TestPlanList::refusesANameThatIsTaken()
{
    Fixture::PlanWork work;
    PlanList &plans = work.checklist.plans();
    QVERIFY(plans.create(u"Prod"_s, {}, {}));
    const Result<void> renamed = plans.renameCurrent(u"DEFAULT"_s);
    QVERIFY(!renamed);
    QVERIFY(renamed.error().text().contains(u"DEFAULT"_s));
    QCOMPARE(plans.current().name, u"Prod"_s);
    QVERIFY(plans.renameCurrent(u"PROD"_s));
    QCOMPARE(plans.current().name, u"PROD"_s);
}

void TestPlanList::archivesAndBringsBack()
{
    Fixture::PlanWork work;
    PlanList &plans = work.checklist.plans();
    QVERIFY(plans.setCurrentArchived(true));
    QVERIFY(plans.current().archived);
    QVERIFY(plans.setCurrentArchived(false));
    QVERIFY(!plans.current().archived);
}

void TestPlanList::startsInAPlanThatIsNotArchived()
{
    std::shared_ptr<QTemporaryDir> folder;
    {
        Fixture::PlanWork work;
        folder = work.folder;
        QVERIFY(work.checklist.plans().setCurrentArchived(true));
        QVERIFY(work.checklist.plans().create(u"Prod"_s, {}, {}));
        // As a file from other hands may have it.
        QVERIFY(work.store->setSetting(u"current-plan"_s, "nonsense"));
    }
    const Fixture::PlanWork work(folder);
    QCOMPARE(work.checklist.plans().current().name, u"Prod"_s);
}

void TestPlanList::findsAFreeName()
{
    Fixture::PlanWork work;
    PlanList &plans = work.checklist.plans();
    QCOMPARE(plans.freeName(u"Plan"_s), u"Plan"_s);
    QVERIFY(plans.create(u"plan"_s, {}, {}));
    QCOMPARE(plans.freeName(u"Plan"_s), u"Plan 2"_s);
    QVERIFY(plans.create(u"Plan 2"_s, {}, {}));
    QCOMPARE(plans.freeName(u"Plan"_s), u"Plan 3"_s);
}

void TestPlanList::leavesEverythingWhenItCannotBeWritten()
{
    Fixture::PlanWork work;
    Fixture::refuseWrites(work.file());
    PlanList &plans = work.checklist.plans();
    QVERIFY(!plans.create(u"Prod"_s, {}, {}));
    QVERIFY(!plans.renameCurrent(u"Other"_s));
    QVERIFY(!plans.setCurrentArchived(true));
    QCOMPARE(namesOf(plans), QStringList{u"Default"_s});
    QVERIFY(!plans.current().archived);
}

QTEST_GUILESS_MAIN(TestPlanList)
#include "tst_planlist.moc"
