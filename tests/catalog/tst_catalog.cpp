#include "models/catalog/catalog.h"
#include "tests/support/fixturecatalog.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestCatalog : public QObject
{
    Q_OBJECT
private slots:
    void sortsWhateverOrderItGets();
    void findsEntriesById();
    void unknownIdsGiveNothing();
    void knowsLeavesAndChildren();
    void knowsTheTechniquesOfAControl();
    void anEmptyCatalogIsACatalog();
    void namesServicesWithoutTheBrand_data();
    void namesServicesWithoutTheBrand();
    void textHashFollowsWhatPeopleTick();
};

void TestCatalog::sortsWhateverOrderItGets()
{
    CatalogContents contents = Fixture::contents();
    std::ranges::reverse(contents.techniques);
    std::ranges::reverse(contents.controls);
    std::ranges::reverse(contents.services);
    const Catalog catalog(contents);
    QVERIFY(std::ranges::is_sorted(catalog.techniques(), {}, &Technique::id));
    QVERIFY(std::ranges::is_sorted(catalog.controls(), {}, &Control::id));
    QVERIFY(std::ranges::is_sorted(catalog.services(), {}, &Service::key));
    QVERIFY(catalog.contents() == Catalog(Fixture::contents()).contents());
    QCOMPARE(catalog.tactics().first().id, u"TA0001"_s); // tactics keep the order they came in
}

void TestCatalog::findsEntriesById()
{
    const auto catalog = Fixture::catalog();
    QCOMPARE(catalog->technique(u"T1485.A003"_s)->name, u"S3 Object and Bucket Deletion"_s);
    QCOMPARE(catalog->control(u"s3-versioning"_s)->title, u"Turn on versioning"_s);
    QCOMPARE(catalog->service(u"rds"_s)->name, u"Amazon RDS"_s);
    QCOMPARE(catalog->tactic(u"TA0040"_s)->name, u"Impact"_s);
    QCOMPARE(catalog->serviceName(u"rds"_s), u"Amazon RDS"_s);
}

void TestCatalog::unknownIdsGiveNothing()
{
    const auto catalog = Fixture::catalog();
    for (const QString &id : {QString(), u"T9999"_s, u"t1485"_s, u"T1485 "_s}) {
        QVERIFY(catalog->technique(id) == nullptr);
        QVERIFY(catalog->control(id) == nullptr);
        QVERIFY(catalog->service(id) == nullptr);
        QVERIFY(catalog->tactic(id) == nullptr);
        QVERIFY(catalog->children(id).isEmpty());
        QVERIFY(!catalog->isLeaf(id));
        QVERIFY(catalog->techniquesOf(id).isEmpty());
        QCOMPARE(catalog->serviceName(id), id);
    }
}

void TestCatalog::knowsLeavesAndChildren()
{
    const auto catalog = Fixture::catalog();
    QCOMPARE(catalog->leaves(), (QStringList{u"T1078"_s, u"T1485.A001"_s, u"T1485.A003"_s, u"T1496"_s}));
    QCOMPARE(catalog->children(u"T1485"_s), (QStringList{u"T1485.A001"_s, u"T1485.A003"_s}));
    QVERIFY(!catalog->isLeaf(u"T1485"_s));
    QVERIFY(catalog->isLeaf(u"T1496"_s));
    QVERIFY(catalog->children(u"T1496"_s).isEmpty());
}

void TestCatalog::knowsTheTechniquesOfAControl()
{
    const auto catalog = Fixture::catalog();
    QCOMPARE(catalog->techniquesOf(u"s3-data-events"_s), (QStringList{u"T1078"_s, u"T1485.A003"_s}));
    QCOMPARE(catalog->techniquesOf(u"backup-vault-lock"_s), QStringList{u"T1485.A001"_s});
}

void TestCatalog::anEmptyCatalogIsACatalog()
{
    const Catalog catalog{CatalogContents{}};
    QVERIFY(catalog.leaves().isEmpty());
    QVERIFY(catalog.techniques().isEmpty());
}

void TestCatalog::namesServicesWithoutTheBrand_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shortName");
    QTest::newRow("Amazon") << u"Amazon S3"_s << u"S3"_s;
    QTest::newRow("AWS") << u"AWS Lambda"_s << u"Lambda"_s;
    QTest::newRow("neither") << u"Elastic Load Balancing"_s << u"Elastic Load Balancing"_s;
    QTest::newRow("brand in the word") << u"AWSomething"_s << u"AWSomething"_s;
}

void TestCatalog::namesServicesWithoutTheBrand()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shortName);
    Service service;
    service.name = name;
    QCOMPARE(service.shortName(), shortName);
}

void TestCatalog::textHashFollowsWhatPeopleTick()
{
    const Control control = *Fixture::catalog()->control(u"s3-versioning"_s);
    QCOMPARE(control.textHash().size(), 32);
    Control same = control;
    same.effort = Effort::High;
    same.services.append(u"ec2"_s);
    same.prowler.append(u"check"_s);
    QCOMPARE(same.textHash(), control.textHash());

    QList<Control> changed(6, control);
    changed[0].title += u'.';
    changed[1].why += u'.';
    changed[2].steps.append(u"Third"_s);
    changed[3].verify[0].expect += u'.';
    changed[4].policy.type = Policy::Type::Scp;
    changed[5].title += control.why; // the same letters in another field
    changed[5].why.clear();
    for (const Control &one : std::as_const(changed)) {
        QVERIFY(one.textHash() != control.textHash());
    }
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
