#include "models/checklist/logmark.h"
#include "tests/checklist/firstplan.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// What an export carries leads back to what was exported.
class TestLogMark : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void textsComeBack();
    void otherTextsAreNoMarks_data();
    void otherTextsAreNoMarks();
    void statesAreAsTheyWere();
    void undoneWorkCountsAsWork();
    void aCopyMadeLaterKnowsTheMark();
    void aCopyThatWentItsOwnWayDoesNot();
    void anotherPlanDoesNot();

private:
    std::unique_ptr<WorkspaceStore> opened(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

using States = QHash<QString, ItemState>;

const QDateTime Noon({2026, 11, 23}, QTime(12, 0), Qt::UTC);

void give(WorkspaceStore &store, const QString &item, const QString &owner, int minute)
{
    ItemState state = itemStates(store).value().value(item, ItemState{.control = item});
    state.owner = owner;
    QVERIFY(firstPlan(store).apply(
        {.label = u"Owner"_s, .time = Noon.addSecs(qint64{60} * minute), .items = {state}}));
}

// Without when and without what nobody touched.
States given(States states)
{
    for (ItemState &state : states) {
        state.changed = {};
    }
    states.removeIf([](const auto &entry) { return entry.value() == ItemState{.control = entry.key()}; });
    return states;
}

} // namespace

void TestLogMark::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<WorkspaceStore> TestLogMark::opened(const QString &name) const
{
    return WorkspaceStore::open(m_folder->filePath(name), WorkspaceStore::Mode::ReadWrite).value();
}

void TestLogMark::textsComeBack()
{
    const LogMark mark{.change = 250, .check = QByteArray::fromHex("3f9a2c1b")};
    QCOMPARE(toText(mark), u"250-3f9a2c1b"_s);
    QCOMPARE(logMarkFromText(u"250-3f9a2c1b"), mark);
    QCOMPARE(toText(LogMark()), QString());
}

void TestLogMark::otherTextsAreNoMarks_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "-", "250", "250-", "-3f9a2c1b", "250-3f9a2c", "250-3f9a2c1b00", "250-3F9A2C1B",
          "+250-3f9a2c1b", "250-3f9a2cxx", "99999999999999999999-3f9a2c1b", "0250-3f9a2c1b"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestLogMark::otherTextsAreNoMarks()
{
    QFETCH(const QString, text);
    QCOMPARE(logMarkFromText(text), std::nullopt);
}

void TestLogMark::statesAreAsTheyWere()
{
    const auto store = opened(u"a.ttcw"_s);
    QRandomGenerator random(7);
    QList<std::pair<LogMark, States>> kept{{firstPlan(*store).mark().value(), {}}};
    for (int minute = 1; minute <= 30; ++minute) {
        give(*store, u"control-%1"_s.arg(random.bounded(5)), u"owner %1"_s.arg(random.bounded(3)), minute);
        kept.append({firstPlan(*store).mark().value(), given(itemStates(*store).value())});
    }
    for (const auto &[mark, states] : std::as_const(kept)) {
        const auto found = firstPlan(*store).statesAt(mark).value();
        QVERIFY(found);
        QCOMPARE(given(*found), states);
    }
}

void TestLogMark::undoneWorkCountsAsWork()
{
    const auto store = opened(u"a.ttcw"_s);
    give(*store, u"s3-versioning"_s, u"Ada"_s, 1);
    const LogMark mark = firstPlan(*store).mark().value();
    QVERIFY(firstPlan(*store).undo(Noon.addSecs(120)));
    QVERIFY(firstPlan(*store).mark().value() != mark);
    QCOMPARE(firstPlan(*store).statesAt(mark).value()->value(u"s3-versioning"_s).owner, u"Ada"_s);
    QCOMPARE(itemStates(*store)->value(u"s3-versioning"_s).owner, QString());
}

void TestLogMark::aCopyMadeLaterKnowsTheMark()
{
    auto store = opened(u"a.ttcw"_s);
    give(*store, u"s3-versioning"_s, u"Ada"_s, 1);
    const LogMark mark = firstPlan(*store).mark().value();
    give(*store, u"s3-versioning"_s, u"Grace"_s, 2);
    store.reset();
    QVERIFY(QFile::copy(m_folder->filePath(u"a.ttcw"_s), m_folder->filePath(u"b.ttcw"_s)));
    const auto copy = opened(u"b.ttcw"_s);
    QCOMPARE(firstPlan(*copy).statesAt(mark).value()->value(u"s3-versioning"_s).owner, u"Ada"_s);
}

void TestLogMark::aCopyThatWentItsOwnWayDoesNot()
{
    opened(u"a.ttcw"_s).reset();
    QVERIFY(QFile::copy(m_folder->filePath(u"a.ttcw"_s), m_folder->filePath(u"b.ttcw"_s)));
    const auto store = opened(u"a.ttcw"_s);
    const auto copy = opened(u"b.ttcw"_s);
    const LogMark beginning = firstPlan(*store).mark().value();
    QCOMPARE(firstPlan(*copy).mark().value(), beginning);
    give(*store, u"s3-versioning"_s, u"Ada"_s, 1);
    give(*copy, u"s3-versioning"_s, u"Ada"_s, 2);
    const LogMark mark = firstPlan(*store).mark().value();
    QCOMPARE(firstPlan(*copy).mark()->change, mark.change);
    QVERIFY(!firstPlan(*copy).statesAt(mark).value());
}

void TestLogMark::anotherPlanDoesNot()
{
    const auto store = opened(u"a.ttcw"_s);
    give(*store, u"s3-versioning"_s, u"Ada"_s, 1);
    const PlanId other = PlanStore(*store).create(u"Other"_s, {}, {}, Noon)->id;
    QVERIFY(!ItemStore(*store, other).statesAt(firstPlan(*store).mark().value()).value());
    QVERIFY(!firstPlan(*store).statesAt(ItemStore(*store, other).mark().value()).value());
    QVERIFY(!firstPlan(*store).statesAt(LogMark()).value());
}

QTEST_GUILESS_MAIN(TestLogMark)
#include "tst_logmark.moc"
