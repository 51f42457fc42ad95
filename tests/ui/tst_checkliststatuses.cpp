#include "tests/checklist/refusedwrites.h"
#include "tests/ui/checklistrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/checklistpage.h"
#include "ui/widgets/messagebar.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using Fixture::clickRow;
using Fixture::listOf;

namespace {

// The dialog that is open; nullptr where none is.
QDialog *openDialog(const QWidget &page, const QString &name)
{
    const auto dialogs = page.findChildren<QDialog *>(name);
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

} // namespace

class TestChecklistStatuses : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void aDigitSetsTheStatusOfAllThatIsChosen_data();
    void aDigitSetsTheStatusOfAllThatIsChosen();
    void spaceTicksAllThatIsChosen();
    void asksForAReasonAndKeepsWhatWasTyped();
    void asksWhoAcceptsARiskAndUntilWhen();
    void aWriteThatFailsKeepsTheDialogOpen();
    void leavesAcceptedRisksAloneUntilAsked();
    void theMenuSetsAStatus();
};

void TestChecklistStatuses::aDigitSetsTheStatusOfAllThatIsChosen_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Status>("status");
    QTest::newRow("0") << Qt::Key_0 << Status::NotAssessed;
    QTest::newRow("1") << Qt::Key_1 << Status::Planned;
    QTest::newRow("2") << Qt::Key_2 << Status::InProgress;
    QTest::newRow("3") << Qt::Key_3 << Status::Implemented;
    QTest::newRow("4") << Qt::Key_4 << Status::Verified;
}

void TestChecklistStatuses::aDigitSetsTheStatusOfAllThatIsChosen()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Status, status);
    Fixture::Work work;
    work.checklist.setStatus(u"backup-vault-lock"_s, Status::Planned);
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QTreeView *list = listOf(page);
    page.focusList();
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(page.selectedItems(), (QStringList{u"backup-vault-lock"_s, u"deny-unused-services"_s}));
    QTest::keyClick(list, key);
    QCOMPARE(work.checklist.status(u"backup-vault-lock"_s), status);
    QCOMPARE(work.checklist.status(u"deny-unused-services"_s), status);
    QCOMPARE(work.checklist.status(u"s3-versioning"_s), Status::NotAssessed);
    QCOMPARE(page.selectedItems().size(), 2);
    work.checklist.undo();
    QCOMPARE(work.checklist.status(u"backup-vault-lock"_s), Status::Planned);
}

void TestChecklistStatuses::spaceTicksAllThatIsChosen()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QTreeView *list = listOf(page);
    clickRow(*list, 1);
    clickRow(*list, 3, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(work.checklist.status(u"deny-unused-services"_s), Status::Implemented);
    QCOMPARE(work.checklist.status(u"s3-data-events"_s), Status::NotAssessed);
    QCOMPARE(work.checklist.status(u"s3-versioning"_s), Status::Implemented);
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(work.checklist.progress().done, 0);
}

void TestChecklistStatuses::asksForAReasonAndKeepsWhatWasTyped()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    page.focusList();
    QTest::keyClick(listOf(page), Qt::Key_5);
    QDialog *dialog = openDialog(page, u"reasonDialog"_s);
    QVERIFY(dialog != nullptr);
    // Without one it stays open and says so.
    QTest::mouseClick(dialog->findChild<QWidget *>(u"confirmButton"_s), Qt::LeftButton);
    QVERIFY(dialog->findChild<QLabel *>(u"problemLabel"_s)->text().contains(u"reason"_s));
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"reasonText"_s), u"No backups here"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(work.checklist.status(u"backup-vault-lock"_s), Status::NotAssessed);

    QTest::keyClick(listOf(page), Qt::Key_5);
    dialog = openDialog(page, u"reasonDialog"_s);
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"reasonText"_s)->toPlainText(), u"No backups here"_s);
    QTest::mouseClick(dialog->findChild<QWidget *>(u"confirmButton"_s), Qt::LeftButton);
    QVERIFY(openDialog(page, u"reasonDialog"_s) == nullptr);
    QCOMPARE(work.checklist.state(u"backup-vault-lock"_s).reason, u"No backups here"_s);
    QCOMPARE(work.checklist.status(u"backup-vault-lock"_s), Status::NotApplicable);
}

