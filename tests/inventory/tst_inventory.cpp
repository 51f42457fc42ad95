#include "models/inventory/givenaccount.h"
#include "models/inventory/inventory.h"
#include "models/inventory/inventorybuilder.h"
#include "models/inventory/inventoryformat.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

Source source(const QString &label, const QStringList &accounts)
{
    return {.label = label, .format = u"list"_s, .sha256 = u"sha of "_s + label, .accounts = accounts};
}

Inventory inventory(const QString &label, const QString &account, const QString &service, qint64 count = 1)
{
    Inventory made;
    made.sources = {source(label, {account})};
    made.accounts = {{.id = account,
                      .services = {{.service = service,
                                    .evidence = {{EvidenceKind::Resource, u"AWS::X::Y"_s, count, 0}},
                                    .regions = {u"eu-west-1"_s}}}}};
    made.unmatched = {{u"what "_s + label, u"name"_s, count, 0}};
    return made;
}

// "account: service(kind type count source,...) !absent", for comparisons that can be read.
QStringList lines(const Inventory &inventory)
{
    QStringList lines;
    for (const AccountInventory &account : inventory.accounts) {
        QStringList parts;
        for (const ServiceEvidence &service : account.services) {
            QStringList evidence;
            for (const Evidence &one : service.evidence) {
                evidence.append(
                    u"%1 %2 %3 of %4"_s.arg(toKey(one.kind), one.type).arg(one.count).arg(one.source));
            }
            parts.append(service.service + u'(' + evidence.join(u", "_s) + u')');
        }
        for (const Absence &absence : account.absent) {
            parts.append(u"!%1 of %2"_s.arg(absence.service).arg(absence.source));
        }
        lines.append(account.id + u": "_s + parts.join(u' '));
    }
    return lines;
}

// A file of a few accounts, services, absences and unknown names, in any order.
Inventory inventedFile(QRandomGenerator &random, int number)
{
    const QStringList accounts{u"111122223333"_s, u"444455556666"_s, u"777788889999"_s};
    const QStringList services{u"s3"_s, u"rds"_s, u"ec2"_s, u"lambda"_s};
    Inventory file;
    Source source{.label = QString::number(number), .sha256 = QString::number(number)};
    for (const QString &id : accounts) {
        if (random.bounded(2) == 0) {
            source.accounts.append(id);
        }
        if (random.bounded(2) == 0) {
            continue;
        }
        AccountInventory account{.id = id, .name = random.bounded(3) == 0 ? u"prod"_s : QString()};
        for (const QString &service : services) {
            if (random.bounded(2) == 0) {
                account.services.append(
                    {.service = service,
                     .evidence = {{static_cast<EvidenceKind>(random.bounded(9)), u"b"_s, 2, 0},
                                  {static_cast<EvidenceKind>(random.bounded(9)), u"a"_s, 1, 0}},
                     .regions = {u"us-east-1"_s, random.bounded(2) == 0 ? u"eu-west-1"_s : u"us-west-2"_s}});
            } else if (random.bounded(3) == 0) {
                account.absent.append({service, 0});
            }
        }
        file.accounts.append(account);
    }
    if (random.bounded(2) == 0) {
        file.unmatched.append({u"x"_s, u"name"_s, random.bounded(3) + 1, 0});
    }
    file.sources.append(source);
    return file;
}

} // namespace

class TestInventory : public QObject
{
    Q_OBJECT
private slots:
    void everyEvidenceKindHasAWord();
    void accountsAreFoundById();
    void whatNamesNoAccountIsOfTheOneGiven();
    void theAccountGivenBeforeIsTheOneNotNamed_data();
    void theAccountGivenBeforeIsTheOneNotNamed();
    void aFileThatChangedBetweenTwoReadingsGoes();
    void mergingKeepsBothAndRenumbersSources();
    void theShortWaysGiveWhatTheBuilderGives();
    void evidenceOfSeveralSourcesStandsStrongestFirst();
    void theSameFileAgainReplacesItself();
    void aReplacedFileTakesItsAccountsWithIt();
    void accountsThatAreOnlyNamedStayButAreNotAsked();
    void aLaterNameWins();
    void withoutASourceOnlyTheOthersSpeak();
    void anIndexOutOfRangeChangesNothing();
    void unmatchedNamesStandMostFrequentFirst();
    void absencesFollowTheirSource();
    void everyFormatIsDescribed();
};

