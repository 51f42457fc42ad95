#include "models/exports/pdfpages.h"

#include <QAbstractTextDocumentLayout>
#include <QList>
#include <QPageSize>
#include <QPalette>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <optional>
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

// What may not be cut, from top to bottom in a document.
struct Span
{
    double top = 0;
    double bottom = 0;
};

// A heading, or the bold line that leads a list.
bool leadsOn(const QTextBlock &block)
{
    if (block.blockFormat().headingLevel() > 0) {
        return true;
    }
    const auto first = block.begin();
    return !first.atEnd() && block.textList() == nullptr
        && first.fragment().charFormat().fontWeight() >= QFont::Bold
        && first.fragment().length() == block.length() - 1;
}

QList<Span> uncuttable(const QTextDocument &document)
{
    QList<Span> spans;
    std::optional<double> lead; // top of the headings that wait for what follows
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const double top = document.documentLayout()->blockBoundingRect(block).top();
        const QTextLayout &layout = *block.layout();
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            Span span{top + line.y(), top + line.y() + line.height()};
            if (lead && i == 0) {
                span.top = std::min(span.top, *lead);
            }
            spans.append(span);
        }
        const double begin = lead ? std::min(*lead, top) : top;
        lead = leadsOn(block) ? std::optional(begin) : std::nullopt;
    }
    return spans;
}

// The lowest place at or above `limit` that cuts nothing. A place that would cut moves up to the top of what
// it cuts, which may cut another; where nothing is left, as in a line higher than a page, it is the limit.
double cutAbove(const QList<Span> &spans, double from, double limit)
{
    double place = limit;
    bool moved = true;
    while (moved) {
        moved = false;
        for (const Span &span : spans) {
            if (span.top < place && span.bottom > place) {
                place = span.top;
                moved = true;
            }
        }
    }
    return place > from ? place : limit;
}

} // namespace

PdfPages::PdfPages(const QString &title, const QString &style, QString foot)
    : m_foot(std::move(foot))
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
    drawFoot();
    m_ok = m_ok && m_writer.newPage();
    ++m_page;
    m_y = 0;
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
    const QList<Span> spans = uncuttable(m_document);
    double from = 0;
    while (m_ok && height - from > left()) {
        const double to = cutAbove(spans, from, from + left());
        draw(from, to);
        from = to;
        beginPage();
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
    renderer.render(&m_painter, QRectF(QPointF(0, m_y), size));
    m_y += size.height() + Gap;
}

void PdfPages::draw(double from, double to)
{
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
    keepAnchors(from, to);
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
    const QString number = u"Page %1"_s.arg(m_page);
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
