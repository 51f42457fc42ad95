#pragma once

#include "models/exports/pdflinks.h"

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextDocument>

namespace Ttc {

// An A4 document in the making: pieces of HTML, one below the other, with a foot and a number on each page. A
// piece stays on one page where it takes less than half of one; a longer one breaks between lines, though
// never behind a heading. A link to an anchor of any piece
// leads there. Needs a QGuiApplication and a font; works on any thread.
class PdfPages
{
public:
    // `style` is a sheet in QTextDocument's CSS with lengths in px, of which a page has 682 across; `foot` is
    // plain text.
    PdfPages(const QString &title, const QString &style, QString foot);
    ~PdfPages() = default;
    Q_DISABLE_COPY_MOVE(PdfPages)

    void add(const QString &html);
    // A drawing, as wide as the page at most, never broken. Ignored where it is no SVG.
    void addPicture(const QByteArray &svg);
    void beginPage();

    // Ends the making; to be called once. Empty where the document could not be written.
    QByteArray bytes();

private:
    double left() const;
    void draw(double from, double to);
    void keepAnchors(double from, double to);
    void drawFoot();

    QTextDocument m_document; // one for all pieces: its style sheet is read once
    QString m_foot;
    QByteArray m_bytes;
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_writer{&m_buffer};
    QPainter m_painter;
    double m_y = 0; // where the next piece begins, in px below the margin
    int m_page = 1;
    QHash<QString, PdfPlace> m_anchors;
    bool m_ok = false;
};

} // namespace Ttc
