#include "models/checklist/itemstore.h"
#include "models/checklist/undosteps.h"
#include "tests/checklist/firstplan.h"
#include "tests/support/fixturecatalog.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestItemStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everyFieldComesBack();
    void fieldKeysLeadThereAndBack();
    void theHistoryTellsEachField();
    void theHistoryReadsAsPeopleWrite_data();
    void theHistoryReadsAsPeopleWrite();
    void whatChangesNothingIsNoStep();
    void aBulkChangeIsOneStep();
    void aStepOutlivesTheWindow();
    void aNewChangeEndsWhatCouldBeRedone();
    void anItemNamedTwiceGoesAllTheWayBack();
    void theLastTwoHundredStepsAreKept();
    void whatCannotBeWrittenLeavesNothing();
    void manualItemsComeAndGoWithUndo();
    void scopesLeaveWhatPeopleGaveAlone();
    void theTextOfAStatusIsKeptOnce();
    void alteredRowsAreToldAsDamage_data();
    void alteredRowsAreToldAsDamage();

private:
    void reopen();
    void change(const QString &sql) const; // by other hands
    Result<QStringList> apply(const QString &label, const QList<ItemState> &items);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkspaceStore> m_store;
    std::optional<ItemStore> m_items;
};

namespace {

const QDateTime Noon({2026, 11, 23}, QTime(12, 0, 0, 250), Qt::UTC);

ItemState full(const QString &item)
{
    return {.control = item,
            .status = Status::RiskAccepted,
            .textHash = QByteArray("\0hash", 5),
            .changed = Noon,
            .statusFromFindings = true,
            .owner = u"Ann \U0001F512 <ann@example.com>"_s,
            .due = {2026, 12, 24},
            .notes = u"First line\nsecond '); --"_s,
            .reason = u"Behind a gateway"_s,
            .approver = u"Bob"_s,
            .expiry = {2027, 1, 31},
            .evidence = {{u"https://example.com/ticket/1"_s, {2026, 11, 20}, {2027, 2, 1}},
                         {u"Seen in the console"_s, {2026, 11, 21}, {}}},
            .title = u"Ask the supplier"_s,
            .services = {u"s3"_s, u"ec2"_s},
            .steps = {u"Write"_s, u"Wait, \"then\" ask"_s}};
}

ItemState owned(const QString &item, const QString &owner)
{
    return {.control = item, .owner = owner};
}

} // namespace

void TestItemStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_items.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void TestItemStore::reopen()
{
    m_items.reset();
    m_store.reset();
    m_store = WorkspaceStore::open(m_folder->filePath(u"workspace.ttcw"_s), WorkspaceStore::Mode::ReadWrite)
                  .value();
    m_items.emplace(firstPlan(*m_store));
}

void TestItemStore::change(const QString &sql) const
{
    SQLite::Database(m_folder->filePath(u"workspace.ttcw"_s).toStdString(), SQLite::OPEN_READWRITE, 5000)
        .exec(sql.toStdString());
}

Result<QStringList> TestItemStore::apply(const QString &label, const QList<ItemState> &items)
{
    return m_items->apply({.label = label, .time = Noon, .items = items});
}

void TestItemStore::everyFieldComesBack()
{
    const ItemState state = full(u"s3-versioning"_s);
    QCOMPARE(apply(u"All"_s, {state}).value(), QStringList(u"s3-versioning"_s));
    reopen();
    QCOMPARE(m_items->states()->value(u"s3-versioning"_s), state);
    QCOMPARE(m_items->history()->size(), static_cast<qsizetype>(AllItemFields.size()));
    // And each goes back to what it was.
    QVERIFY(m_items->undo(Noon));
    QCOMPARE(m_items->states()->value(u"s3-versioning"_s),
             ItemState({.control = u"s3-versioning"_s, .changed = Noon}));
}

void TestItemStore::fieldKeysLeadThereAndBack()
{
    const ItemState state = full(u"s3-versioning"_s);
    ItemState built{.control = state.control, .changed = state.changed};
    for (const ItemField field : AllItemFields) {
        QCOMPARE(itemFieldFromKey(toKey(field)), field);
        QVERIFY(!itemFieldName(field).isEmpty());
        QVERIFY(fieldText(state, field) != fieldText(built, field));
        QVERIFY(setFieldText(built, field, fieldText(state, field)));
    }
    QCOMPARE(built, state);
    QVERIFY(!itemFieldFromKey(u"color"));
}

