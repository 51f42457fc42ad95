#include "models/checklist/workspacestore.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "tests/itemmodels/smallinventory.h"
#include "tests/support/fixturecatalog.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// Finds words in names, in the catalog's order: enough for what is tested here.
class NameIndex final : public TextIndex
{
public:
    Result<QStringList> search(const QList<SearchTerm> &terms, Combine combine) override
    {
        QStringList found;
        for (const Technique &technique : m_catalog->techniques()) {
            const auto holds = [&technique](const SearchTerm &term) {
                return technique.name.contains(term.text, Qt::CaseInsensitive);
            };
            const bool hit = combine == Combine::All ? std::ranges::all_of(terms, holds)
                                                     : std::ranges::any_of(terms, holds);
            if (hit) {
                found.append(technique.id);
            }
        }
        return found;
    }

private:
    std::shared_ptr<const Catalog> m_catalog = Fixture::catalog();
};

// What the window holds around a filter.
struct Window
{
    Window() { checklist.restore(); }

    Mirror mirror{.catalog = Fixture::catalog(), .index = std::make_shared<NameIndex>()};
    InventoryState inventory{mirror.catalog, nullptr};
    std::unique_ptr<WorkspaceStore> store = WorkspaceStore::inMemory().value();
    ChecklistState checklist{mirror, inventory, *store};
    FilterState filter{mirror, inventory, checklist};

    QStringList leaves() const
    {
        QStringList sorted = filter.result().leaves;
        sorted.sort();
        return sorted;
    }
};

} // namespace

class TestFilterState : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsEverythingAtFirst();
    void followsTheQuery();
    void takesTheLastWordAsBegun();
    void followsTheInventory();
    void followsStatusesOnlyWhenAsked();
    void showsVerdictsByChip();
    void refusesToHideEveryVerdict();
    void narrowsByFacets_data();
    void narrowsByFacets();
    void goesBackToTheDefault();
    void ignoresWhatChangesNothing();
};

void TestFilterState::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestFilterState::showsEverythingAtFirst()
{
    const Window window;
    QCOMPARE(window.leaves(), window.mirror.catalog->leaves());
    QVERIFY(!window.filter.isFiltered());
    QVERIFY(window.filter.isVerdictShown(Verdict::Startable));
    QVERIFY(!window.filter.isVerdictShown(Verdict::NotSeen));
}

void TestFilterState::followsTheQuery()
{
    Window window;
    const QSignalSpy results(&window.filter, &FilterState::resultChanged);
    const QSignalSpy texts(&window.filter, &FilterState::queryTextChanged);
    window.filter.setQueryText(u"svc:s3"_s);
    QCOMPARE(window.leaves(), QStringList{u"T1485.A003"_s});
    QCOMPARE(window.filter.queryText(), u"svc:s3"_s);
    QCOMPARE(results.size(), 1);
    QCOMPARE(texts.size(), 1);
    QVERIFY(window.filter.isFiltered());
    window.filter.setQueryText(u"deletion"_s);
    QCOMPARE(window.leaves(), (QStringList{u"T1485.A001"_s, u"T1485.A003"_s}));
}

void TestFilterState::takesTheLastWordAsBegun()
{
    Window window;
    window.filter.setQueryText(u"delet"_s);
    QVERIFY(window.filter.request().typing);
    window.filter.setQueryText(u"delet "_s);
    QVERIFY(!window.filter.request().typing);
}

void TestFilterState::followsTheInventory()
{
    Window window;
    const QSignalSpy results(&window.filter, &FilterState::resultChanged);
    window.inventory.add(Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"list.txt"_s));
    QCOMPARE(results.size(), 1);
    QCOMPARE(window.leaves(), (QStringList{u"T1078"_s, u"T1485.A003"_s, u"T1496"_s}));
    QVERIFY(window.filter.scope().hasInventory());
    window.inventory.undo();
    QCOMPARE(window.leaves(), window.mirror.catalog->leaves());
}

