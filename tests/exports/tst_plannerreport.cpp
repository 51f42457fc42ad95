#include "models/checklist/planview.h"
#include "models/exports/plannerreport.h"
#include "tests/exports/exportfixture.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestPlannerReport : public QObject
{
    Q_OBJECT
private slots:
    void reportsAreAsTheyWere_data();
    void reportsAreAsTheyWere();
    void theSentenceCounts_data();
    void theSentenceCounts();
    void jsonHasExactlyTheMembersOfItsSchema();
    void theTableIsCutToTheTerminal();
    void hostileNamesDoNotReachTheTerminal();
};

namespace {

// Versioning is planned, the vault lock is accepted as a risk; all else is open.
PlannerReport reportOf(const Scope &scope, int share)
{
    const ItemState planned{.control = u"s3-versioning"_s, .status = Status::Planned};
    const ItemState accepted{.control = u"backup-vault-lock"_s, .status = Status::RiskAccepted};
    PlannerReport report{.context = Fixture::context(),
                         .scope = scope,
                         .states = {{planned.control, planned}, {accepted.control, accepted}},
                         .share = share};
    report.plan =
        itemsForShare(plannerItems(scope, Fixture::everything(scope), report.states, report.weights), share);
    return report;
}

} // namespace

void TestPlannerReport::reportsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("document");
    const PlannerReport report = reportOf(Fixture::scopeWithInventory(), 80);
    QTest::newRow("table") << u"planner.txt"_s << plannerTable(report, 0);
    QTest::newRow("json") << u"planner.json"_s << plannerJson(report);
}

void TestPlannerReport::reportsAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, document);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestPlannerReport::theSentenceCounts_data()
{
    QTest::addColumn<WorkPlan>("plan");
    QTest::addColumn<QString>("sentence");
    const PlannerStep two{.covered = 2};
    QTest::newRow("several") << WorkPlan{.steps = {{.covered = 1}, two}, .openTechniques = 3}
                             << u"These 2 controls cover 66 % of the open techniques (2 of 3)."_s;
    QTest::newRow("one") << WorkPlan{.steps = {two}, .openTechniques = 2}
                         << u"This one control covers 100 % of the open techniques (2 of 2)."_s;
    QTest::newRow("none needed") << WorkPlan{.openTechniques = 3}
                                 << u"No control is needed for 0 % of the open techniques (0 of 3)."_s;
    QTest::newRow("none open") << WorkPlan{}
                               << u"No technique is open: each has a control that is done, or none that is "
                                  "left to do."_s;
}

void TestPlannerReport::theSentenceCounts()
{
    QFETCH(const WorkPlan, plan);
    QTEST(plannerSentence(plan), "sentence");
}

void TestPlannerReport::jsonHasExactlyTheMembersOfItsSchema()
{
    const PlannerReport report = reportOf(Fixture::scopeWithInventory(), 100);
    const QJsonObject json = QJsonDocument::fromJson(plannerJson(report)).object();
    QCOMPARE(json.keys(),
             (QStringList{u"catalog"_s, u"covered"_s, u"open_techniques"_s, u"percent"_s, u"query"_s,
                          u"schema"_s, u"share"_s, u"sources"_s, u"steps"_s, u"summary"_s, u"weights"_s}));
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-planner/1"_s);
    const QJsonArray steps = json[u"steps"_s].toArray();
    QCOMPARE(steps.size(), report.plan.steps.size());
    QCOMPARE(steps.first().toObject().keys(),
             (QStringList{u"adds"_s, u"control"_s, u"covered"_s, u"effort"_s, u"kind"_s, u"percent"_s,
                          u"rank"_s, u"status"_s, u"title"_s, u"weight"_s, u"work"_s}));
    QCOMPARE(steps.last()[u"percent"_s].toInt(), 100);
}

void TestPlannerReport::theTableIsCutToTheTerminal()
{
    const QString table = QString::fromUtf8(plannerTable(reportOf(Fixture::scopeWithInventory(), 100), 60));
    for (const QString &line : table.split(u'\n')) {
        QVERIFY2(line.size() <= 60, qPrintable(line));
    }
}

void TestPlannerReport::hostileNamesDoNotReachTheTerminal()
{
    const Scope scope = Fixture::hostileScope(u"\x1b[31mred\n"_s);
    QVERIFY(!plannerTable(reportOf(scope, 100), 0).contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestPlannerReport)
#include "tst_plannerreport.moc"