void TestItemStore::theHistoryTellsEachField()
{
    QVERIFY(apply(u"Owner of 2 items"_s, {owned(u"a"_s, u"Ann"_s), owned(u"b"_s, u"Ann"_s)}));
    QVERIFY(
        m_items->apply({.label = u"Owner"_s, .time = Noon.addSecs(1), .items = {owned(u"a"_s, u"Bob"_s)}}));
    QVERIFY(m_items->undo(Noon.addSecs(2)));
    const HistoryEntry first{{Act::Kind::Done, u"Owner of 2 items"_s, Noon},
                             {u"a"_s, ItemField::Owner, QString(), u"Ann"_s}};
    const HistoryEntry second{{Act::Kind::Done, u"Owner"_s, Noon.addSecs(1)},
                              {u"a"_s, ItemField::Owner, u"Ann"_s, u"Bob"_s}};
    const HistoryEntry third{{Act::Kind::Undone, u"Owner"_s, Noon.addSecs(2)},
                             {u"a"_s, ItemField::Owner, u"Bob"_s, u"Ann"_s}};
    QCOMPARE(m_items->history(u"a"_s).value(), QList({first, second, third}));
    QCOMPARE(m_items->history()->size(), 4);
    QCOMPARE(m_items->states()->value(u"a"_s).changed, Noon.addSecs(2));
    QCOMPARE(m_items->states()->value(u"b"_s).changed, Noon);
}

void TestItemStore::theHistoryReadsAsPeopleWrite_data()
{
    QTest::addColumn<ItemField>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("status") << ItemField::Status << u"Risk accepted"_s;
    QTest::newRow("origin") << ItemField::StatusOrigin << u"check results"_s;
    QTest::newRow("owner") << ItemField::Owner << u"Ann \U0001F512 <ann@example.com>"_s;
    QTest::newRow("due") << ItemField::Due << u"2026-12-24"_s;
    QTest::newRow("evidence") << ItemField::Evidence
                              << u"https://example.com/ticket/1, seen 2026-11-20, until 2027-02-01\n"
                                 "Seen in the console, seen 2026-11-21"_s;
    QTest::newRow("services") << ItemField::Services << u"s3, ec2"_s;
    QTest::newRow("steps") << ItemField::Steps << u"Write\nWait, \"then\" ask"_s;
}

void TestItemStore::theHistoryReadsAsPeopleWrite()
{
    QFETCH(const ItemField, field);
    QFETCH(const QString, text);
    QCOMPARE(readableFieldText(field, fieldText(full(u"a"_s), field)), text);
}

void TestItemStore::whatChangesNothingIsNoStep()
{
    QVERIFY(apply(u"First"_s, {owned(u"a"_s, u"Ann"_s)}));
    QCOMPARE(apply(u"Again"_s, {owned(u"a"_s, u"Ann"_s)}).value(), QStringList());
    QCOMPARE(apply(u"Nothing"_s, {}).value(), QStringList());
    QCOMPARE(m_items->undoLabel()->value(), u"First"_s);
    QCOMPARE(m_items->history()->size(), 1);
}

void TestItemStore::aBulkChangeIsOneStep()
{
    QList<ItemState> many;
    for (int number = 0; number < 5000; ++number) {
        many.append(owned(u"control-%1"_s.arg(number), u"Ann"_s));
    }
    QCOMPARE(apply(u"Owner of 5,000 items"_s, many)->size(), 5000);
    QCOMPARE(m_items->undo(Noon)->size(), 5000);
    const auto undone = m_items->states().value();
    QVERIFY(std::ranges::all_of(undone, [](const ItemState &state) { return state.owner.isEmpty(); }));
    QCOMPARE(m_items->undoLabel().value(), std::nullopt);
    QCOMPARE(m_items->redo(Noon)->size(), 5000);
    const auto redone = m_items->states().value();
    QVERIFY(std::ranges::all_of(redone, [](const ItemState &state) { return state.owner == "Ann"_L1; }));
}

