#include "tests/ui/windowfixture.h"
#include "ui/dialogs/detailsdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/widgets/dropoverlay.h"
#include "ui/widgets/importbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/importflow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// The window around a flow, as small as it can be.
struct Stage
{
    Fixture::Work work{};
    QWidget window{};
    ImportBar *bar = new ImportBar(&window);
    MessageBar *messages = new MessageBar(work.theme, &window);
    ImportFlow flow{work.inventory, {work.theme, work.files, *bar, *messages, window}};

    ImportDialog *dialog() const { return window.findChild<ImportDialog *>(); }
    void press(const QString &button) const
    {
        QTest::mouseClick(window.findChild<QPushButton *>(button), Qt::LeftButton);
    }
};

} // namespace

class TestImportFlow : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void readsAsksAndAdds();
    void cancellingTheDialogChangesNothing();
    void theAccountTypedIsTheirs();
    void completeIsMarkedOnEachSource();
    void aBadFileLeavesTheInventoryAndSaysWhy();
    void goodFilesAreTakenWithoutTheBadOnes();
    void anAccountTypedLeavesNoProblemBehind();
    void unknownNamesCanBeShown();
    void undoTakesTheImportBack();
    void onlyFilesOfThisComputerCanBeDropped();
    void aFolderStandsForItsFiles();
    void aSourceIsReadAgainInItsPlace();
    void readingAgainSuggestsTheAccountOfBefore_data();
    void readingAgainSuggestsTheAccountOfBefore();
    void aFileThatDidNotChangeSaysSo();
    void aSourceWhoseFileIsGoneStays();
    void whatAnImportWouldDoIsSaidBefore();
    void theEffectFollowsTheAnswers();
    void comparingTellsWhatIsDifferentAndChangesNothing();
    void aMissingSampleSaysSo();
};

void TestImportFlow::readsAsksAndAdds()
{
    Stage stage;
    stage.work.files.filesToOpen = {stage.work.writeList(u"services.txt"_s, "s3\nrds\n")};
    stage.flow.chooseFiles();
    QTRY_VERIFY(stage.dialog() != nullptr);
    QVERIFY(!stage.work.inventory.scope().hasInventory());
    stage.press(u"addInventoryButton"_s);
    QVERIFY(stage.work.inventory.scope().hasInventory());
    QVERIFY2(stage.messages->text().startsWith(u"1 file read: 1 account, 2 services with evidence."_s),
             qPrintable(stage.messages->text()));
}

