#include "models/itemmodels/checkliststate.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// The window with a status given, and what a team does with its exports.
struct Stage
{
    Stage() { window = work.makeWindow(); }

    // Writes the checklist as CSV through the dialog, as a person does.
    void exportCsv() const
    {
        trigger(u"exportAction"_s);
        auto *formats = window->findChild<QComboBox *>(u"formatComboBox"_s);
        formats->setCurrentIndex(formats->findData(u"csv"_s));
        window->findChild<QLineEdit *>(u"fileNameLineEdit"_s)->setText(file);
        press(u"confirmExportButton"_s);
        QTRY_VERIFY(message().contains(u"written to"_s));
    }
    bool edit(const QByteArray &from, const QByteArray &to) const
    {
        QFile edited(file);
        if (!edited.open(QIODevice::ReadWrite)) {
            return false;
        }
        QByteArray bytes = edited.readAll();
        const bool isThere = bytes.contains(from);
        bytes.replace(from, to);
        return isThere && edited.resize(0) && edited.seek(0) && edited.write(bytes) == bytes.size();
    }
    void bringBack()
    {
        work.files.filesToOpen = {file};
        trigger(u"bringBackAction"_s);
    }
    void trigger(const QString &action) const { window->findChild<QAction *>(action)->trigger(); }
    void press(const QString &button) const
    {
        QTest::mouseClick(window->findChild<QPushButton *>(button), Qt::LeftButton);
    }
    void pressInBar(const QString &text) const
    {
        const auto buttons = window->findChild<MessageBar *>()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        QFAIL("the bar has no such button");
    }
    MergeDialog *dialog() const { return window->findChild<MergeDialog *>(); }
    QString message() const { return window->findChild<MessageBar *>()->text(); }
    ItemState state() const { return work.checklist.state(u"s3-versioning"_s); }

    Fixture::Work work;
    QString file = work.path(u"plan.csv"_s);
    std::unique_ptr<MainWindow> window;
};

} // namespace

// Out, changed outside, back in, undone and done again, through the window.
class TestMergeFlow : public QObject
{
    Q_OBJECT
private slots:
    void init() { Fixture::failOnWarnings(); }
    void changesAreShownAndTaken();
    void oneUndoTakesAllBackAndRedoBringsThemAgain();
    void theMessagesUndoTakesBackNothingElse();
    void whatBothChangedBeginsWithoutItsTick();
    void cancellingChangesNothing();
    void aFileThatSaysNothingNewIsTold();
    void aFileThatCannotBeReadIsTold();
    void againNeedsOneKey();
    void whatWasExportedIsKept();
};

void TestMergeFlow::changesAreShownAndTaken()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.work.checklist.setStatus(u"s3-versioning"_s, Status::Planned);
    stage.exportCsv();
    QVERIFY(stage.edit(",planned,", ",verified,"));
    stage.bringBack();
    QTRY_VERIFY(stage.dialog() != nullptr);
    auto *table = stage.dialog()->findChild<QTableView *>(u"mergeTable"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, MergeModel::OursColumn).data().toString(), u"Planned"_s);
    QCOMPARE(table->model()->index(0, MergeModel::TheirsColumn).data().toString(), u"Verified"_s);
    QCOMPARE(stage.state().status, Status::Planned);
    stage.press(u"applyMergeButton"_s);
    QCOMPARE(stage.state().status, Status::Verified);
    QVERIFY2(stage.message().contains(u"1 item changed as plan.csv has it"_s), qPrintable(stage.message()));
    QVERIFY(stage.window->findChild<QWidget *>(u"checklistView"_s)->isVisible());
}

void TestMergeFlow::oneUndoTakesAllBackAndRedoBringsThemAgain()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.exportCsv();
    QVERIFY(stage.edit(",not-assessed,", ",implemented,"));
    stage.bringBack();
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClick(stage.dialog(), Qt::Key_Return);
    QCOMPARE(stage.work.checklist.progress().done, stage.work.checklist.progress().total);
    QVERIFY(stage.message().contains(u"Undo takes all back"_s));
    stage.trigger(u"undoAction"_s);
    QCOMPARE(stage.work.checklist.progress().done, 0);
    QCOMPARE(stage.message(), QString()); // nothing is left to be taken back
    stage.trigger(u"redoAction"_s);
    QCOMPARE(stage.work.checklist.progress().done, stage.work.checklist.progress().total);
}

