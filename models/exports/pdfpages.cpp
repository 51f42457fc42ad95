#include "models/exports/pdfpages.h"

#include "models/exports/pdfcuts.h"

#include <QAbstractTextDocumentLayout>
#include <QPageSize>
#include <QPalette>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextOption>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// All in px of 1/96 inch; the page is A4.
constexpr double PageWidth = 794;
constexpr double PageHeight = 1123;
constexpr double Margin = 56;
constexpr double TextWidth = PageWidth - 2 * Margin;
constexpr double FootHeight = 28;
constexpr double TextHeight = PageHeight - 2 * Margin - FootHeight;
constexpr double Gap = 10;             // between pieces
constexpr double LeastStart = 90;      // what a piece that breaks has to have on its first page
constexpr std::size_t MostKept = 1000; // layouts, of some 100 KB each; the rest is laid out again
constexpr int TextSize = 13;
constexpr int FootSize = 10;
constexpr double PxPerInch = 96;
constexpr double PointsPerPx = 0.75;
constexpr double Touch = 0.5;
constexpr double NoLigatures = 0.02;

QFont pageFont(int size)
{
    QFont font(QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s});
    font.setPixelSize(size);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing keeps ligatures away, which readers of PDF do not find when somebody searches for
    // "verified".
    font.setLetterSpacing(QFont::AbsoluteSpacing, NoLigatures);
    return font;
}

} // namespace

PdfPages::PdfPages(QString style)
    : m_style(std::move(style))
{
}

void PdfPages::add(const QString &html)
{
    take({.html = html});
}

void PdfPages::addNumbered(const Numbered &html)
{
    take({.numbered = html});
}

void PdfPages::addPicture(const QByteArray &svg)
{
    take({.picture = svg});
}

void PdfPages::beginPage()
{
    take({.beginsPage = true});
}

void PdfPages::take(Piece piece)
{
    place(piece);
    if (piece.numbered || m_pieces.size() >= MostKept) {
        piece.document.reset();
    }
    m_pieces.push_back(std::move(piece));
}

int PdfPages::pageOf(const QString &anchor) const
{
    const auto place = m_anchors.constFind(anchor);
    return isMeasuring() || place == m_anchors.cend() ? 0 : place->page + 1;
}

QByteArray PdfPages::written(const QString &title, const QString &foot)
{
    m_pages = std::exchange(m_page, 1);
    m_y = 0;
    m_foot = foot;
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins({});
    m_writer.setTitle(title);
    m_writer.setCreator(u"TTC Browser " TTC_VERSION ""_s);
    m_ok = m_buffer.open(QIODevice::WriteOnly) && m_painter.begin(&m_writer);
    // Laid out in px without hinting and scaled as a whole, so that a page is the same on every screen.
    const double scale = m_writer.resolution() / PxPerInch;
    m_painter.scale(scale, scale);
    m_painter.translate(Margin, Margin);
    for (Piece &piece : m_pieces) {
        place(piece);
        piece.document.reset();
    }
    drawFoot();
    m_ok = m_painter.end() && m_ok;
    m_buffer.close();
    return m_ok ? withInnerLinks(m_bytes, m_anchors) : QByteArray();
}

std::unique_ptr<QTextDocument> PdfPages::laidOut(const QString &html) const
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setUseDesignMetrics(true);
    document->setDefaultFont(pageFont(TextSize));
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(wrapping);
    document->setDefaultStyleSheet(m_style);
    document->setTextWidth(TextWidth);
    document->setHtml(html);
    return document;
}

double PdfPages::left() const
{
    return TextHeight - m_y;
}

void PdfPages::place(Piece &piece)
{
    if (piece.beginsPage) {
        turnPage();
    } else if (!piece.picture.isEmpty()) {
        placePicture(piece.picture);
    } else {
        if (!piece.document) {
            piece.document = laidOut(piece.numbered ? piece.numbered(*this) : piece.html);
        }
        placeText(*piece.document);
    }
}

void PdfPages::placeText(const QTextDocument &document)
{
    const double height = document.size().height();
    const double least = height <= TextHeight / 2 ? height : LeastStart;
    if (m_y > 0 && left() < least) {
        turnPage();
    }
    if (height <= left()) {
        draw(document, 0, height);
        m_y += height + Gap;
        return;
    }
    placeBroken(document);
}