void TestChecklistStatuses::asksWhoAcceptsARiskAndUntilWhen()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    page.focusList();
    QTest::keyClick(listOf(page), Qt::Key_6);
    QDialog *dialog = openDialog(page, u"reasonDialog"_s);
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"reasonText"_s), u"Too dear"_s);
    QTest::keyClicks(dialog->findChild<QWidget *>(u"approverLineEdit"_s), u"Ada"_s);
    QTest::mouseClick(dialog->findChild<QWidget *>(u"confirmButton"_s), Qt::LeftButton);
    const ItemState state = work.checklist.state(u"backup-vault-lock"_s);
    QCOMPARE(state.status, Status::RiskAccepted);
    QCOMPARE(state.approver, u"Ada"_s);
    QVERIFY(state.expiry > QDate::currentDate());
}

void TestChecklistStatuses::aWriteThatFailsKeepsTheDialogOpen()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    page.focusList();
    QStringList messages;
    connect(&page, &ChecklistPage::messageRequested, this,
            [&messages](const Message &message) { messages.append(message.text); });
    Fixture::refuseWrites(work.store->file());
    QTest::keyClick(listOf(page), Qt::Key_1);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(work.checklist.status(u"backup-vault-lock"_s), Status::NotAssessed);
    QTest::keyClick(listOf(page), Qt::Key_5);
    QDialog *dialog = openDialog(page, u"reasonDialog"_s);
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"reasonText"_s), u"No backups here"_s);
    QTest::mouseClick(dialog->findChild<QWidget *>(u"confirmButton"_s), Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"problemLabel"_s)->isVisible());
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"reasonText"_s)->toPlainText(), u"No backups here"_s);
}

void TestChecklistStatuses::leavesAcceptedRisksAloneUntilAsked()
{
    Fixture::Work work;
    QVERIFY(work.checklist.edit({u"s3-versioning"_s}, {.status = Status::RiskAccepted,
                                                       .reason = u"Too dear"_s,
                                                       .approver = u"Ada"_s,
                                                       .expiry = QDate::currentDate().addDays(9)}));
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    page.focusList();
    QList<Message> messages;
    connect(&page, &ChecklistPage::messageRequested, this,
            [&messages](const Message &message) { messages.append(message); });
    QTest::keyClick(listOf(page), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(listOf(page), Qt::Key_2);
    QCOMPARE(work.checklist.status(u"s3-data-events"_s), Status::InProgress);
    QCOMPARE(work.checklist.status(u"s3-versioning"_s), Status::RiskAccepted);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.constFirst().text, u"1 accepted risk was left as it is."_s);
    messages.constFirst().actions.constFirst().run();
    QCOMPARE(work.checklist.status(u"s3-versioning"_s), Status::InProgress);
}

void TestChecklistStatuses::theMenuSetsAStatus()
{
    Fixture::Work work;
    ChecklistPage page(work.theme, work.session());
    QVERIFY(Fixture::showAndWait(page));
    QTreeView *list = listOf(page);
    clickRow(*list, 3);
    // What the offscreen platform says of every menu.
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(list->viewport(), &event);
    auto *menu = page.findChild<QMenu *>(u"checklistMenu"_s);
    QVERIFY(menu != nullptr && menu->isVisible());
    menu->findChild<QAction *>(u"statusAction_verified"_s)->trigger();
    menu->close();
    QCOMPARE(work.checklist.status(u"s3-versioning"_s), Status::Verified);
}

QTEST_MAIN(TestChecklistStatuses)
#include "tst_checkliststatuses.moc"
