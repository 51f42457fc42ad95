#include "tests/ui/windowfixture.h"
#include "ui/dialogs/exportdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

ChecklistExport contentOf(const Fixture::Work &work)
{
    return {.context = {.query = u"svc:s3"_s},
            .scope = work.inventory.scope(),
            .items = buildChecklist(work.inventory.scope(), work.filter->result(), work.checklist.states())};
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void saysWhatWillBeWritten();
    void previewIsTheBeginningOfTheFile();
    void thePlanNamesTheFile();
    void theSuffixFollowsTheFormat();
    void refusesWhatCannotBeWritten();
    void warnsBeforeReplacing();
    void browsingFillsTheName();
    void remembersTheLastChoice();
    void aLayerIsDrawnOverTheChosenAttack();
};

void TestExportDialog::saysWhatWillBeWritten()
{
    Fixture::Work work;
    const ExportDialog dialog(work.theme, contentOf(work), {work.files, work.settings});
    QCOMPARE(dialog.findChild<QLabel *>(u"exportSummaryLabel"_s)->text(),
             u"Writes 4 controls of 4 techniques, filter: svc:s3."_s);
}

void TestExportDialog::previewIsTheBeginningOfTheFile()
{
    Fixture::Work work;
    const ChecklistExport content = contentOf(work);
    ExportDialog dialog(work.theme, content, {work.files, work.settings});
    auto *formats = dialog.findChild<QComboBox *>(u"formatComboBox"_s);
    QCOMPARE(formats->count(), checklistFormats().size());
    for (int i = 0; i < formats->count(); ++i) {
        formats->setCurrentIndex(i);
        const ChecklistFormat &format = checklistFormats().at(i);
        const bool isText = format.medium == ChecklistFormat::Medium::Text;
        const QByteArray whole = isText ? writeExport(format, content)->files.constFirst().bytes
                                        : checklistPreview(content).toUtf8();
        const auto *preview = dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s);
        QCOMPARE(preview->accessibleName(), isText ? u"How the file begins"_s : u"First rows"_s);
        QCOMPARE(dialog.findChild<QTabWidget *>(u"exportTabs"_s)->tabText(0), preview->accessibleName());
        QString shown = preview->toPlainText();
        shown = shown.remove(u'…').trimmed();
        QVERIFY(shown.size() > 100);
        QVERIFY(QString::fromUtf8(whole).remove(u'\r').contains(shown));
    }
}

void TestExportDialog::thePlanNamesTheFile()
{
    Fixture::Work work;
    ChecklistExport content = contentOf(work);
    content.plan.name = u"Q4: prod/sandbox"_s;
    const ExportDialog dialog(work.theme, content, {work.files, work.settings});
    const QString file = dialog.findChild<QLineEdit *>(u"fileNameLineEdit"_s)->text();
    QCOMPARE(QFileInfo(file).completeBaseName(), u"Q4-prod-sandbox-checklist"_s);
}

void TestExportDialog::theSuffixFollowsTheFormat()
{
    Fixture::Work work;
    ExportDialog dialog(work.theme, contentOf(work), {work.files, work.settings});
    auto *file = dialog.findChild<QLineEdit *>(u"fileNameLineEdit"_s);
    file->setText(work.path(u"mine.txt"_s));
    auto *formats = dialog.findChild<QComboBox *>(u"formatComboBox"_s);
    formats->setCurrentIndex(formats->findData(u"csv"_s));
    QCOMPARE(file->text(), work.path(u"mine.csv"_s));
    file->setText(work.path(u"mine.tc.json"_s));
    formats->setCurrentIndex(formats->findData(u"markdown"_s));
    QCOMPARE(file->text(), work.path(u"mine.md"_s));
}

