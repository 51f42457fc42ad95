#include "models/catalog/mirror.h"
#include "models/catalog/mirrorwriter.h"
#include "models/catalog/textindex.h"
#include "tests/support/fixturecatalog.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestTextIndex : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findsWhatPeopleType_data();
    void findsWhatPeopleType();
    void theLastWordMayBeABeginning_data();
    void theLastWordMayBeABeginning();
    void allAndAnyOfTheTerms();
    void anExactIdComesFirst_data();
    void anExactIdComesFirst();
    void aNameRanksAboveAMention();
    void hostileTextIsOnlyText_data();
    void hostileTextIsOnlyText();
    void noTermsGiveNoIds();

private:
    QStringList find(const QList<SearchTerm> &terms, TextIndex::Combine combine = TextIndex::Combine::All);

    QTemporaryDir m_dir;
    std::shared_ptr<TextIndex> m_index;
};

void TestTextIndex::initTestCase()
{
    CatalogContents contents = Fixture::contents();
    Technique &objects = contents.techniques[1];
    objects.description = u"Objects under SSE-C are lost with their key. Naïve façade. 木 is a tree."_s;
    objects.attack = {AttackMapping::Relation::Exact, u"T1999.001"_s, {}, u"T1888.002"_s, {}, {}};
    contents.controls.first().securityHub = {u"S3.14"_s};
    Technique &databases = contents.techniques[2];
    databases.detection =
        u"Unlike T1485.A003 and bedrock abuse, the instance name is in AWS_ACCESS_KEY_ID."_s;
    const QString file = m_dir.filePath(u"catalog.ttcdb"_s);
    const auto hash = writeMirror(contents, file);
    QVERIFY2(hash, hash ? "" : qPrintable(hash.error().text()));
    const auto mirror = openMirror(file);
    QVERIFY2(mirror, mirror ? "" : qPrintable(mirror.error().text()));
    m_index = mirror->index; // keeps the file open by itself
}

QStringList TestTextIndex::find(const QList<SearchTerm> &terms, TextIndex::Combine combine)
{
    const Result<QStringList> found = m_index->search(terms, combine);
    return found ? *found : QStringList{found.error().text()};
}

void TestTextIndex::findsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    const QStringList objects{u"T1485.A003"_s};
    QTest::newRow("event name") << u"DeleteObject"_s << objects;
    QTest::newRow("event name in lower case") << u"deleteobject"_s << objects;
    QTest::newRow("event with its service") << u"s3:DeleteObject"_s << objects;
    QTest::newRow("event source") << u"s3.amazonaws.com"_s << objects;
    QTest::newRow("word with a hyphen") << u"SSE-C"_s << objects;
    QTest::newRow("without accents") << u"naive"_s << objects;
    QTest::newRow("with accents") << u"FAÇADE"_s << objects;
    QTest::newRow("another script") << u"木"_s << objects;
    QTest::newRow("service key") << u"rds"_s << QStringList{u"T1485.A001"_s};
    QTest::newRow("service name") << u"Amazon RDS"_s << QStringList{u"T1485.A001"_s};
    QTest::newRow("control id") << u"s3-versioning"_s << objects;
    QTest::newRow("control title") << u"turn on versioning"_s << objects;
    QTest::newRow("note of a mitigation") << u"objects come back"_s << objects;
    QTest::newRow("Security Hub control") << u"S3.14"_s << objects;
    QTest::newRow("GuardDuty finding") << u"Impact:S3/AnomalousBehavior.Delete"_s << objects;
    QTest::newRow("id of ATT&CK") << u"T1999.001"_s << objects;
    QTest::newRow("id of ATT&CK 19") << u"T1888.002"_s << objects;
    QTest::newRow("underscores") << u"AWS_ACCESS_KEY_ID"_s << QStringList{u"T1485.A001"_s};
    QTest::newRow("words in another order are no phrase") << u"come objects back"_s << QStringList();
    QTest::newRow("a beginning without prefix") << u"Delet"_s << QStringList();
    QTest::newRow("nothing like it") << u"zebra"_s << QStringList();
}

void TestTextIndex::findsWhatPeopleType()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, ids);
    QCOMPARE(find({{text}}), ids);
}

void TestTextIndex::theLastWordMayBeABeginning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("of an event") << u"DeleteObj"_s << QStringList{u"T1485.A003"_s};
    QTest::newRow("of an event with its service") << u"s3:DeleteO"_s << QStringList{u"T1485.A003"_s};
    QTest::newRow("of an id") << u"T1485.A00"_s << QStringList{u"T1485.A001"_s, u"T1485.A003"_s};
    QTest::newRow("short: of ids and names") << u"ro"_s << QStringList{u"T1078"_s};
    QTest::newRow("short: of a later word of a name") << u"us"_s << QStringList{u"T1078"_s};
    QTest::newRow("short: not of other texts") << u"ve"_s << QStringList();
    QTest::newRow("short: not of a later part of an id") << u"A0"_s << QStringList();
    QTest::newRow("one letter") << u"h"_s << QStringList{u"T1496"_s};
}

