#include "tests/ui/windowfixture.h"
#include "ui/window/inventorymenu.h"

#include <QAction>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

QAction *actionOf(const QMenu &menu, const QString &name)
{
    for (QAction *action : menu.actions()) {
        if (action->objectName() == name) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

class TestInventoryMenu : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void withoutInventoryThereIsNothingToClear();
    void aSourceCanBeMarkedCompleteAndRemoved();
    void warningsAreCountedAndShown();
    void undoTakesTheLastChangeBack();
    void groupsOfAccountsAreOneClickAway();
    void hostileFileNamesStayText();
};

void TestInventoryMenu::withoutInventoryThereIsNothingToClear()
{
    Fixture::Work work;
    InventoryMenu menu(work.theme, work.inventory, {});
    QVERIFY(!actionOf(menu, u"clearInventoryAction"_s)->isEnabled());
    QVERIFY(!actionOf(menu, u"accountsAction"_s)->isEnabled());
}

void TestInventoryMenu::aSourceCanBeMarkedCompleteAndRemoved()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    InventoryMenu menu(work.theme, work.inventory, {});
    QAction *source = actionOf(menu, u"sourceAction_0"_s);
    QVERIFY(source->text().startsWith(u"list.txt"_s));
    actionOf(*source->menu(), u"completeSourceAction"_s)->trigger();
    QVERIFY(work.inventory.inventory()->sources.first().complete);
    actionOf(*source->menu(), u"removeSourceAction"_s)->trigger();
    QVERIFY(work.inventory.inventory()->isEmpty());
}

void TestInventoryMenu::warningsAreCountedAndShown()
{
    Fixture::Work work;
    Inventory inventory = Fixture::inventoryWith({u"s3"_s});
    inventory.sources.first().warnings = {u"It ends early"_s};
    work.inventory.add(inventory);
    InventoryMenu menu(work.theme, work.inventory, {});
    QVERIFY(actionOf(menu, u"sourceAction_0"_s)->text().contains(u"1 warning"_s));
}

void TestInventoryMenu::undoTakesTheLastChangeBack()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    InventoryMenu menu(work.theme, work.inventory, {});
    actionOf(menu, u"clearInventoryAction"_s)->trigger();
    QVERIFY(!work.inventory.scope().hasInventory());
    emit menu.aboutToShow();
    QCOMPARE(actionOf(menu, u"undoInventoryAction"_s)->text(), u"&Undo clearing of the inventory"_s);
    QVERIFY(!actionOf(menu, u"redoInventoryAction"_s)->isEnabled());
    actionOf(menu, u"undoInventoryAction"_s)->trigger();
    QVERIFY(work.inventory.scope().hasInventory());
    emit menu.aboutToShow();
    QCOMPARE(actionOf(menu, u"redoInventoryAction"_s)->text(), u"R&edo clearing of the inventory"_s);
    actionOf(menu, u"redoInventoryAction"_s)->trigger();
    QVERIFY(!work.inventory.scope().hasInventory());
}

void TestInventoryMenu::groupsOfAccountsAreOneClickAway()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}, u"111122223333"_s));
    work.inventory.add(Fixture::inventoryWith({u"rds"_s}, u"444455556666"_s));
    work.inventory.setAccountGroup({.name = u"shop"_s, .accounts = {u"444455556666"_s}});
    work.inventory.setAccountGroup({.name = u"elsewhere"_s, .accounts = {u"999900001111"_s}});
    InventoryMenu menu(work.theme, work.inventory, {});
    QVERIFY(!actionOf(menu, u"groupAction_elsewhere"_s)->isEnabled());
    QVERIFY(!actionOf(menu, u"allAccountsAction"_s)->isVisible());
    actionOf(menu, u"groupAction_shop"_s)->trigger();
    QCOMPARE(work.inventory.chosenAccounts(), QStringList{u"444455556666"_s});
    emit menu.aboutToShow();
    QVERIFY(actionOf(menu, u"groupAction_shop"_s)->isChecked());
    actionOf(menu, u"allAccountsAction"_s)->trigger();
    QVERIFY(work.inventory.chosenAccounts().isEmpty());
}

void TestInventoryMenu::hostileFileNamesStayText()
{
    Fixture::Work work;
    Inventory inventory = Fixture::inventoryWith({u"s3"_s});
    inventory.sources.first().label = u"a&b<img src=x>.txt"_s;
    work.inventory.add(inventory);
    InventoryMenu menu(work.theme, work.inventory, {});
    QVERIFY(actionOf(menu, u"sourceAction_0"_s)->text().startsWith(u"a&&b<img"_s));
}

QTEST_MAIN(TestInventoryMenu)
#include "tst_inventorymenu.moc"
