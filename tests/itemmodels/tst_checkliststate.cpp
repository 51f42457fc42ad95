#include "models/itemmodels/checkliststate.h"
#include "tests/checklist/firstplan.h"
#include "tests/checklist/refusedwrites.h"
#include "tests/itemmodels/planwork.h"
#include "tests/itemmodels/smallinventory.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Versioning = u"s3-versioning"_s;
const QString DataEvents = u"s3-data-events"_s;
const QString VaultLock = u"backup-vault-lock"_s;
const QString DenyUnused = u"deny-unused-services"_s;

QStringList idsOf(const QList<ChecklistItem> &items)
{
    QStringList ids;
    for (const ChecklistItem &item : items) {
        ids.append(item.control);
    }
    return ids;
}

// A filter of the window that leaves everything.
FilterResult everything(Fixture::PlanWork &work)
{
    return filterTechniques({.query = parseQuery(u"verdict:any")}, work.inventory.scope(), *work.mirror.index,
                            [](const QString &) { return ControlSubject(); });
}

ItemEdit acceptedRisk()
{
    return {.status = Status::RiskAccepted,
            .reason = u"Too dear"_s,
            .approver = u"Ada"_s,
            .expiry = QDate::currentDate().addYears(1)};
}

} // namespace

class TestChecklistState : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void beginsWithEveryControlInScope();
    void setsAndTakesBackAStatus();
    void ignoresWhatChangesNothing();
    void undoesWhatAnEarlierStartDid();
    void editsManyAtOnce();
    void takesSeveralAsOneStep();
    void leavesAcceptedRisksAlone();
    void refusesAStatusWithoutItsReason();
    void keepsTheTextThatWasAssessed();
    void followsTheInventory();
    void narrowsAPlanByItsQuery();
    void eachPlanHasItsOwnItems();
    void keepsItemsOfPeople();
    void listsOwners();
    void leavesEverythingWhenItCannotBeWritten();
};

void TestChecklistState::beginsWithEveryControlInScope()
{
    Fixture::PlanWork work;
    QCOMPARE(idsOf(work.checklist.itemsShown(everything(work))),
             (QStringList{VaultLock, DenyUnused, DataEvents, Versioning}));
    QCOMPARE(work.checklist.status(Versioning), Status::NotAssessed);
    QCOMPARE(work.checklist.progress().total, 4);
    QVERIFY(!work.checklist.undoText());
}

void TestChecklistState::setsAndTakesBackAStatus()
{
    Fixture::PlanWork work;
    QSignalSpy changes(&work.checklist, &ChecklistState::itemsChanged);
    work.checklist.setStatus(Versioning, Status::Planned);
    work.checklist.setStatus(Versioning, Status::Implemented);
    QCOMPARE(work.checklist.status(Versioning), Status::Implemented);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).at(0).toStringList(), QStringList{Versioning});
    QCOMPARE(work.checklist.undoText(), u"“Turn on versioning” to Implemented"_s);

    work.checklist.undo();
    QCOMPARE(work.checklist.status(Versioning), Status::Planned);
    work.checklist.undo();
    QCOMPARE(work.checklist.status(Versioning), Status::NotAssessed);
    QVERIFY(!work.checklist.undoText());
    QCOMPARE(work.checklist.redoText(), u"“Turn on versioning” to Planned"_s);
    work.checklist.redo();
    work.checklist.redo();
    QCOMPARE(work.checklist.status(Versioning), Status::Implemented);
    QCOMPARE(changes.size(), 6);
    work.checklist.redo();
    QCOMPARE(changes.size(), 6);
}

void TestChecklistState::ignoresWhatChangesNothing()
{
    Fixture::PlanWork work;
    const QSignalSpy changes(&work.checklist, &ChecklistState::itemsChanged);
    work.checklist.setStatus(Versioning, Status::NotAssessed);
    work.checklist.setStatus(u"unheard-of"_s, Status::Planned);
    QCOMPARE(changes.size(), 0);
    QVERIFY(!work.checklist.undoText());
}