void TestInventory::everyEvidenceKindHasAWord()
{
    QSet<QString> words;
    for (int kind = 0; kind <= static_cast<int>(EvidenceKind::ZeroCost); ++kind) {
        const QString word = toKey(static_cast<EvidenceKind>(kind));
        QVERIFY(!word.isEmpty());
        QCOMPARE(evidenceKindFromKey(word), static_cast<EvidenceKind>(kind));
        words.insert(word);
    }
    QCOMPARE(words.size(), 9);
    QVERIFY(!evidenceKindFromKey(u"gossip"));
}

void TestInventory::accountsAreFoundById()
{
    const Inventory merged = mergeInventories(inventory(u"a"_s, u"222222222222"_s, u"s3"_s),
                                              inventory(u"b"_s, u"111111111111"_s, u"ec2"_s));
    QCOMPARE(merged.accountIds(), QStringList({u"111111111111"_s, u"222222222222"_s}));
    QVERIFY(merged.account(u"222222222222"_s));
    QCOMPARE(merged.account(u"222222222222"_s)->services.first().service, u"s3"_s);
    QVERIFY(!merged.account(u"333333333333"_s));
    QVERIFY(Inventory().isEmpty());
    QVERIFY(Inventory().accountIds().isEmpty());
}

void TestInventory::whatNamesNoAccountIsOfTheOneGiven()
{
    const Inventory unnamed = inventory(u"list.txt"_s, UnknownAccount.toString(), u"s3"_s, 2);
    const Inventory both =
        mergeInventories(inventory(u"config.json"_s, u"111122223333"_s, u"s3"_s, 3), unnamed);
    QCOMPARE(lines(withGivenAccount(both, u"444455556666"_s)),
             QStringList({u"111122223333: s3(resource AWS::X::Y 3 of 0)"_s,
                          u"444455556666: s3(resource AWS::X::Y 2 of 1)"_s}));
    const Inventory joined = withGivenAccount(both, u"111122223333"_s);
    QCOMPARE(lines(joined),
             QStringList{u"111122223333: s3(resource AWS::X::Y 3 of 0, resource AWS::X::Y 2 of 1)"_s});
    QCOMPARE(joined.sources.last().accounts, QStringList{u"111122223333"_s});
    QCOMPARE(joined.unmatched, both.unmatched);
    QCOMPARE(withGivenAccount(both, {}), both);
}

void TestInventory::theAccountGivenBeforeIsTheOneNotNamed_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QString>("given");
    const QString unknown = UnknownAccount.toString();
    const QString one = u"111122223333"_s;
    const QString two = u"444455556666"_s;
    QTest::newRow("for all") << QStringList{one} << QStringList{unknown} << one;
    QTest::newRow("for some") << QStringList{one, two} << QStringList{two, unknown} << one;
    QTest::newRow("one that is named, too") << QStringList{one} << QStringList{one, unknown} << one;
    QTest::newRow("one of those named")
        << QStringList{one, two} << QStringList{one, two, unknown} << QString();
    QTest::newRow("none") << QStringList{unknown} << QStringList{unknown} << QString();
}

void TestInventory::theAccountGivenBeforeIsTheOneNotNamed()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, now);
    QTEST(givenBefore(source(u"list.txt"_s, before), source(u"list.txt"_s, now)), "given");
}

void TestInventory::aFileThatChangedBetweenTwoReadingsGoes()
{
    const QString unknown = UnknownAccount.toString();
    const ImportReport first{
        .inventory = mergeInventories(mergeInventories(inventory(u"same"_s, unknown, u"s3"_s),
                                                       inventory(u"named"_s, u"111122223333"_s, u"ec2"_s)),
                                      inventory(u"changed"_s, unknown, u"rds"_s)),
        .problems = {{.file = u"bad"_s}},
        .skipped = {{u"prose"_s, u"it is prose"_s}}};
    const ImportReport again{.inventory =
                                 mergeInventories(inventory(u"same"_s, u"444455556666"_s, u"s3"_s),
                                                  inventory(u"as it is now"_s, u"444455556666"_s, u"sns"_s)),
                             .problems = {{.file = u"gone"_s}}};
    const ImportReport both = withReadAgain(first, again);
    QCOMPARE(lines(both.inventory), QStringList({u"111122223333: ec2(resource AWS::X::Y 1 of 1)"_s,
                                                 u"444455556666: s3(resource AWS::X::Y 1 of 0) "
                                                 "sns(resource AWS::X::Y 1 of 2)"_s}));
    QCOMPARE(both.problems.size(), 2);
    QCOMPARE(both.skipped.size(), 1);
}

