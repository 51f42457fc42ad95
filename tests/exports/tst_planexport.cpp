#include "models/exports/planexport.h"
#include "tests/exports/exportfixture.h"
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

PlanItem workedOn(const QString &control)
{
    PlanItem item;
    item.state = {.control = control, .status = Status::InProgress};
    item.state.changed = QDateTime(QDate(2026, 11, 2), QTime(9, 30), Qt::UTC);
    item.state.owner = u"Ada"_s;
    item.state.due = QDate(2026, 12, 1);
    item.state.notes = u"First line\n=second <b>line</b>"_s;
    item.state.evidence = {
        {.text = u"https://example.com/ticket/1"_s, .seen = QDate(2026, 11, 1), .expiry = QDate(2027, 11, 1)},
        {.text = u"Seen in the console"_s}};
    return item;
}

PlanItem accepted(const QString &control)
{
    PlanItem item;
    item.state = {.control = control, .status = Status::RiskAccepted};
    item.state.reason = u"The account is closed in March"_s;
    item.state.approver = u"Grace"_s;
    item.state.expiry = QDate(2027, 3, 31);
    return item;
}

PlanItem ownItem()
{
    PlanItem item;
    item.state = {.control = manualItemId(1), .status = Status::Implemented};
    item.state.title = u"Ask the *landlord*"_s;
    item.state.steps = QStringList{u"Write"_s, u"Call"_s};
    return item;
}

PlanItem lost(const QByteArray &hash)
{
    PlanItem item;
    item.state = {.control = u"s3-old-control"_s, .status = Status::Verified, .textHash = hash};
    item.state.changed = QDateTime(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC);
    return item;
}

PlanContent content(const Scope &scope)
{
    const QList<ChecklistItem> items = Fixture::checklist(scope).items;
    return {.plan = {.id = 1, .name = u"Fourth <quarter>"_s},
            .items = {workedOn(items.at(0).control), accepted(items.at(1).control), ownItem(), lost("hash")},
            .texts = {{"hash", ControlText{.title = u"Do as we did"_s}}}};
}

ChecklistExport exported(bool whole = true)
{
    const Scope scope = Fixture::scopeWithInventory();
    return planExport(content(scope), scope, Fixture::everything(scope), Fixture::context(), whole);
}

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
    const QByteArray document = known->write(exported()).value_or(QByteArray());
    QCOMPARE(document, goldenFile(u"exports/plan."_s + known->suffix, document));
}

void TestPlanExport::ownItemsCountAndWhatIsAsideDoesNot()
{
    const ChecklistExport made = exported();
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
    PlanContent plan = content(scope);
    plan.items.last().state.changed = {};
    QVERIFY(
        planExport(plan, scope, Fixture::everything(scope), Fixture::context(), true).plan.aside.isEmpty());
}

void TestPlanExport::whatAViewHidesIsNotOutOfScope()
{
    const Scope scope = Fixture::scopeWithInventory();
    const ChecklistExport made = planExport(content(scope), scope, {}, Fixture::context(), false);
    QCOMPARE(made.items.size(), 1); // people's own
    QVERIFY(made.plan.aside.isEmpty());
}

void TestPlanExport::aLostControlReadsAsItDid()
{
    const ChecklistExport made = exported();
    QCOMPARE(made.control(u"s3-old-control"_s)->title, u"Do as we did"_s);
    QCOMPARE(made.control(u"never-there"_s), nullptr);
    QCOMPARE(made.state(u"never-there"_s).status, Status::NotAssessed);
}

void TestPlanExport::theRegisterHoldsEveryItem()
{
    const auto rows = csvRows(checklistFormat(u"csv"_s)->write(exported()).value());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1 + exported().items.size() + 1);
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
