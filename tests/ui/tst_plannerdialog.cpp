#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/plannerdialog.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// The dialog as a person has it before them, with what it stands on.
struct Desk
{
    Desk() { open(); }

    void open()
    {
        dialog = std::make_unique<PlannerDialog>(work.theme, work.session(), work.settings);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        table = dialog->findChild<QTableView *>(u"plannerTable"_s);
    }

    QString label(const QString &name) const { return dialog->findChild<QLabel *>(name)->text(); }
    QPushButton *button(const QString &name) const { return dialog->findChild<QPushButton *>(name); }
    QSpinBox *box(const QString &name) const { return dialog->findChild<QSpinBox *>(name); }
    QStringList controls() const { return modelRows(*table->model(), {0}, PlannerModel::ControlRole); }
    // A person types over what the field holds.
    void type(const QString &name, const QString &text) const
    {
        box(name)->setFocus();
        box(name)->selectAll();
        QTest::keyClicks(box(name), text);
    }

    Fixture::Work work;
    std::unique_ptr<PlannerDialog> dialog;
    QTableView *table = nullptr;
};

} // namespace

class TestPlannerDialog : public QObject
{
    Q_OBJECT
private slots:
    void init() { Fixture::failOnWarnings(); }
    void saysHowFewCoverMost();
    void theShareIsTypedOrDraggedAndRemembered();
    void theCurrentRowSaysWhatItAdds();
    void weightsAreKeptInTheWorkspace();
    void whatIsProposedIsMarkedAsPlanned();
    void theListIsCopied();
    void returnOpensTheControl();
    void aDoubleClickOpensTheControl();
    void saysWhenNothingIsOpen();
    void theMenuOpensItAndLeadsToTheChecklist();
};

void TestPlannerDialog::saysHowFewCoverMost()
{
    const Desk desk;
    QCOMPARE(desk.box(u"plannerShareSpinBox"_s)->value(), 80);
    QCOMPARE(desk.label(u"plannerSentenceLabel"_s),
             u"These 3 controls cover 100 % of the open techniques (4 of 4)."_s);
    QCOMPARE(desk.controls(),
             (QStringList{u"deny-unused-services"_s, u"s3-data-events"_s, u"backup-vault-lock"_s}));
}

void TestPlannerDialog::theShareIsTypedOrDraggedAndRemembered()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {860, 600}));
    desk.type(u"plannerShareSpinBox"_s, u"50"_s);
    auto *slider = desk.dialog->findChild<QSlider *>(u"plannerShareSlider"_s);
    QCOMPARE(slider->value(), 50);
    QCOMPARE(desk.controls(), QStringList(u"s3-data-events"_s));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageUp);
    QCOMPARE(desk.box(u"plannerShareSpinBox"_s)->value(), 60);
    QCOMPARE(desk.controls().size(), 2);
    desk.open();
    QCOMPARE(desk.box(u"plannerShareSpinBox"_s)->value(), 60);
    desk.work.settings.setValue(u"planner/share"_s, u"nonsense"_s);
    desk.open();
    QCOMPARE(desk.box(u"plannerShareSpinBox"_s)->value(), 80);
}

void TestPlannerDialog::theCurrentRowSaysWhatItAdds()
{
    const Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {860, 600}));
    QTest::keyClick(desk.table, Qt::Key_Down);
    QCOMPARE(desk.label(u"plannerDetailsLabel"_s),
             u"Log S3 data events adds: T1078 Root User, T1485.A003 S3 Object and Bucket Deletion."_s);
}

void TestPlannerDialog::weightsAreKeptInTheWorkspace()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {860, 600}));
    desk.type(u"lowWeightSpinBox"_s, u"9"_s);
    desk.type(u"highWeightSpinBox"_s, u"50"_s);
    const EffortWeights weights{.low = 9, .medium = 3, .high = 50};
    QCOMPARE(keptEffortWeights(*desk.work.store).value(), weights);
    QCOMPARE(desk.controls().first(), u"s3-data-events"_s);
    desk.open();
    QCOMPARE(desk.box(u"lowWeightSpinBox"_s)->value(), 9);
}

