#include "models/exports/inventoryreport.h"
#include "tests/exports/exportfixture.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestInventoryReport : public QObject
{
    Q_OBJECT
private slots:
    void reportsAreAsTheyWere_data();
    void reportsAreAsTheyWere();
    void jsonHasExactlyTheMembersOfItsSchema();
    void refusedFilesAreTold();
    void manyUnmatchedNamesAreCutInTheTableOnly();
    void hostileNamesStayText();
};

namespace {

ImportReport importReport()
{
    return {.inventory = Fixture::inventory(),
            .problems = {{.kind = Error::Kind::Input,
                          .file = u"b.json"_s,
                          .place = u"byte 812"_s,
                          .message = u"a text is not closed"_s,
                          .advice = u"Export it again"_s}}};
}

QJsonObject jsonOf(const ImportReport &report)
{
    const Scope scope(Fixture::catalog(), std::make_shared<const Inventory>(report.inventory));
    return QJsonDocument::fromJson(inventoryJson(scope, report)).object();
}

} // namespace

void TestInventoryReport::reportsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("document");
    const Scope scope = Fixture::scopeWithInventory();
    QTest::newRow("table") << u"inventory.txt"_s << inventoryTable(scope, importReport());
    QTest::newRow("json") << u"inventory.json"_s << inventoryJson(scope, importReport());
}

void TestInventoryReport::reportsAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, document);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestInventoryReport::jsonHasExactlyTheMembersOfItsSchema()
{
    const QJsonObject json = jsonOf(importReport());
    QCOMPARE(json.keys(), QStringList({u"accounts"_s, u"problems"_s, u"schema"_s, u"skipped"_s, u"sources"_s,
                                       u"unmatched"_s}));
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-inventory-report/1"_s);
    QCOMPARE(json[u"sources"_s][0].toObject().keys(),
             QStringList({u"bytes"_s, u"compression"_s, u"encoding"_s, u"format"_s, u"path"_s, u"records"_s,
                          u"warnings"_s}));
    QCOMPARE(json[u"problems"_s][0].toObject().keys(), QStringList({u"message"_s, u"path"_s, u"place"_s}));
    const QJsonValue account = json[u"accounts"_s][1];
    QCOMPARE(account.toObject().keys(), QStringList({u"id"_s, u"name"_s, u"services"_s}));
    QVERIFY(account[u"name"_s].isNull());
    const QJsonValue service = account[u"services"_s][0];
    QCOMPARE(service.toObject().keys(),
             QStringList({u"evidence"_s, u"key"_s, u"name"_s, u"presence"_s, u"regions"_s}));
    QCOMPARE(service[u"presence"_s].toString(), u"possible"_s);
    QCOMPARE(service[u"evidence"_s][0].toObject(),
             QJsonObject({{u"kind"_s, u"read"_s}, {u"count"_s, 1}, {u"source"_s, 1}}));
    QCOMPARE(json[u"unmatched"_s][0].toObject(), QJsonObject({{u"value"_s, u"Custom::Thing"_s},
                                                              {u"kind"_s, u"cfn-type"_s},
                                                              {u"count"_s, 3},
                                                              {u"source"_s, 0}}));
}

void TestInventoryReport::refusedFilesAreTold()
{
    ImportReport onlyBad = importReport();
    onlyBad.inventory = {};
    QCOMPARE(inventoryTable(Scope(Fixture::catalog()), onlyBad),
             "refused: b.json: byte 812: a text is not closed. Export it again.\n\n"_ba);
    const QJsonObject json = jsonOf(onlyBad);
    QCOMPARE(json[u"problems"_s][0][u"message"_s].toString(), u"a text is not closed. Export it again"_s);
    QVERIFY(json[u"sources"_s].toArray().isEmpty());
}

void TestInventoryReport::manyUnmatchedNamesAreCutInTheTableOnly()
{
    ImportReport report = importReport();
    report.inventory.unmatched.clear();
    for (int i = 0; i < 25; ++i) {
        report.inventory.unmatched.append({u"name-%1"_s.arg(i), u"name"_s, 1, 0});
    }
    const QByteArray table = inventoryTable(Fixture::scopeWithInventory(), report);
    QVERIFY(table.contains("25 names") && table.contains("and 5 more") && !table.contains("name-20"));
    QCOMPARE(jsonOf(report)[u"unmatched"_s].toArray().size(), 25);
}

void TestInventoryReport::hostileNamesStayText()
{
    ImportReport report = importReport();
    report.inventory.accounts[0].name = u"\x1b]0;x\x07"_s;
    report.inventory.sources[0].path = u"a\x1b[2J"_s;
    report.inventory.sources[0].warnings = {u"\x9b[31m"_s};
    report.inventory.unmatched[0].value = u"a\nb\x1b"_s;
    report.problems[0].message = u"\x1b[31m"_s;
    const QByteArray table = inventoryTable(Fixture::scopeWithInventory(), report);
    QVERIFY(!table.contains('\x1b') && !table.contains('\x07') && !table.contains("\xc2\x9b"));
    QCOMPARE(jsonOf(report)[u"unmatched"_s][0][u"value"_s].toString(), u"a\nb\x1b"_s);
}

QTEST_GUILESS_MAIN(TestInventoryReport)
#include "tst_inventoryreport.moc"
