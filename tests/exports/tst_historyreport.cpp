#include "models/exports/historyreport.h"
#include "tests/support/csvrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestHistoryReport : public QObject
{
    Q_OBJECT
private slots:
    void peopleReadWords();
    void tablesHoldTheWholeValues();
    void programsFindEverything();
    void anEmptyHistorySaysSo();
};

namespace {

QList<HistoryEntry> history()
{
    const QDateTime noon({2026, 11, 23}, QTime(12, 0, 0, 250), Qt::UTC);
    const QString item = u"s3-versioning"_s;
    return {
        {{Act::Kind::Done, u"Status"_s, noon},
         {item, ItemField::Status, u"not-assessed"_s, u"in-progress"_s}},
        {{Act::Kind::Done, u"Status"_s, noon}, {item, ItemField::TextHash, {}, u"00ff"_s}},
        {{Act::Kind::Undone, u"Notes"_s, noon.addSecs(1)},
         {item, ItemField::Notes, u"=first\nsecond \x1b[31m"_s, {}}},
    };
}

} // namespace

void TestHistoryReport::peopleReadWords()
{
    const QString text = QString::fromUtf8(historyText(history(), 0));
    QVERIFY2(text.contains(u"Not assessed"_s) && text.contains(u"In progress"_s), qPrintable(text));
    QVERIFY2(text.contains(u"undone"_s) && text.contains(u"=first second"_s), qPrintable(text));
    QVERIFY(!text.contains(u"00ff"_s) && !text.contains(u'\x1b'));
}

void TestHistoryReport::tablesHoldTheWholeValues()
{
    const auto rows = csvRows(historyCsv(history()));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 4);
    QCOMPARE(rows->at(1).at(0), u"2026-11-23T12:00:00Z"_s);
    QCOMPARE(rows->at(1).at(6), u"in-progress"_s);
    QVERIFY(rows->at(3).at(5).startsWith(u"'=first\nsecond"_s));
}

void TestHistoryReport::programsFindEverything()
{
    const QJsonObject report =
        QJsonDocument::fromJson(historyJson(history(), {.name = u"Fourth quarter"_s})).object();
    QCOMPARE(report[u"schema"_s].toString(), u"ttc-history/1"_s);
    QCOMPARE(report[u"plan"_s].toString(), u"Fourth quarter"_s);
    QCOMPARE(report[u"changes"_s].toArray().size(), 3);
    QCOMPARE(report[u"changes"_s][2][u"act"_s].toString(), u"undone"_s);
    QCOMPARE(report[u"changes"_s][2][u"before"_s].toString(), u"=first\nsecond \x1b[31m"_s);
}

void TestHistoryReport::anEmptyHistorySaysSo()
{
    QCOMPARE(historyText({}, 80), "Nothing was done yet.\n"_ba);
    QCOMPARE(csvRows(historyCsv({}))->size(), 1);
}

QTEST_GUILESS_MAIN(TestHistoryReport)
#include "tst_historyreport.moc"
