#include "models/checklist/workspacestore.h"
#include "models/itemmodels/inventorystate.h"
#include "tests/itemmodels/smallinventory.h"
#include "tests/support/fixturecatalog.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestInventoryState : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void beginsUnscoped();
    void scopesByWhatIsAdded();
    void addsAndRemovesSources();
    void looksAtChosenAccountsOnly();
    void addsNewAccountsToTheChoice();
    void marksASourceComplete();
    void takesBackTheLastChange_data();
    void takesBackTheLastChange();
    void undoAndRedoAreNamed();
    void aNewChangeEndsRedo();
    void remembersALimitedNumberOfChanges();
    void tellsWhatAnImportWouldDo();
    void aReloadedSourceKeepsTheNameThatAPersonGaveIt();
    void aReloadedSourceKeepsItsPlace();
    void groupsOfAccountsAreKept();
    void ignoresWhatChangesNothing();
    void comesBackAtTheNextStart();
    void staysInUseWhenItCannotBeKept();

private:
    static Inventory production();
    static Inventory sandbox();

    QTemporaryDir m_folder;
};

namespace {

QStringList labels(const InventoryState &state)
{
    QStringList all;
    for (const Source &source : state.inventory()->sources) {
        all.append(source.label);
    }
    return all;
}

} // namespace

void TestInventoryState::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

Inventory TestInventoryState::production()
{
    return Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"production.txt"_s);
}

Inventory TestInventoryState::sandbox()
{
    return Fixture::inventoryOf(u"444455556666"_s, {u"rds"_s}, u"sandbox.txt"_s);
}

void TestInventoryState::beginsUnscoped()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.restore();
    QVERIFY(state.inventory()->isEmpty());
    QVERIFY(!state.scope().hasInventory());
    QCOMPARE(state.scope().verdict(u"T1485.A003"_s), Verdict::Unscoped);
    QVERIFY(!state.canUndo());
}

void TestInventoryState::scopesByWhatIsAdded()
{
    InventoryState state(Fixture::catalog(), nullptr);
    const QSignalSpy changes(&state, &InventoryState::inventoryChanged);
    state.add(production());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(state.scope().verdict(u"T1485.A003"_s), Verdict::InUse);
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::NotCovered);
    state.add(sandbox());
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::InUse);
}

void TestInventoryState::addsAndRemovesSources()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    state.add(sandbox());
    state.add(production());
    QCOMPARE(labels(state), (QStringList{u"production.txt"_s, u"sandbox.txt"_s}));
    state.removeSource(0);
    QCOMPARE(labels(state), QStringList{u"sandbox.txt"_s});
    QCOMPARE(state.scope().verdict(u"T1485.A003"_s), Verdict::NotCovered);
    state.removeSource(0);
    QVERIFY(state.inventory()->isEmpty());
    QVERIFY(!state.scope().hasInventory());
    state.add(production());
    state.clear();
    QVERIFY(!state.scope().hasInventory());
}

void TestInventoryState::looksAtChosenAccountsOnly()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    state.add(sandbox());
    state.setChosenAccounts({u"444455556666"_s, u"999999999999"_s, u"444455556666"_s});
    QCOMPARE(state.chosenAccounts(), QStringList{u"444455556666"_s});
    QCOMPARE(state.scope().verdict(u"T1485.A003"_s), Verdict::NotCovered);
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::InUse);
    state.removeSource(1);
    QVERIFY(state.chosenAccounts().isEmpty());
    QCOMPARE(state.scope().verdict(u"T1485.A003"_s), Verdict::InUse);
}

void TestInventoryState::addsNewAccountsToTheChoice()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    state.setChosenAccounts({u"111122223333"_s});
    state.add(sandbox());
    QCOMPARE(state.chosenAccounts(), (QStringList{u"111122223333"_s, u"444455556666"_s}));
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::InUse);
}

void TestInventoryState::marksASourceComplete()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    state.setSourceComplete(0, true);
    QVERIFY(state.inventory()->sources.at(0).complete);
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::NotSeen);
    state.undo();
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::NotCovered);
}

void TestInventoryState::takesBackTheLastChange_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("add") << u"add"_s;
    QTest::newRow("remove") << u"remove"_s;
    QTest::newRow("clear") << u"clear"_s;
    QTest::newRow("choose") << u"choose"_s;
    QTest::newRow("rename a source") << u"rename"_s;
    QTest::newRow("name an account") << u"name"_s;
    QTest::newRow("replace a source") << u"replace"_s;
}

