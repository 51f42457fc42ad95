#include "models/exports/techniquewriter.h"
#include "tests/exports/exportfixture.h"
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

class TestTechniqueWriter : public QObject
{
    Q_OBJECT
private slots:
    void documentsAreAsTheyWere_data();
    void documentsAreAsTheyWere();
    void jsonHasItsMembers();
    void theVerdictBlockLeadsWithGlyphAndWord();
    void withoutAnInventoryNothingIsClaimed();
    void whereFactsComeFromIsMarked();
    void mitigationsShowTheirStatus();
    void aParentShowsItsChildren();
    void aControlIsShownWhole();
    void hostileNamesStayText_data();
    void hostileNamesStayText();
    void aTerminalLineIsNeverWiderThanAsked();
    void anUnknownIdGivesNothing();

private:
    const Scope m_scope = Fixture::scopeWithInventory();
};

namespace {

const QString Objects = u"T1485.A003"_s;

Scope hostileScope(const QString &text)
{
    CatalogContents contents = Fixture::contents();
    for (Technique &technique : contents.techniques) {
        technique.name = text;
        technique.summary = text;
        technique.prerequisite = text;
        technique.description = text;
        technique.detection = text;
        technique.guardDuty = {text};
        technique.references = {{text, u"https://example.com/"_s + text}, {text, u"javascript:x"_s}};
        technique.related.sigma = {text};
        technique.provenance.url = text;
        technique.provenance.confidence = text;
        for (CloudTrailEvent &event : technique.events) {
            event.name = text;
            event.source = text;
        }
        for (Mitigation &mitigation : technique.mitigations) {
            mitigation.note = text;
        }
    }
    for (Control &control : contents.controls) {
        control.title = text;
        control.why = text;
        control.steps = {text, text};
        control.verify = {{text, text}};
        control.prowler = {text};
    }
    for (Service &service : contents.services) {
        service.name = text;
    }
    return Scope(std::make_shared<const Catalog>(contents));
}

} // namespace

void TestTechniqueWriter::documentsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("text") << u"technique.txt"_s << techniqueText(m_scope, Objects, 80);
    QTest::newRow("markdown") << u"technique.md"_s << techniqueMarkdown(m_scope, Objects);
    QTest::newRow("json") << u"technique.json"_s << techniqueJson(m_scope, Objects);
    QTest::newRow("parent as text") << u"parent.txt"_s << techniqueText(m_scope, u"T1485"_s, 80);
    QTest::newRow("html") << u"technique.html"_s
                          << QString(verdictHtml(m_scope, Objects, 3) + overviewHtml(m_scope, Objects)
                                     + detectionHtml(m_scope, Objects)
                                     + mitigationsHtml(m_scope, Objects, {}))
                                 .toUtf8();
    QTest::newRow("control") << u"control.html"_s << controlHtml(m_scope, u"s3-data-events"_s).toUtf8();
}

void TestTechniqueWriter::documentsAreAsTheyWere()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, document);
    QCOMPARE(document, goldenFile(u"exports/"_s + file, document));
}

void TestTechniqueWriter::jsonHasItsMembers()
{
    const QJsonObject json = QJsonDocument::fromJson(techniqueJson(m_scope, Objects)).object();
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-technique/1"_s);
    QCOMPARE(json[u"parent"_s].toString(), u"T1485"_s);
    QCOMPARE(json[u"verdict"_s].toString(), u"in-use"_s);
    QCOMPARE(json[u"detection"_s][u"events"_s][0][u"data_event"_s].toBool(), true);
    QCOMPARE(json[u"mitigations"_s].toArray().size(), 2);
    QVERIFY(!json[u"proof"_s].toArray().isEmpty());
    const QJsonObject parent = QJsonDocument::fromJson(techniqueJson(m_scope, u"T1485"_s)).object();
    QVERIFY(parent[u"reach"_s].isNull());
    QVERIFY(parent[u"parent"_s].isNull());
    QCOMPARE(parent[u"children"_s].toArray().size(), 2);
}

void TestTechniqueWriter::theVerdictBlockLeadsWithGlyphAndWord()
{
    const QString html = verdictHtml(m_scope, Objects, 0);
    QVERIFY2(html.contains(u"● In use"_s), qPrintable(html));
    QVERIFY2(html.contains(m_scope.headline(Objects)), qPrintable(html));
    const QList<Proof> proofs = m_scope.proof(Objects);
    QVERIFY(!proofs.isEmpty());
    for (const Proof &proof : proofs) {
        QVERIFY2(html.contains(proof.text), qPrintable(proof.text));
    }
}

void TestTechniqueWriter::withoutAnInventoryNothingIsClaimed()
{
    const Scope scope(Fixture::catalog());
    const QString html = verdictHtml(scope, Objects, 0);
    QVERIFY2(html.contains(u"No inventory"_s), qPrintable(html));
    QVERIFY2(!html.contains(u"class=\"proof\""_s), qPrintable(html));
    QVERIFY(techniqueText(scope, Objects).contains("No inventory"));
}