void TestChecklistState::undoesWhatAnEarlierStartDid()
{
    std::shared_ptr<QTemporaryDir> folder;
    {
        Fixture::PlanWork work;
        folder = work.folder;
        work.checklist.setStatus(Versioning, Status::Verified);
        work.checklist.setStatus(DataEvents, Status::Planned);
        work.checklist.undo();
        QCOMPARE(statusHistory(*work.store, DataEvents), QStringList({u"planned"_s, u"not-assessed"_s}));
    }
    Fixture::PlanWork work(folder);
    QCOMPARE(work.checklist.status(Versioning), Status::Verified);
    QCOMPARE(work.checklist.redoText(), u"“Log S3 data events” to Planned"_s);
    work.checklist.undo();
    QCOMPARE(work.checklist.status(Versioning), Status::NotAssessed);
}

void TestChecklistState::editsManyAtOnce()
{
    Fixture::PlanWork work;
    const QSignalSpy changes(&work.checklist, &ChecklistState::itemsChanged);
    const auto edited = work.checklist.edit({Versioning, DataEvents, u"unheard-of"_s}, {.owner = u"Ada"_s});
    QVERIFY(edited);
    QCOMPARE(edited->changed, (QStringList{Versioning, DataEvents}));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(work.checklist.undoText(), u"Owner of 2 items"_s);
    QVERIFY(work.checklist.subject(DataEvents).owner == u"Ada"_s);
    work.checklist.undo();
    QVERIFY(work.checklist.state(Versioning).owner.isEmpty());
    QVERIFY(work.checklist.state(DataEvents).owner.isEmpty());
}

void TestChecklistState::takesSeveralAsOneStep()
{
    Fixture::PlanWork work;
    ItemState versioning = work.checklist.state(Versioning);
    versioning.status = Status::Planned;
    versioning.evidence = {{.text = u"Findings: fails"_s}};
    ItemState events = work.checklist.state(DataEvents);
    events.status = Status::Implemented;
    QVERIFY(work.checklist.take({.label = u"2 statuses from findings"_s,
                                 .time = QDateTime::currentDateTimeUtc(),
                                 .items = {versioning, events}}));
    QCOMPARE(work.checklist.state(Versioning).evidence, versioning.evidence);
    QCOMPARE(work.checklist.undoText(), u"2 statuses from findings"_s);
    work.checklist.undo();
    QCOMPARE(work.checklist.status(Versioning), Status::NotAssessed);
    QCOMPARE(work.checklist.status(DataEvents), Status::NotAssessed);
    QVERIFY(!work.checklist.undoText());
}

void TestChecklistState::leavesAcceptedRisksAlone()
{
    Fixture::PlanWork work;
    QVERIFY(work.checklist.edit({VaultLock}, acceptedRisk()));
    const QStringList both{VaultLock, Versioning};
    auto edited = work.checklist.edit(both, {.status = Status::Planned});
    QVERIFY(edited);
    QCOMPARE(edited->skipped, QStringList{VaultLock});
    QCOMPARE(work.checklist.status(VaultLock), Status::RiskAccepted);
    QCOMPARE(work.checklist.undoText(), u"“Turn on versioning” to Planned"_s);
    edited = work.checklist.edit(both, {.status = Status::Planned}, true);
    QVERIFY(edited);
    QVERIFY(edited->skipped.isEmpty());
    QCOMPARE(work.checklist.status(VaultLock), Status::Planned);
}

void TestChecklistState::refusesAStatusWithoutItsReason()
{
    Fixture::PlanWork work;
    QSignalSpy failures(&work.checklist, &ChecklistState::failed);
    work.checklist.setStatus(Versioning, Status::NotApplicable);
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.at(0).at(0).toString().contains(u"reason"_s));
    QCOMPARE(work.checklist.status(Versioning), Status::NotAssessed);
}

void TestChecklistState::keepsTheTextThatWasAssessed()
{
    Fixture::PlanWork work;
    QVERIFY(!work.checklist.keptText(Versioning).value());
    work.checklist.setStatus(Versioning, Status::Planned);
    QCOMPARE(work.checklist.state(Versioning).textHash,
             work.checklist.catalog().control(Versioning)->textHash());
    const auto kept = work.checklist.keptText(Versioning);
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->title, u"Turn on versioning"_s);
    QCOMPARE(work.checklist.history(Versioning).value().size(), 2);
}

void TestChecklistState::followsTheInventory()
{
    Fixture::PlanWork work;
    work.checklist.setStatus(VaultLock, Status::Planned);
    const QSignalSpy resets(&work.checklist, &ChecklistState::itemsReset);
    work.inventory.add(Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"list.txt"_s));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(idsOf(work.checklist.itemsShown(everything(work))),
             (QStringList{DenyUnused, DataEvents, Versioning}));
    // What was planned stays, and says why it is out.
    const PlanItem &out = work.checklist.items().constFirst();
    QCOMPARE(out.state.control, VaultLock);
    QCOMPARE(out.state.status, Status::Planned);
    QVERIFY(!out.scope.outOfScope.isEmpty());
    QCOMPARE(work.checklist.progress().total, 3);
}

