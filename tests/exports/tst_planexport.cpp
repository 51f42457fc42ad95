#include "tests/exports/exportfixture.h"
#include "tests/exports/planfixture.h"
#include "tests/support/csvrows.h"
#include "tests/support/goldenfile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A plan with all that people can give an item, in the formats that people and programs read.
class TestPlanExport : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void documentsAreAsTheyWere_data();
    void documentsAreAsTheyWere();
    void ownItemsCountAndWhatIsAsideDoesNot();
    void whatAViewHidesIsNotOutOfScope();
    void whatNobodyWorkedOnLeavesNoTrace();
    void aLostControlReadsAsItDid();
    void theRegisterHoldsEveryItem();
};

namespace {

using Fixture::plan;
using Fixture::planContent;

} // namespace

void TestPlanExport::documentsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"markdown", "html", "csv", "json"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void TestPlanExport::documentsAreAsTheyWere()
{
    QFETCH(const QString, format);
    const ChecklistFormat *known = checklistFormat(format);
    const QByteArray document = known->write(plan()).value_or(QByteArray());
    QCOMPARE(document, goldenFile(u"exports/plan."_s + known->suffix, document));
}

void TestPlanExport::ownItemsCountAndWhatIsAsideDoesNot()
{
    const ChecklistExport made = plan();
    const Scope scope = Fixture::scopeWithInventory();
    QCOMPARE(made.items.size(), Fixture::checklist(scope).items.size() + 1);
    QCOMPARE(made.items.constLast().control, manualItemId(1));
    QCOMPARE(progressOf(made.items).done, 1);
    QCOMPARE(made.plan.aside.size(), 1);
    QVERIFY(made.plan.aside.first().reason.contains(u"holds this control no longer"_s));
}

void TestPlanExport::whatNobodyWorkedOnLeavesNoTrace()
{
    const Scope scope = Fixture::scopeWithInventory();
    PlanContent kept = planContent(scope);
    kept.items.last().state.changed = {};
    QVERIFY(
        planExport(kept, scope, Fixture::everything(scope), Fixture::context(), true).plan.aside.isEmpty());
}

void TestPlanExport::whatAViewHidesIsNotOutOfScope()
{
    const Scope scope = Fixture::scopeWithInventory();
    const ChecklistExport made = planExport(planContent(scope), scope, {}, Fixture::context(), false);
    QCOMPARE(made.items.size(), 1); // people's own
    QVERIFY(made.plan.aside.isEmpty());
}

void TestPlanExport::aLostControlReadsAsItDid()
{
    const ChecklistExport made = plan();
    QCOMPARE(made.control(u"s3-old-control"_s)->title, u"Do as we did"_s);
    QCOMPARE(made.control(u"never-there"_s), nullptr);
    QCOMPARE(made.state(u"never-there"_s).status, Status::NotAssessed);
}

void TestPlanExport::theRegisterHoldsEveryItem()
{
    const auto rows = csvRows(checklistFormat(u"csv"_s)->write(plan()).value());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1 + plan().items.size() + 1);
    const qsizetype evidence = rows->first().indexOf(u"evidence"_s);
    const qsizetype notes = rows->first().indexOf(u"notes"_s);
    QCOMPARE(
        rows->at(1).at(evidence),
        u"https://example.com/ticket/1 (seen 2026-11-01, counts until 2027-11-01)\nSeen in the console"_s);
    QCOMPARE(rows->at(1).at(notes), u"First line\n=second <b>line</b>"_s);
    QCOMPARE(rows->at(1).at(rows->first().indexOf(u"due"_s)), u"2026-12-01"_s);
    QVERIFY(rows->constLast().at(rows->first().indexOf(u"scope"_s)).startsWith(u"out of scope: "_s));
}

QTEST_APPLESS_MAIN(TestPlanExport)
#include "tst_planexport.moc"