void TestImportFlow::cancellingTheDialogChangesNothing()
{
    Stage stage;
    stage.flow.importFiles({stage.work.writeList(u"services.txt"_s, "s3\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"cancelInventoryButton"_s);
    QTRY_VERIFY(stage.dialog() == nullptr);
    QVERIFY(!stage.work.inventory.scope().hasInventory());
    // Another import can follow.
    stage.flow.importFiles({stage.work.path(u"services.txt"_s)});
    QTRY_VERIFY(stage.dialog() != nullptr);
}

void TestImportFlow::theAccountTypedIsTheirs()
{
    Stage stage;
    stage.flow.importFiles({stage.work.writeList(u"services.txt"_s, "s3\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClicks(stage.dialog()->findChild<QLineEdit *>(u"accountLineEdit"_s), u"444455556666"_s);
    stage.press(u"addInventoryButton"_s);
    QTRY_COMPARE(stage.work.inventory.inventory()->accountIds(), QStringList{u"444455556666"_s});
}

void TestImportFlow::completeIsMarkedOnEachSource()
{
    Stage stage;
    stage.flow.importFiles(
        {stage.work.writeList(u"a.txt"_s, "s3\n"), stage.work.writeList(u"b.txt"_s, "lambda\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.dialog()->findChild<QCheckBox *>(u"completeCheckBox"_s)->setChecked(true);
    stage.press(u"addInventoryButton"_s);
    QCOMPARE(stage.work.inventory.inventory()->sources.size(), 2);
    for (const Source &source : stage.work.inventory.inventory()->sources) {
        QVERIFY(source.complete);
    }
}

void TestImportFlow::aBadFileLeavesTheInventoryAndSaysWhy()
{
    Stage stage;
    stage.work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const auto before = *stage.work.inventory.inventory();
    stage.flow.importFiles({stage.work.path(u"no-such-file.json"_s)});
    QTRY_VERIFY(!stage.messages->isEmpty());
    QVERIFY2(stage.messages->text().contains(u"no-such-file.json"_s), qPrintable(stage.messages->text()));
    QCOMPARE(*stage.work.inventory.inventory(), before);
    QSignalSpy formats(&stage.flow, &ImportFlow::formatsRequested);
    stage.press(u"messageActionButton_1"_s);
    QCOMPARE(formats.size(), 1);
}

void TestImportFlow::goodFilesAreTakenWithoutTheBadOnes()
{
    Stage stage;
    stage.flow.importFiles(
        {stage.work.writeList(u"services.txt"_s, "s3\n"), stage.work.path(u"missing.csv"_s)});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"addInventoryButton"_s);
    QCOMPARE(stage.work.inventory.inventory()->sources.size(), 1);
    QVERIFY2(stage.messages->text().contains(u"1 file could not be read"_s),
             qPrintable(stage.messages->text()));
}

void TestImportFlow::anAccountTypedLeavesNoProblemBehind()
{
    Stage stage;
    QVERIFY(QDir(stage.work.path({})).mkdir(u"lists"_s));
    stage.work.writeList(u"lists/a.txt"_s, "s3\n");
    stage.work.writeList(u"lists/named.txt"_s, "arn:aws:rds:eu-west-1:111122223333:db:x\n");
    stage.work.writeList(u"lists/prose.txt"_s, "nothing in here\nis of any service\n");
    stage.flow.importFiles({stage.work.path(u"lists"_s), stage.work.path(u"missing.csv"_s)});
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClicks(stage.dialog()->findChild<QLineEdit *>(u"accountLineEdit"_s), u"444455556666"_s);
    stage.press(u"addInventoryButton"_s);
    QTRY_VERIFY(!stage.messages->isEmpty());
    const QString text = stage.messages->text();
    QVERIFY2(text.startsWith(u"2 files read: 2 accounts"_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 file could not be read"_s), qPrintable(text));
    stage.press(u"messageActionButton_0"_s);
    const QString details = stage.window.findChild<QPlainTextEdit *>(u"detailsTextEdit"_s)->toPlainText();
    QVERIFY2(details.contains(u"missing.csv"_s) && details.contains(u"prose.txt"_s), qPrintable(details));
    const Inventory &inventory = *stage.work.inventory.inventory();
    QCOMPARE(inventory.accountIds(), QStringList({u"111122223333"_s, u"444455556666"_s}));
    QCOMPARE(inventory.sources.first().label, u"a.txt"_s);
    QVERIFY(inventory.sources.first().warnings.isEmpty());
}

void TestImportFlow::unknownNamesCanBeShown()
{
    Stage stage;
    stage.flow.importFiles({stage.work.writeList(u"services.txt"_s, "s3\nwarp-drive\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"addInventoryButton"_s);
    QVERIFY2(stage.messages->text().contains(u"1 name is unknown."_s), qPrintable(stage.messages->text()));
    stage.press(u"messageActionButton_0"_s);
    auto *details = stage.window.findChild<DetailsDialog *>();
    QVERIFY(details != nullptr);
    details->close();
}

void TestImportFlow::undoTakesTheImportBack()
{
    Stage stage;
    stage.flow.importFiles({stage.work.writeList(u"services.txt"_s, "s3\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"addInventoryButton"_s);
    const auto buttons = stage.messages->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Undo import"_s) {
            button->click();
        }
    }
    QVERIFY(!stage.work.inventory.scope().hasInventory());
}

void TestImportFlow::onlyFilesOfThisComputerCanBeDropped()
{
    QMimeData data;
    QVERIFY(!DropOverlay::canTake(&data));
    data.setUrls({QUrl(u"https://example.com/inventory.json"_s)});
    QVERIFY(!DropOverlay::canTake(&data));
    data.setUrls({QUrl::fromLocalFile(u"/data/inventory.json"_s)});
    QVERIFY(DropOverlay::canTake(&data));
}

void TestImportFlow::aFolderStandsForItsFiles()
{
    Stage stage;
    QVERIFY(QDir(stage.work.path({})).mkdir(u"lists"_s));
    stage.work.writeList(u"lists/a.txt"_s, "s3\n");
    stage.work.writeList(u"lists/b.txt"_s, "rds\n");
    stage.flow.importFiles({stage.work.path(u"lists"_s)});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"addInventoryButton"_s);
    QCOMPARE(stage.work.inventory.inventory()->sources.size(), 2);
}

void TestImportFlow::aSourceIsReadAgainInItsPlace()
{
    Stage stage;
    stage.flow.importFiles({stage.work.writeList(u"services.txt"_s, "s3\nrds\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.dialog()->findChild<QCheckBox *>(u"completeCheckBox"_s)->setChecked(true);
    stage.press(u"addInventoryButton"_s);
    QTRY_VERIFY(stage.dialog() == nullptr);
    stage.work.writeList(u"services.txt"_s, "s3\nlambda\n");
    stage.flow.readAgain(0);
    QTRY_VERIFY(stage.dialog() != nullptr);
    // The answer of before is the suggestion.
    QVERIFY(stage.dialog()->findChild<QCheckBox *>(u"completeCheckBox"_s)->isChecked());
    const QString effect = stage.dialog()->findChild<QLabel *>(u"importEffectLabel"_s)->text();
    QVERIFY2(
        effect.startsWith(
            u"Takes the place of services.txt. 1 service with evidence is new. 1 service with evidence is gone."_s),
        qPrintable(effect));
    stage.press(u"addInventoryButton"_s);
    const Inventory &inventory = *stage.work.inventory.inventory();
    QCOMPARE(inventory.sources.size(), 1);
    QCOMPARE(inventory.accounts.first().services.size(), 2);
    QCOMPARE(inventory.accounts.first().services.first().service, u"lambda"_s);
}

void TestImportFlow::readingAgainSuggestsTheAccountOfBefore_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("suggested");
    QTest::newRow("names none") << "s3\n"_ba
                                << "lambda\n"_ba << u"111122223333"_s << u"111122223333"_s;
    QTest::newRow("names another for some")
        << "s3\narn:aws:rds:eu-west-1:444455556666:db:x\n"_ba
        << "lambda\narn:aws:rds:eu-west-1:444455556666:db:x\n"_ba << u"111122223333"_s << u"111122223333"_s;
    QTest::newRow("names it for some")
        << "s3\narn:aws:rds:eu-west-1:444455556666:db:x\n"_ba
        << "lambda\narn:aws:rds:eu-west-1:444455556666:db:x\n"_ba << u"444455556666"_s << u"444455556666"_s;
    QTest::newRow("none was given") << "s3\n"_ba
                                    << "lambda\n"_ba << QString() << QString();
}

void TestImportFlow::readingAgainSuggestsTheAccountOfBefore()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, given);
    Stage stage;
    const auto account = [&stage] { return stage.dialog()->findChild<QLineEdit *>(u"accountLineEdit"_s); };
    stage.flow.importFiles({stage.work.writeList(u"services.txt"_s, before)});
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTest::keyClicks(account(), given);
    stage.press(u"addInventoryButton"_s);
    QTRY_VERIFY(stage.dialog() == nullptr && !stage.bar->isBusy());
    const QStringList accounts = stage.work.inventory.inventory()->accountIds();
    stage.work.writeList(u"services.txt"_s, after);
    stage.flow.readAgain(0);
    QTRY_VERIFY(stage.dialog() != nullptr);
    QTEST(account()->text(), "suggested");
    QTest::keyClick(stage.dialog(), Qt::Key_Return);
    QTRY_VERIFY(stage.dialog() == nullptr && !stage.bar->isBusy());
    const Inventory &inventory = *stage.work.inventory.inventory();
    QCOMPARE(inventory.accountIds(), accounts);
    QCOMPARE(inventory.sources.size(), 1);
    QVERIFY(std::ranges::any_of(inventory.accounts, [](const AccountInventory &held) {
        return std::ranges::find(held.services, u"lambda"_s, &ServiceEvidence::service)
            != held.services.end();
    }));
}

void TestImportFlow::aFileThatDidNotChangeSaysSo()
{
    Stage stage;
    stage.flow.importFiles({stage.work.writeList(u"services.txt"_s, "s3\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"addInventoryButton"_s);
    QTRY_VERIFY(stage.dialog() == nullptr);
    stage.flow.readAgain(0);
    QTRY_VERIFY(stage.messages->text().contains(u"has not changed"_s));
    QVERIFY(stage.dialog() == nullptr);
}

void TestImportFlow::aSourceWhoseFileIsGoneStays()
{
    Stage stage;
    const QString file = stage.work.writeList(u"services.txt"_s, "s3\n");
    stage.flow.importFiles({file});
    QTRY_VERIFY(stage.dialog() != nullptr);
    stage.press(u"addInventoryButton"_s);
    QVERIFY(QFile::remove(file));
    stage.flow.readAgain(0);
    QTRY_VERIFY(stage.messages->text().contains(u"the inventory is as it was"_s));
    QCOMPARE(stage.work.inventory.inventory()->sources.size(), 1);
    stage.flow.readAgain(7); // nothing there
}

void TestImportFlow::whatAnImportWouldDoIsSaidBefore()
{
    Stage stage;
    stage.work.inventory.add(Fixture::inventoryWith({u"s3"_s}, u"unknown"_s));
    stage.flow.importFiles({stage.work.writeList(u"more.txt"_s, "rds\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    QCOMPARE(stage.dialog()->findChild<QLabel *>(u"importEffectLabel"_s)->text(),
             u"1 service with evidence is new. 1 technique comes into view."_s);
}

void TestImportFlow::theEffectFollowsTheAnswers()
{
    Stage stage;
    stage.work.inventory.add(Fixture::inventoryWith({u"rds"_s}, u"111122223333"_s));
    stage.flow.importFiles({stage.work.writeList(u"more.txt"_s, "rds\n")});
    QTRY_VERIFY(stage.dialog() != nullptr);
    const auto effect = [&stage] {
        return stage.dialog()->findChild<QLabel *>(u"importEffectLabel"_s)->text();
    };
    QVERIFY2(effect().startsWith(u"1 account is new. 1 service"_s), qPrintable(effect()));
    auto *account = stage.dialog()->findChild<QLineEdit *>(u"accountLineEdit"_s);
    QTest::keyClicks(account, u"111122223333"_s);
    QCOMPARE(effect(), u"Changes no verdict."_s);
    // S3 could be there as long as no complete source shows that it is not.
    QTest::keyClick(stage.dialog()->findChild<QCheckBox *>(u"completeCheckBox"_s), Qt::Key_Space);
    QCOMPARE(effect(), u"1 technique goes from Not covered to Not seen."_s);
    stage.press(u"addInventoryButton"_s);
    QTRY_COMPARE(stage.work.inventory.inventory()->sources.size(), 2);
    QCOMPARE(stage.work.inventory.inventory()->accountIds(), QStringList{u"111122223333"_s});
    QVERIFY(stage.work.inventory.inventory()->sources.last().complete);
}

void TestImportFlow::comparingTellsWhatIsDifferentAndChangesNothing()
{
    Stage stage;
    stage.work.inventory.add(Fixture::inventoryWith({u"s3"_s, u"lambda"_s}, u"unknown"_s));
    const Inventory before = *stage.work.inventory.inventory();
    stage.work.files.filesToOpen = {stage.work.writeList(u"<b>old.txt"_s, "rds\nlambda\n")};
    QSignalSpy pages(&stage.flow, &ImportFlow::pageRequested);
    stage.flow.compare();
    QTRY_COMPARE(pages.size(), 1);
    QVERIFY(pages.first().at(0).toString().contains(u"old"_s));
    const QString html = pages.first().at(1).toString();
    QVERIFY2(html.contains(u"Services that came"_s) && html.contains(u"Amazon S3"_s), qPrintable(html));
    QVERIFY2(html.contains(u"Services that went"_s) && html.contains(u"Amazon RDS"_s), qPrintable(html));
    QVERIFY(!html.contains(u"Lambda"_s));
    QCOMPARE(*stage.work.inventory.inventory(), before);
    QVERIFY(stage.dialog() == nullptr);
    // The same inventory has nothing to tell.
    stage.work.files.filesToOpen = {stage.work.writeList(u"same.txt"_s, "s3\nlambda\n")};
    stage.flow.compare();
    QTRY_COMPARE(pages.size(), 2);
    QVERIFY(pages.last().at(1).toString().contains(u"No service came or went"_s));
}

void TestImportFlow::aMissingSampleSaysSo()
{
    Stage stage;
    stage.flow.importSample({});
    QVERIFY(stage.messages->text().contains(u"sample inventory is missing"_s));
}

QTEST_MAIN(TestImportFlow)
#include "tst_importflow.moc"