void TestItemStore::aStepOutlivesTheWindow()
{
    QVERIFY(apply(u"First"_s, {owned(u"a"_s, u"Ann"_s)}));
    QVERIFY(apply(u"Second"_s, {owned(u"a"_s, u"Bob"_s)}));
    reopen();
    QCOMPARE(m_items->undoLabel()->value(), u"Second"_s);
    QCOMPARE(m_items->undo(Noon).value(), QStringList(u"a"_s));
    QCOMPARE(m_items->states()->value(u"a"_s).owner, u"Ann"_s);
    reopen();
    QCOMPARE(m_items->redoLabel()->value(), u"Second"_s);
    QCOMPARE(m_items->undoLabel()->value(), u"First"_s);
    QCOMPARE(m_items->redo(Noon).value(), QStringList(u"a"_s));
    QCOMPARE(m_items->states()->value(u"a"_s).owner, u"Bob"_s);
    QCOMPARE(m_items->redo(Noon).value(), QStringList());
    QCOMPARE(m_items->redoLabel().value(), std::nullopt);
}

void TestItemStore::aNewChangeEndsWhatCouldBeRedone()
{
    QVERIFY(apply(u"First"_s, {owned(u"a"_s, u"Ann"_s)}));
    QVERIFY(apply(u"Second"_s, {owned(u"a"_s, u"Bob"_s)}));
    QVERIFY(m_items->undo(Noon));
    QVERIFY(apply(u"Third"_s, {owned(u"a"_s, u"Cid"_s)}));
    QCOMPARE(m_items->redo(Noon).value(), QStringList());
    QVERIFY(m_items->undo(Noon));
    QCOMPARE(m_items->states()->value(u"a"_s).owner, u"Ann"_s);
}

void TestItemStore::anItemNamedTwiceGoesAllTheWayBack()
{
    QVERIFY(apply(u"Twice"_s, {owned(u"a"_s, u"Ann"_s), owned(u"b"_s, u"Eve"_s), owned(u"a"_s, u"Bob"_s)}));
    QCOMPARE(m_items->states()->value(u"a"_s).owner, u"Bob"_s);
    QVERIFY(m_items->undo(Noon));
    QCOMPARE(m_items->states()->value(u"a"_s).owner, QString());
    QVERIFY(m_items->redo(Noon));
    QCOMPARE(m_items->states()->value(u"a"_s).owner, u"Bob"_s);
}

void TestItemStore::theLastTwoHundredStepsAreKept()
{
    const int made = KeptUndoSteps + 5;
    for (int number = 1; number <= made; ++number) {
        QVERIFY(apply(u"Step %1"_s.arg(number), {owned(u"a"_s, QString::number(number))}));
    }
    int undone = 0;
    while (!m_items->undo(Noon)->isEmpty()) {
        ++undone;
    }
    QCOMPARE(undone, KeptUndoSteps);
    QCOMPARE(m_items->states()->value(u"a"_s).owner, u"5"_s);
    // The history forgets none of them.
    QCOMPARE(m_items->history(u"a"_s)->size(), made + undone);
}

void TestItemStore::whatCannotBeWrittenLeavesNothing()
{
    QVERIFY(apply(u"First"_s, {owned(u"a"_s, u"Ann"_s), owned(u"b"_s, u"Ann"_s)}));
    const QList<PlanItem> before = m_items->items().value();
    change(u"CREATE TRIGGER full BEFORE INSERT ON field_change WHEN NEW.item = 'b'"
           " BEGIN SELECT RAISE(ABORT, 'no room'); END"_s);
    QVERIFY(!apply(u"Second"_s, {owned(u"a"_s, u"Bob"_s), owned(u"b"_s, u"Bob"_s)}));
    QVERIFY(!m_items->undo(Noon));
    QCOMPARE(m_items->items().value(), before);
    QCOMPARE(m_items->history()->size(), 2);
    QCOMPARE(m_items->undoLabel()->value(), u"First"_s);
    QCOMPARE(m_items->redoLabel().value(), std::nullopt);
    change(u"DROP TRIGGER full"_s);
    QCOMPARE(m_items->undo(Noon)->size(), 2);
}

