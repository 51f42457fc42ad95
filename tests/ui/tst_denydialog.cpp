#include "models/exports/denydocuments.h"
#include "models/itemmodels/denymodel.h"
#include "tests/support/denycatalog.h"
#include "tests/support/inventorydraft.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/denydialog.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Account = u"111122223333"_s;

// EC2 is used, Bedrock absent by a person's word, nothing is known of Lambda.
Inventory estate()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a.yaml"_s, u"ttc-inventory"_s, {Account});
    draft.addEvidence(Account, u"ec2"_s, {EvidenceKind::Listed, {}, 1, source});
    draft.addAbsence(Account, u"bedrock"_s, source);
    return draft.inventory();
}

// The dialog as a person has it before them, with what it stands on.
struct Desk
{
    Desk()
        : inventory(Fixture::denyCatalog(), work.store.get())
    {
        inventory.restore();
        inventory.add(estate());
        open();
    }

    void open()
    {
        dialog = std::make_unique<DenyDialog>(work.theme, inventory, work.files);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        table = dialog->findChild<QTableView *>(u"denyTable"_s);
        spared = dialog->findChild<QLineEdit *>(u"breakGlassLineEdit"_s);
    }

    QString policy() const { return dialog->findChild<QPlainTextEdit *>(u"denyPolicyText"_s)->toPlainText(); }
    QString summary() const { return dialog->findChild<QLabel *>(u"denySummaryLabel"_s)->text(); }
    QString note() const { return dialog->findChild<QLabel *>(u"denyNoteLabel"_s)->text(); }
    QPushButton *button(const QString &name) const { return dialog->findChild<QPushButton *>(name); }
    QModelIndex row(const QString &service) const
    {
        return table->model()
            ->match(table->model()->index(0, 0), DenyModel::ServiceRole, service, 1, Qt::MatchExactly)
            .value(0);
    }
    // A person clicks on the box at the left end of the row.
    void clickBox(const QString &service) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(row(service)).topLeft() + QPoint(12, table->rowHeight(0) / 2));
    }

    Fixture::Work work;
    InventoryState inventory;
    std::unique_ptr<DenyDialog> dialog;
    QTableView *table = nullptr;
    QLineEdit *spared = nullptr;
};

} // namespace

class TestDenyDialog : public QObject
{
    Q_OBJECT
private slots:
    void init() { Fixture::failOnWarnings(); }
    void beginsWithWhatIsProvedAbsent();
    void spaceTicksAndThePolicyFollows();
    void aClickOnABoxTicksIt();
    void sparedPrincipalsAreTypedAndRemembered();
    void aWrongPrincipalIsToldAtOnce();
    void nobodyNeedBeSpared();
    void thePolicyIsCopied();
    void thePolicyIsSaved();
    void aPlaceThatCannotBeWrittenIsTold();
    void returnInTheFieldPressesNothing();
    void theMenuOpensItWhereThereIsAnInventory();
};

void TestDenyDialog::beginsWithWhatIsProvedAbsent()
{
    const Desk desk;
    QVERIFY(desk.policy().contains(u"\"bedrock:*\""_s));
    QVERIFY(!desk.policy().contains(u"lambda"_s));
    QVERIFY(desk.policy().contains(usualBreakGlass()));
    QVERIFY2(desk.summary().startsWith(u"Denies 1 service"_s), qPrintable(desk.summary()));
}

void TestDenyDialog::spaceTicksAndThePolicyFollows()
{
    const Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {980, 680}));
    QVERIFY(desk.table->hasFocus());
    QTest::keyClick(desk.table, Qt::Key_Down);
    QCOMPARE(desk.table->currentIndex().data(DenyModel::ServiceRole).toString(), u"lambda"_s);
    const auto *details = desk.dialog->findChild<QLabel *>(u"denyDetailsLabel"_s);
    QVERIFY(details->text().startsWith(u"AWS Lambda: T1651. Not covered: "_s));
    QTest::keyClick(desk.table, Qt::Key_Space);
    QVERIFY(details->text().startsWith(u"AWS Lambda: hinders T1651. "_s));
    QVERIFY(desk.policy().contains(u"\"lambda:*\""_s));
    QVERIFY(desk.summary().startsWith(u"Denies 2 services"_s));
    QCOMPARE(desk.table->currentIndex().data(DenyModel::ServiceRole).toString(), u"lambda"_s);
    QTest::keyClick(desk.table, Qt::Key_Space);
    QTest::keyClick(desk.table, Qt::Key_Up);
    QTest::keyClick(desk.table, Qt::Key_Space);
    QCOMPARE(desk.policy(), QString());
    QCOMPARE(desk.summary(), u"Denies nothing: no service is chosen."_s);
    QVERIFY(!desk.button(u"copyPolicyButton"_s)->isEnabled());
    QVERIFY(!desk.button(u"savePolicyButton"_s)->isEnabled());
}

