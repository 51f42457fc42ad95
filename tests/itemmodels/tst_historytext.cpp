#include "models/itemmodels/historytext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestHistoryText : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tellsTheLastActFirst();
    void indentsSeveralLines();
    void saysNothingOfNothing();
};

void TestHistoryText::tellsTheLastActFirst()
{
    const QDateTime first(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    const Act done{.label = u"“Turn on versioning” to Planned"_s, .time = first};
    const Act undone{.kind = Act::Kind::Undone, .label = done.label, .time = first.addSecs(60)};
    const QStringList lines =
        historyText(
            {{.act = done,
              .change = {.field = ItemField::Status, .before = u"not-assessed"_s, .after = u"planned"_s}},
             {.act = done, .change = {.field = ItemField::TextHash, .after = u"aa"_s}},
             {.act = undone, .change = {.field = ItemField::Owner, .before = u"Ada"_s, .after = {}}}})
            .split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(0).endsWith(u"Undone: “Turn on versioning” to Planned"_s));
    QCOMPARE(lines.at(1), u"    Owner: Ada → nothing"_s);
    QVERIFY(lines.at(2).endsWith(u"  “Turn on versioning” to Planned"_s));
    QCOMPARE(lines.at(3), u"    Status: Not assessed → Planned"_s);
    // A hash is nothing to read.
    QVERIFY(!lines.at(4).contains(u"aa"_s));
}

void TestHistoryText::indentsSeveralLines()
{
    const QString text = historyText({{.change = {.field = ItemField::Notes, .after = u"one\ntwo"_s}}});
    QVERIFY(text.endsWith(u"    Notes: nothing → one\n      two"_s));
}

void TestHistoryText::saysNothingOfNothing()
{
    QVERIFY(historyText({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestHistoryText)
#include "tst_historytext.moc"
