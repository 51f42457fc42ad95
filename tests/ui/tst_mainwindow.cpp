#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

template <typename Widget>
Widget *child(const QWidget &window, const QString &name)
{
    return window.findChild<Widget *>(name);
}

QString title(const QWidget &window)
{
    return child<QLabel>(window, u"detailTitleLabel"_s)->text();
}

void trigger(const QWidget &window, const QString &action)
{
    auto *found = window.findChild<QAction *>(action);
    if (found == nullptr) {
        QFAIL(qPrintable(action));
    }
    QVERIFY(found->isEnabled());
    found->trigger();
}

// Catches what would go to the browser.
class LinkCatcher : public QObject
{
    Q_OBJECT
public:
    LinkCatcher() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~LinkCatcher() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> links{};

public slots:
    void open(const QUrl &link) { links.append(link); }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void everyInputHasNames();
    void firstStartIsQuietAndSearchHasTheKeyboard();
    void slashSearchesUnlessTextIsTyped();
    void questionMarkShowsTheKeys();
    void typingFiltersAndSaysHowItWasUnderstood();
    void chipsShowAndHideVerdicts();
    void historyGoesBackAndForth();
    void panesAreReachedByF6();
    void controlsOfATechniqueAreOneClickAway();
    void linksOpenOutsideOnlyOnAClick();
    void undoAndRedoOfTicks();
    void controlsHaveAPageOfTheirOwn();
    void theInventoryHasAPageOfItsOwn();
    void aServiceOfTheInventoryNarrowsTheTechniques();
    void draggingFilesShowsWhereToDrop();
    void statusLineSaysWhatIsShown();
    void everythingSurvivesARestart();
    void damagedSettingsStillGiveAWindow();
    void messagesStackAndClose();
    void withoutWorkspaceTheWindowSaysSo();
};

void TestMainWindow::everyInputHasNames()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        // Those that Qt puts inside a widget belong to it.
        const bool inner = widget->objectName().startsWith("qt_"_L1) || widget->inherits("QHeaderView")
                        || widget->inherits("QTabBar") || widget->inherits("QScrollBar")
                        || widget->inherits("QLineEditIconButton") || widget->inherits("QSplitterHandle")
                        || widget->inherits("QMenu") || widget->inherits("QMenuBar")
                        || widget->inherits("QScrollArea") || widget->inherits("QTabWidget")
                        || widget->inherits("QComboBoxListView") || widget->inherits("QLabel");
        if (widget->focusPolicy() == Qt::NoFocus || inner) {
            continue;
        }
        const QString what =
            QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what));
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(what));
    }
    // A label's letter leads nowhere else.
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const bool leads = label->buddy() != nullptr && label->text().contains(u'&');
        QVERIFY2(!leads || label->buddy()->focusPolicy() != Qt::NoFocus, qPrintable(label->text()));
    }
}

void TestMainWindow::firstStartIsQuietAndSearchHasTheKeyboard()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QVERIFY(child<QWidget>(*window, u"firstStartPage"_s)->isVisible());
    QVERIFY(!child<QWidget>(*window, u"filterPane"_s)->isVisible());
    QVERIFY(!child<QWidget>(*window, u"detailPane"_s)->isVisible());
    QVERIFY(!child<QWidget>(*window, u"verdictChips"_s)->isVisible());
    QVERIFY(child<QLineEdit>(*window, u"searchLineEdit"_s)->hasFocus());
    QCOMPARE(window->windowTitle(), u"No inventory · TTC Browser"_s);
}

void TestMainWindow::slashSearchesUnlessTextIsTyped()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    auto *search = child<QLineEdit>(*window, u"searchLineEdit"_s);
    QTest::keyClicks(search, u"a/b?"_s);
    QCOMPARE(search->text(), u"a/b?"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QTest::mouseClick(child<QWidget>(*window, u"browseAllButton"_s), Qt::LeftButton);
    auto *tree = child<QTreeView>(*window, u"techniqueTreeView"_s);
    QTRY_VERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Slash);
    QTRY_VERIFY(search->hasFocus());
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search->hasFocus());
}

void TestMainWindow::questionMarkShowsTheKeys()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::mouseClick(child<QWidget>(*window, u"browseAllButton"_s), Qt::LeftButton);
    QTest::keyClick(child<QTreeView>(*window, u"techniqueTreeView"_s), Qt::Key_Question);
    auto *dialog = child<QDialog>(*window, u"shortcutsDialog"_s);
    QVERIFY(dialog != nullptr);
    QVERIFY(child<QTextBrowser>(*dialog, u"helpBrowser"_s)->toPlainText().contains(u"Ctrl+Shift+E"_s));
    dialog->close();
}