void TestInventoryState::takesBackTheLastChange()
{
    QFETCH(const QString, change);
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    state.add(sandbox());
    state.setChosenAccounts({u"444455556666"_s});
    const Inventory before = *state.inventory();
    if (change == u"add"_s) {
        state.add(Fixture::inventoryOf(u"777788889999"_s, {u"ec2"_s}, u"more.txt"_s));
    } else if (change == u"remove"_s) {
        state.removeSource(1);
    } else if (change == u"clear"_s) {
        state.clear();
    } else if (change == u"rename"_s) {
        state.renameSource(1, u"the sandbox"_s);
    } else if (change == u"name"_s) {
        state.renameAccount(u"111122223333"_s, u"production"_s);
    } else if (change == u"replace"_s) {
        state.replaceSource(1, Fixture::inventoryOf(u"777788889999"_s, {u"ec2"_s}, u"more.txt"_s));
    } else {
        state.setChosenAccounts({});
    }
    const Inventory after = *state.inventory();
    const QStringList chosenAfter = state.chosenAccounts();
    QVERIFY(state.canUndo());
    QVERIFY(!state.canRedo());
    const QSignalSpy changes(&state, &InventoryState::inventoryChanged);
    state.undo();
    QCOMPARE(changes.size(), 1);
    QVERIFY(*state.inventory() == before);
    QCOMPARE(state.chosenAccounts(), QStringList{u"444455556666"_s});
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::InUse);
    state.redo();
    QVERIFY(*state.inventory() == after);
    QCOMPARE(state.chosenAccounts(), chosenAfter);
    QVERIFY(!state.canRedo());
    for (int i = 0; i < 4; ++i) {
        QVERIFY(state.canUndo());
        state.undo();
    }
    QVERIFY(state.inventory()->isEmpty());
    QVERIFY(!state.canUndo());
    state.undo();
    QVERIFY(state.canRedo());
}

void TestInventoryState::undoAndRedoAreNamed()
{
    InventoryState state(Fixture::catalog(), nullptr);
    QVERIFY(!state.undoText() && !state.redoText());
    state.add(production());
    QCOMPARE(*state.undoText(), u"import of production.txt"_s);
    state.renameSource(0, u"ours"_s);
    state.removeSource(0);
    QCOMPARE(*state.undoText(), u"removal of ours"_s);
    const int made = state.changesMade();
    state.undo();
    QCOMPARE(state.changesMade(), made - 1);
    QCOMPARE(*state.undoText(), u"renaming of production.txt"_s);
    QCOMPARE(*state.redoText(), u"removal of ours"_s);
    state.redo();
    QCOMPARE(state.changesMade(), made);
    QCOMPARE(*state.undoText(), u"removal of ours"_s);
    QVERIFY(!state.redoText());
}

void TestInventoryState::aNewChangeEndsRedo()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    state.undo();
    QVERIFY(state.canRedo());
    state.add(sandbox());
    QVERIFY(!state.canRedo());
    state.redo();
    QCOMPARE(labels(state), QStringList{u"sandbox.txt"_s});
}

void TestInventoryState::remembersALimitedNumberOfChanges()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    for (std::size_t i = 0; i < InventoryState::MostUndo + 5; ++i) {
        state.renameSource(0, QString::number(i));
    }
    std::size_t steps = 0;
    while (state.canUndo()) {
        state.undo();
        ++steps;
    }
    QCOMPARE(steps, InventoryState::MostUndo);
    QCOMPARE(labels(state), QStringList{u"4"_s});
}

void TestInventoryState::tellsWhatAnImportWouldDo()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    const ImportPreview added = state.preview(sandbox());
    QVERIFY(added.replaced.isEmpty());
    QCOMPARE(added.difference.accountsAdded, QStringList{u"444455556666"_s});
    QCOMPARE(labels(state), QStringList{u"production.txt"_s}); // only told

    QCOMPARE(state.preview(production()).replaced, QStringList{u"production.txt"_s});
    QVERIFY(state.preview(production()).difference.isEmpty());

    const ImportPreview reloaded =
        state.preview(Fixture::inventoryOf(u"111122223333"_s, {u"rds"_s}, u"newer.txt"_s), 0);
    QCOMPARE(reloaded.replaced, QStringList{u"production.txt"_s});
    QCOMPARE(reloaded.difference.services,
             QList<PresenceChange>({{u"111122223333"_s, u"rds"_s, Presence::NotCovered, Presence::InUse},
                                    {u"111122223333"_s, u"s3"_s, Presence::InUse, Presence::NotCovered}}));
}

void TestInventoryState::aReloadedSourceKeepsTheNameThatAPersonGaveIt()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    state.replaceSource(0, Fixture::inventoryOf(u"111122223333"_s, {u"rds"_s}, u"newer.txt"_s));
    QCOMPARE(labels(state), QStringList{u"newer.txt"_s});
    state.renameSource(0, u"  our   list "_s);
    QCOMPARE(labels(state), QStringList{u"our list"_s});
    state.replaceSource(0, Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"newest.txt"_s));
    QCOMPARE(labels(state), QStringList{u"our list"_s});
    QVERIFY(state.inventory()->account(u"111122223333"_s)->services.first().service == u"s3"_s);
}

