#include "models/exports/checklistexporter.h"
#include "tests/exports/exportfixture.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestChecklistHtml : public QObject
{
    Q_OBJECT
private slots:
    void everyInnerLinkLeadsSomewhere();
    void everyControlIsInTheContents();
    void nothingIsLoadedAndNothingRuns();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void aPolicyStandsBelowItsSteps();
    void anEmptyListSaysSo();
};

namespace {

QString written(const ChecklistExport &content)
{
    return QString::fromUtf8(checklistFormat(u"html"_s)->write(content).value_or(QByteArray()));
}

// All values of an attribute, in the document's order. Fails the test for what is not well formed, which a
// browser would mend in some way of its own.
QStringList attributes(const QString &html, const QString &name)
{
    QXmlStreamReader reader(html);
    QStringList values;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.attributes().hasAttribute(name)) {
            values.append(reader.attributes().value(name).toString());
        }
    }
    return reader.hasError() ? QStringList{u"not well formed: "_s + reader.errorString()} : values;
}

QSet<QString> elements(const QString &html)
{
    QXmlStreamReader reader(html);
    QSet<QString> names;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            names.insert(reader.name().toString());
        }
    }
    return reader.hasError() ? QSet<QString>{reader.errorString()} : names;
}

} // namespace

void TestChecklistHtml::everyInnerLinkLeadsSomewhere()
{
    const QString html = written(Fixture::checklist(Fixture::scopeWithInventory()));
    const QStringList ids = attributes(html, u"id"_s);
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    int inner = 0;
    const QStringList links = attributes(html, u"href"_s);
    for (const QString &link : links) {
        if (link.startsWith(u'#')) {
            const QString id = QUrl::fromPercentEncoding(link.mid(1).toUtf8());
            QVERIFY2(ids.contains(id), qPrintable(id));
            ++inner;
        } else {
            QVERIFY2(link.startsWith("https://"_L1), qPrintable(link));
        }
    }
    QVERIFY(inner > 10);
}

void TestChecklistHtml::everyControlIsInTheContents()
{
    const ChecklistExport content = Fixture::checklist(Fixture::scopeWithInventory());
    const QString html = written(content);
    const QString contents = html.section(u"<nav"_s, 1).section(u"</nav>"_s, 0, 0);
    for (const ChecklistItem &item : content.items) {
        QVERIFY2(contents.contains(u"#control-"_s + item.control + u'"'), qPrintable(item.control));
    }
    QVERIFY(contents.contains(u"title=\"Verified\">✓✓</span> "
                              "<a href=\"#control-s3-versioning\">Turn on versioning</a>"_s));
}

void TestChecklistHtml::nothingIsLoadedAndNothingRuns()
{
    const QString html = written(Fixture::checklist(Fixture::scopeWithInventory()));
    const QSet<QString> used = elements(html);
    QVERIFY(used.contains(u"article"_s));
    for (const char *name : {"script", "link", "img", "iframe", "object", "embed", "base", "form"}) {
        QVERIFY2(!used.contains(QString::fromLatin1(name)), name);
    }
    QVERIFY(!html.contains(u"url("_s) && !html.contains(u"@import"_s));
    QVERIFY(html.contains(u"default-src 'none'"_s));
}

void TestChecklistHtml::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << u"</script><script>alert(1)</script>"_s;
    QTest::newRow("style") << u"</style></title><style>*{display:none}</style>"_s;
    QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)\" '"_s;
    QTest::newRow("markdown link") << u"[x](javascript:alert(1)) ![y](https://example.com/y.png)"_s;
    QTest::newRow("entity") << u"&lt;b&gt; &#x3c;i> %1 %2"_s;
    QTest::newRow("control characters") << u"a\x01\x08\x0b\x1b[31m\x7f\x85"_s;
    QTest::newRow("right to left") << u"abc\u202e\u2066cba\u2069"_s;
    QTest::newRow("10,000 letters") << QString(10000, u'x');
}

void TestChecklistHtml::hostileTextStaysText()
{
    QFETCH(const QString, text);
    const QSet<QString> usual = elements(written(Fixture::checklist(Fixture::hostileScope(u"usual"_s))));
    const QString html = written(Fixture::checklist(Fixture::hostileScope(text)));
    QCOMPARE(elements(html) - usual, QSet<QString>());
    QVERIFY(attributes(html, u"onmouseover"_s).isEmpty());
    for (const QString &link : attributes(html, u"href"_s)) {
        QVERIFY2(link.startsWith(u'#') || link.startsWith("https://"_L1), qPrintable(link));
    }
    static const QRegularExpression unsafe(u"[\\x{0}-\\x{9}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}"
                                           "\\x{2066}-\\x{2069}]"_s);
    QVERIFY(!html.contains(unsafe));
}

void TestChecklistHtml::aPolicyStandsBelowItsSteps()
{
    const Scope scope = Fixture::scopeWithPolicy(R"({"Sid":"<b>","Effect":"Deny"})");
    const QString html = written(Fixture::checklist(scope));
    const QString item = html.section(u"id=\"control-s3-versioning\""_s, 1).section(u"</article>"_s, 0, 0);
    QVERIFY(item.contains(u"<b>Service control policy</b>"_s));
    QVERIFY(item.contains(u"&quot;Sid&quot;: &quot;&lt;b&gt;&quot;,\n"_s));
    QVERIFY(item.indexOf(u"Second step"_s) < item.indexOf(u"Service control policy"_s));
    QCOMPARE(html.count(u"Service control policy"_s), 1);
}

void TestChecklistHtml::anEmptyListSaysSo()
{
    ChecklistExport empty = Fixture::checklist(Fixture::scopeWithInventory());
    empty.items.clear();
    QVERIFY(written(empty).contains(u"No control is left"_s));
}

QTEST_GUILESS_MAIN(TestChecklistHtml)
#include "tst_checklisthtml.moc"
