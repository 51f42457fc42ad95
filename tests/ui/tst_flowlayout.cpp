#include "ui/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace Ttc;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void wrapsWhereTheLineIsFull_data();
    void wrapsWhereTheLineIsFull();
    void hiddenItemsTakeNoRoom();
    void lowItemsStandAtTheMiddleOfTheirLine();
};

void TestFlowLayout::wrapsWhereTheLineIsFull_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("all in one line") << 320 << 20;
    QTest::newRow("two lines") << 215 << 45;
    QTest::newRow("one each") << 120 << 70;
    QTest::newRow("narrower than an item") << 10 << 70;
}

void TestFlowLayout::wrapsWhereTheLineIsFull()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QWidget parent;
    auto *layout = new FlowLayout(5, &parent);
    for (int i = 0; i < 3; ++i) {
        auto *item = new QWidget(&parent);
        item->setFixedSize(100, 20);
        layout->addWidget(item);
    }
    QCOMPARE(layout->heightForWidth(width), height);
    QCOMPARE(layout->sizeHint(), QSize(310, 20));
}

void TestFlowLayout::hiddenItemsTakeNoRoom()
{
    QWidget parent;
    auto *layout = new FlowLayout(5, &parent);
    for (int i = 0; i < 3; ++i) {
        auto *item = new QWidget(&parent);
        item->setFixedSize(100, 20);
        layout->addWidget(item);
        item->setVisible(i != 1);
    }
    QCOMPARE(layout->sizeHint(), QSize(205, 20));
}

void TestFlowLayout::lowItemsStandAtTheMiddleOfTheirLine()
{
    QWidget parent;
    auto *layout = new FlowLayout(5, &parent);
    QList<QWidget *> items;
    for (const int height : {30, 20, 10}) {
        auto *item = new QWidget(&parent);
        item->setFixedSize(100, height);
        layout->addWidget(item);
        items.append(item);
    }
    layout->setGeometry(QRect(0, 0, 205, 100));
    QCOMPARE(items.at(0)->pos(), QPoint(0, 0));
    QCOMPARE(items.at(1)->pos(), QPoint(105, 5));
    QCOMPARE(items.at(2)->pos(), QPoint(0, 35));
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
