#include "models/exports/field/attackcells.h"
#include "tests/exports/exportfixture.h"
#include "tests/exports/fieldfixture.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A checklist drawn over ATT&CK's matrix: what a cell says, and what is told where it cannot say it.
class TestNavigatorLayer : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void layersAreAsTheyWere_data();
    void layersAreAsTheyWere();
    void aMergedCellCountsTheItemsOfAllItsTechniques();
    void unassessedIsNotZeroPercent();
    void nothingToDoIsNotZeroPercent();
    void provedAbsentIsNotUncovered();
    void idsFollowTheAttackVersion_data();
    void idsFollowTheAttackVersion();
    void whatDiffersIsToldInTheLayerAndBefore();
    void hostileTextStaysText();
};

namespace {

QJsonObject layer(const ChecklistExport &content)
{
    return Fixture::writtenJson(u"navigator"_s, content);
}

// An empty object where the layer has no such cell.
QJsonObject cell(const ChecklistExport &content, const QString &id)
{
    for (const QJsonArray cells = layer(content)[u"techniques"_s].toArray(); const QJsonValue cell : cells) {
        if (cell[u"techniqueID"_s] == id) {
            return cell.toObject();
        }
    }
    return {};
}

ChecklistExport withStatus(Status status)
{
    ChecklistExport content = Fixture::fieldChecklist();
    for (ChecklistItem &item : content.items) {
        item.status = status;
    }
    return content;
}

} // namespace

void TestNavigatorLayer::layersAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isPlan");
    QTest::addColumn<int>("version");
    QTest::newRow("checklist") << u"navigator.json"_s << false << 19;
    QTest::newRow("checklist over version 18") << u"navigator-18.json"_s << false << 18;
    QTest::newRow("plan") << u"navigator-plan.json"_s << true << 19;
}

void TestNavigatorLayer::layersAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isPlan);
    QFETCH(const int, version);
    ChecklistExport content = isPlan ? Fixture::fieldPlan() : Fixture::fieldChecklist();
    content.context.attackVersion = version;
    const QByteArray document = Fixture::written(u"navigator"_s, content);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestNavigatorLayer::aMergedCellCountsTheItemsOfAllItsTechniques()
{
    // Of T1485.A003 one of two is done; the one of T1485.A001 is accepted and does not count.
    const QJsonObject merged = cell(Fixture::fieldChecklist(), u"T1485"_s);
    QCOMPARE(merged[u"score"_s].toInteger(-1), 50);
    QCOMPARE(merged[u"comment"_s].toString(), u"1 of 2 done (50 %)"_s);
    QVERIFY(!merged.contains(u"color"_s) && !merged.contains(u"tactic"_s));
    const QJsonArray metadata = merged[u"metadata"_s].toArray();
    QCOMPARE(metadata.size(), 3);
    QCOMPARE(metadata[0][u"name"_s].toString(), u"T1485.A001 RDS Instance Deletion"_s);
    QVERIFY(metadata[1][u"value"_s].toString().contains(u"✓✓ s3-versioning"_s));
    QVERIFY(metadata[2][u"value"_s].toString().contains(u"ttc:backup-vault-lock"_s));
    QCOMPARE(merged[u"links"_s][1][u"url"_s].toString(), u"https://example.com/T1485.A003"_s);
}

void TestNavigatorLayer::unassessedIsNotZeroPercent()
{
    const QJsonObject unassessed = cell(withStatus(Status::NotAssessed), u"T1485"_s);
    QVERIFY(!unassessed.contains(u"score"_s) && unassessed.contains(u"color"_s));
    QCOMPARE(unassessed[u"comment"_s].toString(), u"Not assessed"_s);
    const QJsonObject planned = cell(withStatus(Status::Planned), u"T1485"_s);
    QCOMPARE(planned[u"score"_s].toInteger(-1), 0);
    QVERIFY(!planned.contains(u"color"_s));
}

void TestNavigatorLayer::nothingToDoIsNotZeroPercent()
{
    const QJsonObject accepted = cell(withStatus(Status::RiskAccepted), u"T1485"_s);
    QVERIFY(!accepted.contains(u"score"_s));
    QVERIFY(accepted[u"comment"_s].toString().startsWith(u"Nothing to do"_s));
}

