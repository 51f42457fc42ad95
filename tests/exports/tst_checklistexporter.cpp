#include "models/exports/checklistexporter.h"
#include "models/exports/techniquewriter.h"
#include "tests/exports/exportfixture.h"
#include "tests/support/csvrows.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/goldenfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestChecklistExporter : public QObject
{
    Q_OBJECT
private slots:
    void formatsAreFoundByTheirKey();
    void documentsAreAsTheyWere_data();
    void documentsAreAsTheyWere();
    void everyFormatTellsWhereItComesFrom_data();
    void everyFormatTellsWhereItComesFrom();
    void ticksAreTheDoneOnes();
    void markdownHoldsThePolicy_data();
    void markdownHoldsThePolicy();
    void csvIsReadBackByAStrictReader();
    void jsonIsReadBack();
    void hostileTextStaysInItsCell();
    void anEmptyListIsStillADocument();
    void whatIsDrawnNeedsGraphics();
    void aPreviewShowsTheFirstItems();
};

namespace {

using Fixture::checklist;
using Fixture::hostileScope;

QByteArray written(const QString &format, const ChecklistExport &content)
{
    const Result<WrittenExport> written = writeExport(*checklistFormat(format), content);
    return written ? written->files.constFirst().bytes : QByteArray();
}

} // namespace

void TestChecklistExporter::formatsAreFoundByTheirKey()
{
    for (const ChecklistFormat &format : checklistFormats()) {
        QCOMPARE(checklistFormat(format.key), &format);
        QVERIFY(!format.name.isEmpty() && !format.description.isEmpty());
        QCOMPARE(format.suffix.isEmpty(), format.medium == ChecklistFormat::Medium::Folder);
        QVERIFY((format.write == nullptr) != (format.writeParts == nullptr));
    }
    QCOMPARE(checklistFormat(u"docx"_s), nullptr);
}

void TestChecklistExporter::documentsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("format");
    for (const ChecklistFormat &format : checklistFormats()) {
        if (format.medium == ChecklistFormat::Medium::Text && format.write != nullptr) {
            QTest::newRow(qPrintable(format.key)) << format.key;
        }
    }
}

void TestChecklistExporter::documentsAreAsTheyWere()
{
    QFETCH(const QString, format);
    const QByteArray document = written(format, checklist(Fixture::scopeWithInventory()));
    QCOMPARE(document, goldenFile(u"exports/checklist."_s + checklistFormat(format)->suffix, document));
    QCOMPARE(written(format, checklist(Fixture::scopeWithInventory())), document);
}

void TestChecklistExporter::everyFormatTellsWhereItComesFrom_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"markdown", "html", "csv", "json"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void TestChecklistExporter::everyFormatTellsWhereItComesFrom()
{
    QFETCH(const QString, format);
    const QByteArray document = written(format, checklist(Fixture::scopeWithInventory()));
    for (const char *part : {"2026.11", "config-snapshot.json.gz", "svc:s3", "Service is Amazon S3",
                             "2026-11-23", "9 resources", "s3-versioning"}) {
        QVERIFY2(document.contains(part), part);
    }
}

void TestChecklistExporter::ticksAreTheDoneOnes()
{
    const QString document =
        QString::fromUtf8(written(u"markdown"_s, checklist(Fixture::scopeWithInventory())));
    QVERIFY(document.contains(u"- [x] **Turn on versioning** <!-- ttc:s3-versioning -->\n"_s));
    QVERIFY(document.contains(u"- [ ] **Lock the backup vault** <!-- ttc:backup-vault-lock -->\n"_s));
    QVERIFY(document.contains(u"▲ Risk accepted"_s));
    QVERIFY(document.contains(u"1 of 3 done (33 %)"_s));
    QCOMPARE(document.count(QRegularExpression(u"^- \\[[ x]\\] "_s, QRegularExpression::MultilineOption)), 4);
}

void TestChecklistExporter::markdownHoldsThePolicy_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("block");
    QTest::newRow("usual") << QByteArray(R"({"Effect":"Deny"})")
                           << u"    ```json\n    {\n      \"Effect\": \"Deny\"\n    }\n    ```\n"_s;
    QTest::newRow("with a fence in it")
        << QByteArray("not JSON\n```\n<b>") << u"    ````json\n    not JSON\n    ```\n    <b>\n    ````\n"_s;
}

void TestChecklistExporter::markdownHoldsThePolicy()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QString, block);
    const QString markdown =
        QString::fromUtf8(written(u"markdown"_s, checklist(Fixture::scopeWithPolicy(document))));
    QVERIFY2(markdown.contains(u"  - Service control policy:\n\n"_s + block), qPrintable(markdown));
    QCOMPARE(markdown.count(u"Service control policy"_s), 1);
}

