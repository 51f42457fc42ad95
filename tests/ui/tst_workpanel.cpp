#include "tests/checklist/refusedwrites.h"
#include "tests/ui/windowfixture.h"
#include "ui/panes/workpanel.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Versioning = u"s3-versioning"_s;
const QString DataEvents = u"s3-data-events"_s;

} // namespace

class TestWorkPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keepsWhatIsTypedWhenTheKeyboardLeaves();
    void keepsNotesAfterAPause();
    void keepsNotesWhenAnotherRowIsChosen();
    void setsAndTakesAwayADueDay();
    void aDayIsReachedByTab();
    void proposesOwnersOfThePlan();
    void setsSeveralItemsAtOnce();
    void showsReasonsWhereTheStatusHasThem();
    void aStatusThatWasGivenUpIsNotShown();
    void evidenceIsAddedChangedAndRemoved();
    void evidenceOfSeveralIsAddedToEach();
    void staleEvidenceIsMarked();
    void aWriteThatFailsKeepsWhatWasTyped();
    void whatWasTypedStaysWithItsPlan();
    void showsWhatChangedAndTakesTheSecondLook();
    void theHistoryIsReadAndCopied();
    void undoIsSeenInTheFields();

private:
    template <typename Widget = QWidget>
    Widget *child(const QString &name) const
    {
        return m_panel->findChild<Widget *>(name);
    }
    void type(const QString &field, const QString &text) const;
    void leaveField() const { child(u"itemStatusComboBox"_s)->setFocus(); }
    void giveEvidence(const QString &button, const QString &text) const;

    std::unique_ptr<Fixture::Work> m_work;
    std::unique_ptr<WorkPanel> m_panel;
};

void TestWorkPanel::init()
{
    Fixture::failOnWarnings();
    m_work = std::make_unique<Fixture::Work>();
    m_panel = std::make_unique<WorkPanel>(m_work->theme, m_work->checklist);
    m_panel->setItems({Versioning});
    QVERIFY(Fixture::showAndWait(*m_panel, {420, 900}));
}

void TestWorkPanel::cleanup()
{
    m_panel.reset();
    m_work.reset();
}

void TestWorkPanel::type(const QString &field, const QString &text) const
{
    auto *widget = child(field);
    widget->setFocus();
    QTest::keyClicks(widget, text);
}

