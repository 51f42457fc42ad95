#include "models/exports/checklistsummary.h"
#include "models/exports/checklistsummaryhtml.h"
#include "models/exports/progresshtml.h"
#include "tests/exports/exportfixture.h"
#include "tests/exports/planfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// What stands first in a report: the fixture's export was written on 23 November 2026.
class TestChecklistSummary : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyStatusIsCounted();
    void overdueIsWhatIsLeftToDo();
    void expiredRisksComeFirst();
    void workIsToldByOwner();
    void whatTheFilterHidesIsNotTold();
    void emptyTablesAreLeftOut();
    void tablesSayWhoAndUntilWhen();
    void aLongTableIsCounted();
    void servicesWithoutWorkAreCounted();
    void titlesAreText();
};

namespace {

// Items with these states, each called by its id, as a plan has them that people added by hand.
ChecklistExport exportOf(const QList<ItemState> &states)
{
    ChecklistExport made{.context = Fixture::context(), .scope = Fixture::scopeWithInventory()};
    made.plan.name = u"Plan"_s;
    for (const ItemState &state : states) {
        made.plan.states.insert(state.control, state);
        made.items.append({.control = state.control, .status = state.status});
    }
    return made;
}

ItemState risk(const QString &id, const QDate &expiry)
{
    ItemState state{.control = id, .status = Status::RiskAccepted};
    state.expiry = expiry;
    return state;
}

ItemState due(const QString &id, Status status, const QDate &day, const QString &owner = {})
{
    ItemState state{.control = id, .status = status};
    state.due = day;
    state.owner = owner;
    return state;
}

QStringList titlesOf(const QList<ChecklistSummary::Line> &lines)
{
    QStringList titles;
    for (const ChecklistSummary::Line &line : lines) {
        titles.append(line.title);
    }
    return titles;
}

QString html(const ChecklistExport &content)
{
    return checklistSummaryHtml(content).join(QString());
}

} // namespace

void TestChecklistSummary::everyStatusIsCounted()
{
    const auto counts = ChecklistSummary::statusCounts(Fixture::plan().items);
    QCOMPARE(counts.size(), 7);
    QHash<Status, int> byStatus;
    for (const auto &count : counts) {
        byStatus.insert(count.status, count.items);
    }
    QCOMPARE(byStatus.value(Status::NotAssessed), 2);
    QCOMPARE(byStatus.value(Status::InProgress), 1);
    QCOMPARE(byStatus.value(Status::Implemented), 1); // people's own
    QCOMPARE(byStatus.value(Status::RiskAccepted), 1);
    QCOMPARE(byStatus.value(Status::Verified), 0); // it stands aside
    QVERIFY(html(Fixture::plan()).contains(u"<span class=\"status risk-accepted\">▲ Risk accepted</span>"_s));
}

void TestChecklistSummary::overdueIsWhatIsLeftToDo()
{
    const QDate today(2026, 11, 23);
    const ChecklistExport content = exportOf({due(u"yesterday"_s, Status::Planned, today.addDays(-1)),
                                              due(u"done"_s, Status::Implemented, today.addDays(-1)),
                                              due(u"accepted"_s, Status::RiskAccepted, today.addDays(-1)),
                                              due(u"today"_s, Status::InProgress, today),
                                              due(u"last year"_s, Status::NotAssessed, today.addDays(-365)),
                                              due(u"no day"_s, Status::Planned, {})});
    QCOMPARE(titlesOf(ChecklistSummary::overdue(content)), QStringList({u"last year"_s, u"yesterday"_s}));
}

void TestChecklistSummary::expiredRisksComeFirst()
{
    const ChecklistExport content =
        exportOf({risk(u"no end"_s, {}), risk(u"next year"_s, {2027, 1, 1}),
                  risk(u"expired"_s, {2026, 10, 1}), risk(u"today"_s, {2026, 11, 23})});
    QCOMPARE(titlesOf(ChecklistSummary::acceptedRisks(content)),
             QStringList({u"expired"_s, u"today"_s, u"next year"_s, u"no end"_s}));
    QCOMPARE(html(content).count(u"<b>expired</b> 2026-10-01"_s), 1);
    QCOMPARE(html(content).count(u"<b>expired</b>"_s), 1); // until the end of its last day it holds
}