void TestNavigatorLayer::provedAbsentIsNotUncovered()
{
    ChecklistExport content = Fixture::fieldChecklist();
    content.items.clear();
    const QJsonObject uncovered = cell(content, u"T1485"_s); // RDS is not covered, S3 is in use
    QVERIFY(!uncovered.contains(u"enabled"_s));
    QVERIFY(uncovered[u"comment"_s].toString().contains(u"could not have shown it"_s));

    ChecklistExport proved = Fixture::fieldPlan();
    proved.items.clear();
    const QJsonObject absent = cell(proved, u"T1485"_s);
    QCOMPARE(absent[u"enabled"_s], QJsonValue(false));
    QVERIFY(!absent.contains(u"score"_s));
    QVERIFY(cell(content, u"T1078"_s).isEmpty()); // only the filter leaves it out
}

void TestNavigatorLayer::idsFollowTheAttackVersion_data()
{
    QTest::addColumn<AttackMapping>("mapping");
    QTest::addColumn<QString>("in18");
    QTest::addColumn<QString>("in19");
    using enum AttackMapping::Relation;
    QTest::newRow("moved") << AttackMapping{Exact, u"T1562.008"_s, {}, u"T1685.002"_s, {}, {}}
                           << u"T1562.008"_s << u"T1685.002"_s;
    QTest::newRow("nearest") << AttackMapping{Parent, u"T1496"_s, {}, u"T1496"_s, {}, u"T1496.001"_s}
                             << u"T1496.001"_s << u"T1496.001"_s;
    QTest::newRow("nearest whose parent moved")
        << AttackMapping{Parent, u"T1562"_s, {}, u"T1685"_s, {}, u"T1562.001"_s} << u"T1562.001"_s
        << u"T1685"_s;
    QTest::newRow("parent") << AttackMapping{Parent, u"T1485"_s, {}, u"T1485"_s, {}, {}} << u"T1485"_s
                            << u"T1485"_s;
    QTest::newRow("none") << AttackMapping{None, {}, {}, {}, {}, u"T1580"_s} << QString() << QString();
}

void TestNavigatorLayer::idsFollowTheAttackVersion()
{
    QFETCH(const AttackMapping, mapping);
    QFETCH(const QString, in18);
    QFETCH(const QString, in19);
    QCOMPARE(attackPlace(mapping, 18).id, in18);
    QCOMPARE(attackPlace(mapping, 19).id, in19);
}

void TestNavigatorLayer::whatDiffersIsToldInTheLayerAndBefore()
{
    const ChecklistExport content = Fixture::fieldPlan();
    const WrittenExport written = writeExport(*checklistFormat(u"navigator"_s), content).value();
    const QJsonArray metadata = layer(content)[u"metadata"_s].toArray();
    const auto isInLayer = [&metadata](const QString &loss) {
        return std::ranges::any_of(metadata, [&loss](const QJsonValue &fact) {
            return fact[u"name"_s].toString() + u": "_s + fact[u"value"_s].toString() == loss;
        });
    };
    for (const QString &loss : {
             u"Not in ATT&CK 19, so in no cell: AT1669 (nearest: T1548.005)"_s,
             u"Merged into one cell: T1485 stands for T1485.A001 and T1485.A003"_s,
             u"Shown on the nearest technique, in this project's reading: T1496 on T1496.004"_s,
             u"Under another id in ATT&CK 19: T1562.008 is T1685.002"_s,
             u"In other columns than the catalog's: T1562.008 (Defense Evasion)"_s,
         }) {
        QVERIFY2(written.losses.contains(loss), qPrintable(written.losses.join(u'\n')));
        QVERIFY2(isInLayer(loss), qPrintable(loss));
    }
    QVERIFY(written.losses.contains(u"Stopping no technique, so in no cell: Ask the *landlord*"_s));
}

void TestNavigatorLayer::hostileTextStaysText()
{
    const QString text = u"\"}], </script> \x01\x1b\ufffe \u202e "_s + QString(10000, u'x');
    const ChecklistExport content = Fixture::fieldHostile(text);
    QCOMPARE(layer(content)[u"name"_s].toString(), text);
    QCOMPARE(cell(content, u"T1078"_s)[u"links"_s][0][u"label"_s].toString(), u"T1078 "_s + text);
}

QTEST_APPLESS_MAIN(TestNavigatorLayer)
#include "tst_navigatorlayer.moc"
