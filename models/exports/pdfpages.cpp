#include "models/exports/pdfpages.h"

#include "models/exports/pdfcuts.h"

#include <QAbstractTextDocumentLayout>
#include <QPageSize>
#include <QPalette>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextOption>

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
constexpr double Gap = 10;        // between pieces
constexpr double LeastStart = 90; // what a piece that breaks has to have on its first page
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

QByteArray PdfPages::written(const QString &title, const QString &style, const QString &foot,
                             const Fill &fill)
{
    PdfPages draft(style, {}, nullptr);
    fill(draft);
    PdfPages pages(style, foot, &draft);
    pages.beginWriting(title);
    fill(pages);
    return pages.bytes();
}

PdfPages::PdfPages(const QString &style, QString foot, const PdfPages *draft)
    : m_draft(draft)
    , m_foot(std::move(foot))
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.setUseDesignMetrics(true);
    m_document.setDefaultFont(pageFont(TextSize));
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(wrapping);
    m_document.setDefaultStyleSheet(style);
    m_document.setTextWidth(TextWidth);
}

void PdfPages::beginWriting(const QString &title)
{
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins({});
    m_writer.setTitle(title);
    m_writer.setCreator(u"TTC Browser " TTC_VERSION ""_s);
    m_ok = m_buffer.open(QIODevice::WriteOnly) && m_painter.begin(&m_writer);
    // Laid out in px without hinting and scaled as a whole, so that a page is the same on every screen.
    const double scale = m_writer.resolution() / PxPerInch;
    m_painter.scale(scale, scale);
    m_painter.translate(Margin, Margin);
}

void PdfPages::beginPage()
{
    if (m_draft != nullptr) {
        drawFoot();
        m_ok = m_ok && m_writer.newPage();
    }
    ++m_page;
    m_y = 0;
}

int PdfPages::pageOf(const QString &anchor) const
{
    if (m_draft == nullptr) {
        return 0;
    }
    const auto place = m_draft->m_anchors.constFind(anchor);
    return place == m_draft->m_anchors.cend() ? 0 : place->page + 1;
}

double PdfPages::left() const
{
    return TextHeight - m_y;
}

void PdfPages::add(const QString &html)
{
    m_document.setHtml(html);
    const double height = m_document.size().height();
    const double least = height <= TextHeight / 2 ? height : LeastStart;
    if (m_y > 0 && left() < least) {
        beginPage();
    }
    if (height <= left()) {
        draw(0, height);
        m_y += height + Gap;
        return;
    }
    addBroken(height);
}

void PdfPages::addBroken(double height)
{
    const PdfCuts cuts(m_document, TextHeight);
    bool isFresh = m_y == 0; // nothing stands on the page but a repeated heading
    double from = 0;
    while (m_ok && height - from > left()) {
        const double limit = from + left();
        const std::optional<double> place = cuts.above(from, limit);
        if (place || isFresh) { // else all of it goes to the next page; what is higher than one is cut
            draw(from, place.value_or(limit));
            from = place.value_or(limit);
        }
        beginPage();
        isFresh = true;
        if (const std::optional<PdfSpan> head = cuts.headAt(from)) {
            draw(head->top, head->bottom);
            m_y += head->height();
        }
    }
    draw(from, height);
    m_y += height - from + Gap;
}

void PdfPages::addPicture(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid() || renderer.defaultSize().isEmpty()) {
        return;
    }
    const QSizeF size =
        renderer.defaultSize().scaled(QSizeF(TextWidth, TextHeight).toSize(), Qt::KeepAspectRatio);
    if (m_y > 0 && left() < size.height()) {
        beginPage();
    }
    if (m_draft != nullptr) {
        renderer.render(&m_painter, QRectF(QPointF(0, m_y), size));
    }
    m_y += size.height() + Gap;
}

void PdfPages::draw(double from, double to)
{
    keepAnchors(from, to);
    if (m_draft == nullptr) {
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
    m_document.documentLayout()->draw(&m_painter, context);
    m_painter.restore();
}

void PdfPages::keepAnchors(double from, double to)
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        const double top = m_document.documentLayout()->blockBoundingRect(block).top();
        if (top < from || top >= to) {
            continue;
        }
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QStringList names = it.fragment().charFormat().anchorNames();
            for (const QString &name : names) {
                const double above = PageHeight - Margin - (m_y + top - from);
                m_anchors.insert(name, {m_page - 1, static_cast<int>(above * PointsPerPx)});
            }
        }
    }
}

void PdfPages::drawFoot()
{
    const QRectF foot(0, TextHeight + FootHeight / 2, TextWidth, FootHeight);
    m_painter.setFont(pageFont(FootSize));
    m_painter.setPen(QColor(0x5B6778));
    const QString number = u"%1 / %2"_s.arg(m_page).arg(m_draft->m_page);
    const QFontMetricsF metrics(m_painter.font());
    const double room = TextWidth - metrics.horizontalAdvance(number) - Gap;
    m_painter.drawText(foot, Qt::AlignLeft, metrics.elidedText(m_foot, Qt::ElideRight, room));
    m_painter.drawText(foot, Qt::AlignRight, number);
}

QByteArray PdfPages::bytes()
{
    drawFoot();
    m_ok = m_painter.end() && m_ok;
    m_buffer.close();
    return m_ok ? withInnerLinks(m_bytes, m_anchors) : QByteArray();
}

} // namespace Ttc
