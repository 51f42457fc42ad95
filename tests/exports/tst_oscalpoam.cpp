#include "tests/exports/exportfixture.h"
#include "tests/exports/fieldfixture.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A plan of action and milestones, as an auditor's tool reads it.
class TestOscalPoam : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void plansAreAsTheyWere_data();
    void plansAreAsTheyWere();
    void statusesBecomeThoseOfARisk_data();
    void statusesBecomeThoseOfARisk();
    void everyReferenceLeadsToAnObject();
    void workIsThere();
    void onlyTheDocumentsIdChangesWithTime();
    void propertiesAndTitlesAreOneLine();
    void daysBeyondTheFormatStayInTheRemarks();
    void aPlanHasOneItemAtLeast();
};

namespace {

QJsonObject poam(const ChecklistExport &content)
{
    return Fixture::writtenJson(u"oscal-poam"_s, content)[u"plan-of-action-and-milestones"_s].toObject();
}

QSet<QString> uuids(const QJsonValue &list)
{
    QSet<QString> ids;
    for (const QJsonArray all = list.toArray(); const QJsonValue one : all) {
        ids.insert(one[u"uuid"_s].toString());
    }
    return ids;
}

QJsonObject entitled(const QJsonValue &list, const QString &title)
{
    for (const QJsonArray all = list.toArray(); const QJsonValue one : all) {
        if (one[u"title"_s] == title) {
            return one.toObject();
        }
    }
    return {};
}

void verifyOneLine(const QJsonValue &value, const QString &key)
{
    if (value.isString() && (key == "title"_L1 || key == "value"_L1 || key == "name"_L1)) {
        const QString text = value.toString();
        QVERIFY2(!text.isEmpty() && text == text.simplified(), qPrintable(text.left(50)));
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue one : array) {
        verifyOneLine(one, key);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        verifyOneLine(*it, it.key());
    }
}

} // namespace

void TestOscalPoam::plansAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isPlan");
    QTest::newRow("checklist") << u"oscal.json"_s << false;
    QTest::newRow("plan") << u"oscal-plan.json"_s << true;
}

void TestOscalPoam::plansAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isPlan);
    const QByteArray document =
        Fixture::written(u"oscal-poam"_s, isPlan ? Fixture::fieldPlan() : Fixture::fieldChecklist());
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestOscalPoam::statusesBecomeThoseOfARisk_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("risk");
    QTest::addColumn<QString>("lifecycle");
    QTest::newRow("not assessed") << Status::NotAssessed << u"open"_s << u"recommendation"_s;
    QTest::newRow("planned") << Status::Planned << u"open"_s << u"planned"_s;
    QTest::newRow("in progress") << Status::InProgress << u"remediating"_s << u"planned"_s;
    QTest::newRow("implemented") << Status::Implemented << u"closed"_s << u"completed"_s;
    QTest::newRow("verified") << Status::Verified << u"closed"_s << u"completed"_s;
    QTest::newRow("not applicable") << Status::NotApplicable << u"closed"_s << u"recommendation"_s;
    QTest::newRow("accepted") << Status::RiskAccepted << u"deviation-approved"_s << u"recommendation"_s;
}

void TestOscalPoam::statusesBecomeThoseOfARisk()
{
    QFETCH(const Status, status);
    ChecklistExport content = Fixture::fieldChecklist();
    content.items.first().status = status;
    const QJsonObject made = poam(content);
    QTEST(made[u"risks"_s][0][u"status"_s].toString(), "risk");
    QTEST(made[u"risks"_s][0][u"remediations"_s][0][u"lifecycle"_s].toString(), "lifecycle");
    QCOMPARE(made[u"poam-items"_s][0][u"props"_s][1][u"value"_s].toString(), toKey(status));
    QCOMPARE(made[u"poam-items"_s][0].toObject().contains(u"related-observations"_s),
             status == Status::Verified);
}