void TestMainWindow::typingFiltersAndSaysHowItWasUnderstood()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    auto *search = child<QLineEdit>(*window, u"searchLineEdit"_s);
    QTest::keyClicks(search, u"svc:rds"_s);
    auto *tree = child<QTreeView>(*window, u"techniqueTreeView"_s);
    QCOMPARE(modelRows(*tree->model(), {0}), (QStringList{u"T1485"_s, u"  T1485.A001"_s}));
    QVERIFY2(child<QLabel>(*window, u"sentenceLabel"_s)->text().contains(u"RDS"_s),
             qPrintable(child<QLabel>(*window, u"sentenceLabel"_s)->text()));
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(tree->hasFocus());
    QCOMPARE(title(*window), u"RDS Instance Deletion"_s);
}

void TestMainWindow::chipsShowAndHideVerdicts()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    auto *chip = child<QToolButton>(*window, u"verdictChip_not-covered"_s);
    QCOMPARE(chip->text(), u"? Not covered 1"_s);
    QVERIFY(!chip->isChecked());
    auto *tree = child<QTreeView>(*window, u"techniqueTreeView"_s);
    QVERIFY(!modelRows(*tree->model(), {0}).contains(u"  T1485.A001"_s));
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QVERIFY(chip->isChecked());
    QVERIFY(modelRows(*tree->model(), {0}).contains(u"  T1485.A001"_s));
}

void TestMainWindow::historyGoesBackAndForth()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::mouseClick(child<QWidget>(*window, u"browseAllButton"_s), Qt::LeftButton);
    auto *tree = child<QTreeView>(*window, u"techniqueTreeView"_s);
    QCOMPARE(title(*window), u"Root User"_s);
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(title(*window), u"Data Destruction"_s);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(title(*window), u"Data Destruction"_s);
    QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"T1485"_s);
    QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(title(*window), u"Root User"_s);
    QTest::keyClick(tree, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(title(*window), u"Data Destruction"_s);
}

void TestMainWindow::panesAreReachedByF6()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::mouseClick(child<QWidget>(*window, u"browseAllButton"_s), Qt::LeftButton);
    QTRY_VERIFY(child<QTreeView>(*window, u"techniqueTreeView"_s)->hasFocus());
    const QStringList expected{u"overviewBrowser"_s, u"searchLineEdit"_s, u"serviceFacetView"_s,
                               u"techniqueTreeView"_s};
    for (const QString &name : expected) {
        QTest::keyClick(window->focusWidget(), Qt::Key_F6);
        QCOMPARE(window->focusWidget()->objectName(), name);
    }
    QTest::keyClick(window->focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(window->focusWidget()->objectName(), u"serviceFacetView"_s);
}

void TestMainWindow::controlsOfATechniqueAreOneClickAway()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::keyClicks(child<QLineEdit>(*window, u"searchLineEdit"_s), u"T1485.A003"_s);
    QTest::keyClick(child<QLineEdit>(*window, u"searchLineEdit"_s), Qt::Key_Down);
    child<QTabWidget>(*window, u"detailTabs"_s)->setCurrentIndex(2);
    auto *browser = child<QTextBrowser>(*window, u"mitigationsBrowser"_s);
    browser->setFocus();
    QTest::keyClick(browser, Qt::Key_Tab);
    QTest::keyClick(browser, Qt::Key_Return);
    QVERIFY(child<QTextBrowser>(*window, u"controlBrowser"_s)->isVisible());
    trigger(*window, u"backAction"_s);
    QVERIFY(browser->isVisible());
}

