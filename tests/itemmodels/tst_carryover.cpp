#include "models/checklist/planview.h"
#include "models/checklist/textreview.h"
#include "tests/itemmodels/planwork.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A new catalog takes nothing away: what people gave a control whose text stayed, changed or vanished.
class TestCarryOver : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void unchangedTextKeepsItsState();
    void changedTextKeepsItAndAsksForASecondLook();
    void aVanishedControlIsOrphanedAndKept();
    void whatComesBackIsAsItWas();

private:
    void work();
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString Same = u"s3-data-events"_s;
const QString Changed = u"s3-versioning"_s;
const QString Vanished = u"backup-vault-lock"_s;

CatalogContents october()
{
    return Fixture::contents();
}

CatalogContents november()
{
    CatalogContents contents = Fixture::contents();
    contents.info.version = u"2026.12"_s;
    contents.controls.removeIf([](const Control &control) { return control.id == Vanished; });
    for (Control &control : contents.controls) {
        if (control.id == Changed) {
            control.steps = {u"Turn versioning on in every Region."_s};
        }
    }
    for (Technique &technique : contents.techniques) {
        technique.mitigations.removeIf(
            [](const Mitigation &mitigation) { return mitigation.control == Vanished; });
    }
    return contents;
}

// The window's models over a workspace that stays, with whatever catalog the program brings.
struct Window
{
    Window(const CatalogContents &contents, const QTemporaryDir &folder)
        : store(
            WorkspaceStore::open(folder.filePath(u"team.ttcw"_s), WorkspaceStore::Mode::ReadWrite).value())
        , mirror{.catalog = std::make_shared<const Catalog>(contents),
                 .index = std::make_shared<Fixture::EmptyIndex>()}
        , inventory(mirror.catalog, nullptr)
        , checklist(mirror, inventory, *store)
    {
        checklist.restore();
    }

    PlanItem item(const QString &id) const
    {
        const auto &items = checklist.items();
        const auto found =
            std::ranges::find(items, id, [](const PlanItem &one) { return one.state.control; });
        return found == items.cend() ? PlanItem() : *found;
    }

    std::unique_ptr<WorkspaceStore> store;
    Mirror mirror;
    InventoryState inventory;
    ChecklistState checklist;
};

} // namespace

void TestCarryOver::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    work();
}

void TestCarryOver::work()
{
    Window window(october(), *m_folder);
    const ItemEdit edit{.status = Status::Implemented, .owner = u"Ada"_s, .notes = u"As agreed"_s};
    QCOMPARE(window.checklist.edit({Same, Changed, Vanished}, edit)->changed.size(), 3);
}

void TestCarryOver::unchangedTextKeepsItsState()
{
    const Window window(november(), *m_folder);
    const PlanItem item = window.item(Same);
    QCOMPARE(item.state.status, Status::Implemented);
    QCOMPARE(item.state.owner, u"Ada"_s);
    QCOMPARE(textReview(item.state, window.checklist.catalog()), TextReview::Current);
    QCOMPARE(groupOf(item, window.checklist.catalog()), ItemGroup::InScope);
}

void TestCarryOver::changedTextKeepsItAndAsksForASecondLook()
{
    Window window(november(), *m_folder);
    const PlanItem item = window.item(Changed);
    QCOMPARE(item.state.status, Status::Implemented);
    QCOMPARE(item.state.notes, u"As agreed"_s);
    QCOMPARE(textReview(item.state, window.checklist.catalog()), TextReview::SecondLook);
    const auto before = window.checklist.keptText(Changed).value();
    QVERIFY(before);
    const QList<TextDifference> differences =
        textDifferences(*before, controlTextOf(*window.checklist.catalog().control(Changed)));
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.first().part, TextDifference::Part::Steps);
    QCOMPARE(differences.first().now, u"Turn versioning on in every Region."_s);
    QVERIFY(window.checklist.edit({Changed}, {.textReviewed = true}));
    QCOMPARE(textReview(window.item(Changed).state, window.checklist.catalog()), TextReview::Current);
    QCOMPARE(window.item(Changed).state.status, Status::Implemented);
}

void TestCarryOver::aVanishedControlIsOrphanedAndKept()
{
    const Window window(november(), *m_folder);
    const PlanItem item = window.item(Vanished);
    QCOMPARE(item.state.status, Status::Implemented);
    QCOMPARE(item.state.owner, u"Ada"_s);
    QCOMPARE(groupOf(item, window.checklist.catalog()), ItemGroup::Orphaned);
    QVERIFY(!item.scope.outOfScope.isEmpty());
    // It counts no more, and reads as it did.
    QCOMPARE(window.checklist.progress().total, 3);
    const auto text = window.checklist.keptText(Vanished).value();
    QVERIFY(text);
    QCOMPARE(text->title, Catalog(october()).control(Vanished)->title);
}

void TestCarryOver::whatComesBackIsAsItWas()
{
    {
        Window window(november(), *m_folder);
        QVERIFY(window.checklist.edit({Vanished}, {.notes = u"Kept for the audit"_s}));
    }
    const Window window(october(), *m_folder);
    const PlanItem item = window.item(Vanished);
    QCOMPARE(groupOf(item, window.checklist.catalog()), ItemGroup::InScope);
    QCOMPARE(item.state.status, Status::Implemented);
    QCOMPARE(item.state.notes, u"Kept for the audit"_s);
    QCOMPARE(textReview(item.state, window.checklist.catalog()), TextReview::Current);
    QCOMPARE(textReview(window.item(Changed).state, window.checklist.catalog()), TextReview::Current);
}

QTEST_GUILESS_MAIN(TestCarryOver)
#include "tst_carryover.moc"
