#pragma once

#include "models/exports/pdflinks.h"

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextBlock>
#include <QTextDocument>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace Ttc {

// An A4 document in the making: pieces of HTML, one below the other, with a foot and "2 / 9" on each page. A
// piece stays on one page where it takes less than half of one; a longer one breaks where PdfCuts finds it
// best, and the heading rows of a table that breaks are repeated. A link to an anchor of any piece leads
// there. Needs a QGuiApplication and a font; works on any thread.
class PdfPages
{
public:
    // HTML that names pages. Asked for twice, first while nobody knows them, and has to be as high each time.
    using Numbered = std::function<QString(const PdfPages &pages)>;

    // `style` is a sheet in QTextDocument's CSS with lengths in px, of which a page has 682 across.
    explicit PdfPages(QString style);
    ~PdfPages() = default;
    Q_DISABLE_COPY_MOVE(PdfPages)

    void add(const QString &html);
    void addNumbered(const Numbered &html);
    // A drawing, as wide as the page at most, never broken. Ignored where it is no SVG.
    void addPicture(const QByteArray &svg);
    void beginPage();
    // The number of the page on which an anchor stands; 0 while nobody knows, and for an unknown anchor.
    int pageOf(const QString &anchor) const;

    // The document, whose foot is plain text; empty where it could not be written. To be called once, behind
    // all pieces.
    QByteArray written(const QString &title, const QString &foot);

private:
    // Kept with its layout, which takes longer than all the rest, until it is drawn.
    struct Piece
    {
        QString html{};
        Numbered numbered{};
        QByteArray picture{};
        bool beginsPage = false;
        std::unique_ptr<QTextDocument> document{};
    };

    void take(Piece piece);
    void place(Piece &piece);
    std::unique_ptr<QTextDocument> laidOut(const QString &html) const;
    double left() const;
    void placeText(const QTextDocument &document);
    void placeBroken(const QTextDocument &document);
    void placePicture(const QByteArray &svg);
    void turnPage();
    void draw(const QTextDocument &document, double from, double to);
    void keepAnchors(const QTextDocument &document, double from, double to);
    void keepAnchor(const QTextDocument &document, const QTextFragment &fragment, const QTextBlock &block,
                    double from, double to);
    void drawFoot();
    bool isMeasuring() const { return m_pages == 0; }

    QString m_style;
    QString m_foot;
    std::vector<Piece> m_pieces;
    QByteArray m_bytes;
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_writer{&m_buffer};
    QPainter m_painter;
    double m_y = 0; // where the next piece begins, in px below the margin
    int m_page = 1;
    int m_pages = 0; // of the whole document, once all are measured
    QHash<QString, PdfPlace> m_anchors;
    bool m_ok = true;
};

} // namespace Ttc