void TestChecklistState::narrowsAPlanByItsQuery()
{
    Fixture::PlanWork work;
    QVERIFY(work.checklist.plans().create(u"Buckets"_s, {}, u"svc:s3"_s));
    QCOMPARE(idsOf(work.checklist.itemsShown(everything(work))), (QStringList{DataEvents, Versioning}));
    FilterResult filter = everything(work);
    filter.controls.remove(DataEvents);
    QCOMPARE(idsOf(work.checklist.itemsShown(filter)), QStringList{Versioning});
}

void TestChecklistState::eachPlanHasItsOwnItems()
{
    Fixture::PlanWork work;
    PlanList &plans = work.checklist.plans();
    work.checklist.setStatus(Versioning, Status::Planned);
    QVERIFY(plans.create(u"Prod"_s, {}, {}));
    QCOMPARE(work.checklist.status(Versioning), Status::NotAssessed);
    QVERIFY(!work.checklist.undoText());
    work.checklist.setStatus(Versioning, Status::Verified);
    QVERIFY(plans.choose(plans.plans().constFirst().id));
    QCOMPARE(work.checklist.status(Versioning), Status::Planned);
    QCOMPARE(work.checklist.undoText(), u"“Turn on versioning” to Planned"_s);
}

void TestChecklistState::keepsItemsOfPeople()
{
    Fixture::PlanWork work;
    const auto id = work.checklist.addItem({.title = u"Train the team"_s, .steps = {u"Book a room"_s}});
    QVERIFY(id);
    QCOMPARE(work.checklist.state(*id).title, u"Train the team"_s);
    QCOMPARE(work.checklist.undoText(), u"Add “Train the team”"_s);
    QCOMPARE(work.checklist.progress().total, 5);
    QVERIFY(work.checklist.rewriteItem(*id, {.title = u"Train everybody"_s}));
    QVERIFY(!work.checklist.rewriteItem(*id, {.title = u" "_s}));
    QCOMPARE(work.checklist.state(*id).title, u"Train everybody"_s);
    QVERIFY(work.checklist.removeItem(*id));
    QCOMPARE(work.checklist.progress().total, 4);
    work.checklist.undo();
    QCOMPARE(work.checklist.state(*id).title, u"Train everybody"_s);
}

void TestChecklistState::listsOwners()
{
    Fixture::PlanWork work;
    QVERIFY(work.checklist.owners().isEmpty());
    QVERIFY(work.checklist.edit({Versioning, DataEvents}, {.owner = u"Zoe"_s}));
    QVERIFY(work.checklist.edit({VaultLock}, {.owner = u"ada"_s}));
    QCOMPARE(work.checklist.owners(), (QStringList{u"ada"_s, u"Zoe"_s}));
}

void TestChecklistState::leavesEverythingWhenItCannotBeWritten()
{
    Fixture::PlanWork work;
    work.checklist.setStatus(Versioning, Status::Planned);
    work.checklist.setStatus(Versioning, Status::Implemented);
    work.checklist.undo();
    Fixture::refuseWrites(work.file());

    const QSignalSpy changes(&work.checklist, &ChecklistState::itemsChanged);
    QSignalSpy failures(&work.checklist, &ChecklistState::failed);
    work.checklist.setStatus(DataEvents, Status::Planned);
    work.checklist.undo();
    work.checklist.redo();
    QCOMPARE(failures.size(), 3);
    QVERIFY(failures.at(0).at(0).toString().endsWith(u'.'));
    QVERIFY(!work.checklist.edit({DataEvents}, {.owner = u"Ada"_s}));
    QVERIFY(!work.checklist.addItem({.title = u"Train the team"_s}));
    QCOMPARE(changes.size(), 0);
    QCOMPARE(work.checklist.status(DataEvents), Status::NotAssessed);
    QCOMPARE(work.checklist.status(Versioning), Status::Planned);
    QVERIFY(work.checklist.undoText());
    QVERIFY(work.checklist.redoText());
}

QTEST_GUILESS_MAIN(TestChecklistState)
#include "tst_checkliststate.moc"