void TestOscalPoam::everyReferenceLeadsToAnObject()
{
    const QJsonObject made = poam(Fixture::fieldPlan());
    const QSet<QString> risks = uuids(made[u"risks"_s]);
    const QSet<QString> observations = uuids(made[u"observations"_s]);
    const QJsonArray items = made[u"poam-items"_s].toArray();
    QCOMPARE(items.size(), 6);
    QCOMPARE(risks.size(), items.size());
    for (const QJsonValue item : items) {
        QVERIFY(risks.contains(item[u"related-risks"_s][0][u"risk-uuid"_s].toString()));
        for (const QJsonArray seen = item[u"related-observations"_s].toArray(); const QJsonValue one : seen) {
            QVERIFY(observations.contains(one[u"observation-uuid"_s].toString()));
        }
    }
}

void TestOscalPoam::workIsThere()
{
    const QJsonObject made = poam(Fixture::fieldPlan());
    const QJsonObject risk = entitled(made[u"risks"_s], u"Missing control: Turn on versioning"_s);
    QCOMPARE(risk[u"deadline"_s].toString(), u"2026-12-01T23:59:59Z"_s);
    QCOMPARE(risk[u"threat-ids"_s][0][u"id"_s].toString(), u"https://example.com/T1485.A003"_s);
    const QJsonObject ada = made[u"metadata"_s][u"parties"_s][0].toObject();
    QCOMPARE(ada[u"name"_s].toString(), u"Ada"_s);
    const QJsonValue milestone = risk[u"remediations"_s][0][u"tasks"_s][2];
    QCOMPARE(milestone[u"responsible-roles"_s][0][u"party-uuids"_s][0], ada[u"uuid"_s]);
    const QJsonValue observation = made[u"observations"_s][1];
    QCOMPARE(observation[u"collected"_s].toString(), u"2026-11-01T00:00:00Z"_s);
    QCOMPARE(observation[u"relevant-evidence"_s][0][u"href"_s].toString(), u"https://example.com/ticket/1"_s);

    const QJsonObject accepted = entitled(made[u"risks"_s], u"Missing control: Deny unused services"_s);
    QCOMPARE(accepted[u"deadline"_s].toString(), u"2027-03-31T23:59:59Z"_s);
    const QJsonValue entry = accepted[u"risk-log"_s][u"entries"_s][0];
    QCOMPARE(entry[u"status-change"_s].toString(), u"deviation-approved"_s);
    QCOMPARE(entry[u"description"_s].toString(), u"The account is closed in March"_s);
    QVERIFY(entitled(made[u"poam-items"_s], u"Deny unused services"_s)[u"remarks"_s].toString().contains(
        u"Approved by: Grace"_s));
}

void TestOscalPoam::onlyTheDocumentsIdChangesWithTime()
{
    ChecklistExport content = Fixture::fieldPlan();
    const QJsonObject first = poam(content);
    content.context.time = content.context.time.addDays(1);
    const QJsonObject second = poam(content);
    QVERIFY(second[u"uuid"_s] != first[u"uuid"_s]);
    QCOMPARE(second[u"system-id"_s], first[u"system-id"_s]);
    QCOMPARE(uuids(second[u"poam-items"_s]), uuids(first[u"poam-items"_s]));
    QCOMPARE(uuids(second[u"risks"_s]), uuids(first[u"risks"_s]));
}

void TestOscalPoam::propertiesAndTitlesAreOneLine()
{
    verifyOneLine(poam(Fixture::fieldHostile(u" two\nlines\u2028</script>\x01 "_s)), {});
    verifyOneLine(poam(Fixture::fieldHostile(u" \n "_s)), {});
}

void TestOscalPoam::daysBeyondTheFormatStayInTheRemarks()
{
    const QJsonObject made = poam(Fixture::fieldHostile(u"x"_s)); // due on the last day of the year 9999
    QVERIFY(!made[u"risks"_s][0].toObject().contains(u"deadline"_s));
    QVERIFY(made[u"poam-items"_s][0][u"remarks"_s].toString().contains(u"Due: 9999-12-31"_s));
}

void TestOscalPoam::aPlanHasOneItemAtLeast()
{
    ChecklistExport content = Fixture::fieldChecklist();
    content.items.clear();
    const Result<WrittenExport> refused = writeExport(*checklistFormat(u"oscal-poam"_s), content);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Usage);
}

QTEST_APPLESS_MAIN(TestOscalPoam)
#include "tst_oscalpoam.moc"
