#include "models/exports/markdown.h"
#include "models/exports/plaintext.h"
#include "models/exports/techniquewriter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestMarkdown : public QObject
{
    Q_OBJECT
private slots:
    void htmlOfMarkdown_data();
    void htmlOfMarkdown();
    void aSingleParagraphLosesItsTags();
    void markdownIsMadeHarmless_data();
    void markdownIsMadeHarmless();
    void harmlessMarkdownNeverWorksAsAnother_data();
    void harmlessMarkdownNeverWorksAsAnother();
    void terminalTextHoldsNoCommands();
    void textIsWrapped();
    void columnsAreAligned();
};

void TestMarkdown::htmlOfMarkdown_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("text") << u"A **b** `c`"_s << u"<p>A <strong>b</strong> <code>c</code></p>\n"_s;
    QTest::newRow("raw HTML") << u"<img src=x onerror=y>"_s << u"<p>&lt;img src=x onerror=y&gt;</p>\n"_s;
    QTest::newRow("block of raw HTML")
        << u"<script>\nx\n</script>"_s << u"<p>&lt;script&gt;\nx\n&lt;/script&gt;</p>\n"_s;
    QTest::newRow("https link") << u"[a](https://b.example/?c&d)"_s
                                << u"<p><a href=\"https://b.example/?c&amp;d\">a</a></p>\n"_s;
    QTest::newRow("link with title") << u"[a](https://b.example \"t > u\")"_s
                                     << u"<p><a href=\"https://b.example\">a</a></p>\n"_s;
    QTest::newRow("script link") << u"[a](javascript:alert(1)) b"_s << u"<p>a b</p>\n"_s;
    QTest::newRow("disguised link") << u"[a](&#106;avascript:alert(1))"_s << u"<p>a</p>\n"_s;
    QTest::newRow("plain http") << u"<http://b.example>"_s << u"<p>http://b.example</p>\n"_s;
    QTest::newRow("file link") << u"[*a*](file:///etc/passwd)"_s << u"<p><em>a</em></p>\n"_s;
    QTest::newRow("picture") << u"![alt *x*](https://b.example/c.png)"_s << u"<p>alt x</p>\n"_s;
    QTest::newRow("linked picture") << u"[![a](https://b.example/c.png)](javascript:x)"_s << u"<p>a</p>\n"_s;
    QTest::newRow("link after dropped one")
        << u"[a](x) [b](https://c.example)"_s << u"<p>a <a href=\"https://c.example\">b</a></p>\n"_s;
    QTest::newRow("markup in code") << u"`<a href=\"x\">`"_s
                                    << u"<p><code>&lt;a href=&quot;x&quot;&gt;</code></p>\n"_s;
}

void TestMarkdown::htmlOfMarkdown()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, html);
    QCOMPARE(markdownToHtml(markdown), html);
}

void TestMarkdown::aSingleParagraphLosesItsTags()
{
    QCOMPARE(markdownToInlineHtml(u"A `b`."_s), u"A <code>b</code>."_s);
    QVERIFY(markdownToInlineHtml(u"A\n\nB"_s).startsWith(u"<p>A</p>"_s));
}

void TestMarkdown::markdownIsMadeHarmless_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("harmless");
    QTest::newRow("markup stays") << u"A **b** `<c>`, see [d](https://e.example)."_s
                                  << u"A **b** `<c>`, see [d](https://e.example)."_s;
    QTest::newRow("tag") << u"a <img src=x>"_s << uR"(a \<img src=x>)"_s;
    QTest::newRow("escaped tag") << uR"(\<b>)"_s << uR"(\<b>)"_s;
    QTest::newRow("tag after backslash") << uR"(\\<b>)"_s << uR"(\\\<b>)"_s;
    QTest::newRow("script link") << u"[a](javascript:x)"_s << uR"(\[a](javascript:x))"_s;
    QTest::newRow("auto link") << u"<javascript:x>"_s << uR"(\<javascript:x>)"_s;
    QTest::newRow("picture") << u"![a](https://b.example/c.png)"_s << uR"(!\[a](https://b.example/c.png))"_s;
    QTest::newRow("fence") << u"```\n<b>\n```"_s << u"```\n<b>\n```"_s;
    QTest::newRow("link without text") << u"[](javascript:x)"_s << uR"(\[\](javascript:x))"_s;
}

void TestMarkdown::markdownIsMadeHarmless()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, harmless);
    QCOMPARE(harmlessMarkdown(markdown), harmless);
}

void TestMarkdown::harmlessMarkdownNeverWorksAsAnother_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nested brackets") << u"[a [b] *c*](javascript:x)"_s;
    QTest::newRow("reference") << u"[a][r]\n\n[r]: javascript:x"_s;
    QTest::newRow("link around picture") << u"[![a](data:x)](javascript:y)"_s;
    QTest::newRow("code in link") << u"[`a`](javascript:x)"_s;
    QTest::newRow("two links") << u"[a](javascript:x)[b](vbscript:y)"_s;
}

void TestMarkdown::harmlessMarkdownNeverWorksAsAnother()
{
    QFETCH(const QString, markdown);
    const QString again = harmlessMarkdown(harmlessMarkdown(markdown));
    QCOMPARE(again, harmlessMarkdown(markdown));
    QVERIFY2(!markdownToHtml(again).contains(u"<a "_s), qPrintable(again));
}

void TestMarkdown::terminalTextHoldsNoCommands()
{
    QCOMPARE(printable(u"a\x1b[31mb\u009bc\u202ed\te\nf\x7f"_s), u"a\uFFFD[31mb\uFFFDc\uFFFDd e\nf\uFFFD"_s);
}

void TestMarkdown::textIsWrapped()
{
    QCOMPARE(wrapped(u"one two three four"_s, 10, 2), u"  one two\n  three\n  four\n"_s);
    QCOMPARE(wrapped(u"a\nb\n\n\nc"_s, 40), u"a b\n\nc\n"_s);
    QCOMPARE(wrapped(u"- one two three\n- b"_s, 10, 0), u"- one two\n  three\n- b\n"_s);
    QCOMPARE(wrapped(u"a\n```\nx   y\n```\nb"_s, 40), u"a\n```\nx   y\n```\nb\n"_s);
    QCOMPARE(wrapped(u"averyverylongword b"_s, 6), u"averyverylongword\nb\n"_s);
    QCOMPARE(wrapped(u" "_s, 40), QString());
}

void TestMarkdown::columnsAreAligned()
{
    const QList<QStringList> rows{{u"a"_s, u"long cell"_s}, {u"long"_s, u"b\nc"_s}};
    QCOMPARE(aligned({u"X"_s, u"Y"_s}, rows, 0), u"X     Y\na     long cell\nlong  b c\n"_s);
    QCOMPARE(aligned({}, rows, 12), u"a     long …\nlong  b c\n"_s);
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