void TestInventory::theShortWaysGiveWhatTheBuilderGives()
{
    QRandomGenerator random(20261127);
    int file = 0;
    const auto invented = [&random, &file] {
        InventoryBuilder builder;
        for (int count = 1 + random.bounded(3); count > 0; --count) {
            builder.add(inventedFile(random, file++));
        }
        return builder.take();
    };
    for (int draw = 0; draw < 400; ++draw) {
        const Inventory base = invented();
        // Now and then with a file that is there already.
        const Inventory added = draw % 5 == 0 ? base : invented();
        InventoryBuilder together;
        together.add(base);
        together.add(added);
        const Inventory both = together.take();
        QCOMPARE(mergeInventories(base, added), both);
        const int place = random.bounded(static_cast<int>(both.sources.size()));
        InventoryBuilder less;
        less.add(both);
        less.removeSource(place);
        QCOMPARE(withoutSource(both, place), less.take());
    }
}

void TestInventory::mergingKeepsBothAndRenumbersSources()
{
    const Inventory merged =
        mergeInventories(inventory(u"a"_s, u"1"_s, u"s3"_s, 2), inventory(u"b"_s, u"1"_s, u"s3"_s, 3));
    QCOMPARE(merged.sources.size(), 2);
    QCOMPARE(lines(merged), QStringList({u"1: s3(resource AWS::X::Y 2 of 0, resource AWS::X::Y 3 of 1)"_s}));
}

void TestInventory::evidenceOfSeveralSourcesStandsStrongestFirst()
{
    Inventory weak = inventory(u"a"_s, u"1"_s, u"s3"_s);
    weak.accounts[0].services[0].evidence[0].kind = EvidenceKind::ZeroCost;
    weak.accounts[0].services[0].regions = {u"us-east-1"_s};
    const Inventory merged = mergeInventories(weak, inventory(u"b"_s, u"1"_s, u"s3"_s));
    const ServiceEvidence &service = merged.accounts.first().services.first();
    QCOMPARE(service.evidence.first().kind, EvidenceKind::Resource);
    QCOMPARE(service.evidence.last().kind, EvidenceKind::ZeroCost);
    QCOMPARE(service.regions, QStringList({u"eu-west-1"_s, u"us-east-1"_s}));
}

void TestInventory::theSameFileAgainReplacesItself()
{
    Inventory base =
        mergeInventories(inventory(u"a"_s, u"1"_s, u"s3"_s, 5), inventory(u"b"_s, u"1"_s, u"ec2"_s));
    Inventory again = inventory(u"a"_s, u"1"_s, u"s3"_s, 5);
    again.sources[0].path = u"elsewhere/a"_s;
    const Inventory merged = mergeInventories(base, again);
    QCOMPARE(merged.sources.size(), 2);
    QCOMPARE(merged.sources.first().path, u"elsewhere/a"_s);
    QCOMPARE(lines(merged), lines(base));
    QCOMPARE(merged.unmatched, base.unmatched);
}

void TestInventory::aReplacedFileTakesItsAccountsWithIt()
{
    const Inventory base = inventory(u"a"_s, u"unknown"_s, u"s3"_s);
    const Inventory merged = mergeInventories(base, inventory(u"a"_s, u"111122223333"_s, u"s3"_s));
    QCOMPARE(merged.accountIds(), QStringList({u"111122223333"_s}));
    QCOMPARE(lines(merged), QStringList({u"111122223333: s3(resource AWS::X::Y 1 of 0)"_s}));
}

