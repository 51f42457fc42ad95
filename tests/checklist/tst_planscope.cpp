#include "models/checklist/controltext.h"
#include "models/checklist/planscope.h"
#include "models/checklist/planview.h"
#include "models/checklist/textreview.h"
#include "tests/support/fixturecatalog.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestPlanScope : public QObject
{
    Q_OBJECT
private slots:
    void eachControlStandsWithItsProof();
    void whatLeavesTheScopeSaysWhy_data();
    void whatLeavesTheScopeSaysWhy();
    void whatComesBackIsInScopeAgain();
    void manualItemsHaveNoScope();
    void itemsStandInTheirGroups();
    void onlyWhatIsAskedForCounts();
    void whatIsDoneCoversWhateverTheFilterSays();
    void textsAreCompared_data();
    void textsAreCompared();
    void differencesAreShownPartByPart();
    void textsComeBackAsTheyWere();

private:
    FilterResult shown(const QStringList &leaves, const QSet<QString> &without = {}) const;

    const std::shared_ptr<const Catalog> m_catalog = Fixture::catalog();
    // Amazon S3 is in use, and the list says that this is all.
    const std::shared_ptr<const Inventory> m_inventory = std::make_shared<const Inventory>(Inventory{
        .sources = {{.label = u"list.txt"_s,
                     .format = u"service-list"_s,
                     .absenceKind = u"list"_s,
                     .complete = true,
                     .accounts = {u"111122223333"_s}}},
        .accounts = {{.id = u"111122223333"_s,
                      .services = {{.service = u"s3"_s, .evidence = {{EvidenceKind::Listed, {}, 1, 0}}}}}}});
    const Scope m_scope{m_catalog, m_inventory};
};

namespace {

PlanItem known(const QString &control)
{
    return {.state = {.control = control},
            .scope = {.item = control, .techniques = {u"T1234"_s}, .proof = u"as it was"_s}};
}

ItemScope scopeOf(const QList<ItemScope> &scopes, const QString &item)
{
    const auto found = std::ranges::find(scopes, item, &ItemScope::item);
    return found == scopes.cend() ? ItemScope() : *found;
}

} // namespace

FilterResult TestPlanScope::shown(const QStringList &leaves, const QSet<QString> &without) const
{
    FilterResult result;
    result.leaves = leaves;
    for (const Control &control : m_catalog->controls()) {
        if (!without.contains(control.id)) {
            result.controls.insert(control.id);
        }
    }
    return result;
}

void TestPlanScope::eachControlStandsWithItsProof()
{
    const QList<ItemScope> scopes = planScopes(m_scope, shown({u"T1485.A003"_s, u"T1078"_s}), {});
    QCOMPARE(scopes.size(), 2);
    const ItemScope events = scopeOf(scopes, u"s3-data-events"_s);
    QCOMPARE(events.techniques, QStringList({u"T1078"_s, u"T1485.A003"_s}));
    QCOMPARE(events.outOfScope, QString());
    const ItemScope versioning = scopeOf(scopes, u"s3-versioning"_s);
    QCOMPARE(versioning.proof, u"T1485.A003: "_s + m_scope.headline(u"T1485.A003"_s));
    QVERIFY2(versioning.proof.contains(u"Amazon S3"_s), qPrintable(versioning.proof));
}

void TestPlanScope::whatLeavesTheScopeSaysWhy_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<QString>("reason"); // a part of it
    QTest::newRow("not seen") << u"backup-vault-lock"_s << u"T1485.A001: "_s;
    QTest::newRow("not seen, the service") << u"backup-vault-lock"_s << u"Amazon RDS"_s;
    QTest::newRow("filtered") << u"deny-unused-services"_s << u"The filter leaves out T1496"_s;
    QTest::newRow("control filtered") << u"s3-versioning"_s << u"The filter leaves this control out"_s;
    QTest::newRow("vanished") << u"vanished"_s << u"The catalog of 2026.11 holds this control no longer"_s;
}

void TestPlanScope::whatLeavesTheScopeSaysWhy()
{
    QFETCH(const QString, control);
    QFETCH(const QString, reason);
    const FilterResult result = shown({u"T1485.A003"_s}, {u"s3-versioning"_s});
    const ItemScope scope = scopeOf(planScopes(m_scope, result, {known(control)}), control);
    QVERIFY2(scope.outOfScope.contains(reason), qPrintable(scope.outOfScope));
    QCOMPARE(scope.techniques, QStringList(u"T1234"_s));
    QCOMPARE(scope.proof, u"as it was"_s);
}

void TestPlanScope::whatComesBackIsInScopeAgain()
{
    PlanItem item = known(u"s3-versioning"_s);
    item.scope.outOfScope = u"T1485.A003 is not seen"_s;
    const ItemScope scope =
        scopeOf(planScopes(m_scope, shown({u"T1485.A003"_s}), {item}), u"s3-versioning"_s);
    QCOMPARE(scope.outOfScope, QString());
    QCOMPARE(scope.techniques, QStringList(u"T1485.A003"_s));
}

void TestPlanScope::manualItemsHaveNoScope()
{
    QCOMPARE(planScopes(m_scope, shown({}), {known(manualItemId(1))}), QList<ItemScope>());
}

