#include "tests/ui/windowfixture.h"
#include "ui/dialogs/findingsdialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

FindingProposals found()
{
    const QStringList accounts{u"111122223333"_s, u"444455556666"_s};
    return {.proposals = {{.control = u"s3-data-events"_s,
                           .proposed = Status::Implemented,
                           .checks = {u"S3.22 (Security Hub)"_s},
                           .accounts = accounts,
                           .resources = 2,
                           .reason = u"passes in 2 accounts (2 resources): S3.22 (Security Hub)"_s},
                          {.control = u"s3-versioning"_s,
                           .current = Status::Verified,
                           .proposed = Status::Planned,
                           .overwritesPerson = true,
                           .checks = {u"S3.14 (Security Hub)"_s},
                           .accounts = accounts,
                           .failingAccounts = {u"444455556666"_s},
                           .resources = 3,
                           .failedResources = 3,
                           .reason = u"fails in 1 of 2 accounts (3 of 3 resources): S3.14 (Security Hub)"_s}},
            .confirmed = {u"a"_s},
            .unmatched = {u"X.1 (Security Hub)"_s, u"X.2 (Security Hub)"_s}};
}

// The dialog as a person has it before them.
struct Desk
{
    explicit Desk(const FindingProposals &proposals = found())
        : dialog(work.theme, *work.mirror.catalog, proposals, u"findings.csv"_s)
        , table(dialog.findChild<QTableView *>(u"findingsTable"_s))
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    }

    QString label(const QString &name) const { return dialog.findChild<QLabel *>(name)->text(); }
    QString choice() const { return label(u"findingsChoiceLabel"_s); }
    QPushButton *button(const QString &name) const { return dialog.findChild<QPushButton *>(name); }
    QPushButton *apply() const { return button(u"applyFindingsButton"_s); }
    QStringList accepted() const
    {
        QStringList ids;
        for (const StatusProposal &proposal : dialog.accepted()) {
            ids.append(proposal.control);
        }
        return ids;
    }

    Fixture::Work work;
    FindingsDialog dialog;
    QTableView *table;
};

} // namespace

class TestFindingsDialog : public QObject
{
    Q_OBJECT
private slots:
    void init() { Fixture::failOnWarnings(); }
    void beginsWithWhatReplacesNobodysStatus();
    void spaceTicksAndTheCountFollows();
    void aClickOnABoxTicksIt();
    void theCurrentRowTellsItsReason();
    void allAndNoneAreTicked();
    void returnApplies();
    void escapeAppliesNothing();
    void checksWithoutAControlAreShown();
    void nothingSuggestedCannotBeApplied();
};

void TestFindingsDialog::beginsWithWhatReplacesNobodysStatus()
{
    const Desk desk;
    QCOMPARE(desk.label(u"findingsSummaryLabel"_s),
             u"findings.csv suggests a new status for 2 controls. It bears out the status of 1 control."_s);
    QCOMPARE(desk.accepted(), QStringList{u"s3-data-events"_s});
    QCOMPARE(desk.choice(), u"1 of 2 will be set."_s);
    QVERIFY(desk.apply()->isEnabled());
}

void TestFindingsDialog::spaceTicksAndTheCountFollows()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.dialog, {1040, 620}));
    QVERIFY(desk.table->hasFocus());
    QTest::keyClick(desk.table, Qt::Key_Space);
    QCOMPARE(desk.choice(), u"Nothing is ticked, so nothing will be set."_s);
    QVERIFY(!desk.apply()->isEnabled());
    QTest::keyClick(desk.table, Qt::Key_Down);
    QTest::keyClick(desk.table, Qt::Key_Space);
    QCOMPARE(desk.accepted(), QStringList{u"s3-versioning"_s});
    QCOMPARE(desk.choice(), u"1 of 2 will be set. 1 of them replaces a status that a person chose."_s);
    QVERIFY(desk.apply()->isEnabled());
}

void TestFindingsDialog::aClickOnABoxTicksIt()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.dialog, {1040, 620}));
    const QRect cell = desk.table->visualRect(desk.table->model()->index(1, 0));
    QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, {},
                      cell.topLeft() + QPoint(12, cell.height() / 2));
    QCOMPARE(desk.accepted().size(), 2);
    QCOMPARE(desk.table->currentIndex().row(), 1);
}

void TestFindingsDialog::theCurrentRowTellsItsReason()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.dialog, {1040, 620}));
    QVERIFY2(desk.label(u"findingsDetailsLabel"_s).contains(u"passes in 2 accounts"_s),
             qPrintable(desk.label(u"findingsDetailsLabel"_s)));
    QTest::keyClick(desk.table, Qt::Key_Down);
    QVERIFY(desk.label(u"findingsDetailsLabel"_s).contains(u"Fails in 444455556666."_s));
}

void TestFindingsDialog::allAndNoneAreTicked()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.dialog, {1040, 620}));
    QTest::mouseClick(desk.button(u"tickAllFindingsButton"_s), Qt::LeftButton);
    QCOMPARE(desk.accepted().size(), 2);
    QTest::mouseClick(desk.button(u"tickNoFindingsButton"_s), Qt::LeftButton);
    QVERIFY(desk.accepted().isEmpty());
}

void TestFindingsDialog::returnApplies()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.dialog, {1040, 620}));
    const QSignalSpy applied(&desk.dialog, &QDialog::accepted);
    QTest::keyClick(desk.table, Qt::Key_Return);
    QCOMPARE(applied.size(), 1);
    QVERIFY(!desk.dialog.isVisible());
}

void TestFindingsDialog::escapeAppliesNothing()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.dialog, {1040, 620}));
    const QSignalSpy applied(&desk.dialog, &QDialog::accepted);
    QTest::keyClick(&desk.dialog, Qt::Key_Escape);
    QCOMPARE(applied.size(), 0);
    QVERIFY(!desk.dialog.isVisible());
}

void TestFindingsDialog::checksWithoutAControlAreShown()
{
    Desk desk;
    QVERIFY(Fixture::showAndWait(desk.dialog, {1040, 620}));
    QPushButton *unmatched = desk.button(u"unmatchedChecksButton"_s);
    QVERIFY2(unmatched->text().contains(u"(2)"_s), qPrintable(unmatched->text()));
    QTest::mouseClick(unmatched, Qt::LeftButton);
    const auto *details = desk.dialog.findChild<QDialog *>();
    QVERIFY(details != nullptr && details->isVisible());
    QVERIFY(details->findChild<QPlainTextEdit *>()->toPlainText().contains(u"X.2 (Security Hub)"_s));
}

void TestFindingsDialog::nothingSuggestedCannotBeApplied()
{
    const Desk desk({.confirmed = {u"a"_s}});
    QVERIFY(!desk.apply()->isEnabled());
    QVERIFY(!desk.button(u"tickAllFindingsButton"_s)->isEnabled());
    QCOMPARE(desk.button(u"unmatchedChecksButton"_s), nullptr);
    QCOMPARE(desk.choice(), u"Nothing is ticked, so nothing will be set."_s);
}

QTEST_MAIN(TestFindingsDialog)
#include "tst_findingsdialog.moc"
