#include "models/checklist/checklist.h"
#include "tests/support/fixturecatalog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestChecklist : public QObject
{
    Q_OBJECT
private slots:
    void statusKeysLeadThereAndBack();
    void eachControlStandsOnceWithTheTechniquesItServes();
    void controlsThatTheFilterLeavesOutStayOut();
    void keptStatusesAreFilledIn();
    void progressCountsWhatIsDoneAmongWhatCounts();
    void progressOfAParentCountsSharedControlsOnce();
    void nothingAtAllIsNoProgress();

private:
    const std::shared_ptr<const Catalog> m_catalog = Fixture::catalog();
    const Scope m_scope{m_catalog};
};

namespace {

QStringList controlsOf(const QList<ChecklistItem> &items)
{
    QStringList ids;
    for (const ChecklistItem &item : items) {
        ids.append(item.control);
    }
    return ids;
}

FilterResult everything(const Catalog &catalog)
{
    FilterResult result;
    result.leaves = catalog.leaves();
    for (const Control &control : catalog.controls()) {
        result.controls.insert(control.id);
    }
    return result;
}

ItemState state(const QString &control, Status status)
{
    return {.control = control,
            .status = status,
            .textHash = "hash"_ba,
            .changed = QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC)};
}

} // namespace

void TestChecklist::statusKeysLeadThereAndBack()
{
    const QStringList keys{u"not-assessed"_s, u"planned"_s,        u"in-progress"_s,  u"implemented"_s,
                           u"verified"_s,     u"not-applicable"_s, u"risk-accepted"_s};
    for (const QString &key : keys) {
        const std::optional<Status> status = statusFromKey(key);
        QVERIFY2(status, qPrintable(key));
        QCOMPARE(toKey(*status), key);
        QCOMPARE(statusName(*status).toLower().replace(u' ', u'-'), key);
    }
    QVERIFY(!statusFromKey(u"done"));
}

void TestChecklist::eachControlStandsOnceWithTheTechniquesItServes()
{
    const QList<ChecklistItem> items = buildChecklist(m_scope, everything(*m_catalog), {});
    QCOMPARE(controlsOf(items), QStringList({u"backup-vault-lock"_s, u"deny-unused-services"_s,
                                             u"s3-data-events"_s, u"s3-versioning"_s}));
    QCOMPARE(items.at(2).techniques, QStringList({u"T1078"_s, u"T1485.A003"_s}));
    QCOMPARE(items.at(2).verdict, Verdict::Unscoped);
    QCOMPARE(items.at(2).status, Status::NotAssessed);
}

void TestChecklist::controlsThatTheFilterLeavesOutStayOut()
{
    FilterResult shown = everything(*m_catalog);
    shown.leaves = {u"T1485.A003"_s, u"T1485.A001"_s};
    shown.controls.remove(u"s3-data-events"_s);
    const QList<ChecklistItem> items = buildChecklist(m_scope, shown, {});
    QCOMPARE(controlsOf(items), QStringList({u"backup-vault-lock"_s, u"s3-versioning"_s}));
}

void TestChecklist::keptStatusesAreFilledIn()
{
    const ItemState kept = state(u"s3-versioning"_s, Status::Verified);
    const QList<ChecklistItem> items =
        buildChecklist(m_scope, everything(*m_catalog), {{kept.control, kept}});
    QCOMPARE(items.last().status, Status::Verified);
    QCOMPARE(items.last().changed, kept.changed);
    QCOMPARE(items.first().status, Status::NotAssessed);
    QVERIFY(!items.first().changed.isValid());
}

void TestChecklist::progressCountsWhatIsDoneAmongWhatCounts()
{
    QList<ChecklistItem> items;
    for (const Status status : {Status::NotAssessed, Status::Planned, Status::InProgress, Status::Implemented,
                                Status::Verified, Status::NotApplicable, Status::RiskAccepted}) {
        ChecklistItem item;
        item.status = status;
        items.append(item);
    }
    const ChecklistProgress progress = progressOf(items);
    QCOMPARE(progress.total, 7);
    QCOMPARE(progress.done, 2);
    QCOMPARE(progress.counted, 5);
    QCOMPARE(progress.percent(), 40);
}

void TestChecklist::progressOfAParentCountsSharedControlsOnce()
{
    CatalogContents contents = Fixture::contents();
    for (Technique &technique : contents.techniques) {
        if (technique.id == "T1485.A001"_L1) {
            technique.mitigations.append({u"s3-versioning"_s, u"Shared with its neighbour."_s});
        }
    }
    const Catalog catalog(contents);
    const ItemState kept = state(u"s3-versioning"_s, Status::Implemented);
    const ChecklistProgress progress = progressOf(catalog, u"T1485"_s, {{kept.control, kept}});
    QCOMPARE(progress.total, 3);
    QCOMPARE(progress.done, 1);
    QCOMPARE(progressOf(catalog, u"T1485.A001"_s, {{kept.control, kept}}).total, 2);
}

void TestChecklist::nothingAtAllIsNoProgress()
{
    QCOMPARE(progressOf(QList<ChecklistItem>()).percent(), 0);
    QCOMPARE(progressOf(*m_catalog, u"T9999"_s, {}).total, 0);
}

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
