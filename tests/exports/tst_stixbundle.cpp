#include "tests/exports/exportfixture.h"
#include "tests/exports/fieldfixture.h"
#include "tests/support/goldenfile.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A bundle that holds all of a scope, and that a viewer of ATT&CK can draw.
class TestStixBundle : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void bundlesAreAsTheyWere_data();
    void bundlesAreAsTheyWere();
    void everyReferenceLeadsToAnObject();
    void aViewerFindsWhatItNeeds();
    void whatPeopleGaveIsAllThere();
    void theCatalogReadsAlikeInEveryBundle();
    void itemsAreThePlansOwn();
    void nothingIsLostNorEmpty();
    void hostileTextStaysText();
};

namespace {

QJsonArray objects(const ChecklistExport &content)
{
    return Fixture::writtenJson(u"stix"_s, content)[u"objects"_s].toArray();
}

QHash<QString, QJsonObject> byId(const QJsonArray &objects)
{
    QHash<QString, QJsonObject> all;
    for (const QJsonValue one : objects) {
        all.insert(one[u"id"_s].toString(), one.toObject());
    }
    return all;
}

QList<QJsonObject> ofType(const QJsonArray &objects, const QString &type)
{
    QList<QJsonObject> found;
    for (const QJsonValue one : objects) {
        if (one[u"type"_s] == type) {
            found.append(one.toObject());
        }
    }
    return found;
}

// By the id that people know it by; empty where there is none.
QJsonObject named(const QJsonArray &objects, const QString &externalId)
{
    for (const QJsonValue one : objects) {
        if (one[u"external_references"_s][0][u"external_id"_s] == externalId) {
            return one.toObject();
        }
    }
    return {};
}

bool holdsNothingEmpty(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return !object.isEmpty() && std::ranges::all_of(object, holdsNothingEmpty);
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return !array.isEmpty() && std::ranges::all_of(array, holdsNothingEmpty);
    }
    return !value.isNull() && !(value.isString() && value.toString().isEmpty());
}

} // namespace

void TestStixBundle::bundlesAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isPlan");
    QTest::newRow("checklist") << u"stix.json"_s << false;
    QTest::newRow("plan") << u"stix-plan.json"_s << true;
}

void TestStixBundle::bundlesAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isPlan);
    const QByteArray document =
        Fixture::written(u"stix"_s, isPlan ? Fixture::fieldPlan() : Fixture::fieldChecklist());
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestStixBundle::everyReferenceLeadsToAnObject()
{
    const QJsonArray all = objects(Fixture::fieldPlan());
    const QHash<QString, QJsonObject> known = byId(all);
    QCOMPARE(known.size(), all.size()); // each id once
    for (const QJsonValue one : all) {
        for (const QString &reference : {u"created_by_ref"_s, u"source_ref"_s, u"target_ref"_s}) {
            const QString id = one[reference].toString();
            QVERIFY2(id.isEmpty() || known.contains(id), qPrintable(id));
        }
        for (const QString &list : {u"tactic_refs"_s, u"object_refs"_s}) {
            for (const QJsonArray ids = one[list].toArray(); const QJsonValue id : ids) {
                QVERIFY(known.contains(id.toString()));
            }
        }
    }
}

void TestStixBundle::aViewerFindsWhatItNeeds()
{
    const QJsonArray all = objects(Fixture::fieldPlan());
    const QHash<QString, QJsonObject> known = byId(all);
    QStringList columns;
    for (const QJsonArray tactics = ofType(all, u"x-mitre-matrix"_s).first()[u"tactic_refs"_s].toArray();
         const QJsonValue tactic : tactics) {
        columns.append(known[tactic.toString()][u"x_mitre_shortname"_s].toString());
    }
    QCOMPARE(columns, QStringList({u"initial-access"_s, u"defense-evasion"_s, u"impact"_s}));

    const QJsonObject leaf = named(all, u"T1485.A003"_s);
    QCOMPARE(leaf[u"external_references"_s][0][u"url"_s].toString(), u"https://example.com/T1485.A003"_s);
    QCOMPARE(leaf[u"kill_chain_phases"_s][0][u"phase_name"_s].toString(), u"impact"_s);
    QVERIFY(leaf[u"x_mitre_is_subtechnique"_s].toBool());
    const QJsonObject parent = named(all, u"T1485"_s);
    QVERIFY(!parent[u"x_mitre_is_subtechnique"_s].toBool(true));
    bool isBelow = false;
    for (const QJsonObject &one : ofType(all, u"relationship"_s)) {
        isBelow = isBelow
               || (one[u"relationship_type"_s] == "subtechnique-of"_L1
                   && one[u"source_ref"_s] == leaf[u"id"_s] && one[u"target_ref"_s] == parent[u"id"_s]);
    }
    QVERIFY(isBelow);
    for (const QString &type :
         {u"x-mitre-matrix"_s, u"x-mitre-tactic"_s, u"attack-pattern"_s, u"course-of-action"_s}) {
        for (const QJsonObject &one : ofType(all, type)) {
            QVERIFY(!one[u"external_references"_s][0][u"external_id"_s].toString().isEmpty());
        }
    }
    QVERIFY(named(all, u"T1485.A001"_s).isEmpty()); // proved absent
}

