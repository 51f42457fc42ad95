#include "models/scope/inventorydifference.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/inventorydraft.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestInventoryDifference : public QObject
{
    Q_OBJECT
private slots:
    void sameInventoriesDoNotDiffer();
    void servicesComeAndGo();
    void whatIsOnlyKnownBetterIsAChangeToo();
    void everyAccountsServicesAreNoNewsOfANewAccount();
    void accountsComeAndGo();
    void withoutAnInventoryBeforeEverythingIsNew();
    void onlyChosenAccountsTakePart();
};

namespace {

const QString First = u"111122223333"_s;
const QString Second = u"444455556666"_s;

Scope scopeOf(const Fixture::InventoryDraft &draft, const QStringList &accounts = {})
{
    return {Fixture::catalog(), std::make_shared<const Inventory>(draft.inventory()), accounts};
}

// An account with these services as resources.
Fixture::InventoryDraft draftOf(const QString &account, const QStringList &services)
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a.json"_s, u"config-snapshot"_s, {account});
    for (const QString &service : services) {
        draft.addEvidence(account, service, {EvidenceKind::Resource, u"X"_s, 1, source});
    }
    return draft;
}

} // namespace

void TestInventoryDifference::sameInventoriesDoNotDiffer()
{
    const Scope scope = scopeOf(draftOf(First, {u"s3"_s}));
    QVERIFY(differenceBetween(scope, scope).isEmpty());
}

void TestInventoryDifference::servicesComeAndGo()
{
    const Scope before = scopeOf(draftOf(First, {u"rds"_s, u"lambda"_s}));
    const Scope after = scopeOf(draftOf(First, {u"s3"_s, u"lambda"_s}));
    const InventoryDifference difference = differenceBetween(before, after);
    QCOMPARE(difference.services,
             QList<PresenceChange>({{First, u"rds"_s, Presence::InUse, Presence::NotCovered},
                                    {First, u"s3"_s, Presence::NotCovered, Presence::InUse}}));
    QCOMPARE(difference.techniques,
             QList<VerdictChange>({{u"T1485.A001"_s, Verdict::InUse, Verdict::NotCovered},
                                   {u"T1485.A003"_s, Verdict::NotCovered, Verdict::InUse}}));
    QVERIFY(difference.accountsAdded.isEmpty() && difference.accountsGone.isEmpty());
}

void TestInventoryDifference::whatIsOnlyKnownBetterIsAChangeToo()
{
    Fixture::InventoryDraft draft = draftOf(First, {u"s3"_s});
    const Scope before = scopeOf(draft);
    draft.source(0).complete = true;
    const InventoryDifference difference = differenceBetween(before, scopeOf(draft));
    QVERIFY(difference.services.contains({First, u"rds"_s, Presence::NotCovered, Presence::NotSeen}));
    QCOMPARE(difference.techniques,
             QList<VerdictChange>({{u"T1485.A001"_s, Verdict::NotCovered, Verdict::NotSeen}}));
    QVERIFY(!isThere(Presence::NotSeen) && !isThere(Presence::NotCovered));
    QVERIFY(!isShownFirst(Verdict::NotSeen) && isShownFirst(Verdict::Startable));
}

void TestInventoryDifference::everyAccountsServicesAreNoNewsOfANewAccount()
{
    const Scope before = scopeOf(draftOf(First, {u"s3"_s}));
    Fixture::InventoryDraft both = draftOf(First, {u"s3"_s});
    const int source = both.addSource(u"b.json"_s, u"config-snapshot"_s, {Second});
    both.addEvidence(Second, u"rds"_s, {EvidenceKind::Resource, u"X"_s, 1, source});
    const InventoryDifference difference = differenceBetween(before, scopeOf(both));
    QCOMPARE(difference.services,
             QList<PresenceChange>({{Second, u"rds"_s, Presence::NotCovered, Presence::InUse}}));
}

void TestInventoryDifference::accountsComeAndGo()
{
    const InventoryDifference difference =
        differenceBetween(scopeOf(draftOf(First, {u"s3"_s})), scopeOf(draftOf(Second, {u"s3"_s})));
    QCOMPARE(difference.accountsAdded, QStringList{Second});
    QCOMPARE(difference.accountsGone, QStringList{First});
    QCOMPARE(difference.services,
             QList<PresenceChange>({{First, u"s3"_s, Presence::InUse, Presence::NotCovered},
                                    {Second, u"s3"_s, Presence::NotCovered, Presence::InUse}}));
    QVERIFY(difference.techniques.isEmpty());
}

void TestInventoryDifference::withoutAnInventoryBeforeEverythingIsNew()
{
    const InventoryDifference difference =
        differenceBetween(Scope(Fixture::catalog()), scopeOf(draftOf(First, {u"s3"_s})));
    QCOMPARE(difference.accountsAdded, QStringList{First});
    QCOMPARE(difference.services,
             QList<PresenceChange>({{First, u"s3"_s, Presence::NotCovered, Presence::InUse}}));
    QCOMPARE(difference.techniques.size(), Fixture::catalog()->leaves().size());
    QCOMPARE(difference.techniques.first().before, Verdict::Unscoped);
}

void TestInventoryDifference::onlyChosenAccountsTakePart()
{
    Fixture::InventoryDraft draft = draftOf(First, {u"s3"_s});
    const int source = draft.addSource(u"b.json"_s, u"config-snapshot"_s, {Second});
    const Scope before = scopeOf(draft, {First});
    draft.addEvidence(Second, u"rds"_s, {EvidenceKind::Resource, u"X"_s, 1, source});
    QVERIFY(differenceBetween(before, scopeOf(draft, {First})).isEmpty());
}

QTEST_GUILESS_MAIN(TestInventoryDifference)
#include "tst_inventorydifference.moc"