void TestInventory::accountsThatAreOnlyNamedStayButAreNotAsked()
{
    Inventory names = inventory(u"names"_s, u"1"_s, u"organizations"_s);
    names.accounts.append({.id = u"2"_s, .name = u"sandbox"_s});
    const Inventory merged = mergeInventories(inventory(u"a"_s, u"1"_s, u"s3"_s), names);
    QVERIFY(merged.account(u"2"_s));
    QCOMPARE(merged.accountIds(), QStringList({u"1"_s}));
    QVERIFY(withoutSource(merged, 0).account(u"2"_s));
}

void TestInventory::aLaterNameWins()
{
    Inventory base = inventory(u"a"_s, u"1"_s, u"s3"_s);
    base.accounts[0].name = u"old"_s;
    Inventory nameless = inventory(u"b"_s, u"1"_s, u"s3"_s);
    QCOMPARE(mergeInventories(base, nameless).accounts.first().name, u"old"_s);
    nameless.accounts[0].name = u"new"_s;
    QCOMPARE(mergeInventories(base, nameless).accounts.first().name, u"new"_s);
}

void TestInventory::withoutASourceOnlyTheOthersSpeak()
{
    const Inventory merged = mergeInventories(
        mergeInventories(inventory(u"a"_s, u"1"_s, u"s3"_s), inventory(u"b"_s, u"2"_s, u"ec2"_s)),
        inventory(u"c"_s, u"2"_s, u"rds"_s));
    const Inventory left = withoutSource(merged, 1);
    QCOMPARE(left.sources.size(), 2);
    QCOMPARE(left.sources.last().label, u"c"_s);
    QCOMPARE(lines(left),
             QStringList({u"1: s3(resource AWS::X::Y 1 of 0)"_s, u"2: rds(resource AWS::X::Y 1 of 1)"_s}));
    QCOMPARE(left.unmatched.size(), 2);
    const Inventory none = withoutSource(withoutSource(left, 0), 0);
    QCOMPARE(none, Inventory());
}

void TestInventory::anIndexOutOfRangeChangesNothing()
{
    const Inventory one = inventory(u"a"_s, u"1"_s, u"s3"_s);
    QCOMPARE(withoutSource(one, 1), one);
    QCOMPARE(withoutSource(one, -1), one);
}

void TestInventory::unmatchedNamesStandMostFrequentFirst()
{
    const Inventory merged =
        mergeInventories(inventory(u"rare"_s, u"1"_s, u"s3"_s, 1), inventory(u"often"_s, u"1"_s, u"s3"_s, 7));
    QCOMPARE(merged.unmatched.first().value, u"what often"_s);
    QCOMPARE(merged.unmatched.first().source, 1);
}

void TestInventory::absencesFollowTheirSource()
{
    Inventory checked = inventory(u"b"_s, u"1"_s, u"s3"_s);
    checked.accounts[0].absent = {{u"bedrock"_s, 0}};
    const Inventory merged = mergeInventories(inventory(u"a"_s, u"2"_s, u"s3"_s), checked);
    QCOMPARE(merged.account(u"1"_s)->absent, QList<Absence>({{u"bedrock"_s, 1}}));
    QCOMPARE(withoutSource(merged, 0).account(u"1"_s)->absent, QList<Absence>({{u"bedrock"_s, 0}}));
    QCOMPARE(withoutSource(merged, 1).account(u"1"_s), nullptr);
}

void TestInventory::everyFormatIsDescribed()
{
    const QStringList kinds{u"config"_s, u"billing"_s, u"access-advisor"_s, u"list"_s, {}};
    QSet<QString> keys;
    for (const InventoryFormat &format : inventoryFormats()) {
        QVERIFY2(!format.name.isEmpty() && !format.proves.isEmpty() && !format.howToGet.isEmpty(),
                 qPrintable(format.key));
        QVERIFY(kinds.contains(format.absenceKind));
        QCOMPARE(inventoryFormat(format.key), &format);
        keys.insert(format.key);
    }
    QCOMPARE(keys.size(), inventoryFormats().size());
    QVERIFY(!inventoryFormat(u"gossip"_s));
    QCOMPARE(inventoryFormat(u"config-snapshot"_s)->absenceKind, u"config"_s);
    QVERIFY(inventoryFormat(u"tagging-api"_s)->absenceKind.isEmpty());
}

QTEST_APPLESS_MAIN(TestInventory)
#include "tst_inventory.moc"
