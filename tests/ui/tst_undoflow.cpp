#include "tests/ui/windowfixture.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString Control = u"s3-versioning"_s;

// The window over two sources and one status, as a person has it.
struct Stage
{
    Stage()
    {
        work.inventory.add(Fixture::inventoryWith({u"s3"_s}));
        work.inventory.add(Fixture::inventoryWith({u"rds"_s}, u"444455556666"_s));
        work.checklist.setStatus(Control, Status::Implemented);
        what = work.checklist.undoText().value_or(QString());
        window = work.makeWindow();
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return window->findChild<Widget *>(name);
    }
    QString textOf(const QString &action) const { return find<QAction>(action)->text(); }
    const MessageBar &bar() const { return *window->findChild<MessageBar *>(); }
    qsizetype sources() const { return work.inventory.inventory()->sources.size(); }
    Status status() const { return work.checklist.status(Control); }
    void openPage(Qt::Key key) const { QTest::keyClick(window.get(), key, Qt::ControlModifier); }
    void undo() const { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    // Opens a file and says yes to what is asked.
    bool import(const QString &name, const QByteArray &content) const
    {
        window->importFiles({work.writeList(name, content)});
        if (!QTest::qWaitFor([this] { return find<QPushButton>(u"addInventoryButton"_s) != nullptr; })) {
            return false;
        }
        find<QPushButton>(u"addInventoryButton"_s)->click();
        return QTest::qWaitFor([this] { return window->findChild<QDialog *>() == nullptr; });
    }
    QPushButton *offer(const QString &text) const
    {
        for (QPushButton *button : bar().findChildren<QPushButton *>()) {
            if (!button->isHidden() && button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    Fixture::Work work;
    QString what; // the checklist's last change in words
    std::unique_ptr<MainWindow> window;
};

} // namespace

// Undo and redo of the window, and what its message bar says of what was taken back.
class TestUndoFlow : public QObject
{
    Q_OBJECT
private slots:
    void init() { Fixture::failOnWarnings(); }
    void onTheInventoryPageTheInventoryIsMeant();
    void elsewhereTheChecklistIsMeant();
    void whatCannotBeSeenIsTold();
    void anImportTakenBackIsNoLongerOffered_data();
    void anImportTakenBackIsNoLongerOffered();
    void aLaterChangeTakenBackLeavesTheOffer();
    void aGoodImportEndsTheNewsOfBadOnes();
};

void TestUndoFlow::onTheInventoryPageTheInventoryIsMeant()
{
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.openPage(Qt::Key_4);
    auto *table = stage.find<QAbstractItemView>(u"sourcesTable"_s);
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(stage.sources(), 1);
    QCOMPARE(stage.textOf(u"undoAction"_s), u"&Undo removal of list.txt"_s);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.sources(), 2);
    QCOMPARE(stage.status(), Status::Implemented);
    QCOMPARE(stage.textOf(u"redoAction"_s), u"&Redo removal of list.txt"_s);
    stage.redo();
    QCOMPARE(stage.sources(), 1);
    QVERIFY(!stage.find<QAction>(u"redoAction"_s)->isEnabled());
    QCOMPARE(stage.status(), Status::Implemented);
}

void TestUndoFlow::elsewhereTheChecklistIsMeant()
{
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.openPage(Qt::Key_4);
    stage.openPage(Qt::Key_2);
    QCOMPARE(stage.textOf(u"undoAction"_s), u"&Undo "_s + stage.what);
    stage.undo();
    QCOMPARE(stage.status(), Status::NotAssessed);
    QCOMPARE(stage.sources(), 2);
    QVERIFY(stage.bar().isEmpty()); // the row says it
}

void TestUndoFlow::whatCannotBeSeenIsTold()
{
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.openPage(Qt::Key_1);
    stage.undo();
    QCOMPARE(stage.status(), Status::NotAssessed);
    QCOMPARE(stage.bar().text(), u"Undone in the checklist: %1."_s.arg(stage.what));
    stage.redo();
    QCOMPARE(stage.status(), Status::Implemented);
    QCOMPARE(stage.bar().text(), u"Done again in the checklist: %1."_s.arg(stage.what));
    QTest::mouseClick(stage.find<QToolButton>(u"messageCloseButton"_s), Qt::LeftButton);
    // Nor is it seen on the Checklist page where the filter hides it.
    stage.work.filter->setQueryText(u"svc:rds"_s);
    stage.openPage(Qt::Key_2);
    stage.undo();
    QCOMPARE(stage.bar().text(), u"Undone in the checklist: %1."_s.arg(stage.what));
}

void TestUndoFlow::anImportTakenBackIsNoLongerOffered_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("the bar's button") << u"bar"_s;
    QTest::newRow("the page's button") << u"page"_s;
    QTest::newRow("the keys") << u"keys"_s;
}

void TestUndoFlow::anImportTakenBackIsNoLongerOffered()
{
    QFETCH(const QString, way);
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.openPage(Qt::Key_4);
    QVERIFY(stage.import(u"more.txt"_s, "lambda\n"));
    QCOMPARE(stage.sources(), 3);
    QVERIFY(stage.offer(u"Undo import"_s) != nullptr);
    if (way == "bar"_L1) {
        stage.offer(u"Undo import"_s)->click();
    } else if (way == "page"_L1) {
        stage.find<QPushButton>(u"inventoryUndoButton"_s)->click();
    } else {
        stage.find<QAction>(u"undoAction"_s)->trigger();
    }
    QCOMPARE(stage.sources(), 2);
    QVERIFY(stage.bar().isEmpty());
    QVERIFY(!stage.bar().isVisible());
}

void TestUndoFlow::aLaterChangeTakenBackLeavesTheOffer()
{
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    stage.openPage(Qt::Key_4);
    QVERIFY(stage.import(u"more.txt"_s, "lambda\n"));
    const QString said = stage.bar().text();
    stage.find<QAbstractItemView>(u"sourcesTable"_s)
        ->model()
        ->setData(stage.find<QAbstractItemView>(u"sourcesTable"_s)->model()->index(0, 0), u"ours"_s);
    QCOMPARE(stage.textOf(u"undoAction"_s), u"&Undo renaming of list.txt"_s);
    stage.find<QAction>(u"undoAction"_s)->trigger();
    QCOMPARE(stage.bar().text(), said);
    stage.offer(u"Undo import"_s)->click();
    QCOMPARE(stage.sources(), 2);
    QVERIFY(stage.bar().isEmpty());
}

void TestUndoFlow::aGoodImportEndsTheNewsOfBadOnes()
{
    const Stage stage;
    QVERIFY(Fixture::showAndWait(*stage.window));
    for (const QString &name : {u"nowhere.json"_s, u"neither.json"_s}) {
        stage.window->importFiles({stage.work.path(name)});
        QTRY_VERIFY2(stage.bar().text().contains(name), qPrintable(stage.bar().text()));
    }
    QVERIFY(stage.import(u"more.txt"_s, "lambda\nwarp-drive\n"));
    const QString said = stage.bar().text();
    QVERIFY2(said.contains(u"1 file read"_s), qPrintable(said));
    // Looking closer leaves the bar, and the offer, as it is.
    QVERIFY(stage.offer(u"Show"_s) != nullptr);
    stage.offer(u"Show"_s)->click();
    QVERIFY(stage.window->findChild<QDialog *>() != nullptr);
    QCOMPARE(stage.bar().text(), said);
    QVERIFY(stage.offer(u"Undo import"_s) != nullptr);
    stage.window->findChild<QDialog *>()->close();
    QTest::mouseClick(stage.find<QToolButton>(u"messageCloseButton"_s), Qt::LeftButton);
    QVERIFY(stage.bar().isEmpty());
}

QTEST_MAIN(TestUndoFlow)
#include "tst_undoflow.moc"
