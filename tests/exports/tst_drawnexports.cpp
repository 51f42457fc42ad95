#include "models/exports/pdfpages.h"
#include "models/exports/progresspicture.h"
#include "tests/exports/exportfixture.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestDrawnExports : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void pdfHasLinksWithin();
    void pdfIsWrittenOnAnotherThread();
    void hostileTextIsDrawn_data();
    void hostileTextIsDrawn();
    void piecesShareAPageWhereTheyFit();
    void aLongPieceBreaks();
    void aHighRowNeedsNoPageOfItsOwn();
    void pagesAreKnownBeforeTheyAreWritten();
    void pngIsTheSamePicture();
};

namespace {

QByteArray pdf(const ChecklistExport &content)
{
    return checklistFormat(u"pdf"_s)->write(content).value_or(QByteArray());
}

qsizetype pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type /Page\\s"_s);
    return QString::fromLatin1(pdf).count(page);
}

QByteArray pagesWith(const QString &html, int times)
{
    PdfPages pages({});
    for (int i = 0; i < times; ++i) {
        pages.add(html);
    }
    return pages.written(u"Title"_s, u"Foot"_s);
}

} // namespace

void TestDrawnExports::pdfHasLinksWithin()
{
    const QByteArray bytes = pdf(Fixture::checklist(Fixture::scopeWithInventory()));
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.contains("/Subtype /Link"));
    QVERIFY(bytes.count("/S/GoTo/D[") >= 8); // from the contents to the controls, from these to techniques
    QVERIFY(!bytes.contains("/URI (#"));     // else a link leads nowhere
    QVERIFY(bytes.contains("/URI (https://example.com/T1078)"));
    QVERIFY(pagesOf(bytes) >= 4);
}

void TestDrawnExports::pdfIsWrittenOnAnotherThread()
{
    const ChecklistExport content = Fixture::checklist(Fixture::scopeWithInventory());
    const QByteArray bytes = QtConcurrent::run([content] { return pdf(content); }).result();
    QCOMPARE(pagesOf(bytes), pagesOf(pdf(content)));
}

void TestDrawnExports::hostileTextIsDrawn_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("10,000 letters") << QString(10000, u'x');
    QTest::newRow("5,000 lines") << u"x\n"_s.repeated(5000);
    QTest::newRow("control characters") << u"a\x01\x08\x0b\x1b[31m\x7f"_s;
    QTest::newRow("right to left") << u"abc\u202e\u2066cba\u2069 \u05d0\u05d1"_s;
    QTest::newRow("markup") << u"</p></table><img src=\"file:///etc/passwd\"><h1>"_s;
}

void TestDrawnExports::hostileTextIsDrawn()
{
    QFETCH(const QString, text);
    const ChecklistExport content = Fixture::checklist(Fixture::hostileScope(text));
    QVERIFY(pagesOf(pdf(content)) >= 4);
    QVERIFY(progressPng(content));
}

void TestDrawnExports::piecesShareAPageWhereTheyFit()
{
    const QString fortyPercent = u"<p>%1</p>"_s.arg(u"line<br>"_s.repeated(24));
    QCOMPARE(pagesOf(pagesWith(fortyPercent, 1)), 1);
    QCOMPARE(pagesOf(pagesWith(fortyPercent, 2)), 1);
    QCOMPARE(pagesOf(pagesWith(fortyPercent, 6)), 3); // none is broken to fill what is left
}

void TestDrawnExports::aLongPieceBreaks()
{
    const QString line = u"<p>%1</p>"_s.arg(u"line<br>"_s.repeated(300));
    const qsizetype pages = pagesOf(pagesWith(line, 1));
    QVERIFY(pages >= 4 && pages <= 7);
    const QString table = u"<table>%1</table>"_s.arg(u"<tr><td>a</td><td>b</td></tr>"_s.repeated(300));
    QVERIFY(pagesOf(pagesWith(table, 1)) >= 4);
}

void TestDrawnExports::aHighRowNeedsNoPageOfItsOwn()
{
    const QString high = u"line<br>"_s.repeated(150);
    const QString table =
        u"<table><thead><tr><th>%1</th></tr></thead><tr><td>%1</td></tr></table>"_s.arg(high);
    const qsizetype pages = pagesOf(pagesWith(table, 1));
    QVERIFY(pages >= 5 && pages <= 8);
}

void TestDrawnExports::pagesAreKnownBeforeTheyAreWritten()
{
    QList<int> numbers;
    PdfPages pages({});
    pages.addNumbered([&numbers](const PdfPages &measured) {
        for (const QString &anchor : {u"near"_s, u"far"_s, u"nowhere"_s}) {
            numbers.append(measured.pageOf(anchor));
        }
        return u"<p id=\"near\">a</p>"_s;
    });
    pages.beginPage();
    pages.beginPage();
    pages.add(u"<p id=\"far\">b</p>"_s);
    QCOMPARE(pagesOf(pages.written(u"Title"_s, u"Foot"_s)), 3);
    QCOMPARE(numbers, QList<int>({0, 0, 0, 1, 3, 0})); // to measure, then to draw
}

void TestDrawnExports::pngIsTheSamePicture()
{
    const auto png = progressPng(Fixture::checklist(Fixture::scopeWithInventory()));
    QVERIFY(png);
    const QImage image = QImage::fromData(*png, "PNG");
    QCOMPARE(image.width(), 1440);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    QCOMPARE(image.pixelColor(2 * 212, 2 * 82), QColor(0x17764A)); // a third of all is done
    QCOMPARE(image.pixelColor(2 * 480, 2 * 82), QColor(0xDDE2E9));
}

QTEST_MAIN(TestDrawnExports)
#include "tst_drawnexports.moc"
