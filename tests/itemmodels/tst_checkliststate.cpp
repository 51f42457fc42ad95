#include "models/itemmodels/checkliststate.h"
#include "tests/checklist/firstplan.h"
#include "tests/support/fixturecatalog.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestChecklistState : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void beginsWithNothingAssessed();
    void setsAndTakesBackAStatus();
    void ignoresWhatChangesNothing();
    void keepsStatusesInTheWorkspace();
    void takesBackAGroupAtOnce();
    void takesSeveralAsOneStep();
    void leavesSeveralWhenOneCannotBeWritten();
    void keepsTheHashOfTheTextThatWasAssessed();
    void leavesEverythingWhenItCannotBeWritten();
    void dropsAStepThatCannotBeTakenBack();

private:
    std::unique_ptr<WorkspaceStore> openStore(WorkspaceStore::Mode mode = WorkspaceStore::Mode::ReadWrite);
    void refuseWrites();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestChecklistState::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<WorkspaceStore> TestChecklistState::openStore(WorkspaceStore::Mode mode)
{
    auto store = WorkspaceStore::open(m_folder->filePath(u"workspace.ttcw"_s), mode);
    return store ? std::move(*store) : nullptr;
}

// What a full disk looks like from above, for every table, whatever the schema is.
void TestChecklistState::refuseWrites()
{
    SQLite::Database database(m_folder->filePath(u"workspace.ttcw"_s).toStdString(), SQLite::OPEN_READWRITE,
                              5000);
    QStringList tables;
    SQLite::Statement list(database, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                     "AND name NOT LIKE 'sqlite_%'");
    while (list.executeStep()) {
        tables.append(QString::fromStdString(list.getColumn(0).getString()));
    }
    list.reset();
    const QString trigger =
        uR"(CREATE TRIGGER refuse_%1_%2 BEFORE %2 ON "%1" BEGIN SELECT RAISE(ABORT, 'no room'); END)"_s;
    for (const QString &table : std::as_const(tables)) {
        for (const QString &change : {u"INSERT"_s, u"UPDATE"_s}) {
            database.exec(trigger.arg(table, change).toStdString());
        }
    }
}

void TestChecklistState::beginsWithNothingAssessed()
{
    ChecklistState state(Fixture::catalog(), nullptr);
    const QSignalSpy resets(&state, &ChecklistState::statesReset);
    state.restore();
    QVERIFY(state.states().isEmpty());
    QCOMPARE(state.status(u"s3-versioning"_s), Status::NotAssessed);
    QCOMPARE(resets.size(), 0);
}

void TestChecklistState::setsAndTakesBackAStatus()
{
    ChecklistState state(Fixture::catalog(), nullptr);
    const QSignalSpy changes(&state, &ChecklistState::statusChanged);
    state.setStatus(u"s3-versioning"_s, Status::Planned);
    state.setStatus(u"s3-versioning"_s, Status::Implemented);
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Implemented);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).at(0).toString(), u"s3-versioning"_s);
    QCOMPARE(state.undoStack()->undoText(), u"“Turn on versioning” to Implemented"_s);

    state.undoStack()->undo();
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Planned);
    state.undoStack()->undo();
    QCOMPARE(state.status(u"s3-versioning"_s), Status::NotAssessed);
    state.undoStack()->redo();
    state.undoStack()->redo();
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Implemented);
    QCOMPARE(changes.size(), 6);
}

void TestChecklistState::ignoresWhatChangesNothing()
{
    ChecklistState state(Fixture::catalog(), nullptr);
    const QSignalSpy changes(&state, &ChecklistState::statusChanged);
    state.setStatus(u"s3-versioning"_s, Status::NotAssessed);
    state.setStatus(u"unheard-of"_s, Status::Planned);
    QCOMPARE(changes.size(), 0);
    QVERIFY(!state.undoStack()->canUndo());
}

void TestChecklistState::keepsStatusesInTheWorkspace()
{
    {
        const auto store = openStore();
        QVERIFY(store != nullptr);
        ChecklistState state(Fixture::catalog(), store.get());
        state.setStatus(u"s3-versioning"_s, Status::Verified);
        state.setStatus(u"s3-data-events"_s, Status::Planned);
        state.undoStack()->undo();
        QCOMPARE(statusHistory(*store, u"s3-data-events"_s), QStringList({u"planned"_s, u"not-assessed"_s}));
    }
    const auto store = openStore();
    QVERIFY(store != nullptr);
    ChecklistState state(Fixture::catalog(), store.get());
    const QSignalSpy resets(&state, &ChecklistState::statesReset);
    state.restore();
    QCOMPARE(resets.size(), 1);
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Verified);
    QCOMPARE(state.status(u"s3-data-events"_s), Status::NotAssessed);
    QVERIFY(!state.undoStack()->canUndo());
}

