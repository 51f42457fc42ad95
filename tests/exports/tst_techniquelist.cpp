#include "models/exports/techniquelist.h"
#include "tests/exports/exportfixture.h"
#include "tests/support/csvrows.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestTechniqueList : public QObject
{
    Q_OBJECT
private slots:
    void listsAreAsTheyWere_data();
    void listsAreAsTheyWere();
    void theTableCutsToTheTerminal();
    void rankedLeavesKeepTheirOrderBelowTheirParent();
    void jsonHasExactlyTheMembersOfItsSchema();
    void csvIsReadBackByAStrictReader();
    void hostileCellsAreNeutralised();
    void anEmptyListIsStillADocument();

private:
    const Scope m_scope = Fixture::scopeWithInventory();
    const FilterResult m_all = Fixture::everything(m_scope);
    const ExportContext m_context = Fixture::context();
};

void TestTechniqueList::listsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("table") << u"techniques.txt"_s << techniqueTable(m_context, m_scope, m_all, 0);
    QTest::newRow("json") << u"techniques.json"_s << techniqueListJson(m_context, m_scope, m_all);
    QTest::newRow("csv") << u"techniques.csv"_s << techniqueListCsv(m_context, m_scope, m_all);
}

void TestTechniqueList::listsAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, document);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestTechniqueList::theTableCutsToTheTerminal()
{
    const QString table = QString::fromUtf8(techniqueTable(m_context, m_scope, m_all, 80));
    const QStringList rows = table.section(u"\n\n"_s, 0, 0).split(u'\n');
    QCOMPARE(rows.size(), 1 + m_all.leaves.size() + 1);
    QVERIFY(std::ranges::all_of(rows, [](const QString &row) { return row.size() <= 80; }));
}

void TestTechniqueList::rankedLeavesKeepTheirOrderBelowTheirParent()
{
    FilterResult ranked = m_all;
    ranked.leaves = {u"T1485.A003"_s, u"T1496"_s, u"T1485.A001"_s};
    ranked.ranked = true;
    const QString table = QString::fromUtf8(techniqueTable(m_context, m_scope, ranked, 0));
    QStringList ids;
    const QStringList rows = table.section(u"\n\n"_s, 0, 0).split(u'\n').mid(1);
    for (const QString &row : rows) {
        ids.append(row.trimmed().section(u' ', 0, 0));
    }
    QCOMPARE(ids, QStringList({u"T1485"_s, u"T1485.A003"_s, u"T1485.A001"_s, u"T1496"_s}));
}

void TestTechniqueList::jsonHasExactlyTheMembersOfItsSchema()
{
    const QJsonObject json = QJsonDocument::fromJson(techniqueListJson(m_context, m_scope, m_all)).object();
    QCOMPARE(json.keys(), QStringList({u"catalog"_s, u"query"_s, u"schema"_s, u"techniques"_s}));
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-techniques/1"_s);
    QCOMPARE(json[u"query"_s].toString(), u"svc:s3"_s);
    QCOMPARE(json[u"catalog"_s].toObject().keys(), QStringList({u"date"_s, u"sha256"_s, u"version"_s}));
    const QJsonArray techniques = json[u"techniques"_s].toArray();
    QStringList ids;
    for (const QJsonValue technique : techniques) {
        ids.append(technique[u"id"_s].toString());
        QCOMPARE(technique.toObject().keys(),
                 QStringList({u"id"_s, u"name"_s, u"parent"_s, u"proof"_s, u"reach"_s, u"services"_s,
                              u"tactics"_s, u"verdict"_s}));
        for (const QJsonValue proof : technique[u"proof"_s].toArray()) {
            QCOMPARE(proof.toObject().keys(), QStringList({u"account"_s, u"count"_s, u"kind"_s, u"service"_s,
                                                           u"source"_s, u"text"_s}));
        }
    }
    QCOMPARE(ids, QStringList({u"T1078"_s, u"T1485"_s, u"T1485.A001"_s, u"T1485.A003"_s, u"T1496"_s}));
    const QJsonValue parent = techniques.at(1);
    QVERIFY(parent[u"reach"_s].isNull());
    QVERIFY(parent[u"parent"_s].isNull());
    QCOMPARE(parent[u"verdict"_s].toString(), u"in-use"_s);
    QCOMPARE(parent[u"proof"_s], techniques.at(3)[u"proof"_s]);
    QCOMPARE(techniques.at(0)[u"proof"_s].toArray().size(), 1);
    QCOMPARE(techniques.at(0)[u"proof"_s][0][u"kind"_s].toString(), u"account"_s);
}

void TestTechniqueList::csvIsReadBackByAStrictReader()
{
    const auto rows = csvRows(techniqueListCsv(m_context, m_scope, m_all));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 6);
    QCOMPARE(rows->at(0).mid(0, 3), QStringList({u"id"_s, u"name"_s, u"parent"_s}));
    for (const QStringList &row : *rows) {
        QCOMPARE(row.size(), 12);
    }
    QCOMPARE(rows->at(4).at(6), u"in-use"_s);
    QVERIFY(rows->at(4).at(7).contains(u"config-snapshot.json.gz"_s));
}

void TestTechniqueList::hostileCellsAreNeutralised()
{
    CatalogContents contents = Fixture::contents();
    contents.techniques[3].name = u"=HYPERLINK(\"https://x\",\"y\")\r\nT9999,\x1b[31m"_s;
    const Scope scope(std::make_shared<const Catalog>(contents));
    const auto rows = csvRows(techniqueListCsv(m_context, scope, Fixture::everything(scope)));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 6);
    QCOMPARE(rows->at(5).at(1), QString(u'\'' + contents.techniques[3].name));
    const QByteArray table = techniqueTable(m_context, scope, Fixture::everything(scope), 0);
    QVERIFY(!table.contains('\x1b'));
}

void TestTechniqueList::anEmptyListIsStillADocument()
{
    const FilterResult none;
    QVERIFY(techniqueTable(m_context, m_scope, none, 80).contains("0 of 4 techniques"));
    QCOMPARE(csvRows(techniqueListCsv(m_context, m_scope, none))->size(), 1);
    const QJsonObject json = QJsonDocument::fromJson(techniqueListJson(m_context, m_scope, none)).object();
    QVERIFY(json[u"techniques"_s].isArray());
}

QTEST_GUILESS_MAIN(TestTechniqueList)
#include "tst_techniquelist.moc"
