#include "tests/ui/windowfixture.h"
#include "ui/dialogs/importdialog.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

ImportReport reportFor(const QString &account)
{
    return {
        .inventory = Fixture::inventoryWith({u"s3"_s, u"rds"_s}, account),
        .problems = {{.kind = Error::Kind::Input, .file = u"/data/bad.json"_s, .message = u"it is empty"_s}}};
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void showsWhatWasRecognisedAndWhatWasNot();
    void theKeyboardReachesAllThatIsToBeSaid();
    void idsOfAccountsAreNeverCut();
    void asksForTheAccountOnlyWhereNoneIsNamed();
    void theAccountFieldSaysWhichFilesItIsFor();
    void anAccountHasTwelveDigitsOrNone();
    void completenessIsNeverAssumed();
    void whatProvesNothingCannotBeComplete();
};

void TestImportDialog::showsWhatWasRecognisedAndWhatWasNot()
{
    Fixture::Work work;
    auto *dialog = new ImportDialog(work.theme, reportFor(u"111122223333"_s));
    QVERIFY(Fixture::showAndWait(*dialog, {640, 400}));
    auto *files = dialog->findChild<QTreeWidget *>(u"importFilesView"_s);
    QCOMPARE(files->topLevelItemCount(), 2);
    QCOMPARE(files->topLevelItem(0)->text(0), u"list.txt"_s);
    QCOMPARE(files->topLevelItem(0)->text(2), u"111122223333"_s);
    // A reason has the whole width, and is what the details begin with.
    QCOMPARE(files->topLevelItem(1)->text(0), u"bad.json was not read: it is empty"_s);
    QVERIFY(files->topLevelItem(1)->isFirstColumnSpanned());
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"importDetailsTextEdit"_s)->toPlainText(),
             u"/data/bad.json: it is empty."_s);
    dialog->close();
}

void TestImportDialog::theKeyboardReachesAllThatIsToBeSaid()
{
    Fixture::Work work;
    ImportReport report = reportFor(u"111122223333"_s);
    report.inventory.sources.first().warnings = {u"It is odd"_s};
    report.inventory.unmatched = {{.value = u"Custom::Thing"_s, .kind = u"cfn-type"_s, .count = 3}};
    report.problems.clear();
    report.skipped = {{u"/data/notes.txt"_s, u"it is prose"_s}, {u"/data/.hidden"_s, u"it is hidden"_s}};
    auto *dialog = new ImportDialog(work.theme, report);
    QVERIFY(Fixture::showAndWait(*dialog, {640, 480}));
    auto *files = dialog->findChild<QTreeWidget *>(u"importFilesView"_s);
    auto *details = dialog->findChild<QPlainTextEdit *>(u"importDetailsTextEdit"_s);
    QVERIFY2(details->toPlainText().contains(u"▲ It is odd."_s), qPrintable(details->toPlainText()));
    QVERIFY2(details->toPlainText().contains(u"3 × Custom::Thing (CloudFormation type)"_s),
             qPrintable(details->toPlainText()));
    files->setFocus(Qt::TabFocusReason);
    QTest::keyClick(files, Qt::Key_Down);
    QCOMPARE(files->currentItem()->text(0), u"2 files were passed over"_s);
    QCOMPARE(details->toPlainText(), u"/data/notes.txt: it is prose.\n/data/.hidden: it is hidden."_s);
    QTest::keyClick(files, Qt::Key_Tab);
    QVERIFY(details->hasFocus());
    QTest::keyClick(details, Qt::Key_Tab);
    QVERIFY(dialog->findChild<QCheckBox *>(u"completeCheckBox"_s)->hasFocus());
    dialog->close();
}

void TestImportDialog::idsOfAccountsAreNeverCut()
{
    Fixture::Work work;
    auto *dialog = new ImportDialog(work.theme, reportFor(u"111122223333"_s));
    QVERIFY(Fixture::showAndWait(*dialog, {640, 480}));
    auto *files = dialog->findChild<QTreeWidget *>(u"importFilesView"_s);
    QCOMPARE_GE(files->header()->sectionSize(2), files->fontMetrics().horizontalAdvance(u"111122223333"_s));
    dialog->close();
}