void TestWorkPanel::giveEvidence(const QString &button, const QString &text) const
{
    QTest::mouseClick(child(button), Qt::LeftButton);
    auto *dialog = child<QDialog>(u"evidenceDialog"_s);
    QVERIFY(dialog != nullptr);
    auto *field = dialog->findChild<QLineEdit *>(u"evidenceLineEdit"_s);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::mouseClick(dialog->findChild<QWidget *>(u"confirmButton"_s), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

void TestWorkPanel::keepsWhatIsTypedWhenTheKeyboardLeaves()
{
    type(u"itemOwnerLineEdit"_s, u"Ada"_s);
    type(u"itemNotesText"_s, u"First line"_s);
    QTest::keyClick(child(u"itemNotesText"_s), Qt::Key_Return);
    QTest::keyClicks(child(u"itemNotesText"_s), u"second"_s);
    leaveField();
    const ItemState state = m_work->checklist.state(Versioning);
    QCOMPARE(state.owner, u"Ada"_s);
    QCOMPARE(state.notes, u"First line\nsecond"_s);
    QVERIFY(!child(u"itemProblemLabel"_s)->isVisible());
}

void TestWorkPanel::keepsNotesAfterAPause()
{
    type(u"itemNotesText"_s, u"Half a sentence"_s);
    QTRY_COMPARE(m_work->checklist.state(Versioning).notes, u"Half a sentence"_s);
    // The cursor is where it was.
    QTest::keyClicks(child(u"itemNotesText"_s), u", whole"_s);
    leaveField();
    QCOMPARE(m_work->checklist.state(Versioning).notes, u"Half a sentence, whole"_s);
}

void TestWorkPanel::keepsNotesWhenAnotherRowIsChosen()
{
    type(u"itemNotesText"_s, u"About versioning"_s);
    m_panel->setItems({DataEvents});
    QCOMPARE(m_work->checklist.state(Versioning).notes, u"About versioning"_s);
    QVERIFY(m_work->checklist.state(DataEvents).notes.isEmpty());
    QVERIFY(child<QPlainTextEdit>(u"itemNotesText"_s)->toPlainText().isEmpty());
    type(u"itemNotesText"_s, u"About events"_s);
    m_panel->hide();
    QCOMPARE(m_work->checklist.state(DataEvents).notes, u"About events"_s);
}

void TestWorkPanel::setsAndTakesAwayADueDay()
{
    auto *has = child<QCheckBox>(u"itemDueDateEditCheck"_s);
    has->setFocus();
    QTest::keyClick(has, Qt::Key_Space);
    QCOMPARE(m_work->checklist.state(Versioning).due, QDate::currentDate());
    child<QDateEdit>(u"itemDueDateEdit"_s)->setDate(QDate(2027, 3, 4));
    QCOMPARE(m_work->checklist.state(Versioning).due, QDate(2027, 3, 4));
    QTest::keyClick(has, Qt::Key_Space);
    QVERIFY(!m_work->checklist.state(Versioning).due.isValid());
}

void TestWorkPanel::aDayIsReachedByTab()
{
    auto *has = child<QCheckBox>(u"itemDueDateEditCheck"_s);
    QVERIFY(has->focusPolicy() & Qt::TabFocus);
    child<QLineEdit>(u"itemOwnerLineEdit"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(has->hasFocus(), qPrintable(QApplication::focusWidget()->objectName()));
    QTest::keyClick(has, Qt::Key_Backtab);
    QVERIFY(child<QLineEdit>(u"itemOwnerLineEdit"_s)->hasFocus());
}

void TestWorkPanel::proposesOwnersOfThePlan()
{
    QVERIFY(m_work->checklist.edit({DataEvents}, {.owner = u"Ada"_s}));
    QCompleter *completer = child<QLineEdit>(u"itemOwnerLineEdit"_s)->completer();
    completer->setCompletionPrefix(u"a"_s);
    QCOMPARE(completer->currentCompletion(), u"Ada"_s);
}

void TestWorkPanel::setsSeveralItemsAtOnce()
{
    QVERIFY(m_work->checklist.edit({DataEvents}, {.status = Status::Planned, .notes = u"Mine"_s}));
    m_panel->setItems({Versioning, DataEvents});
    QCOMPARE(child<QLabel>(u"workTitleLabel"_s)->text(), u"2 items"_s);
    QCOMPARE(child<QComboBox>(u"itemStatusComboBox"_s)->currentIndex(), -1);
    QVERIFY(child<QPlainTextEdit>(u"itemNotesText"_s)->toPlainText().isEmpty());
    type(u"itemOwnerLineEdit"_s, u"Ada"_s);
    leaveField();
    QCOMPARE(m_work->checklist.state(Versioning).owner, u"Ada"_s);
    QCOMPARE(m_work->checklist.state(DataEvents).owner, u"Ada"_s);
    // What was left alone is as it was.
    QCOMPARE(m_work->checklist.state(DataEvents).notes, u"Mine"_s);
    QVERIFY(m_work->checklist.state(Versioning).notes.isEmpty());
    QVERIFY(!child(u"historyText"_s)->isVisible());
}

void TestWorkPanel::showsReasonsWhereTheStatusHasThem()
{
    QVERIFY(!child(u"itemReasonText"_s)->isVisible());
    QVERIFY(m_work->checklist.edit({Versioning}, {.status = Status::RiskAccepted,
                                                  .reason = u"Too dear"_s,
                                                  .approver = u"Ada"_s,
                                                  .expiry = QDate::currentDate().addDays(3)}));
    QVERIFY(child(u"itemReasonText"_s)->isVisible());
    QCOMPARE(child<QLineEdit>(u"itemApproverLineEdit"_s)->text(), u"Ada"_s);
    type(u"itemReasonText"_s, u"Much "_s);
    leaveField();
    QVERIFY(m_work->checklist.state(Versioning).reason.contains(u"Much"_s));
    // Without a reason the risk cannot stay accepted.
    child<QPlainTextEdit>(u"itemReasonText"_s)->setFocus();
    QTest::keyClick(child(u"itemReasonText"_s), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(child(u"itemReasonText"_s), Qt::Key_Delete);
    leaveField();
    QVERIFY(child(u"itemProblemLabel"_s)->isVisible());
    QVERIFY(!m_work->checklist.state(Versioning).reason.isEmpty());
}

void TestWorkPanel::aStatusThatWasGivenUpIsNotShown()
{
    auto *status = child<QComboBox>(u"itemStatusComboBox"_s);
    status->setFocus();
    QTest::keyClick(status, Qt::Key_Down);
    QCOMPARE(m_work->checklist.status(Versioning), Status::Planned);
    QTest::keyClick(status, Qt::Key_End); // risk accepted asks
    auto *dialog = child<QDialog>(u"reasonDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(status->currentIndex(), static_cast<int>(Status::Planned));
    QCOMPARE(m_work->checklist.status(Versioning), Status::Planned);
}

void TestWorkPanel::evidenceIsAddedChangedAndRemoved()
{
    giveEvidence(u"addEvidenceButton"_s, u"https://example.com/ticket/1"_s);
    const auto evidence = [this] { return m_work->checklist.state(Versioning).evidence; };
    QCOMPARE(evidence().size(), 1);
    QCOMPARE(evidence().constFirst().seen, QDate::currentDate());
    QSignalSpy opened(m_panel.get(), &WorkPanel::externalLinkRequested);
    QTest::mouseClick(child(u"openEvidenceButton"_s), Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://example.com/ticket/1"_s));
    giveEvidence(u"changeEvidenceButton"_s, u"Seen in the console"_s);
    QCOMPARE(evidence().constFirst().text, u"Seen in the console"_s);
    QVERIFY(!child(u"openEvidenceButton"_s)->isEnabled());
    QTest::mouseClick(child(u"removeEvidenceButton"_s), Qt::LeftButton);
    QVERIFY(evidence().isEmpty());
    QVERIFY(!child(u"removeEvidenceButton"_s)->isEnabled());
}

void TestWorkPanel::evidenceOfSeveralIsAddedToEach()
{
    QVERIFY(m_work->checklist.edit({DataEvents}, {.evidence = QList<ItemEvidence>{{.text = u"Old"_s}}}));
    m_panel->setItems({Versioning, DataEvents});
    giveEvidence(u"addEvidenceButton"_s, u"Audit of May"_s);
    QCOMPARE(m_work->checklist.state(DataEvents).evidence.size(), 2);
    QCOMPARE(m_work->checklist.state(Versioning).evidence.size(), 1);
}

void TestWorkPanel::staleEvidenceIsMarked()
{
    QVERIFY(m_work->checklist.edit({Versioning},
                                   {.addedEvidence = {{.text = u"Audit"_s, .expiry = QDate(2020, 1, 2)}}}));
    QVERIFY(child<QListWidget>(u"evidenceList"_s)->item(0)->text().contains(u"Stale"_s));
}

void TestWorkPanel::aWriteThatFailsKeepsWhatWasTyped()
{
    Fixture::refuseWrites(m_work->store->file());
    QStringList messages;
    connect(m_panel.get(), &WorkPanel::messageRequested, this,
            [&messages](const Message &message) { messages.append(message.text); });
    type(u"itemNotesText"_s, u"Must not be lost"_s);
    leaveField();
    QVERIFY(child(u"itemProblemLabel"_s)->isVisible());
    QCOMPARE(child<QPlainTextEdit>(u"itemNotesText"_s)->toPlainText(), u"Must not be lost"_s);
    m_panel->setItems({DataEvents});
    QCOMPARE(messages.size(), 1);
    QVERIFY(child<QPlainTextEdit>(u"itemNotesText"_s)->toPlainText().isEmpty());
    m_panel->setItems({Versioning});
    QCOMPARE(child<QPlainTextEdit>(u"itemNotesText"_s)->toPlainText(), u"Must not be lost"_s);
}

void TestWorkPanel::whatWasTypedStaysWithItsPlan()
{
    PlanList &plans = m_work->checklist.plans();
    QVERIFY(plans.create(u"Prod"_s, {}, {}));
    type(u"itemNotesText"_s, u"About production"_s);
    // Before the pause is over.
    QVERIFY(plans.choose(plans.plans().constFirst().id));
    QVERIFY(child<QPlainTextEdit>(u"itemNotesText"_s)->toPlainText().isEmpty());
    leaveField();
    QVERIFY(m_work->checklist.state(Versioning).notes.isEmpty());
    QVERIFY(plans.choose(plans.plans().constLast().id));
    QCOMPARE(child<QPlainTextEdit>(u"itemNotesText"_s)->toPlainText(), u"About production"_s);
    child(u"itemNotesText"_s)->setFocus();
    leaveField();
    QCOMPARE(m_work->checklist.state(Versioning).notes, u"About production"_s);
}

void TestWorkPanel::showsWhatChangedAndTakesTheSecondLook()
{
    QVERIFY(!child(u"secondLook"_s)->isVisible());
    Control old = *m_work->mirror.catalog->control(Versioning);
    old.title = u"Switch versioning on"_s;
    const ItemState state{.control = Versioning, .status = Status::Planned, .textHash = old.textHash()};
    QVERIFY(ItemStore(*m_work->store, m_work->checklist.plans().current().id)
                .apply({.time = QDateTime::currentDateTimeUtc(),
                        .items = {state},
                        .texts = {{old.textHash(), controlTextOf(old)}}}));
    m_work->checklist.restore();
    QVERIFY(child(u"secondLook"_s)->isVisible());
    const QString text = child<QLabel>(u"secondLookLabel"_s)->text();
    QVERIFY(text.contains(u"Then: Switch versioning on"_s));
    QVERIFY(text.contains(u"Now: Turn on versioning"_s));
    QTest::mouseClick(child(u"stillStandsButton"_s), Qt::LeftButton);
    QVERIFY(!child(u"secondLook"_s)->isVisible());
    QCOMPARE(m_work->checklist.status(Versioning), Status::Planned);
}

void TestWorkPanel::theHistoryIsReadAndCopied()
{
    m_work->checklist.setStatus(Versioning, Status::Planned);
    m_work->checklist.undo();
    const QString text = child<QPlainTextEdit>(u"historyText"_s)->toPlainText();
    QVERIFY(text.contains(u"Status: Not assessed → Planned"_s));
    QVERIFY(text.indexOf(u"Undone: "_s) < text.indexOf(u"Status: Not assessed → Planned"_s));
    QTest::mouseClick(child(u"copyHistoryButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void TestWorkPanel::undoIsSeenInTheFields()
{
    type(u"itemOwnerLineEdit"_s, u"Ada"_s);
    leaveField();
    m_work->checklist.undo();
    QVERIFY(child<QLineEdit>(u"itemOwnerLineEdit"_s)->text().isEmpty());
    m_work->checklist.redo();
    QCOMPARE(child<QLineEdit>(u"itemOwnerLineEdit"_s)->text(), u"Ada"_s);
}

QTEST_MAIN(TestWorkPanel)
#include "tst_workpanel.moc"
