#include "tests/journeys/samplejourney.h"

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Journey;

namespace {

// A key goes to whatever has the focus, as it does for a person.
void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *target = QApplication::focusWidget() == nullptr ? &window : QApplication::focusWidget();
    QTest::keyClick(target, key, modifiers);
}

void type(QWidget &window, const QString &text)
{
    QWidget *target = QApplication::focusWidget() == nullptr ? &window : QApplication::focusWidget();
    QTest::keyClicks(target, text);
}

// What a window manager does when a dialog comes or goes; the offscreen platform leaves it to chance.
bool activate(QWidget *window)
{
    window->activateWindow();
    return QTest::qWaitForWindowActive(window)
        && QTest::qWaitFor([window] { return QApplication::activeWindow() == window; });
}

} // namespace

// The whole way of a person without a mouse.
class TestWindowKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void fromAnOpenedFileToAnExportedChecklist();
};

void TestWindowKeyboard::fromAnOpenedFileToAnExportedChecklist()
{
    std::shared_ptr<QTemporaryDir> folder;
    QStringList ticked;
    {
        Fixture::Work work(mirrorFile());
        folder = work.folder();
        work.files.filesToOpen = sampleFiles();
        const auto window = work.makeWindow();
        QVERIFY(Fixture::showAndWait(*window));

        press(*window, Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(child<QDialog>(*window, u"importDialog"_s) != nullptr);
        QVERIFY(activate(child<QDialog>(*window, u"importDialog"_s)));
        press(*window, Qt::Key_Return);
        QTRY_VERIFY(work.inventory.scope().hasInventory());
        QVERIFY(activate(window.get()));
        compareVerdicts(work);

        press(*window, Qt::Key_F, Qt::ControlModifier);
        type(*window, u"svc:s3 tactic:impact"_s);
        compareS3Impact(*window);
        press(*window, Qt::Key_Down);
        auto *tree = child<QTreeView>(*window, u"techniqueTreeView"_s);
        QVERIFY(tree->hasFocus());
        for (int step = 0; step < 10 && currentTechnique(*tree) != u"T1485.A003"_s; ++step) {
            press(*window, Qt::Key_Down);
        }
        compareProof(*window);

        press(*window, Qt::Key_2, Qt::ControlModifier);
        auto *table = child<QTreeView>(*window, u"checklistView"_s);
        QTRY_VERIFY(table->hasFocus());
        for (int row = 0; row < 2; ++row) {
            ticked.append(table->currentIndex().data(ChecklistModel::ControlRole).toString());
            press(*window, Qt::Key_Space);
            press(*window, Qt::Key_Down);
        }

        press(*window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(child<QDialog>(*window, u"exportDialog"_s) != nullptr);
        QVERIFY(activate(child<QDialog>(*window, u"exportDialog"_s)));
        press(*window, Qt::Key_Home); // the first format, Markdown
        press(*window, Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(child<QLineEdit>(*window, u"fileNameLineEdit"_s)->hasFocus());
        press(*window, Qt::Key_A, Qt::ControlModifier);
        type(*window, work.path(u"checklist.md"_s));
        press(*window, Qt::Key_Return);
        QTRY_VERIFY(child<MessageBar>(*window, u"messageBar"_s)->text().contains(u"written to"_s));
        compareExport(work, work.path(u"checklist.md"_s), ticked);
        QVERIFY(activate(window.get()));
        press(*window, Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!window->isVisible());
    }
    compareAfterRestart(folder, ticked);
}

QTEST_MAIN(TestWindowKeyboard)
#include "tst_windowkeyboard.moc"