void TestMainWindow::linksOpenOutsideOnlyOnAClick()
{
    Fixture::Work work;
    LinkCatcher catcher;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    trigger(*window, u"aboutAction"_s);
    auto *dialog = child<QDialog>(*window, u"aboutDialog"_s);
    auto *browser = child<QTextBrowser>(*dialog, u"helpBrowser"_s);
    QVERIFY(catcher.links.isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    browser->setFocus();
    QTest::keyClick(browser, Qt::Key_Tab);
    QTest::keyClick(browser, Qt::Key_Return);
    QCOMPARE(catcher.links, QList<QUrl>{QUrl(u"https://example.com/catalog"_s)});
    dialog->close();
}

void TestMainWindow::undoAndRedoOfTicks()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *table = child<QAbstractItemView>(*window, u"checklistView"_s);
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Space);
    const QString control = u"deny-unused-services"_s;
    QCOMPARE(work.checklist.status(control), Status::Implemented);
    const auto *undo = child<QAction>(*window, u"undoAction"_s);
    const auto *redo = child<QAction>(*window, u"redoAction"_s);
    QCOMPARE(undo->text(), u"&Undo “Deny unused services” to Implemented"_s);
    QVERIFY(!redo->isEnabled());
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!undo->isEnabled());
    QCOMPARE(redo->text(), u"&Redo “Deny unused services” to Implemented"_s);
    QCOMPARE(work.checklist.status(control), Status::NotAssessed);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(work.checklist.status(control), Status::Implemented);
}

void TestMainWindow::controlsHaveAPageOfTheirOwn()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    auto *table = child<QAbstractItemView>(*window, u"controlsTable"_s);
    QTRY_VERIFY(table->hasFocus());
    auto *browser = child<QTextBrowser>(*window, u"controlBrowser"_s);
    QVERIFY(browser->isVisible());
    QVERIFY(browser->toPlainText().startsWith(u"Lock the backup vault"_s));
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(browser->toPlainText().startsWith(u"Deny unused services"_s));
    // A technique that it stops, and back.
    QTest::keyClick(table, Qt::Key_F6);
    QTRY_VERIFY(browser->hasFocus());
    QTest::keyClick(browser, Qt::Key_Tab); // copies the command
    QTest::keyClick(browser, Qt::Key_Tab);
    QTest::keyClick(browser, Qt::Key_Return);
    QCOMPARE(title(*window), u"Bedrock Hijacking"_s);
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(browser->isVisible());
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(browser->toPlainText().startsWith(u"Lock the backup vault"_s));
    QCOMPARE(table->currentIndex().data().toString(), u"Lock the backup vault"_s);
    // The search field leads to this list, too.
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(window->focusWidget(), u"kind:detect"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(window->focusWidget(), Qt::Key_Down);
    QVERIFY(table->hasFocus());
    // The other pages know the same control.
    QTest::keyClick(table, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(child<QAbstractItemView>(*window, u"checklistView"_s)->currentIndex().data().toString(),
             u"Log S3 data events"_s);
}

void TestMainWindow::theInventoryHasAPageOfItsOwn()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
    auto *sources = child<QAbstractItemView>(*window, u"sourcesTable"_s);
    QTRY_VERIFY(sources->hasFocus());
    // It has no filter and tells its own details.
    QVERIFY(!child<QWidget>(*window, u"filterPane"_s)->isVisible());
    QVERIFY(!child<QWidget>(*window, u"detailPane"_s)->isVisible());
    QTest::keyClick(sources, Qt::Key_F6);
    QTRY_VERIFY(!sources->hasFocus());
    QTest::keyClick(window.get(), Qt::Key_F6);
    QTRY_VERIFY(sources->hasFocus());
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(child<QWidget>(*window, u"filterPane"_s)->isVisible());
}

void TestMainWindow::aServiceOfTheInventoryNarrowsTheTechniques()
{
    Fixture::Work work;
    work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
    child<QTabWidget>(*window, u"inventoryTabs"_s)->setCurrentIndex(1);
    auto *services = child<QAbstractItemView>(*window, u"servicesTable"_s);
    services->setCurrentIndex(services->model()->index(0, 0));
    services->setFocus();
    QTest::keyClick(services, Qt::Key_Return);
    QCOMPARE(work.filter->request().services, QSet<QString>{u"s3"_s});
    QVERIFY(child<QWidget>(*window, u"techniquesPage"_s)->isVisible());
    // What the accounts use is saved where a person says.
    work.files.fileToSave = work.path(u"services.csv"_s);
    QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
    child<QTabWidget>(*window, u"inventoryTabs"_s)->setCurrentIndex(2);
    QTest::mouseClick(child<QPushButton>(*window, u"presencesExportButton"_s), Qt::LeftButton);
    QFile saved(work.files.fileToSave);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().startsWith("service,name,accounts_in_use,111122223333 prod\r\n"));
}