void TestStixBundle::whatPeopleGaveIsAllThere()
{
    const QJsonArray all = objects(Fixture::fieldPlan());
    const QJsonObject started = named(all, u"s3-versioning"_s);
    QCOMPARE(started[u"x_ttc_item_key"_s].toString(), u"ttc:s3-versioning@250-3f9a2c1b"_s);
    QCOMPARE(started[u"x_ttc_status"_s].toString(), u"in-progress"_s);
    QCOMPARE(started[u"x_ttc_owner"_s].toString(), u"Ada"_s);
    QCOMPARE(started[u"x_ttc_due"_s].toString(), u"2026-12-01"_s);
    QCOMPARE(started[u"x_ttc_notes"_s].toString(), u"First line\n=second <b>line</b>"_s);
    QCOMPARE(started[u"x_ttc_evidence"_s][0][u"expiry"_s].toString(), u"2027-11-01"_s);
    QCOMPARE(started[u"x_ttc_evidence"_s][1][u"text"_s].toString(), u"Seen in the console"_s);
    QCOMPARE(named(all, u"deny-unused-services"_s)[u"x_ttc_approver"_s].toString(), u"Grace"_s);
    QCOMPARE(named(all, manualItemId(1))[u"name"_s].toString(), u"Ask the *landlord*"_s);
    QVERIFY(named(all, u"s3-old-control"_s).contains(u"x_ttc_out_of_scope"_s));
    QCOMPARE(ofType(all, u"note"_s).size(), 5);
}

void TestStixBundle::theCatalogReadsAlikeInEveryBundle()
{
    const QHash<QString, QJsonObject> other = byId(objects(Fixture::fieldPlan()));
    int shared = 0;
    for (const QJsonArray all = objects(Fixture::fieldChecklist()); const QJsonValue one : all) {
        const QString id = one[u"id"_s].toString();
        if (other.contains(id)) {
            ++shared;
            QCOMPARE(one.toObject(), other[id]);
            QCOMPARE(one[u"modified"_s].toString(), u"2026-11-23T00:00:00.000Z"_s);
        }
    }
    QCOMPARE(shared, 12); // project, matrix, three tactics, six techniques, one relation between two of them
}

void TestStixBundle::itemsAreThePlansOwn()
{
    ChecklistExport later = Fixture::fieldPlan();
    const QJsonObject first = named(objects(later), u"s3-versioning"_s);
    later.context.time = later.context.time.addDays(1);
    const QJsonObject second = named(objects(later), u"s3-versioning"_s);
    QCOMPARE(second[u"id"_s], first[u"id"_s]);
    QCOMPARE(second[u"created"_s], first[u"created"_s]);
    QCOMPARE(second[u"modified"_s].toString(), u"2026-11-24T12:00:00.000Z"_s);
    const QJsonObject other = named(objects(Fixture::fieldChecklist()), u"s3-versioning"_s);
    QVERIFY(other[u"id"_s] != first[u"id"_s]);
}

void TestStixBundle::nothingIsLostNorEmpty()
{
    const WrittenExport written = writeExport(*checklistFormat(u"stix"_s), Fixture::fieldPlan()).value();
    QVERIFY(written.losses.isEmpty());
    QVERIFY(holdsNothingEmpty(Fixture::writtenJson(u"stix"_s, Fixture::fieldPlan())));
    QVERIFY(holdsNothingEmpty(Fixture::writtenJson(u"stix"_s, Fixture::fieldChecklist())));
}

void TestStixBundle::hostileTextStaysText()
{
    const QString text = u"\"}], </script> \x01\x1b\ufffe \u202e "_s + QString(10000, u'x');
    const QJsonArray all = objects(Fixture::fieldHostile(text));
    QCOMPARE(named(all, u"T1078"_s)[u"name"_s].toString(), text);
    QCOMPARE(named(all, u"s3-versioning"_s)[u"x_ttc_notes"_s].toString(), text);
}

QTEST_APPLESS_MAIN(TestStixBundle)
#include "tst_stixbundle.moc"