void TestChecklistExporter::csvIsReadBackByAStrictReader()
{
    const auto rows = csvRows(written(u"csv"_s, checklist(Fixture::scopeWithInventory())));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 5);
    for (const QStringList &row : *rows) {
        QCOMPARE(row.size(), rows->first().size());
    }
    const qsizetype status = rows->first().indexOf(u"status"_s);
    const qsizetype proof = rows->first().indexOf(u"proof"_s);
    QCOMPARE(rows->last().first(), u"s3-versioning"_s);
    QCOMPARE(rows->last().at(status), u"verified"_s);
    QVERIFY(rows->last().at(proof).startsWith(u"T1485.A003: "_s));
}

void TestChecklistExporter::jsonIsReadBack()
{
    const QJsonObject json =
        QJsonDocument::fromJson(written(u"json"_s, checklist(Fixture::scopeWithInventory()))).object();
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-checklist/1"_s);
    QCOMPARE(json[u"items"_s].toArray().size(), 4);
    const QJsonValue last = json[u"items"_s][3];
    QCOMPARE(last[u"control"_s].toString(), u"s3-versioning"_s);
    QCOMPARE(last[u"status"_s].toString(), u"verified"_s);
    QCOMPARE(last[u"status_changed"_s].toString(), u"2026-11-22T09:30:00.000Z"_s);
    QVERIFY(json[u"items"_s][1][u"status_changed"_s].isNull());
    QCOMPARE(last[u"techniques"_s][0][u"verdict"_s].toString(), u"in-use"_s);
    QVERIFY(!last[u"techniques"_s][0][u"proof"_s].toArray().isEmpty());
    QCOMPARE(json[u"progress"_s][u"percent"_s].toInt(), 33);
}

void TestChecklistExporter::hostileTextStaysInItsCell()
{
    const QString text = u"=1+1\"\r\n| <img src=x> ](javascript:alert(1)) <!-- ttc:evil -->"_s;
    const Scope scope = hostileScope(text);
    const auto rows = csvRows(written(u"csv"_s, checklist(scope)));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 5);
    for (const QStringList &row : *rows) {
        for (const QString &cell : row) {
            QVERIFY2(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), qPrintable(cell));
        }
    }
    const QString markdown = QString::fromUtf8(written(u"markdown"_s, checklist(scope)));
    QCOMPARE(markdown.count(u"\n- ["_s), 4);
    static const QRegularExpression tag(uR"((?<!\\)<(img|!-- ttc:evil))"_s);
    QVERIFY2(!markdown.contains(tag), qPrintable(markdown));
    QVERIFY2(!markdownToHtml(markdown).contains(u"href=\"javascript"_s), qPrintable(markdown));
    QVERIFY(QJsonDocument::fromJson(written(u"json"_s, checklist(scope))).isObject());
}

void TestChecklistExporter::anEmptyListIsStillADocument()
{
    ChecklistExport empty = checklist(Fixture::scopeWithInventory());
    empty.items.clear();
    QVERIFY(written(u"markdown"_s, empty).contains("No control is left"));
    QCOMPARE(csvRows(written(u"csv"_s, empty))->size(), 1);
    QVERIFY(QJsonDocument::fromJson(written(u"json"_s, empty))[u"items"_s].toArray().isEmpty());
}

void TestChecklistExporter::whatIsDrawnNeedsGraphics()
{
    for (const char *key : {"pdf", "progress-png"}) {
        const ChecklistFormat &format = *checklistFormat(QString::fromLatin1(key));
        QCOMPARE(format.medium, ChecklistFormat::Medium::Drawn);
        const auto refused = format.write(checklist(Fixture::scopeWithInventory()));
        QVERIFY(!refused);
        QVERIFY(!refused.error().advice.isEmpty());
    }
}

void TestChecklistExporter::aPreviewShowsTheFirstItems()
{
    ChecklistExport content = checklist(Fixture::scopeWithInventory());
    const QString preview = checklistPreview(content);
    QVERIFY(preview.contains(u"Turn on versioning"_s) && preview.contains(u"✓✓ Verified"_s));
    QCOMPARE(preview.count(u'\n'), 5);
    for (int i = 0; i < 100; ++i) {
        content.items.append(content.items.first());
    }
    QVERIFY(checklistPreview(content).count(u'\n') < 50);
}

QTEST_GUILESS_MAIN(TestChecklistExporter)
#include "tst_checklistexporter.moc"