void PdfPages::placeBroken(const QTextDocument &document)
{
    const double height = document.size().height();
    const PdfCuts cuts(document, TextHeight);
    bool isFresh = m_y == 0; // nothing stands on the page but a repeated heading
    double from = 0;
    while (m_ok && height - from > left()) {
        const double limit = from + left();
        const std::optional<double> place = cuts.above(from, limit);
        if (place || isFresh) { // else all of it goes to the next page; what is higher than one is cut
            draw(document, from, place.value_or(limit));
            from = place.value_or(limit);
        }
        turnPage();
        isFresh = true;
        if (const std::optional<PdfSpan> head = cuts.headAt(from)) {
            draw(document, head->top, head->bottom);
            m_y += head->height();
        }
    }
    draw(document, from, height);
    m_y += height - from + Gap;
}

void PdfPages::placePicture(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid() || renderer.defaultSize().isEmpty()) {
        return;
    }
    const QSizeF size =
        renderer.defaultSize().scaled(QSizeF(TextWidth, TextHeight).toSize(), Qt::KeepAspectRatio);
    if (m_y > 0 && left() < size.height()) {
        turnPage();
    }
    if (!isMeasuring()) {
        renderer.render(&m_painter, QRectF(QPointF(0, m_y), size));
    }
    m_y += size.height() + Gap;
}

void PdfPages::turnPage()
{
    if (!isMeasuring()) {
        drawFoot();
        m_ok = m_ok && m_writer.newPage();
    }
    ++m_page;
    m_y = 0;
}

void PdfPages::draw(const QTextDocument &document, double from, double to)
{
    if (isMeasuring()) {
        keepAnchors(document, from, to);
        return;
    }
    QAbstractTextDocumentLayout::PaintContext context;
    const QRectF part(0, from, TextWidth, to - from);
    // A line that only touches the part is drawn, though nobody sees it, and a search finds it twice.
    context.clip = part.adjusted(0, Touch, 0, -Touch);
    context.palette.setColor(QPalette::Text, Qt::black); // of a dark theme it would be white
    m_painter.save();
    m_painter.translate(0, m_y - from);
    m_painter.setClipRect(part);
    document.documentLayout()->draw(&m_painter, context);
    m_painter.restore();
}

void PdfPages::keepAnchors(const QTextDocument &document, double from, double to)
{
    // Few formats name one: fragments are told by the number of their format, not by its properties.
    const QList<QTextFormat> formats = document.allFormats();
    QList<bool> names;
    std::ranges::transform(formats, std::back_inserter(names), [](const QTextFormat &format) {
        return format.hasProperty(QTextFormat::AnchorName);
    });
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (names.value(it.fragment().charFormatIndex())) {
                keepAnchor(document, it.fragment(), block, from, to);
            }
        }
    }
}

void PdfPages::keepAnchor(const QTextDocument &document, const QTextFragment &fragment,
                          const QTextBlock &block, double from, double to)
{
    const double top = document.documentLayout()->blockBoundingRect(block).top();
    if (top < from || top >= to) {
        return;
    }
    const double above = PageHeight - Margin - (m_y + top - from);
    const QStringList names = fragment.charFormat().anchorNames();
    for (const QString &name : names) {
        m_anchors.insert(name, {m_page - 1, static_cast<int>(above * PointsPerPx)});
    }
}

void PdfPages::drawFoot()
{
    const QRectF foot(0, TextHeight + FootHeight / 2, TextWidth, FootHeight);
    m_painter.setFont(pageFont(FootSize));
    m_painter.setPen(QColor(0x5B6778));
    const QString number = u"%1 / %2"_s.arg(m_page).arg(m_pages);
    const QFontMetricsF metrics(m_painter.font());
    const double room = TextWidth - metrics.horizontalAdvance(number) - Gap;
    m_painter.drawText(foot, Qt::AlignLeft, metrics.elidedText(m_foot, Qt::ElideRight, room));
    m_painter.drawText(foot, Qt::AlignRight, number);
}

} // namespace Ttc
