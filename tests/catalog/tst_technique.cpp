#include "models/catalog/control.h"
#include "models/catalog/technique.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestTechnique : public QObject
{
    Q_OBJECT
private slots:
    void knowsTechniqueIds_data();
    void knowsTechniqueIds();
    void wordsOfValuesAreReadBack();
    void unknownWordsGiveNothing();
    void needsDataEventsWhenOneEventIsSuch();
};

void TestTechnique::knowsTechniqueIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    for (const QString &id :
         {u"T1485"_s, u"T1485.001"_s, u"T1485.A001"_s, u"AT1667"_s, u"AT1667.001"_s, u"AT1667.A001"_s}) {
        QTest::newRow(qPrintable(id)) << id << true;
    }
    for (const QString &text :
         {u""_s,           u"A"_s,        u"T"_s,        u"T148"_s,       u"T14850"_s,        u"t1485"_s,
          u"AAT1485"_s,    u"T1485."_s,   u"T1485.01"_s, u"T1485.0001"_s, u"T1485.A01"_s,     u"T1485.AA01"_s,
          u"T1485.B001"_s, u" T1485"_s,   u"T1485 "_s,   u"T1485\n"_s,    u"T1485.001.001"_s, u"TA0040"_s,
          u"T١٤٨٥"_s,      u"T1485,001"_s}) {
        QTest::newRow(qPrintable(u"not “%1”"_s.arg(text))) << text << false;
    }
}

void TestTechnique::knowsTechniqueIds()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isId);
    QCOMPARE(isTechniqueId(text), isId);
}

void TestTechnique::wordsOfValuesAreReadBack()
{
    for (const Reach reach : {Reach::Existing, Reach::Startable, Reach::Account}) {
        QCOMPARE(reachFromKey(toKey(reach)), std::optional(reach));
    }
    for (const TechniqueKind kind : {TechniqueKind::Attack, TechniqueKind::Aws}) {
        QCOMPARE(techniqueKindFromKey(toKey(kind)), std::optional(kind));
    }
    for (const Access access :
         {Access::Read, Access::List, Access::Write, Access::Permissions, Access::Tagging}) {
        QCOMPARE(accessFromKey(toKey(access)), std::optional(access));
    }
    for (const Origin origin : {Origin::Upstream, Origin::Inferred, Origin::Mixed, Origin::Editorial}) {
        QCOMPARE(originFromKey(toKey(origin)), std::optional(origin));
    }
    using Relation = AttackMapping::Relation;
    for (const Relation relation : {Relation::None, Relation::Parent, Relation::Exact}) {
        QCOMPARE(relationFromKey(toKey(relation)), std::optional(relation));
    }
    for (const Policy::Type type : {Policy::Type::None, Policy::Type::Scp, Policy::Type::Rcp}) {
        QCOMPARE(policyTypeFromKey(toKey(type)), std::optional(type));
    }
}

void TestTechnique::unknownWordsGiveNothing()
{
    for (const QStringView word : {u"", u"Existing", u"existing ", u"zebra"}) {
        QVERIFY(!reachFromKey(word));
        QVERIFY(!techniqueKindFromKey(word));
        QVERIFY(!accessFromKey(word));
        QVERIFY(!originFromKey(word));
        QVERIFY(!controlKindFromKey(word));
        QVERIFY(!effortFromKey(word));
    }
}

void TestTechnique::needsDataEventsWhenOneEventIsSuch()
{
    Technique technique;
    QVERIFY(!technique.needsDataEvents());
    technique.events = {{u"s3.amazonaws.com"_s, u"DeleteBucket"_s, Access::Write, false, Origin::Editorial}};
    QVERIFY(!technique.needsDataEvents());
    technique.events.append({u"s3.amazonaws.com"_s, u"GetObject"_s, Access::Read, true, Origin::Editorial});
    QVERIFY(technique.needsDataEvents());
}

QTEST_GUILESS_MAIN(TestTechnique)
#include "tst_technique.moc"