void TestChecklistSummary::workIsToldByOwner()
{
    const ChecklistExport content = exportOf(
        {due(u"nobody's"_s, Status::InProgress, {}), due(u"Grace's"_s, Status::InProgress, {}, u"Grace"_s),
         due(u"Ada's later"_s, Status::InProgress, {2027, 2, 1}, u"Ada"_s),
         due(u"Ada's first"_s, Status::InProgress, {2027, 1, 1}, u"Ada"_s),
         due(u"planned"_s, Status::Planned, {}, u"Ada"_s)});
    QCOMPARE(titlesOf(ChecklistSummary::inWork(content)),
             QStringList({u"Ada's first"_s, u"Ada's later"_s, u"Grace's"_s, u"nobody's"_s}));
}

void TestChecklistSummary::whatTheFilterHidesIsNotTold()
{
    ChecklistExport content = Fixture::plan();
    content.items.clear();
    QVERIFY(ChecklistSummary::inWork(content).isEmpty());
    QVERIFY(ChecklistSummary::acceptedRisks(content).isEmpty());
}

void TestChecklistSummary::emptyTablesAreLeftOut()
{
    QCOMPARE(checklistSummaryHtml(exportOf({{.control = u"a"_s}})).size(), 1);
    const QStringList pieces = checklistSummaryHtml(Fixture::plan());
    QCOMPARE(pieces.size(), 3);
    QVERIFY(pieces.at(1).contains(u"Risks accepted (1)"_s));
    QVERIFY(pieces.at(2).contains(u"In work (1)"_s));
}

void TestChecklistSummary::tablesSayWhoAndUntilWhen()
{
    const QString text = html(Fixture::plan());
    for (const auto &part :
         {u"<td>Grace</td>"_s, u"<td>2027-03-31</td>"_s, u"The account is closed in March"_s,
          u"<td>Ada</td>"_s, u"<td>2026-12-01</td>"_s, u"href=\"#control-"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
    QVERIFY(html(exportOf({risk(u"a"_s, {})})).contains(u"<td>nobody</td>"_s));
}

void TestChecklistSummary::aLongTableIsCounted()
{
    QList<ItemState> states;
    for (int i = 0; i < 50; ++i) {
        states.append(risk(QString::number(i), {}));
    }
    const QString text = html(exportOf(states));
    QVERIFY(text.contains(u"Risks accepted (50)"_s));
    QVERIFY(text.contains(u"and 10 more among the controls below"_s));
    QCOMPARE(text.count(u"no end"_s), 40);
}

void TestChecklistSummary::servicesWithoutWorkAreCounted()
{
    const ChecklistExport done = Fixture::checklist(Fixture::scopeWithInventory());
    ChecklistExport idle = done;
    for (ChecklistItem &item : idle.items) {
        item.status = Status::Planned;
    }
    const QString paper = progressHtml(idle, ProgressFor::Paper);
    QVERIFY2(paper.contains(u"services where nothing is done or in work yet"_s), qPrintable(paper));
    QVERIFY(!paper.contains(u"Amazon S3"_s));
    QVERIFY(!paper.contains(u"By tactic"_s)); // the picture has it
    QVERIFY(progressHtml(idle, ProgressFor::Window).contains(u"Amazon S3"_s));
    QVERIFY(progressHtml(done, ProgressFor::Paper).contains(u"Amazon S3"_s));
    QVERIFY(progressHtml(done, ProgressFor::Browser).contains(u"By tactic"_s));
}

void TestChecklistSummary::titlesAreText()
{
    ItemState hostile = risk(u"<i>"_s, {});
    hostile.approver = u"<script>"_s;
    hostile.reason = u"</td>"_s;
    const QString text = html(exportOf({hostile}));
    QVERIFY(!text.contains(u"<i>"_s) && !text.contains(u"<script>"_s) && text.contains(u"&lt;/td&gt;"_s));
}

QTEST_GUILESS_MAIN(TestChecklistSummary)
#include "tst_checklistsummary.moc"