void TestPlanScope::itemsStandInTheirGroups()
{
    PlanItem out = known(u"s3-versioning"_s);
    out.scope.outOfScope = u"T1485.A003 is not seen"_s;
    QCOMPARE(groupOf(known(u"s3-versioning"_s), *m_catalog), ItemGroup::InScope);
    QCOMPARE(groupOf(out, *m_catalog), ItemGroup::OutOfScope);
    QCOMPARE(groupOf(known(u"vanished"_s), *m_catalog), ItemGroup::Orphaned);
    QCOMPARE(groupOf(known(manualItemId(1)), *m_catalog), ItemGroup::Manual);
}

void TestPlanScope::onlyWhatIsAskedForCounts()
{
    QList<PlanItem> items{known(u"s3-versioning"_s), known(u"s3-data-events"_s),
                          known(u"backup-vault-lock"_s), known(u"vanished"_s), known(manualItemId(1))};
    items[0].state.status = Status::Implemented;
    items[2].scope.outOfScope = u"gone"_s;
    items[2].state.status = Status::Implemented;
    items[3].state.status = Status::Implemented;
    const ChecklistProgress progress = progressOf(items, *m_catalog);
    QCOMPARE(progress.total, 3);
    QCOMPARE(progress.done, 1);
    const QList<PlannerItem> planned = plannerItems(items, *m_catalog, {.low = 7, .medium = 9});
    QCOMPARE(planned.size(), 2);
    QCOMPARE(planned.first().item, u"s3-versioning"_s);
    QCOMPARE(planned.first().weight, 7);
    QCOMPARE(planned.first().status, Status::Implemented);
    QCOMPARE(planned.last().weight, 9);
    QCOMPARE(planned.last().techniques, QStringList(u"T1234"_s));
}

void TestPlanScope::whatIsDoneCoversWhateverTheFilterSays()
{
    const FilterResult preventive{.leaves = {u"T1485.A003"_s}, .controls = {u"s3-versioning"_s}};
    const QList<PlannerItem> open = plannerItems(m_scope, preventive, {}, {.low = 7});
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().item, u"s3-versioning"_s);
    QCOMPARE(open.first().weight, 7);
    QCOMPARE(open.first().techniques, QStringList(u"T1485.A003"_s));
    QCOMPARE(itemsForShare(open, 100).openTechniques, 1);

    const ItemState logged{.control = u"s3-data-events"_s, .status = Status::Implemented};
    const QList<PlannerItem> covered = plannerItems(m_scope, preventive, {{logged.control, logged}}, {});
    QCOMPARE(covered.size(), 2);
    QCOMPARE(itemsForShare(covered, 100).openTechniques, 0);
}

void TestPlanScope::textsAreCompared_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<TextReview>("review");
    const QByteArray hash = m_catalog->control(u"s3-versioning"_s)->textHash();
    QTest::newRow("untouched") << u"s3-versioning"_s << QByteArray() << TextReview::Current;
    QTest::newRow("the same") << u"s3-versioning"_s << hash << TextReview::Current;
    QTest::newRow("another") << u"s3-versioning"_s << "old"_ba << TextReview::SecondLook;
    QTest::newRow("vanished") << u"vanished"_s << hash << TextReview::Orphaned;
    QTest::newRow("vanished, untouched") << u"vanished"_s << QByteArray() << TextReview::Orphaned;
    QTest::newRow("manual") << manualItemId(1) << QByteArray() << TextReview::Current;
}

void TestPlanScope::textsAreCompared()
{
    QFETCH(const QString, control);
    QFETCH(const QByteArray, hash);
    QFETCH(const TextReview, review);
    QCOMPARE(textReview({.control = control, .textHash = hash}, *m_catalog), review);
}

void TestPlanScope::differencesAreShownPartByPart()
{
    using Part = TextDifference::Part;
    const ControlText before = controlTextOf(*m_catalog->control(u"s3-versioning"_s));
    QCOMPARE(textDifferences(before, before), QList<TextDifference>());
    ControlText now = before;
    now.title = u"Turn on versioning everywhere"_s;
    now.why = u"So."_s;
    now.steps.removeFirst();
    now.verify.first().expect = u"Enabled."_s;
    now.policy = {Policy::Type::Scp, R"({"Version":"2012-10-17"})"_ba};
    const QList<TextDifference> differences = textDifferences(before, now);
    QCOMPARE(differences.size(), 5);
    QCOMPARE(differences.at(0), TextDifference({Part::Title, before.title, now.title}));
    QCOMPARE(differences.at(1), TextDifference({Part::Why, before.why, u"So."_s}));
    QCOMPARE(differences.at(2), TextDifference({Part::Steps, before.steps.join(u'\n'), before.steps.at(1)}));
    QCOMPARE(differences.at(3).part, Part::Verify);
    QVERIFY(differences.at(3).now.endsWith(u"\nEnabled."_s));
    QCOMPARE(differences.at(4),
             TextDifference({Part::Policy, {}, u"scp\n{\n    \"Version\": \"2012-10-17\"\n}"_s}));
    for (const TextDifference &difference : differences) {
        QVERIFY(!textPartName(difference.part).isEmpty());
    }
}

void TestPlanScope::textsComeBackAsTheyWere()
{
    ControlText text = controlTextOf(*m_catalog->control(u"s3-versioning"_s));
    text.why = u"Quotes \" and \U0001F512\n"_s;
    text.policy = {Policy::Type::Rcp, R"({"a":"ü"})"_ba};
    QCOMPARE(controlTextFromJson(controlTextToJson(text)), text);
    QCOMPARE(controlTextFromJson(u"["_s), ControlText());
}

QTEST_GUILESS_MAIN(TestPlanScope)
#include "tst_planscope.moc"
