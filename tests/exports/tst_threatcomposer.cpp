#include "models/exports/field/stableid.h"
#include "models/exports/splittext.h"
#include "tests/exports/exportfixture.h"
#include "tests/exports/fieldfixture.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A model that Threat Composer takes: it refuses a file with one text too long as a whole.
class TestThreatComposer : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void modelsAreAsTheyWere_data();
    void modelsAreAsTheyWere();
    void statusesAreTheProgramsOwn_data();
    void statusesAreTheProgramsOwn();
    void linksLeadToWhatIsThere();
    void idsAreThePlansOwn();
    void longTextsFitAndLoseNothing();
    void textsAreCutWhereItHurtsLeast_data();
    void textsAreCutWhereItHurtsLeast();
    void anIdIsOfItsPartsAlone();
};

namespace {

QJsonObject model(const ChecklistExport &content)
{
    return Fixture::writtenJson(u"threat-composer"_s, content);
}

QString datum(const QJsonValue &entity, const QString &key)
{
    for (const QJsonArray data = entity[u"metadata"_s].toArray(); const QJsonValue one : data) {
        if (one[u"key"_s] == key) {
            return one[u"value"_s].toString();
        }
    }
    return {};
}

QSet<QString> ids(const QJsonObject &model, const QString &list)
{
    QSet<QString> ids;
    for (const QJsonArray all = model[list].toArray(); const QJsonValue one : all) {
        ids.insert(one[u"id"_s].toString());
    }
    return ids;
}

} // namespace

void TestThreatComposer::modelsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isPlan");
    QTest::newRow("checklist") << u"checklist.tc.json"_s << false;
    QTest::newRow("plan") << u"plan.tc.json"_s << true;
}

void TestThreatComposer::modelsAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isPlan);
    const QByteArray document =
        Fixture::written(u"threat-composer"_s, isPlan ? Fixture::fieldPlan() : Fixture::fieldChecklist());
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestThreatComposer::statusesAreTheProgramsOwn_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("hasTag");
    QTest::newRow("not assessed") << Status::NotAssessed << QString() << false;
    QTest::newRow("planned") << Status::Planned << u"mitigationIdentified"_s << false;
    QTest::newRow("in progress") << Status::InProgress << u"mitigationInProgress"_s << false;
    QTest::newRow("implemented") << Status::Implemented << u"mitigationResolved"_s << false;
    QTest::newRow("verified") << Status::Verified << u"mitigationResolved"_s << true;
    QTest::newRow("not applicable") << Status::NotApplicable << u"mitigationResolvedWillNotAction"_s << true;
    QTest::newRow("risk accepted") << Status::RiskAccepted << u"mitigationResolvedWillNotAction"_s << true;
}

void TestThreatComposer::statusesAreTheProgramsOwn()
{
    QFETCH(const Status, status);
    QFETCH(const QString, written);
    QFETCH(const bool, hasTag);
    ChecklistExport content = Fixture::fieldChecklist();
    content.items.first().status = status;
    const QJsonValue mitigation = model(content)[u"mitigations"_s][0];
    QCOMPARE(mitigation[u"status"_s].toString(), written);
    QCOMPARE(mitigation[u"tags"_s].toArray().contains(statusName(status).toLower()), hasTag);
    QCOMPARE(datum(mitigation, u"custom:status"_s), toKey(status));
}

void TestThreatComposer::linksLeadToWhatIsThere()
{
    const QJsonObject made = model(Fixture::fieldPlan());
    const QSet<QString> threats = ids(made, u"threats"_s);
    const QSet<QString> mitigations = ids(made, u"mitigations"_s);
    QCOMPARE(mitigations.size(), 6); // three in scope, one of people's own, two out of scope
    const QJsonArray links = made[u"mitigationLinks"_s].toArray();
    QCOMPARE(links.size(), 6);
    for (const QJsonValue link : links) {
        QVERIFY(mitigations.contains(link[u"mitigationId"_s].toString()));
        QVERIFY(threats.contains(link[u"linkedId"_s].toString()));
    }
    QSet<int> numbers;
    for (const QJsonArray all = made[u"mitigations"_s].toArray(); const QJsonValue one : all) {
        numbers.insert(one[u"numericId"_s].toInt());
    }
    QCOMPARE(numbers.size(), mitigations.size());
}