void TestTechniqueWriter::whereFactsComeFromIsMarked()
{
    const QString events = detectionHtml(m_scope, Objects);
    const qsizetype upstream =
        events.indexOf(u"<code>DeleteObject</code> <span class=\"origin upstream\">◆"_s);
    const qsizetype own = events.indexOf(u"<code>DeleteBucket</code> <span class=\"origin editorial\">◇"_s);
    QVERIFY2(upstream > 0 && own > upstream, qPrintable(events));
    QVERIFY(events.contains(u"class=\"legend\""_s));
    const QString overview = overviewHtml(m_scope, Objects);
    QVERIFY(overview.contains(u"Services</th><td>Amazon S3 <span class=\"origin inferred\">◇"_s));
    QVERIFY(overview.contains(u"class=\"legend\""_s));
}

void TestTechniqueWriter::mitigationsShowTheirStatus()
{
    ItemState state;
    state.control = u"s3-versioning"_s;
    state.status = Status::Verified;
    const QString html = mitigationsHtml(m_scope, Objects, {{state.control, state}});
    QVERIFY2(html.contains(u"<a href=\"control:s3-versioning\">Turn on versioning</a>"_s), qPrintable(html));
    QVERIFY2(html.contains(u">✓✓</span>"_s) && html.contains(u">verified</span>"_s), qPrintable(html));
    QVERIFY2(html.contains(u">○</span>"_s) && html.contains(u">not assessed</span>"_s), qPrintable(html));
    QVERIFY2(html.contains(u"prevent, low effort"_s), qPrintable(html));
}

void TestTechniqueWriter::aParentShowsItsChildren()
{
    const QString overview = overviewHtml(m_scope, u"T1485"_s);
    QVERIFY2(overview.contains(u"<a href=\"ttc:T1485.A001\">T1485.A001 RDS Instance Deletion</a>"_s),
             qPrintable(overview));
    const QString mitigations = mitigationsHtml(m_scope, u"T1485"_s, {});
    QVERIFY2(mitigations.contains(u"control:backup-vault-lock"_s), qPrintable(mitigations));
    QVERIFY2(mitigations.contains(u"Stops <a href=\"ttc:T1485.A003\">"_s), qPrintable(mitigations));
}

void TestTechniqueWriter::aControlIsShownWhole()
{
    const QString html = controlHtml(m_scope, u"s3-data-events"_s);
    for (const QString &part : {u"Log S3 data events"_s, u"detect, medium effort"_s,
                                u"First step of s3-data-events"_s, u"aws s3api get-bucket-versioning"_s,
                                u"Status is Enabled."_s, u"ttc:T1078"_s, u"ttc:T1485.A003"_s}) {
        QVERIFY2(html.contains(part, Qt::CaseInsensitive), qPrintable(part));
    }
    QVERIFY(controlHtml(m_scope, u"none"_s).isEmpty());
}

void TestTechniqueWriter::hostileNamesStayText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tag") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("attribute") << u"\"><script>alert(1)</script>"_s;
    QTest::newRow("link") << u"](javascript:alert(1)) [a](javascript:alert(2))"_s;
    QTest::newRow("comment") << u"--> <b>"_s;
    QTest::newRow("terminal") << u"\x1b]0;title\x07\x9b[31m <i>"_s;
}

void TestTechniqueWriter::hostileNamesStayText()
{
    QFETCH(const QString, text);
    const Scope scope = hostileScope(text);
    QString html;
    for (const Technique &technique : scope.catalog().techniques()) {
        html += verdictHtml(scope, technique.id, 0) + overviewHtml(scope, technique.id)
              + detectionHtml(scope, technique.id) + mitigationsHtml(scope, technique.id, {});
    }
    for (const Control &control : scope.catalog().controls()) {
        html += controlHtml(scope, control.id);
    }
    for (const QString &harm : {u"<img"_s, u"<script"_s, u"<b>"_s, u"<i>"_s, u"href=\"javascript"_s}) {
        QVERIFY2(!html.contains(harm), qPrintable(harm));
    }
    const QString markdown = QString::fromUtf8(techniqueMarkdown(scope, Objects));
    const QString shown = markdownToHtml(markdown);
    QVERIFY2(!shown.contains(u"<img"_s), qPrintable(shown));
    static const QRegularExpression rawTag(uR"((?<!\\)<(img|script|b|i)\b)"_s);
    QString outsideCode = markdown;
    outsideCode.remove(QRegularExpression(u"`[^`\n]*`"_s));
    QVERIFY2(!outsideCode.contains(rawTag), qPrintable(outsideCode));
    const QByteArray terminal = techniqueText(scope, Objects);
    QVERIFY(!terminal.contains('\x1b') && !terminal.contains('\x07') && !terminal.contains("\xc2\x9b"));
}

void TestTechniqueWriter::aTerminalLineIsNeverWiderThanAsked()
{
    CatalogContents contents = Fixture::contents();
    contents.techniques[1].description = u"word "_s.repeated(200);
    const Scope scope(std::make_shared<const Catalog>(contents));
    const QString text = QString::fromUtf8(techniqueText(scope, Objects, 60));
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u"word"_s)) {
            QVERIFY2(line.size() <= 60, qPrintable(line));
        }
    }
}

void TestTechniqueWriter::anUnknownIdGivesNothing()
{
    QVERIFY(techniqueText(m_scope, u"T9999"_s).isEmpty());
    QVERIFY(techniqueMarkdown(m_scope, u"T9999"_s).isEmpty());
    QVERIFY(techniqueJson(m_scope, u"T9999"_s).isEmpty());
    QVERIFY(overviewHtml(m_scope, u"T9999"_s).isEmpty());
    QVERIFY(detectionHtml(m_scope, u"T9999"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestTechniqueWriter)
#include "tst_techniquewriter.moc"