void TestChecklistState::takesBackAGroupAtOnce()
{
    ChecklistState state(Fixture::catalog(), nullptr);
    state.undoStack()->beginMacro(u"Two at once"_s);
    state.setStatus(u"s3-versioning"_s, Status::Planned);
    state.setStatus(u"s3-data-events"_s, Status::Planned);
    state.undoStack()->endMacro();
    state.undoStack()->undo();
    QCOMPARE(state.status(u"s3-versioning"_s), Status::NotAssessed);
    QCOMPARE(state.status(u"s3-data-events"_s), Status::NotAssessed);
    state.undoStack()->redo();
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Planned);
    QCOMPARE(state.status(u"s3-data-events"_s), Status::Planned);
}

void TestChecklistState::keepsTheHashOfTheTextThatWasAssessed()
{
    const auto catalog = Fixture::catalog();
    const QByteArray oldHash = QByteArray(32, 'x');
    const auto store = openStore();
    QVERIFY(store != nullptr);
    QVERIFY(setStatus(*store, u"s3-versioning"_s, Status::Planned, oldHash, QDateTime::currentDateTimeUtc()));
    ChecklistState state(catalog, store.get());
    state.restore();
    const auto hash = [&state] { return state.states().value(u"s3-versioning"_s).textHash; };
    QCOMPARE(hash(), oldHash);
    state.setStatus(u"s3-versioning"_s, Status::Implemented);
    QCOMPARE(hash(), catalog->control(u"s3-versioning"_s)->textHash());
    // Taken back, the status stands again for the text that it was given for.
    state.undoStack()->undo();
    QCOMPARE(hash(), oldHash);
    const auto kept = itemStates(*store);
    QVERIFY(kept.has_value());
    QCOMPARE(kept->value(u"s3-versioning"_s).textHash, oldHash);
}

void TestChecklistState::takesSeveralAsOneStep()
{
    const auto store = openStore();
    QVERIFY(store != nullptr);
    ChecklistState state(Fixture::catalog(), store.get());
    state.setStatus(u"s3-versioning"_s, Status::Verified);
    ItemState versioning = state.states().value(u"s3-versioning"_s);
    versioning.status = Status::Planned;
    versioning.evidence = {{.text = u"Findings: fails"_s}};
    const ItemState events{.control = u"s3-data-events"_s, .status = Status::Implemented};
    QVERIFY(state.take({.label = u"2 statuses"_s, .items = {versioning, events}}));
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Planned);
    QCOMPARE(state.status(u"s3-data-events"_s), Status::Implemented);
    QCOMPARE(state.undoStack()->undoText(), u"2 statuses"_s);
    QCOMPARE(itemStates(*store)->value(u"s3-versioning"_s).evidence, versioning.evidence);

    state.undoStack()->undo();
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Verified);
    QCOMPARE(state.status(u"s3-data-events"_s), Status::NotAssessed);
    QVERIFY(itemStates(*store)->value(u"s3-versioning"_s).evidence.isEmpty());
    state.undoStack()->redo();
    QCOMPARE(itemStates(*store)->value(u"s3-data-events"_s).status, Status::Implemented);
}

void TestChecklistState::leavesSeveralWhenOneCannotBeWritten()
{
    const auto store = openStore();
    QVERIFY(store != nullptr);
    ChecklistState state(Fixture::catalog(), store.get());
    refuseWrites();
    const QSignalSpy failures(&state, &ChecklistState::failed);
    QVERIFY(!state.take(
        {.label = u"1 status"_s, .items = {{.control = u"s3-data-events"_s, .status = Status::Planned}}}));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(state.status(u"s3-data-events"_s), Status::NotAssessed);
    QVERIFY(!state.undoStack()->canUndo());
}

void TestChecklistState::leavesEverythingWhenItCannotBeWritten()
{
    const auto store = openStore();
    QVERIFY(store != nullptr);
    ChecklistState state(Fixture::catalog(), store.get());
    state.setStatus(u"s3-versioning"_s, Status::Planned);
    state.setStatus(u"s3-versioning"_s, Status::Implemented);
    state.undoStack()->undo();
    refuseWrites();

    const QSignalSpy changes(&state, &ChecklistState::statusChanged);
    const QSignalSpy failures(&state, &ChecklistState::failed);
    state.setStatus(u"s3-data-events"_s, Status::Planned);
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.at(0).at(0).toString().endsWith(u'.'));
    QCOMPARE(changes.size(), 0);
    QCOMPARE(state.status(u"s3-data-events"_s), Status::NotAssessed);
    QVERIFY(state.undoStack()->canUndo());
    QVERIFY(state.undoStack()->canRedo());
}

void TestChecklistState::dropsAStepThatCannotBeTakenBack()
{
    const auto store = openStore();
    QVERIFY(store != nullptr);
    ChecklistState state(Fixture::catalog(), store.get());
    state.setStatus(u"s3-versioning"_s, Status::Planned);
    refuseWrites();
    const QSignalSpy failures(&state, &ChecklistState::failed);
    state.undoStack()->undo();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(state.status(u"s3-versioning"_s), Status::Planned);
    QVERIFY(!state.undoStack()->canUndo());
    QVERIFY(!state.undoStack()->canRedo());
}

QTEST_GUILESS_MAIN(TestChecklistState)
#include "tst_checkliststate.moc"