void TestFilterState::followsStatusesOnlyWhenAsked()
{
    Window window;
    const QSignalSpy results(&window.filter, &FilterState::resultChanged);
    window.checklist.setStatus(u"s3-versioning"_s, Status::Planned);
    QCOMPARE(results.size(), 0);
    window.filter.setQueryText(u"status:implemented"_s);
    QVERIFY(window.leaves().isEmpty());
    window.checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    QCOMPARE(window.leaves(), QStringList{u"T1485.A003"_s});
    QVERIFY(window.checklist.edit({u"s3-versioning"_s}, {.owner = u"Ada"_s, .due = QDate(2020, 1, 2)}));
    window.filter.setQueryText(u"owner:ada"_s);
    QCOMPARE(window.leaves(), QStringList{u"T1485.A003"_s});
    window.filter.setQueryText(u"is:overdue"_s);
    QVERIFY(window.leaves().isEmpty()); // it is implemented
    window.checklist.setStatus(u"s3-versioning"_s, Status::InProgress);
    QCOMPARE(window.leaves(), QStringList{u"T1485.A003"_s});
    window.checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    window.filter.setQueryText(u"is:open"_s);
    QVERIFY(window.checklist.edit({u"deny-unused-services"_s},
                                  {.status = Status::NotApplicable, .reason = u"No such service"_s}));
    QCOMPARE(window.leaves(), (QStringList{u"T1078"_s, u"T1485.A001"_s, u"T1485.A003"_s}));
}

void TestFilterState::showsVerdictsByChip()
{
    Window window;
    window.inventory.add(Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"list.txt"_s));
    window.filter.setVerdictShown(Verdict::NotCovered, true);
    QVERIFY(window.filter.isVerdictShown(Verdict::NotCovered));
    QVERIFY(window.leaves().contains(u"T1485.A001"_s));
    window.filter.setVerdictShown(Verdict::InUse, false);
    QCOMPARE(window.leaves(), (QStringList{u"T1485.A001"_s, u"T1496"_s}));
    QVERIFY(window.filter.isFiltered());
    window.filter.setVerdictShown(Verdict::NotCovered, false);
    window.filter.setVerdictShown(Verdict::InUse, true);
    QVERIFY(!window.filter.isFiltered());
}

void TestFilterState::refusesToHideEveryVerdict()
{
    Window window;
    for (const Verdict verdict : {Verdict::InUse, Verdict::Possible, Verdict::Startable, Verdict::Unscoped}) {
        window.filter.setVerdictShown(verdict, false);
    }
    QVERIFY(window.filter.isVerdictShown(Verdict::Unscoped));
    QVERIFY(!window.filter.isVerdictShown(Verdict::InUse));
}

void TestFilterState::narrowsByFacets_data()
{
    QTest::addColumn<QString>("facet");
    QTest::addColumn<QStringList>("leaves");
    QTest::newRow("service") << u"service"_s << QStringList{u"T1485.A001"_s, u"T1485.A003"_s};
    QTest::newRow("tactic") << u"tactic"_s << QStringList{u"T1078"_s};
    QTest::newRow("data events") << u"data"_s << QStringList{u"T1485.A003"_s};
    QTest::newRow("GuardDuty") << u"guardduty"_s << QStringList{u"T1485.A003"_s};
}

void TestFilterState::narrowsByFacets()
{
    QFETCH(const QString, facet);
    QFETCH(const QStringList, leaves);
    Window window;
    const QSignalSpy results(&window.filter, &FilterState::resultChanged);
    if (facet == u"service"_s) {
        window.filter.setServices({u"s3"_s, u"rds"_s});
    } else if (facet == u"tactic"_s) {
        window.filter.setTactics({u"TA0001"_s});
    } else if (facet == u"data"_s) {
        window.filter.setDataEventsOnly(true);
    } else {
        window.filter.setGuardDutyOnly(true);
    }
    QCOMPARE(window.leaves(), leaves);
    QCOMPARE(results.size(), 1);
    QVERIFY(window.filter.isFiltered());
}

void TestFilterState::goesBackToTheDefault()
{
    Window window;
    window.filter.setQueryText(u"svc:s3"_s);
    window.filter.setServices({u"rds"_s});
    window.filter.setGuardDutyOnly(true);
    const QSignalSpy texts(&window.filter, &FilterState::queryTextChanged);
    const QSignalSpy results(&window.filter, &FilterState::resultChanged);
    window.filter.clear();
    QVERIFY(!window.filter.isFiltered());
    QCOMPARE(window.filter.queryText(), QString());
    QCOMPARE(window.leaves(), window.mirror.catalog->leaves());
    QCOMPARE(texts.size(), 1);
    QCOMPARE(results.size(), 1);
    window.filter.clear();
    QCOMPARE(results.size(), 1);
}

void TestFilterState::ignoresWhatChangesNothing()
{
    Window window;
    const QSignalSpy results(&window.filter, &FilterState::resultChanged);
    window.filter.setQueryText({});
    window.filter.setServices({});
    window.filter.setTactics({});
    window.filter.setDataEventsOnly(false);
    window.filter.setGuardDutyOnly(false);
    window.filter.setVerdictShown(Verdict::InUse, true);
    QCOMPARE(results.size(), 0);
}

QTEST_GUILESS_MAIN(TestFilterState)
#include "tst_filterstate.moc"