void TestDenyDialog::aClickOnABoxTicksIt()
{
    const Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {980, 680}));
    desk.clickBox(u"lambda"_s);
    QVERIFY(desk.policy().contains(u"\"lambda:*\""_s));
    desk.clickBox(u"ec2"_s); // has no box
    QVERIFY(!desk.policy().contains(u"\"ec2:*\""_s));
}

void TestDenyDialog::sparedPrincipalsAreTypedAndRemembered()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {980, 680}));
    desk.spared->setFocus();
    desk.spared->selectAll();
    QTest::keyClicks(desk.spared, u"arn:aws:iam::*:role/A, arn:aws:iam::*:user/b"_s);
    QVERIFY(desk.policy().contains(u"role/A\""_s) && desk.policy().contains(u"user/b\""_s));
    QTest::keyClick(desk.dialog.get(), Qt::Key_Escape);
    QVERIFY(!desk.dialog->isVisible());
    desk.open();
    QCOMPARE(desk.spared->text(), u"arn:aws:iam::*:role/A, arn:aws:iam::*:user/b"_s);
    InventoryState tomorrow(Fixture::denyCatalog(), desk.work.store.get());
    tomorrow.restore();
    QCOMPARE(tomorrow.breakGlass(), desk.spared->text());
}

void TestDenyDialog::aWrongPrincipalIsToldAtOnce()
{
    const Desk desk;
    desk.spared->setText(u"Admin"_s);
    QVERIFY2(desk.note().contains(u"“Admin” is no ARN"_s), qPrintable(desk.note()));
    QCOMPARE(desk.policy(), QString());
    QVERIFY(!desk.button(u"savePolicyButton"_s)->isEnabled());
    desk.spared->setText(usualBreakGlass());
    QCOMPARE(desk.note(), QString());
    QVERIFY(desk.button(u"savePolicyButton"_s)->isEnabled());
}

void TestDenyDialog::nobodyNeedBeSpared()
{
    Desk desk;
    desk.spared->setText({});
    QVERIFY(!desk.policy().contains(u"Condition"_s));
    desk.dialog->reject();
    InventoryState tomorrow(Fixture::denyCatalog(), desk.work.store.get());
    tomorrow.restore();
    QCOMPARE(tomorrow.breakGlass(), QString());
}

void TestDenyDialog::thePolicyIsCopied()
{
    const Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {980, 680}));
    QTest::mouseClick(desk.button(u"copyPolicyButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.policy());
    QVERIFY(desk.note().startsWith(u"Copied."_s));
}

void TestDenyDialog::thePolicyIsSaved()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {980, 680}));
    QTest::mouseClick(desk.button(u"savePolicyButton"_s), Qt::LeftButton);
    QVERIFY(desk.work.files.suggestedFile.endsWith(u"deny-unused.json"_s));
    QCOMPARE(desk.note(), QString()); // thought better of it
    desk.work.files.fileToSave = desk.work.path(u"scp.json"_s);
    QTest::mouseClick(desk.button(u"savePolicyButton"_s), Qt::LeftButton);
    QVERIFY2(desk.note().contains(u"scp.json"_s), qPrintable(desk.note()));
    QFile file(desk.work.files.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()), QJsonDocument::fromJson(desk.policy().toUtf8()));
}

void TestDenyDialog::aPlaceThatCannotBeWrittenIsTold()
{
    Desk desk;
    desk.work.files.fileToSave = desk.work.path(u"no/such/folder/scp.json"_s);
    desk.button(u"savePolicyButton"_s)->click();
    QVERIFY2(desk.note().contains(u"could not be"_s), qPrintable(desk.note()));
}

void TestDenyDialog::returnInTheFieldPressesNothing()
{
    const Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {980, 680}));
    desk.spared->setFocus();
    QTest::keyClick(desk.spared, Qt::Key_Return);
    QVERIFY(desk.dialog->isVisible());
    QCOMPARE(desk.note(), QString());
    QVERIFY(desk.work.files.suggestedFile.isEmpty());
}

void TestDenyDialog::theMenuOpensItWhereThereIsAnInventory()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    auto *action = window->findChild<QAction *>(u"denyUnusedAction"_s);
    QVERIFY(!action->isEnabled());
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    QVERIFY(action->isEnabled());
    QVERIFY(window->findChild<QMenu *>(u"inventoryMenu"_s)->actions().contains(action));
    action->trigger();
    auto *dialog = window->findChild<QDialog *>(u"denyDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    work.inventory.clear();
    QVERIFY(!action->isEnabled());
}

QTEST_MAIN(TestDenyDialog)
#include "tst_denydialog.moc"