void TestInventoryState::aReloadedSourceKeepsItsPlace()
{
    InventoryState state(Fixture::catalog(), nullptr);
    Inventory first = production();
    first.accounts.first().services.first().regions = {u"us-east-1"_s};
    state.add(first);
    state.add(sandbox());
    Inventory newer = Fixture::inventoryOf(u"111122223333"_s, {u"s3"_s}, u"newer.txt"_s);
    newer.accounts.first().services.first().regions = {u"eu-west-1"_s};
    state.replaceSource(0, newer);
    QCOMPARE(labels(state), (QStringList{u"newer.txt"_s, u"sandbox.txt"_s}));
    // Nothing is left of what the file said before.
    const AccountInventory *account = state.inventory()->account(u"111122223333"_s);
    QCOMPARE(account->services.first().regions, QStringList{u"eu-west-1"_s});
    QCOMPARE(account->services.first().evidence.first().count, 1);
    // What has become the same as another file is that one.
    state.replaceSource(0, sandbox());
    QCOMPARE(labels(state), QStringList{u"sandbox.txt"_s});
    QVERIFY(state.inventory()->account(u"111122223333"_s) == nullptr);
}

void TestInventoryState::groupsOfAccountsAreKept()
{
    const QString file = m_folder.filePath(u"groups.ttcw"_s);
    {
        const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite).value();
        InventoryState state(Fixture::catalog(), store.get());
        state.setAccountGroup({.name = u" web  shop "_s, .accounts = {u"444455556666"_s, u"111122223333"_s}});
        state.setAccountGroup({.name = u"audit"_s, .accounts = {u"777788889999"_s}});
        state.setAccountGroup({.name = u"gone"_s, .accounts = {u"777788889999"_s}});
        state.setAccountGroup({.name = u"gone"_s});
        state.setAccountGroup({.name = u"  "_s, .accounts = {u"777788889999"_s}});
    }
    const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite).value();
    InventoryState state(Fixture::catalog(), store.get());
    state.restore();
    QCOMPARE(state.accountGroups(),
             QList<AccountGroup>({{u"audit"_s, {u"777788889999"_s}},
                                  {u"web shop"_s, {u"111122223333"_s, u"444455556666"_s}}}));
    // What somebody else wrote there is no danger.
    QVERIFY(store->setSetting(u"account-groups"_s, R"([1,{"name":"x","accounts":[2,"3"]},{"name":""}])"));
    state.restore();
    QCOMPARE(state.accountGroups(), QList<AccountGroup>({{u"x"_s, {u"3"_s}}}));
}

void TestInventoryState::ignoresWhatChangesNothing()
{
    InventoryState state(Fixture::catalog(), nullptr);
    state.add(production());
    const QSignalSpy changes(&state, &InventoryState::inventoryChanged);
    state.add({});
    state.removeSource(-1);
    state.removeSource(1);
    state.setSourceComplete(0, false);
    state.setSourceComplete(7, true);
    state.setChosenAccounts({});
    QCOMPARE(changes.size(), 0);
}

void TestInventoryState::comesBackAtTheNextStart()
{
    const QString file = m_folder.filePath(u"kept.ttcw"_s);
    {
        auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
        QVERIFY(store.has_value());
        InventoryState state(Fixture::catalog(), store->get());
        state.add(production());
        state.add(sandbox());
        state.setChosenAccounts({u"444455556666"_s});
        state.removeSource(0);
        state.undo();
    }
    auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
    QVERIFY(store.has_value());
    InventoryState state(Fixture::catalog(), store->get());
    const QSignalSpy changes(&state, &InventoryState::inventoryChanged);
    state.restore();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(labels(state), (QStringList{u"production.txt"_s, u"sandbox.txt"_s}));
    QCOMPARE(state.chosenAccounts(), QStringList{u"444455556666"_s});
    QCOMPARE(state.scope().verdict(u"T1485.A001"_s), Verdict::InUse);
    QVERIFY(!state.canUndo());
}

void TestInventoryState::staysInUseWhenItCannotBeKept()
{
    const QString file = m_folder.filePath(u"readonly.ttcw"_s);
    QVERIFY(WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite).has_value());
    auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadOnly);
    QVERIFY(store.has_value());
    InventoryState state(Fixture::catalog(), store->get());
    const QSignalSpy failures(&state, &InventoryState::failed);
    state.add(production());
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.at(0).at(0).toString().startsWith(u"This inventory is in use now"_s));
    QVERIFY(failures.at(0).at(0).toString().endsWith(u'.'));
    QCOMPARE(labels(state), QStringList{u"production.txt"_s});
    QCOMPARE(state.scope().verdict(u"T1485.A003"_s), Verdict::InUse);
}

QTEST_GUILESS_MAIN(TestInventoryState)
#include "tst_inventorystate.moc"
