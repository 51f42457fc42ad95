#include "models/exports/inventorydifferencereport.h"
#include "models/exports/inventoryformatlist.h"
#include "models/exports/presencecsv.h"
#include "models/inventory/inventoryformat.h"
#include "tests/exports/exportfixture.h"
#include "tests/support/csvrows.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/goldenfile.h"
#include "tests/support/inventorydraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestInventoryLists : public QObject
{
    Q_OBJECT
private slots:
    void everyFormatIsListedWithHowToGetIt();
    void formatsAsJsonHoldTheSame();
    void differencesAreAsTheyWere_data();
    void differencesAreAsTheyWere();
    void noDifferenceIsSaid();
    void hostileAccountsStayText();
    void presenceTableIsStrictCsv();
    void namesOfAccountsAreNoFormulas();
};

namespace {

Scope earlier()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"old.json"_s, u"config-snapshot"_s, {u"111122223333"_s});
    draft.addEvidence(u"111122223333"_s, u"rds"_s, {EvidenceKind::Resource, u"X"_s, 1, source});
    return {Fixture::catalog(), std::make_shared<const Inventory>(draft.inventory())};
}

} // namespace

void TestInventoryLists::everyFormatIsListedWithHowToGetIt()
{
    const QString text = QString::fromUtf8(inventoryFormatsText(80));
    for (const InventoryFormat &format : inventoryFormats()) {
        QVERIFY2(text.contains(format.name + u" ("_s + format.key + u")\n"_s), qPrintable(format.key));
        QVERIFY2(text.contains(u"Get one: "_s + format.howToGet + u'\n'), qPrintable(format.key));
        QVERIFY2(!format.howToGet.contains(u'\n'), qPrintable(format.key));
    }
}

void TestInventoryLists::formatsAsJsonHoldTheSame()
{
    const QJsonObject json = QJsonDocument::fromJson(inventoryFormatsJson()).object();
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-inventory-formats/1"_s);
    const QJsonArray formats = json[u"formats"_s].toArray();
    QCOMPARE(formats.size(), inventoryFormats().size());
    QCOMPARE(formats.first().toObject().keys(),
             QStringList({u"absence_kind"_s, u"how_to_get"_s, u"key"_s, u"name"_s, u"shows"_s}));
}

void TestInventoryLists::differencesAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("document");
    const Scope after = Fixture::scopeWithInventory();
    const InventoryDifference difference = differenceBetween(earlier(), after);
    QTest::newRow("text") << u"difference.txt"_s << differenceText(after, difference);
    QTest::newRow("json") << u"difference.json"_s << differenceJson(after, difference);
    QTest::newRow("html") << u"difference.html"_s << differenceHtml(after, difference).toUtf8();
}

void TestInventoryLists::differencesAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, document);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestInventoryLists::noDifferenceIsSaid()
{
    const Scope scope = earlier();
    QCOMPARE(differenceText(scope, differenceBetween(scope, scope)),
             QByteArray("No service came or went.\n\nNo technique changes.\n"));
    QCOMPARE(differenceHtml(scope, differenceBetween(scope, scope)),
             u"<p>No service came or went, and no technique changes.</p>\n"_s);
}

void TestInventoryLists::hostileAccountsStayText()
{
    const QString account = u"<img src=x>"_s;
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a.json"_s, u"config-snapshot"_s, {account});
    draft.addEvidence(account, u"s3"_s, {EvidenceKind::Resource, u"X"_s, 1, source});
    const Scope after(Fixture::catalog(), std::make_shared<const Inventory>(draft.inventory()));
    const QString html = differenceHtml(after, differenceBetween(earlier(), after));
    QVERIFY(html.contains(account.toHtmlEscaped()));
    QVERIFY(!html.contains(account));
}

void TestInventoryLists::presenceTableIsStrictCsv()
{
    const Scope scope = Fixture::scopeWithInventory();
    const auto rows = csvRows(presenceCsv(scope));
    QVERIFY(rows);
    QCOMPARE(rows->first().size(), 3 + scope.accounts().size());
    const auto s3 =
        std::ranges::find_if(*rows, [](const QStringList &row) { return row.first() == "s3"_L1; });
    QVERIFY(s3 != rows->end());
    QCOMPARE(s3->at(1), u"Amazon S3"_s);
    QCOMPARE(s3->at(2), QString::number(s3->count(u"in-use"_s)));
    QVERIFY(s3->contains(u"in-use"_s));
    QVERIFY(presenceCsv(Scope(Fixture::catalog())).isEmpty());
}

void TestInventoryLists::namesOfAccountsAreNoFormulas()
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"a.json"_s, u"config-snapshot"_s, {u"unknown"_s});
    draft.addEvidence(u"unknown"_s, u"s3"_s, {EvidenceKind::Resource, u"X"_s, 1, source});
    draft.nameAccount(u"unknown"_s, u"=1+1,\"x\"\r\ny"_s);
    const Scope scope(Fixture::catalog(), std::make_shared<const Inventory>(draft.inventory()));
    const auto rows = csvRows(presenceCsv(scope));
    QVERIFY(rows);
    QVERIFY(rows->first().last().startsWith(u"unknown =1+1"_s)); // the id stands before what it is called
}

QTEST_GUILESS_MAIN(TestInventoryLists)
#include "tst_inventorylists.moc"