void TestMainWindow::draggingFilesShowsWhereToDrop()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    auto *overlay = child<QLabel>(*window, u"dropOverlay"_s);
    QVERIFY(overlay != nullptr);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(work.path(u"x.json"_s))});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(overlay->isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(window.get(), &leave);
    QVERIFY(!overlay->isVisible());
    QMimeData text;
    text.setText(u"only words"_s);
    QDragEnterEvent other({100, 100}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(window.get(), &other);
    QVERIFY(!other.isAccepted());
}

void TestMainWindow::statusLineSaysWhatIsShown()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QCOMPARE(child<QLabel>(*window, u"techniqueCountLabel"_s)->text(), u"4 techniques"_s);
    QCOMPARE(child<QLabel>(*window, u"catalogLabel"_s)->text(), u"catalog 2026.11, bundled"_s);
    Inventory inventory = Fixture::inventoryWith({u"s3"_s, u"ec2"_s});
    inventory.sources.first().warnings = {u"It ends early"_s};
    work.inventory.add(inventory);
    QCOMPARE(child<QLabel>(*window, u"techniqueCountLabel"_s)->text(), u"3 of 4 techniques"_s);
    QCOMPARE(child<QLabel>(*window, u"inventoryLabel"_s)->text(), u"1 account, 2 services, 1 source"_s);
    QCOMPARE(child<QLabel>(*window, u"warningsLabel"_s)->text(), u"▲ 1 warning"_s);
}

void TestMainWindow::everythingSurvivesARestart()
{
    std::shared_ptr<QTemporaryDir> folder;
    QList<int> sizes;
    {
        Fixture::Work work;
        folder = work.folder();
        work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
        const auto window = work.makeWindow();
        QVERIFY(Fixture::showAndWait(*window, {1300, 800}));
        QTest::keyClicks(child<QLineEdit>(*window, u"searchLineEdit"_s), u"svc:s3"_s);
        QTest::keyClick(child<QLineEdit>(*window, u"searchLineEdit"_s), Qt::Key_Down);
        QTest::mouseClick(child<QToolButton>(*window, u"verdictChip_not-covered"_s), Qt::LeftButton);
        auto *splitter = child<QSplitter>(*window, u"panesSplitter"_s);
        splitter->setSizes({200, 700, 400});
        sizes = splitter->sizes();
        child<QTabWidget>(*window, u"pageTabs"_s)->setCurrentIndex(1);
        trigger(*window, u"showFiltersAction"_s);
        work.theme.setTextPercent(120);
        window->close();
    }
    Fixture::Work work({}, folder);
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window, {1300, 800}));
    QCOMPARE(child<QLineEdit>(*window, u"searchLineEdit"_s)->text(), u"svc:s3"_s);
    QVERIFY(child<QToolButton>(*window, u"verdictChip_not-covered"_s)->isChecked());
    QCOMPARE(child<QTabWidget>(*window, u"pageTabs"_s)->currentIndex(), 1);
    QVERIFY(!child<QWidget>(*window, u"filterPane"_s)->isVisible());
    QCOMPARE(work.theme.textPercent(), 120);
    trigger(*window, u"showFiltersAction"_s);
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(title(*window), u"S3 Object and Bucket Deletion"_s);
}

void TestMainWindow::damagedSettingsStillGiveAWindow()
{
    Fixture::Work work;
    for (const QString &key :
         {u"window/geometry"_s, u"window/panes"_s, u"window/techniqueColumns"_s, u"window/page"_s,
          u"window/technique"_s, u"filter/services"_s, u"filter/verdicts"_s}) {
        work.settings.setValue(key, u"\x01 nonsense"_s);
    }
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QVERIFY(work.filter->request().services.isEmpty());
    QCOMPARE(child<QTabWidget>(*window, u"pageTabs"_s)->currentIndex(), 0);
}

void TestMainWindow::messagesStackAndClose()
{
    Fixture::Work work;
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    emit work.checklist.failed(u"The disk is full."_s);
    auto *bar = child<MessageBar>(*window, u"messageBar"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"The disk is full."_s);
    QTest::mouseClick(child<QToolButton>(*bar, u"messageCloseButton"_s), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::withoutWorkspaceTheWindowSaysSo()
{
    Fixture::Work work;
    MainWindow window(
        work.session(), work.theme,
        {.files = work.files, .settings = work.settings, .catalogNote = u"other.ttcdb"_s, .kept = false});
    QVERIFY(child<QLabel>(window, u"savedLabel"_s)->text().contains(u"not kept"_s));
    QCOMPARE(child<QLabel>(window, u"catalogLabel"_s)->text(), u"catalog 2026.11, other.ttcdb"_s);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
