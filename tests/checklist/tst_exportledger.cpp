#include "models/checklist/exportledger.h"
#include "tests/checklist/firstplan.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Whoever asks what a tracker was given finds it.
class TestExportLedger : public QObject
{
    Q_OBJECT
private slots:
    void recordsStayWithTheirPlanTheNewestFirst();
};

void TestExportLedger::recordsStayWithTheirPlanTheNewestFirst()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.ttcw"_s);
    const QDateTime noon({2026, 11, 23}, QTime(12, 0, 0, 250), Qt::UTC);
    const ExportRecord first{.time = noon,
                             .format = u"jira-csv"_s,
                             .file = u"/srv/plans/ü.csv"_s,
                             .items = 41,
                             .mark = {.change = 3, .check = "abcd"_ba}};
    ExportRecord second = first;
    second.time = noon.addDays(1);
    second.mark = {};
    {
        auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite).value();
        const PlanId plan = firstPlan(*store).plan();
        QVERIFY(ExportLedger(*store, plan).add(first));
        QVERIFY(ExportLedger(*store, plan).add(second));
        const PlanId other = PlanStore(*store).create(u"Other"_s, {}, {}, noon)->id;
        QCOMPARE(ExportLedger(*store, other).records().value(), QList<ExportRecord>());
    }
    auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadOnly).value();
    QCOMPARE(ExportLedger(*store, firstPlan(*store).plan()).records().value(), QList({second, first}));
    QVERIFY(!ExportLedger(*store, firstPlan(*store).plan()).add(first));
}

QTEST_GUILESS_MAIN(TestExportLedger)
#include "tst_exportledger.moc"
