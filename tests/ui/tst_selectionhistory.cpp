#include "ui/window/selectionhistory.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestSelectionHistory : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForthAsVisited();
    void aVisitAfterGoingBackForgetsWhatWasAhead();
    void theSameAgainIsNoNewVisit();
    void keepsTheLastHundred();
};

namespace {

Selection technique(const QString &id)
{
    return {Selection::Kind::Technique, id};
}

} // namespace

void TestSelectionHistory::goesBackAndForthAsVisited()
{
    SelectionHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    history.visit(technique(u"T1"_s));
    QVERIFY(!history.canGoBack());
    history.visit({Selection::Kind::Control, u"c"_s});
    QCOMPARE(history.back(), technique(u"T1"_s));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward().id, u"c"_s);
    QVERIFY(!history.canGoForward());
}

void TestSelectionHistory::aVisitAfterGoingBackForgetsWhatWasAhead()
{
    SelectionHistory history;
    for (const QString &id : {u"T1"_s, u"T2"_s, u"T3"_s}) {
        history.visit(technique(id));
    }
    QCOMPARE(history.back().id, u"T2"_s);
    QCOMPARE(history.back().id, u"T1"_s);
    history.visit(technique(u"T9"_s));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back().id, u"T1"_s);
}

void TestSelectionHistory::theSameAgainIsNoNewVisit()
{
    SelectionHistory history;
    history.visit(technique(u"T1"_s));
    history.visit(technique(u"T1"_s));
    QVERIFY(!history.canGoBack());
}

void TestSelectionHistory::keepsTheLastHundred()
{
    SelectionHistory history;
    for (int i = 0; i < 250; ++i) {
        history.visit(technique(QString::number(i)));
    }
    QString id;
    int steps = 0;
    while (history.canGoBack()) {
        id = history.back().id;
        ++steps;
    }
    QCOMPARE(steps, 99);
    QCOMPARE(id, u"150"_s);
}

QTEST_GUILESS_MAIN(TestSelectionHistory)
#include "tst_selectionhistory.moc"