void TestExportDialog::refusesWhatCannotBeWritten()
{
    Fixture::Work work;
    ExportDialog dialog(work.theme, contentOf(work), {work.files, work.settings});
    auto *file = dialog.findChild<QLineEdit *>(u"fileNameLineEdit"_s);
    auto *button = dialog.findChild<QPushButton *>(u"confirmExportButton"_s);
    file->setText({});
    QVERIFY(!button->isEnabled());
    file->setText(work.path({}));
    QVERIFY(!button->isEnabled());
    file->setText(work.path(u"no/such/folder/x.md"_s));
    QVERIFY(!button->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(u"fileNoteLabel"_s)->text().contains(u"does not exist"_s));
    file->setText(work.path(u"x.md"_s));
    QVERIFY(button->isEnabled());
}

void TestExportDialog::warnsBeforeReplacing()
{
    Fixture::Work work;
    ExportDialog dialog(work.theme, contentOf(work), {work.files, work.settings});
    dialog.findChild<QLineEdit *>(u"fileNameLineEdit"_s)->setText(work.writeList(u"old.md"_s, "old"));
    QCOMPARE(dialog.findChild<QPushButton *>(u"confirmExportButton"_s)->text(), u"Replace"_s);
}

void TestExportDialog::browsingFillsTheName()
{
    Fixture::Work work;
    work.files.fileToSave = work.path(u"chosen.md"_s);
    ExportDialog dialog(work.theme, contentOf(work), {work.files, work.settings});
    dialog.findChild<QPushButton *>(u"browseFileButton"_s)->click();
    QCOMPARE(dialog.findChild<QLineEdit *>(u"fileNameLineEdit"_s)->text(), work.path(u"chosen.md"_s));
}

void TestExportDialog::remembersTheLastChoice()
{
    Fixture::Work work;
    {
        auto *dialog = new ExportDialog(work.theme, contentOf(work), {work.files, work.settings});
        QSignalSpy requested(dialog, &ExportDialog::exportRequested);
        QVERIFY(Fixture::showAndWait(*dialog, {700, 520}));
        auto *formats = dialog->findChild<QComboBox *>(u"formatComboBox"_s);
        formats->setCurrentIndex(formats->findData(u"json"_s));
        dialog->findChild<QLineEdit *>(u"fileNameLineEdit"_s)->setText(work.path(u"x.json"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmExportButton"_s), Qt::LeftButton);
        QCOMPARE(requested.first(), (QVariantList{u"json"_s, work.path(u"x.json"_s), 19}));
    }
    const ExportDialog again(work.theme, contentOf(work), {work.files, work.settings});
    QCOMPARE(again.findChild<QComboBox *>(u"formatComboBox"_s)->currentData().toString(), u"json"_s);
    QVERIFY(again.findChild<QLineEdit *>(u"fileNameLineEdit"_s)
                ->text()
                .startsWith(QFileInfo(work.path(u"x"_s)).absolutePath()));
}

void TestExportDialog::aLayerIsDrawnOverTheChosenAttack()
{
    Fixture::Work work;
    {
        auto *dialog = new ExportDialog(work.theme, contentOf(work), {work.files, work.settings});
        QSignalSpy requested(dialog, &ExportDialog::exportRequested);
        QVERIFY(Fixture::showAndWait(*dialog, {700, 520}));
        auto *versions = dialog->findChild<QComboBox *>(u"attackVersionComboBox"_s);
        QVERIFY(!versions->isVisible());
        auto *formats = dialog->findChild<QComboBox *>(u"formatComboBox"_s);
        formats->setCurrentIndex(formats->findData(u"navigator"_s));
        QVERIFY(versions->isVisible());
        auto *preview = dialog->findChild<QPlainTextEdit *>(u"exportPreview"_s);
        const QString over19 = preview->toPlainText();
        versions->setCurrentIndex(versions->findData(18));
        QVERIFY(preview->toPlainText() != over19);
        dialog->findChild<QLineEdit *>(u"fileNameLineEdit"_s)->setText(work.path(u"x.json"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmExportButton"_s), Qt::LeftButton);
        QCOMPARE(requested.first().last().toInt(), 18);
    }
    const ExportDialog again(work.theme, contentOf(work), {work.files, work.settings});
    QCOMPARE(again.findChild<QComboBox *>(u"attackVersionComboBox"_s)->currentData().toInt(), 18);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