void TestTextIndex::theLastWordMayBeABeginning()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, ids);
    QStringList found = find({{text, true}});
    found.sort();
    QCOMPARE(found, ids);
}

void TestTextIndex::allAndAnyOfTheTerms()
{
    QCOMPARE(find({{u"bucket"_s}, {u"DeleteObject"_s}}), QStringList{u"T1485.A003"_s});
    QCOMPARE(find({{u"rds"_s}, {u"hijacking"_s}}), QStringList());
    QStringList any = find({{u"rds"_s}, {u"hijacking"_s}}, TextIndex::Combine::Any);
    any.sort();
    QCOMPARE(any, (QStringList{u"T1485.A001"_s, u"T1496"_s}));
    QCOMPARE(find({{u"*"_s}, {u"bucket"_s}}), find({{u"bucket"_s}}));
}

void TestTextIndex::anExactIdComesFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("parent") << u"T1485"_s << u"T1485"_s;
    QTest::newRow("child") << u"T1485.A003"_s << u"T1485.A003"_s;
    QTest::newRow("child in lower case") << u"t1485.a001"_s << u"T1485.A001"_s;
}

void TestTextIndex::anExactIdComesFirst()
{
    QFETCH(const QString, text);
    QFETCH(const QString, first);
    for (const bool prefix : {false, true}) {
        const QStringList found = find({{text, prefix}});
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.first(), first);
    }
}

void TestTextIndex::aNameRanksAboveAMention()
{
    QCOMPARE(find({{u"bedrock"_s}}), (QStringList{u"T1496"_s, u"T1485.A001"_s}));
}

void TestTextIndex::hostileTextIsOnlyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quote") << u"\""_s;
    QTest::newRow("quotes around a word") << u"\"bucket\" OR \"x"_s;
    QTest::newRow("apostrophe") << u"'; DROP TABLE technique; --"_s;
    QTest::newRow("star") << u"*"_s;
    QTest::newRow("star after a word") << u"bucket*"_s;
    QTest::newRow("NEAR") << u"NEAR(bucket object, 5)"_s;
    QTest::newRow("NEAR alone") << u"NEAR"_s;
    QTest::newRow("OR") << u"OR"_s;
    QTest::newRow("AND NOT") << u"AND NOT bucket"_s;
    QTest::newRow("parentheses") << u"((("_s;
    QTest::newRow("column filter") << u"name : bucket"_s;
    QTest::newRow("caret") << u"^bucket"_s;
    QTest::newRow("plus") << u"bucket + object"_s;
    QTest::newRow("backslash") << u"\\\""_s;
    QTest::newRow("NUL") << u"buc\0ket"_s;
    QTest::newRow("control characters") << u"\u0001\u0002\u001f"_s;
    QTest::newRow("emoji") << u"🪣"_s;
    QTest::newRow("emoji in a word") << u"buck🪣et"_s;
    QTest::newRow("half an emoji") << QString(QChar(0xd83e));
    QTest::newRow("noncharacter") << QString(QChar(0xffff));
    QTest::newRow("right-to-left") << u"\u202ebucket"_s;
    QTest::newRow("10,000 letters") << QString(10'000, u'x');
    QTest::newRow("10,000 quotes") << QString(10'000, u'"');
    QTest::newRow("5,000 words") << u"ab "_s.repeated(5'000);
}

void TestTextIndex::hostileTextIsOnlyText()
{
    QFETCH(const QString, text);
    for (const bool prefix : {false, true}) {
        for (const auto combine : {TextIndex::Combine::All, TextIndex::Combine::Any}) {
            const auto found = m_index->search({{text, prefix}}, combine);
            QVERIFY2(found, found ? "" : qPrintable(found.error().text()));
            // A term beside it still does its work.
            const auto both = m_index->search({{text, prefix}, {u"bucket"_s}}, TextIndex::Combine::Any);
            QVERIFY2(both, both ? "" : qPrintable(both.error().text()));
            QVERIFY(both->contains(u"T1485.A003"_s));
        }
    }
    const QList<SearchTerm> many(500, SearchTerm{text});
    const auto found = m_index->search(many, TextIndex::Combine::Any);
    QVERIFY2(found, found ? "" : qPrintable(found.error().text().left(300)));
}

void TestTextIndex::noTermsGiveNoIds()
{
    QCOMPARE(find({}), QStringList());
    QCOMPARE(find({{u""_s}, {u" … "_s, true}}), QStringList());
}

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
