#include "models/exchange/statuswords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Whatever a team or a tracker calls it.
class TestStatusWords : public QObject
{
    Q_OBJECT
private slots:
    void ourWordsAreExact_data();
    void ourWordsAreExact();
    void trackersWords_data();
    void trackersWords();
    void otherWordsAreNone();
};

void TestStatusWords::ourWordsAreExact_data()
{
    QTest::addColumn<Status>("status");
    for (int i = 0; i < 7; ++i) {
        const auto status = static_cast<Status>(i);
        QTest::newRow(qPrintable(toKey(status))) << status;
    }
}

void TestStatusWords::ourWordsAreExact()
{
    QFETCH(const Status, status);
    QCOMPARE(statusWord(toKey(status)).means, QList{status});
    QCOMPARE(statusWord(statusName(status).toUpper()).means, QList{status});
    QCOMPARE(statusWord(statusGlyph(status) + u' ' + statusName(status)).means, QList{status});
}

void TestStatusWords::trackersWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Status>("likeliest");
    QTest::newRow("Jira to do") << u"To Do"_s << Status::Planned;
    QTest::newRow("Jira in German") << u"In Arbeit"_s << Status::InProgress;
    QTest::newRow("Jira done") << u"Done"_s << Status::Implemented;
    QTest::newRow("Jira won't do") << u"Won’t Do"_s << Status::NotApplicable;
    QTest::newRow("Azure DevOps") << u"Active"_s << Status::InProgress;
    QTest::newRow("GitLab") << u"Closed"_s << Status::Implemented;
    QTest::newRow("GitHub") << u"OPEN"_s << Status::Planned;
    QTest::newRow("ServiceNow") << u"Closed Complete"_s << Status::Implemented;
    QTest::newRow("French") << u"terminé"_s << Status::Implemented;
}

void TestStatusWords::trackersWords()
{
    QFETCH(const QString, word);
    QFETCH(const Status, likeliest);
    QCOMPARE(statusWord(word).means.value(0, Status::NotAssessed), likeliest);
}

void TestStatusWords::otherWordsAreNone()
{
    for (const QString &word : {QString(), u"✓"_s, u"maybe"_s, u"#REF!"_s, u"4"_s}) {
        QVERIFY(statusWord(word).means.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestStatusWords)
#include "tst_statuswords.moc"
