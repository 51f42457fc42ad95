#include "tests/journeys/samplejourney.h"

#include <QMimeData>
#include <QMouseEvent>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Journey;

namespace {

void click(const QWidget &window, const QString &name)
{
    QTest::mouseClick(child<QWidget>(window, name), Qt::LeftButton);
}

// As a file manager would: the window sees the files come, then drop.
void dropFiles(QWidget &window, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    data.setUrls(urls);
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QVERIFY(drop.isAccepted());
}

void clickRow(QAbstractItemView &view, const QModelIndex &index)
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

void clickCheckBox(QAbstractItemView &view, const QModelIndex &index)
{
    view.scrollTo(index);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.rect = view.visualRect(index);
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    option.widget = &view;
    const QRect box = view.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &view);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, box.center());
}

} // namespace

// The whole way of a person with a mouse: from an empty window to a checklist in a file, and back the next
// day.
class TestWindowJourney : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void fromADroppedFileToAnExportedChecklist();
};

void TestWindowJourney::fromADroppedFileToAnExportedChecklist()
{
    std::shared_ptr<QTemporaryDir> folder;
    QStringList ticked;
    {
        Fixture::Work work(mirrorFile());
        folder = work.folder();
        const auto window = work.makeWindow();
        QVERIFY(Fixture::showAndWait(*window));

        dropFiles(*window, sampleFiles());
        QTRY_VERIFY(child<QDialog>(*window, u"importDialog"_s) != nullptr);
        click(*window, u"addInventoryButton"_s);
        QTRY_VERIFY(work.inventory.scope().hasInventory());
        compareVerdicts(work);

        QTest::keyClicks(child<QLineEdit>(*window, u"searchLineEdit"_s), u"svc:s3 tactic:impact"_s);
        compareS3Impact(*window);

        auto *tree = child<QTreeView>(*window, u"techniqueTreeView"_s);
        clickRow(*tree, rowOf(*tree, u"T1485.A003"_s));
        compareProof(*window);

        QTest::mouseClick(child<QTabWidget>(*window, u"pageTabs"_s)->tabBar(), Qt::LeftButton, {},
                          child<QTabWidget>(*window, u"pageTabs"_s)->tabBar()->tabRect(1).center());
        auto *table = child<QTreeView>(*window, u"checklistView"_s);
        QVERIFY(table->model()->rowCount() >= 2);
        for (const int row : {0, 1}) {
            const QModelIndex index = table->model()->index(row, 0);
            ticked.append(index.data(ChecklistModel::ControlRole).toString());
            clickCheckBox(*table, index);
        }

        click(*window, u"exportButton"_s);
        QTRY_VERIFY(child<QDialog>(*window, u"exportDialog"_s) != nullptr);
        auto *formats = child<QComboBox>(*window, u"formatComboBox"_s);
        formats->setCurrentIndex(formats->findData(u"markdown"_s));
        child<QLineEdit>(*window, u"fileNameLineEdit"_s)->setText(work.path(u"checklist.md"_s));
        click(*window, u"confirmExportButton"_s);
        QTRY_VERIFY(child<MessageBar>(*window, u"messageBar"_s)->text().contains(u"written to"_s));
        compareExport(work, work.path(u"checklist.md"_s), ticked);
        window->close();
    }
    compareAfterRestart(folder, ticked);
}

QTEST_MAIN(TestWindowJourney)
#include "tst_windowjourney.moc"
