#include "models/scope/query.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// "word:ransom", "phrase:access key", "-svc=s3|ebs": a query as a list that can be compared.
QStringList shapeOf(const Query &query)
{
    QStringList shape;
    for (const QueryClause &clause : query.clauses) {
        const QString sign = clause.negated ? u"-"_s : QString();
        switch (clause.kind) {
        case QueryClause::Kind::Word:
            shape.append(sign + u"word:"_s + clause.values.join(u'|'));
            break;
        case QueryClause::Kind::Phrase:
            shape.append(sign + u"phrase:"_s + clause.values.join(u'|'));
            break;
        case QueryClause::Kind::Field:
            shape.append(sign + clause.field + u'=' + clause.values.join(u'|'));
            break;
        }
    }
    return shape;
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data();
    void reads();
    void explainsWhatItCouldNotRead_data();
    void explainsWhatItCouldNotRead();
    void keepsWhatWasTyped();
    void knowsWhichFieldsAreUsed();
    void neverFailsOnAnyText();
    void readsAHundredThousandCharactersAtOnce();
};

void TestQuery::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("shape");
    QTest::newRow("nothing") << u""_s << QStringList{};
    QTest::newRow("spaces only") << u" \t\n "_s << QStringList{};
    QTest::newRow("words") << u"delete  bucket"_s << QStringList{u"word:delete"_s, u"word:bucket"_s};
    QTest::newRow("a phrase") << u"\"access key\" leak"_s
                              << QStringList{u"phrase:access key"_s, u"word:leak"_s};
    QTest::newRow("an open phrase") << u"\"access key"_s << QStringList{u"phrase:access key"_s};
    QTest::newRow("an empty phrase") << u"\"\" a \""_s << QStringList{u"word:a"_s};
    QTest::newRow("a negated word") << u"-ransom"_s << QStringList{u"-word:ransom"_s};
    QTest::newRow("a negated phrase") << u"-\"access key\""_s << QStringList{u"-phrase:access key"_s};
    QTest::newRow("a field") << u"svc:s3"_s << QStringList{u"svc=s3"_s};
    QTest::newRow("a field in capitals") << u"SVC:S3"_s << QStringList{u"svc=S3"_s};
    QTest::newRow("alternatives") << u"svc:s3,ebs"_s << QStringList{u"svc=s3|ebs"_s};
    QTest::newRow("the same twice") << u"svc:s3,s3"_s << QStringList{u"svc=s3"_s};
    QTest::newRow("a quoted value") << u"svc:\"Amazon S3\",ebs"_s << QStringList{u"svc=Amazon S3|ebs"_s};
    QTest::newRow("a comma at the end") << u"svc:s3,"_s << QStringList{u"svc=s3"_s};
    QTest::newRow("a negated field") << u"-tactic:discovery"_s << QStringList{u"-tactic=discovery"_s};
    QTest::newRow("a colon in a value") << u"event:s3:PutObject"_s << QStringList{u"event=s3:PutObject"_s};
    QTest::newRow("a sign in a word")
        << u"data-event a-b"_s << QStringList{u"word:data-event"_s, u"word:a-b"_s};
    QTest::newRow("all at once")
        << u"ransom svc:s3,ebs -tactic:discovery \"access key\" verdict:any is:data-event"_s
        << QStringList{u"word:ransom"_s,       u"svc=s3|ebs"_s,  u"-tactic=discovery"_s,
                       u"phrase:access key"_s, u"verdict=any"_s, u"is=data-event"_s};
}

void TestQuery::reads()
{
    QFETCH(QString, text);
    QFETCH(QStringList, shape);
    const Query query = parseQuery(text);
    QCOMPARE(shapeOf(query), shape);
    for (const QueryClause &clause : query.clauses) {
        QCOMPARE(clause.note, QString());
    }
}

void TestQuery::explainsWhatItCouldNotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("shape");
    QTest::newRow("an unknown field") << u"service:s3"_s << QStringList{u"word:service:s3"_s};
    QTest::newRow("an ARN") << u"arn:aws:s3:::b"_s << QStringList{u"word:arn:aws:s3:::b"_s};
    QTest::newRow("a field without a value") << u"svc:"_s << QStringList{u"word:svc:"_s};
    QTest::newRow("a field with commas only") << u"svc:,,"_s << QStringList{u"word:svc:,,"_s};
    QTest::newRow("a stray sign") << u"-"_s << QStringList{u"word:-"_s};
}

void TestQuery::explainsWhatItCouldNotRead()
{
    QFETCH(QString, text);
    QFETCH(QStringList, shape);
    const Query query = parseQuery(text);
    QCOMPARE(shapeOf(query), shape);
    QVERIFY(!query.clauses.constFirst().note.isEmpty());
}

void TestQuery::keepsWhatWasTyped()
{
    const Query query = parseQuery(u"  ransom -svc:\"Amazon S3\",ebs  \"a  b\" ");
    QStringList typed;
    for (const QueryClause &clause : query.clauses) {
        typed.append(clause.typed);
    }
    QCOMPARE(typed, (QStringList{u"ransom"_s, u"-svc:\"Amazon S3\",ebs"_s, u"\"a  b\""_s}));
}

void TestQuery::knowsWhichFieldsAreUsed()
{
    const Query query = parseQuery(u"svc:s3 verdict");
    QVERIFY(query.hasField(u"svc"));
    QVERIFY(!query.hasField(u"verdict"));
    QCOMPARE(queryFields().size(), 13);
}

void TestQuery::neverFailsOnAnyText()
{
    QRandomGenerator random(7);
    const QString alphabet = u"svc:tactic,\"-- \t\n:is,verdict\u00e9\u4e2d\u200f"_s;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = random.bounded(60);
        for (int i = 0; i < length; ++i) {
            // Halves of surrogate pairs and NUL among them.
            text += random.bounded(3) == 0 ? QChar(static_cast<char16_t>(random.bounded(0x10000)))
                                           : alphabet.at(random.bounded(alphabet.size()));
        }
        for (const QueryClause &clause : parseQuery(text).clauses) {
            QVERIFY(!clause.values.isEmpty());
            QVERIFY(!clause.values.contains(QString()));
            QVERIFY(text.contains(clause.typed));
            QCOMPARE(clause.kind == QueryClause::Kind::Field, queryFields().contains(clause.field));
        }
    }
}

void TestQuery::readsAHundredThousandCharactersAtOnce()
{
    QCOMPARE(parseQuery(QString(100'000, u'"')).clauses.size(), 0);
    QCOMPARE(parseQuery(QString(100'000, u'x')).clauses.size(), 1);
    QCOMPARE(parseQuery(u"a "_s.repeated(50'000)).clauses.size(), 50'000);
    QCOMPARE(parseQuery(QString(u"svc:"_s + u"x,"_s.repeated(50'000))).clauses.size(), 1);
    QString values = u"svc:"_s;
    for (int i = 0; i < 15'000; ++i) {
        values += QString::number(i) + u',';
    }
    const Query many = parseQuery(values);
    QCOMPARE(many.clauses.size(), 1);
    QCOMPARE(many.clauses.constFirst().values.size(), 50);
    QVERIFY(!many.clauses.constFirst().note.isEmpty());
    QCOMPARE(parseQuery(u"is:"_s.repeated(33'000)).clauses.size(), 1);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