void TestImportDialog::asksForTheAccountOnlyWhereNoneIsNamed()
{
    Fixture::Work work;
    const ImportDialog named(work.theme, reportFor(u"111122223333"_s));
    QVERIFY(named.findChild<QLineEdit *>(u"accountLineEdit"_s) == nullptr);
    const ImportDialog unnamed(work.theme, reportFor(UnknownAccount.toString()));
    QVERIFY(unnamed.findChild<QLineEdit *>(u"accountLineEdit"_s) != nullptr);
}

void TestImportDialog::theAccountFieldSaysWhichFilesItIsFor()
{
    Fixture::Work work;
    ImportReport report = reportFor(UnknownAccount.toString());
    const ImportDialog one(work.theme, report);
    const auto field = [](const ImportDialog &dialog) {
        return dialog.findChild<QLineEdit *>(u"accountLineEdit"_s);
    };
    QCOMPARE(field(one)->accessibleName(), u"Account of the file that names none"_s);
    QCOMPARE(one.findChild<QLabel *>(u"accountHintLabel"_s)->text(),
             u"list.txt names no account. Left empty, it stands under “unknown”."_s);
    Source other = report.inventory.sources.first();
    other.label = u"<other>.txt"_s;
    Source named = other;
    named.label = u"named.txt"_s;
    named.accounts = {u"111122223333"_s};
    report.inventory.sources += {other, named};
    const ImportDialog two(work.theme, report);
    QCOMPARE(field(two)->accessibleName(), u"Account of the 2 files that name none"_s);
    QVERIFY(field(two)->toolTip().contains(u"list.txt"_s));
    QVERIFY(field(two)->toolTip().contains(u"&lt;other&gt;.txt"_s));
    QVERIFY(!field(two)->toolTip().contains(u"named.txt"_s));
}

void TestImportDialog::anAccountHasTwelveDigitsOrNone()
{
    Fixture::Work work;
    ImportDialog dialog(work.theme, reportFor(UnknownAccount.toString()));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(Fixture::showAndWait(dialog, {640, 400}));
    auto *account = dialog.findChild<QLineEdit *>(u"accountLineEdit"_s);
    auto *add = dialog.findChild<QPushButton *>(u"addInventoryButton"_s);
    QVERIFY(add->isEnabled());
    QTest::keyClicks(account, u"12ab34"_s);
    QCOMPARE(account->text(), u"1234"_s);
    QVERIFY(!add->isEnabled());
    auto *hint = dialog.findChild<QLabel *>(u"accountHintLabel"_s);
    QVERIFY2(hint->text().contains(u"12 digits"_s), qPrintable(hint->text()));
    QVERIFY(add->toolTip().contains(u"12 digits"_s));
    QTest::keyClicks(account, u"5678901299"_s);
    QCOMPARE(dialog.answers().account, u"123456789012"_s);
    QVERIFY(add->isEnabled());
    QVERIFY(!hint->text().contains(u"12 digits"_s));
    QVERIFY(add->toolTip().isEmpty());
}

void TestImportDialog::whatProvesNothingCannotBeComplete()
{
    Fixture::Work work;
    ImportReport report = reportFor(u"111122223333"_s);
    report.inventory.sources.first().absenceKind.clear();
    const ImportDialog dialog(work.theme, report, {}, {.complete = true});
    const auto *complete = dialog.findChild<QCheckBox *>(u"completeCheckBox"_s);
    QVERIFY(!complete->isEnabled());
    QVERIFY(complete->toolTip().contains(u"can prove"_s));
    QVERIFY(!dialog.answers().complete);
}

void TestImportDialog::completenessIsNeverAssumed()
{
    Fixture::Work work;
    ImportDialog dialog(work.theme, reportFor(u"111122223333"_s));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!dialog.answers().complete);
    QVERIFY(Fixture::showAndWait(dialog, {640, 400}));
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(dialog.findChild<QCheckBox *>(u"completeCheckBox"_s), Qt::Key_Space);
    QVERIFY(dialog.answers().complete);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
