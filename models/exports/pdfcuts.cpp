#include "models/exports/pdfcuts.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr double CellPadding = 2; // px above and below the lines of a cell
// What is kept whole at most, in parts of a page's height. Commands are short; a policy may take pages.
constexpr double LongestRow = 0.5;
constexpr double LongestHead = 0.25;
constexpr double LongestCode = 0.15;

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

// A line of <pre>: in a fixed font from its beginning to its end. The format says that it is fixed only where
// the style sheet names no family.
bool isCode(const QTextBlock &block)
{
    const auto first = block.begin();
    if (first.atEnd() || first.fragment().length() != block.length() - 1) {
        return false;
    }
    const QTextCharFormat format = first.fragment().charFormat();
    return format.fontFixedPitch() || format.fontFamilies().toStringList().contains(u"monospace"_s);
}

PdfSpan spanOf(const QTextBlock &block)
{
    const QRectF rect = block.document()->documentLayout()->blockBoundingRect(block);
    return {rect.top(), rect.bottom()};
}

PdfSpan rowOf(const QTextTable &table, int row)
{
    PdfSpan span = spanOf(table.cellAt(row, 0).firstCursorPosition().block());
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        span.top = std::min(span.top, spanOf(cell.firstCursorPosition().block()).top);
        span.bottom = std::max(span.bottom, spanOf(cell.lastCursorPosition().block()).bottom);
    }
    return span;
}

} // namespace

PdfCuts::PdfCuts(const QTextDocument &document, double pageHeight)
    : m_pageHeight(pageHeight)
{
    addBlocks(document);
    addTables(document);
    std::ranges::sort(m_whole, std::ranges::greater(), &PdfSpan::top);
}

void PdfCuts::addBlocks(const QTextDocument &document)
{
    std::optional<double> lead; // top of the headings, or of the code, that wait for what follows
    std::optional<double> code; // top of the lines of code so far
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const PdfSpan whole = spanOf(block);
        const QTextLayout &layout = *block.layout();
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            PdfSpan span{whole.top + line.y(), whole.top + line.y() + line.height()};
            if (lead && i == 0) {
                span.top = std::min(span.top, *lead);
            }
            m_whole.append(span);
        }
        const double top = lead ? std::min(*lead, whole.top) : whole.top;
        lead.reset();
        if (isCode(block)) {
            code = code.value_or(whole.top);
            if (!block.next().isValid() || !isCode(block.next())) {
                lead = endOfCode({*code, whole.bottom}, block);
                code.reset();
            }
        } else if (leadsOn(block)) {
            lead = top;
        }
    }
}

// Gives the top of what may not be parted from the next block, which tells what the code gives. A heading
// begins something new.
std::optional<double> PdfCuts::endOfCode(const PdfSpan &code, const QTextBlock &lastLine)
{
    const bool isShort = code.height() <= m_pageHeight * LongestCode;
    if (isShort) {
        m_whole.append(code);
    }
    const QTextBlock next = lastLine.next();
    if (!next.isValid() || leadsOn(next)) {
        return std::nullopt;
    }
    return isShort ? code.top : spanOf(lastLine).top;
}

void PdfCuts::addTables(const QTextDocument &document)
{
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (const QTextFrame *frame : frames) {
        const auto *table = qobject_cast<const QTextTable *>(frame);
        if (table == nullptr) {
            continue;
        }
        for (int row = 0; row < table->rows(); ++row) {
            if (const PdfSpan span = rowOf(*table, row); span.height() <= m_pageHeight * LongestRow) {
                m_whole.append(span);
            }
        }
        const int headRows = std::min(table->format().headerRowCount(), table->rows());
        if (headRows > 0) {
            const PdfSpan rows{rowOf(*table, 0).top - CellPadding,
                               rowOf(*table, headRows - 1).bottom + CellPadding};
            m_heads.append({rows, rowOf(*table, table->rows() - 1).bottom});
        }
    }
}

// A place that would cut moves up to the top of what it cuts, which may cut another.
std::optional<double> PdfCuts::above(double from, double limit) const
{
    double place = limit;
    // From the lowest: what was passed begins below the place, and is cut no more.
    for (auto span = std::ranges::upper_bound(m_whole, limit, std::ranges::greater(), &PdfSpan::top);
         span != m_whole.cend() && place > from; ++span) {
        if (span->bottom > place) {
            place = span->top;
        }
    }
    return place > from ? std::optional(place) : std::nullopt;
}

std::optional<PdfSpan> PdfCuts::headAt(double place) const
{
    const auto found = std::ranges::find_if(m_heads, [&](const TableHead &head) {
        return head.rows.bottom <= place && place < head.tableBottom
            && head.rows.height() <= m_pageHeight * LongestHead;
    });
    return found == m_heads.cend() ? std::nullopt : std::optional(found->rows);
}

} // namespace Ttc