// Only what the message tells of: somebody may have worked on since.
void TestMergeFlow::theMessagesUndoTakesBackNothingElse()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.exportCsv();
    QVERIFY(stage.edit(",not-assessed,", ",implemented,"));
    const auto bringAndTake = [&stage] {
        stage.bringBack();
        QTRY_VERIFY(stage.dialog() != nullptr);
        QTest::keyClick(stage.dialog(), Qt::Key_Return);
        QTRY_VERIFY(stage.dialog() == nullptr);
        QCOMPARE(stage.work.checklist.progress().done, stage.work.checklist.progress().total);
    };
    bringAndTake();
    stage.pressInBar(u"Undo"_s);
    QCOMPARE(stage.work.checklist.progress().done, 0);
    QCOMPARE(stage.message(), QString());

    bringAndTake();
    stage.work.checklist.setStatus(u"s3-versioning"_s, Status::Verified);
    stage.pressInBar(u"Undo"_s);
    QCOMPARE(stage.state().status, Status::Verified);
    QVERIFY(stage.message().contains(u"has changed since"_s));
}

void TestMergeFlow::whatBothChangedBeginsWithoutItsTick()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.work.checklist.setStatus(u"s3-versioning"_s, Status::Planned);
    stage.exportCsv();
    QVERIFY(stage.edit(",planned,", ",verified,"));
    stage.work.checklist.setStatus(u"s3-versioning"_s, Status::InProgress);
    stage.bringBack();
    QTRY_VERIFY(stage.dialog() != nullptr);
    QVERIFY(!stage.window->findChild<QPushButton *>(u"applyMergeButton"_s)->isEnabled());
    stage.press(u"tickAllMergeButton"_s);
    QVERIFY(stage.window->findChild<QLabel *>(u"mergeChoiceLabel"_s)
                ->text()
                .contains(u"may replace somebody's work"_s));
    stage.press(u"applyMergeButton"_s);
    QCOMPARE(stage.state().status, Status::Verified);
}

void TestMergeFlow::cancellingChangesNothing()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.exportCsv();
    QVERIFY(stage.edit(",not-assessed,", ",implemented,"));
    stage.bringBack();
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClick(stage.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(stage.dialog() == nullptr);
    QCOMPARE(stage.work.checklist.progress().done, 0);
    QVERIFY(!stage.work.checklist.undoText());
}

void TestMergeFlow::aFileThatSaysNothingNewIsTold()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.exportCsv();
    stage.bringBack();
    QTRY_VERIFY(stage.message().contains(u"brings nothing new"_s));
    QVERIFY(stage.dialog() == nullptr);
}

void TestMergeFlow::aFileThatCannotBeReadIsTold()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.file = stage.work.writeList(u"prose.txt"_s, "Dear team,\n");
    stage.bringBack();
    QTRY_VERIFY(stage.message().contains(u"prose.txt"_s));
    QVERIFY(stage.message().contains(u"The checklist is as it was"_s));
}

void TestMergeFlow::againNeedsOneKey()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.exportCsv();
    QVERIFY(QFile::remove(stage.file));
    stage.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
    QTest::keyClick(stage.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(QFile::exists(stage.file));
    QVERIFY(stage.edit(",not-assessed,", ",implemented,"));
    stage.bringBack();
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClick(stage.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(stage.dialog() == nullptr);
    stage.work.files.filesToOpen.clear();
    stage.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
    QTest::keyClick(stage.window.get(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(stage.dialog() != nullptr);
}

void TestMergeFlow::whatWasExportedIsKept()
{
    Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.exportCsv();
    const QList<ExportRecord> records = stage.work.checklist.exportRecords().value();
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().format, u"csv"_s);
    QCOMPARE(records.first().file, stage.file);
    stage.trigger(u"exportRecordsAction"_s);
    const auto *text = stage.window->findChild<QWidget *>(u"detailsDialog"_s);
    QVERIFY(text != nullptr);
}

QTEST_MAIN(TestMergeFlow)
#include "tst_mergeflow.moc"
