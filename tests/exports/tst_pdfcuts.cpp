#include "models/exports/pdfcuts.h"

#include <QAbstractTextDocumentLayout>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestPdfCuts : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aCutMovesAboveWhatBelongsTogether_data();
    void aCutMovesAboveWhatBelongsTogether();
    void longCodeIsCutBetweenItsLines();
    void noPlaceIsTold();
    void theHeadingRowOfATableIsFound();
};

namespace {

constexpr double PageHeight = 1000;

void layOut(QTextDocument &document, const QString &html)
{
    document.setDefaultStyleSheet(u"pre { font-family: monospace; white-space: pre-wrap; }"_s);
    document.setTextWidth(400);
    document.setHtml(html);
}

QRectF blockWith(const QTextDocument &document, const QString &text)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.text().contains(text)) {
            return document.documentLayout()->blockBoundingRect(block);
        }
    }
    return {};
}

} // namespace

void TestPdfCuts::aCutMovesAboveWhatBelongsTogether_data()
{
    QTest::addColumn<QString>("html"); // the cut is asked for in the middle of "last"
    QTest::addColumn<QString>("first");
    QTest::newRow("paragraphs") << u"<p>zero</p><p>one</p><p>last</p>"_s << u"last"_s;
    QTest::newRow("heading") << u"<p>zero</p><h3>one</h3><p>last</p>"_s << u"one"_s;
    QTest::newRow("two headings") << u"<p>zero</p><h2>one</h2><h3>two</h3><p>last</p>"_s << u"one"_s;
    QTest::newRow("bold line") << u"<p>zero</p><p><b>one</b></p><p>last</p>"_s << u"one"_s;
    QTest::newRow("code and what it gives") << u"<p>zero</p><pre>one\ntwo</pre><p>last</p>"_s << u"one"_s;
    QTest::newRow("line of code") << u"<p>zero</p><pre>one\ntwo\nlast</pre>"_s << u"one"_s;
    QTest::newRow("label, code and what it gives")
        << u"<p>zero</p><p><b>one</b></p><pre>two</pre><p>last</p>"_s << u"one"_s;
    QTest::newRow("label behind code") << u"<pre>zero</pre><p><b>one</b></p><p>last</p>"_s << u"one"_s;
    QTest::newRow("row") << u"<p>zero</p><table><tr><td>one<br>two</td><td>three<p>last</p></td></tr>"
                            "</table>"_s
                         << u"one"_s;
}

void TestPdfCuts::aCutMovesAboveWhatBelongsTogether()
{
    QFETCH(const QString, html);
    QFETCH(const QString, first);
    QTextDocument document;
    layOut(document, html);
    const std::optional<double> place =
        PdfCuts(document, PageHeight).above(0, blockWith(document, u"last"_s).center().y());
    QVERIFY(place);
    QVERIFY(*place > blockWith(document, u"zero"_s).center().y());
    const double top = blockWith(document, first).top();
    QVERIFY2(*place <= top && *place >= top - 5, qPrintable(u"%1, not %2"_s.arg(*place).arg(top)));
}

void TestPdfCuts::longCodeIsCutBetweenItsLines()
{
    QTextDocument document;
    layOut(document, u"<p>zero</p><pre>"_s + u"line\n"_s.repeated(200) + u"</pre>"_s);
    const auto place = PdfCuts(document, PageHeight).above(0, PageHeight);
    QVERIFY(place && *place > PageHeight - 50);
}

void TestPdfCuts::noPlaceIsTold()
{
    QTextDocument document;
    layOut(document, u"<h3>one</h3><p>last</p>"_s);
    const double from = blockWith(document, u"one"_s).top();
    QVERIFY(!PdfCuts(document, PageHeight).above(from, blockWith(document, u"last"_s).center().y()));
}

void TestPdfCuts::theHeadingRowOfATableIsFound()
{
    QTextDocument document;
    layOut(document, u"<p>before</p><table><thead><tr><th>head</th></tr></thead><tr><td>one</td></tr>"
                     "<tr><td>two</td></tr></table><p>behind</p>"_s);
    const PdfCuts cuts(document, PageHeight);
    const auto head = cuts.headAt(blockWith(document, u"two"_s).top());
    QVERIFY(head);
    QVERIFY(head->top <= blockWith(document, u"head"_s).top());
    QVERIFY(head->bottom < blockWith(document, u"one"_s).center().y());
    QVERIFY(!cuts.headAt(blockWith(document, u"before"_s).top()));
    QVERIFY(!cuts.headAt(blockWith(document, u"behind"_s).top()));
    QVERIFY(!PdfCuts(document, 10).headAt(blockWith(document, u"two"_s).top())); // it would fill the page
}

QTEST_MAIN(TestPdfCuts)
#include "tst_pdfcuts.moc"