void TestThreatComposer::idsAreThePlansOwn()
{
    ChecklistExport plan = Fixture::fieldPlan();
    const QJsonObject first = model(plan);
    plan.plan.name = u"Renamed"_s;
    plan.plan.mark.change = 251;
    plan.items.first().status = Status::Verified;
    QCOMPARE(ids(model(plan), u"mitigations"_s), ids(first, u"mitigations"_s));
    QCOMPARE(ids(model(plan), u"threats"_s), ids(first, u"threats"_s));
    plan.plan.identity = u"another"_s;
    QVERIFY(!ids(model(plan), u"mitigations"_s).intersects(ids(first, u"mitigations"_s)));
}

void TestThreatComposer::longTextsFitAndLoseNothing()
{
    const QString text = u"</script>\x01 \U0001F512"_s.repeated(200);
    const ChecklistExport content = Fixture::fieldHostile(text);
    const QJsonObject made = model(content);
    QVERIFY(made[u"applicationInfo"_s][u"name"_s].toString().size() <= 200);
    for (const QJsonArray all = made[u"mitigations"_s].toArray(); const QJsonValue one : all) {
        const QString body = one[u"content"_s].toString();
        const QString comments = datum(one, u"Comments"_s);
        QVERIFY(body.size() <= 1000 && comments.size() <= 1000);
        const QString whole = body + comments + datum(one, u"custom:more"_s);
        QVERIFY(whole.count(u"</script>"_s) >= 1400); // title, why, two steps; owner, evidence, notes
        QVERIFY(body.isValidUtf16() && comments.isValidUtf16());
        for (const QJsonArray tags = one[u"tags"_s].toArray(); const QJsonValue tag : tags) {
            QVERIFY(!tag.toString().isEmpty() && tag.toString().size() <= 30);
        }
    }
    for (const QJsonArray all = made[u"threats"_s].toArray(); const QJsonValue one : all) {
        QVERIFY(one[u"threatAction"_s].toString().size() <= 200);
        QVERIFY(one[u"statement"_s].toString().size() <= 1400);
        QVERIFY(datum(one, u"Comments"_s).size() <= 1000);
    }
    const WrittenExport written = writeExport(*checklistFormat(u"threat-composer"_s), content).value();
    QVERIFY(written.losses.last().startsWith(u"The text of 4 items is longer"_s));
}

void TestThreatComposer::textsAreCutWhereItHurtsLeast_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("rest");
    QTest::newRow("fits") << u"0123456789"_s << u"0123456789"_s << QString();
    QTest::newRow("one too many") << u"0123456789a"_s << u"0123456789"_s << u"a"_s;
    QTest::newRow("at a word") << u"0123456 89abc"_s << u"0123456"_s << u"89abc"_s;
    QTest::newRow("a word right behind") << u"0123456789 abc"_s << u"0123456789"_s << u"abc"_s;
    QTest::newRow("at a line before a word") << u"012345\n7 9abc"_s << u"012345"_s << u"7 9abc"_s;
    QTest::newRow("not too early") << u"01 3456789abc"_s << u"01 3456789"_s << u"abc"_s;
    QTest::newRow("not within a character")
        << u"012345678\U0001F512x"_s << u"012345678"_s << u"\U0001F512x"_s;
}

void TestThreatComposer::textsAreCutWhereItHurtsLeast()
{
    QFETCH(const QString, text);
    const SplitText split = splitText(text, 10);
    QTEST(split.head, "head");
    QTEST(split.rest, "rest");
    QVERIFY(shortened(text, 10).size() <= 10);
}

void TestThreatComposer::anIdIsOfItsPartsAlone()
{
    const QString id = stableId({u"ab"_s, u"c"_s});
    QCOMPARE(stableId({u"ab"_s, u"c"_s}), id);
    QVERIFY(stableId({u"a"_s, u"bc"_s}) != id);
    QVERIFY(stableId({u"c"_s, u"ab"_s}) != id);
    QCOMPARE(QUuid::fromString(id).version(), QUuid::Sha1);
    QCOMPARE(id.size(), 36);
}

QTEST_APPLESS_MAIN(TestThreatComposer)
#include "tst_threatcomposer.moc"