void TestItemStore::manualItemsComeAndGoWithUndo()
{
    const QString id = m_items->unusedManualId().value();
    QVERIFY(isManualItem(id));
    QVERIFY(!isManualItem(u"s3-versioning"_s));
    QVERIFY(apply(u"New item"_s, {{.control = id, .title = u"Ask the supplier"_s, .steps = {u"Write"_s}}}));
    QCOMPARE(m_items->items()->size(), 1);
    QVERIFY(m_items->undo(Noon));
    QCOMPARE(m_items->items()->size(), 0);
    // Its id is not given to another, or redo would meet a stranger.
    QVERIFY(m_items->unusedManualId().value() != id);
    QVERIFY(m_items->redo(Noon));
    QCOMPARE(m_items->states()->value(id).steps, QStringList(u"Write"_s));
}

void TestItemStore::scopesLeaveWhatPeopleGaveAlone()
{
    QVERIFY(apply(u"Owner"_s, {owned(u"a"_s, u"Ann"_s)}));
    const ItemScope in{u"a"_s, {u"T1078"_s, u"T1485.A003"_s}, u"T1078: Every account"_s, {}};
    const ItemScope untouched{u"b"_s, {u"T1496"_s}, u"T1496: Amazon Bedrock can be started"_s, {}};
    QVERIFY(m_items->setScopes({in, untouched}));
    const ItemScope out{u"b"_s, {u"T1496"_s}, untouched.proof, u"T1496 is not seen"_s};
    QVERIFY(m_items->setScopes({out}));
    reopen();
    const PlanItem first{ItemState{.control = u"a"_s, .changed = Noon, .owner = u"Ann"_s}, in};
    const PlanItem second{ItemState{.control = u"b"_s}, out};
    QCOMPARE(m_items->items().value(), QList({first, second}));
    // No step to undo, and the step before it leaves the scope alone.
    QVERIFY(m_items->undo(Noon));
    QCOMPARE(m_items->items()->first().scope, in);
    QCOMPARE(m_items->items()->first().state.owner, QString());
}

void TestItemStore::theTextOfAStatusIsKeptOnce()
{
    const auto catalog = Fixture::catalog();
    const Control &control = *catalog->control(u"s3-versioning"_s);
    const QByteArray hash = control.textHash();
    QCOMPARE(m_items->keptText(hash).value(), std::nullopt);
    for (const Status status : {Status::Planned, Status::Implemented}) {
        QVERIFY(m_items->apply({.label = u"Status"_s,
                                .time = Noon,
                                .items = {{.control = control.id, .status = status, .textHash = hash}},
                                .texts = {{hash, controlTextOf(control)}}}));
    }
    reopen();
    QCOMPARE(m_items->keptText(hash).value(), controlTextOf(control));
    // Undone, what was assessed can still be shown.
    QVERIFY(m_items->undo(Noon));
    QCOMPARE(m_items->keptText(hash).value(), controlTextOf(control));
}

void TestItemStore::alteredRowsAreToldAsDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("status") << u"UPDATE plan_item SET status = 'done'"_s;
    QTest::newRow("date") << u"UPDATE plan_item SET due = 'soon'"_s;
    QTest::newRow("origin") << u"UPDATE plan_item SET status_origin = 'me'"_s;
    QTest::newRow("field of the log") << u"UPDATE field_change SET field = 'color'"_s;
    QTest::newRow("value of the log") << u"UPDATE field_change SET field = 'status', value_before = 'done'"_s;
}

void TestItemStore::alteredRowsAreToldAsDamage()
{
    QFETCH(const QString, sql);
    QVERIFY(apply(u"Owner"_s, {owned(u"a"_s, u"Ann"_s)}));
    change(sql);
    const Result<QStringList> undone = m_items->undo(Noon);
    QVERIFY(!undone);
    QVERIFY2(undone.error().text().contains(u"is damaged"_s), qPrintable(undone.error().text()));
}

QTEST_GUILESS_MAIN(TestItemStore)
#include "tst_itemstore.moc"
