#pragma once

#include <QList>
#include <QTextBlock>
#include <QTextDocument>

#include <optional>

namespace Ttc {

// A strip of a document across its whole width, in the document's px.
struct PdfSpan
{
    double top = 0;
    double bottom = 0;
    double height() const { return bottom - top; }
};

// Where a document that is longer than a page may be cut: between lines, though not behind a heading, not
// between code and what is said of it, and not within a table's row or a block of code unless that is long.
class PdfCuts
{
public:
    // As the document is laid out now.
    PdfCuts(const QTextDocument &document, double pageHeight);

    // The lowest place below `from` and not below `limit` that cuts nothing; nothing where there is none.
    std::optional<double> above(double from, double limit) const;
    // The heading rows of the table that a cut at `place` goes through, to be drawn once more behind it.
    std::optional<PdfSpan> headAt(double place) const;

private:
    struct TableHead
    {
        PdfSpan rows{};
        double tableBottom = 0;
    };

    void addBlocks(const QTextDocument &document);
    std::optional<double> endOfCode(const PdfSpan &code, const QTextBlock &lastLine);
    void addTables(const QTextDocument &document);

    double m_pageHeight;
    QList<PdfSpan> m_whole; // what no cut goes through, the lowest first
    QList<TableHead> m_heads;
};

} // namespace Ttc
