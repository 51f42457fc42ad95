#include "tests/ui/windowfixture.h"
#include "ui/window/importtext.h"

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// One account that shows a service by evidence of that kind.
Inventory seen(const QString &service, EvidenceKind kind)
{
    Inventory inventory = Fixture::inventoryWith({service}, u"444455556666"_s);
    inventory.accounts.first().services.first().evidence.first().kind = kind;
    inventory.sources.first().sha256 = service + toKey(kind);
    return inventory;
}

} // namespace

class TestImportText : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void theEffectNamesEachMoveOfAVerdict_data();
    void theEffectNamesEachMoveOfAVerdict();
    void servicesAreCountedAlikeBeforeAndAfter();
};

void TestImportText::theEffectNamesEachMoveOfAVerdict_data()
{
    using enum EvidenceKind;
    QTest::addColumn<Inventory>("before");
    QTest::addColumn<Inventory>("added");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("surer") << seen(u"rds"_s, Read) << seen(u"rds"_s, Resource)
                           << u"1 technique goes from Possible to In use."_s;
    QTest::newRow("already sure") << seen(u"rds"_s, Resource) << seen(u"rds"_s, Read)
                                  << u"Changes no verdict."_s;
    QTest::newRow("the same again") << seen(u"rds"_s, Read) << seen(u"rds"_s, Read)
                                    << u"Takes the place of list.txt. Changes no verdict."_s;
    QTest::newRow("from startable") << seen(u"s3"_s, Resource) << seen(u"bedrock"_s, Resource)
                                    << u"1 technique goes from Startable to In use."_s;
    QTest::newRow("into view") << seen(u"s3"_s, Resource) << seen(u"rds"_s, Read)
                               << u"1 technique comes into view."_s;
    QTest::newRow("the first narrows")
        << Inventory() << seen(u"s3"_s, Resource) << u"1 technique goes out of view."_s;
}

void TestImportText::theEffectNamesEachMoveOfAVerdict()
{
    QFETCH(const Inventory, before);
    QFETCH(const Inventory, added);
    QFETCH(const QString, sentence);
    Fixture::Work work;
    work.inventory.add(before);
    const QString effect = effectText(work.inventory, added);
    QVERIFY2(effect.endsWith(sentence), qPrintable(effect));
    QCOMPARE(effect.contains(u"Changes no verdict."_s), sentence.contains(u"Changes no verdict."_s));
}

void TestImportText::servicesAreCountedAlikeBeforeAndAfter()
{
    Fixture::Work work;
    ImportReport report{.inventory = Fixture::inventoryWith({u"s3"_s, u"ec2"_s, u"iam"_s})};
    const QString one = effectText(work.inventory, report.inventory);
    QVERIFY2(one.contains(u" 3 services with evidence are new."_s), qPrintable(one));
    QCOMPARE(successText(report), u"1 file read: 1 account, 3 services with evidence."_s);
    // A service of two accounts counts twice, and that is said.
    report.inventory =
        mergeInventories(report.inventory, Fixture::inventoryWith({u"s3"_s}, u"444455556666"_s));
    const QString two = effectText(work.inventory, report.inventory);
    QVERIFY2(two.contains(u" 4 services with evidence (counted per account) are new."_s), qPrintable(two));
    QCOMPARE(successText(report),
             u"2 files read: 2 accounts, 4 services with evidence (counted per account)."_s);
    work.inventory.add(report.inventory);
    QVERIFY(!effectText(work.inventory, report.inventory).contains(u"service"_s));
}

QTEST_MAIN(TestImportText)
#include "tst_importtext.moc"