void TestPlannerDialog::whatIsProposedIsMarkedAsPlanned()
{
    Desk desk;
    desk.work.checklist.setStatus(u"backup-vault-lock"_s, Status::InProgress);
    QVERIFY(Fixture::showAndWait(*desk.dialog, {860, 600}));
    QTest::keyClick(desk.table, Qt::Key_Down);
    QTest::mouseClick(desk.button(u"markPlannedButton"_s), Qt::LeftButton);
    QCOMPARE(desk.work.checklist.status(u"deny-unused-services"_s), Status::Planned);
    QCOMPARE(desk.work.checklist.status(u"s3-data-events"_s), Status::Planned);
    QCOMPARE(desk.work.checklist.status(u"backup-vault-lock"_s), Status::InProgress);
    QVERIFY(desk.label(u"plannerNoteLabel"_s).contains(u"Planned: 2"_s));
    QVERIFY(!desk.button(u"markPlannedButton"_s)->isEnabled());
    QCOMPARE(desk.table->currentIndex().row(), 1);
    desk.work.checklist.undo();
    QCOMPARE(desk.work.checklist.status(u"s3-data-events"_s), Status::NotAssessed);
    QVERIFY(desk.button(u"markPlannedButton"_s)->isEnabled());
}

void TestPlannerDialog::theListIsCopied()
{
    const Desk desk;
    QVERIFY(Fixture::showAndWait(*desk.dialog, {860, 600}));
    QTest::mouseClick(desk.button(u"copyPlannerButton"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(desk.label(u"plannerSentenceLabel"_s)), qPrintable(copied));
    QVERIFY(copied.contains(u"s3-data-events"_s));
}

void TestPlannerDialog::returnOpensTheControl()
{
    const Desk desk;
    const QSignalSpy requested(desk.dialog.get(), &PlannerDialog::controlRequested);
    QVERIFY(Fixture::showAndWait(*desk.dialog, {860, 600}));
    QVERIFY(desk.table->hasFocus());
    QTest::keyClick(desk.table, Qt::Key_Down);
    QTest::keyClick(desk.table, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), u"s3-data-events"_s);
    QVERIFY(!desk.dialog->isVisible());
}

void TestPlannerDialog::aDoubleClickOpensTheControl()
{
    const Desk desk;
    const QSignalSpy requested(desk.dialog.get(), &PlannerDialog::controlRequested);
    QVERIFY(Fixture::showAndWait(*desk.dialog, {860, 600}));
    const QPoint third =
        desk.table->visualRect(desk.table->model()->index(2, PlannerModel::ControlColumn)).center();
    QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, {}, third);
    QTest::mouseDClick(desk.table->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), u"backup-vault-lock"_s);
}

void TestPlannerDialog::saysWhenNothingIsOpen()
{
    Desk desk;
    for (const Control &control : desk.work.mirror.catalog->controls()) {
        desk.work.checklist.setStatus(control.id, Status::Verified);
    }
    QCOMPARE(desk.table->model()->rowCount(), 0);
    QVERIFY(desk.label(u"plannerSentenceLabel"_s).startsWith(u"No technique is open"_s));
    QVERIFY(desk.label(u"plannerDetailsLabel"_s).isEmpty());
    QVERIFY(!desk.button(u"markPlannedButton"_s)->isEnabled());
}

void TestPlannerDialog::theMenuOpensItAndLeadsToTheChecklist()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    window->findChild<QAction *>(u"planNextAction"_s)->trigger();
    auto *dialog = window->findChild<QDialog *>(u"plannerDialog"_s);
    QVERIFY(dialog != nullptr && QTest::qWaitForWindowActive(dialog));
    auto *table = dialog->findChild<QTableView *>(u"plannerTable"_s);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    auto *checklist = window->findChild<QAbstractItemView *>(u"checklistView"_s);
    QTRY_VERIFY(checklist->isVisible());
    QCOMPARE(checklist->currentIndex().data().toString(), u"Log S3 data events"_s);
}

QTEST_MAIN(TestPlannerDialog)
#include "tst_plannerdialog.moc"
