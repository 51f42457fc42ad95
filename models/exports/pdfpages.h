#pragma once

#include "models/exports/pdflinks.h"

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextDocument>

#include <functional>

namespace Ttc {

// An A4 document in the making: pieces of HTML, one below the other, with a foot and "2 / 9" on each page. A
// piece stays on one page where it takes less than half of one; a longer one breaks where PdfCuts finds it
// best, and the heading rows of a table that breaks are repeated. A link to an anchor of any piece leads
// there. Needs a QGuiApplication and a font; works on any thread.
class PdfPages
{
public:
    using Fill = std::function<void(PdfPages &pages)>;

    // The document that `fill` adds the pieces of. It is called twice, first for a draft that is only
    // measured, and has to add pieces of the same height both times. `style` is a sheet in QTextDocument's
    // CSS with lengths in px, of which a page has 682 across; `foot` is plain text. Empty where the document
    // could not be written.
    static QByteArray written(const QString &title, const QString &style, const QString &foot,
                              const Fill &fill);

    ~PdfPages() = default;
    Q_DISABLE_COPY_MOVE(PdfPages)

    void add(const QString &html);
    // A drawing, as wide as the page at most, never broken. Ignored where it is no SVG.
    void addPicture(const QByteArray &svg);
    void beginPage();
    // The number of the page on which an anchor of the finished document stands; 0 in the draft, where nobody
    // knows, and for an unknown anchor.
    int pageOf(const QString &anchor) const;

private:
    // Without a draft it is one itself and draws nothing.
    PdfPages(const QString &style, QString foot, const PdfPages *draft);

    void beginWriting(const QString &title);
    QByteArray bytes(); // ends the making; to be called once
    double left() const;
    void addBroken(double height);
    void draw(double from, double to);
    void keepAnchors(double from, double to);
    void drawFoot();

    const PdfPages *m_draft;
    QTextDocument m_document; // one for all pieces: its style sheet is read once
    QString m_foot;
    QByteArray m_bytes;
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_writer{&m_buffer};
    QPainter m_painter;
    double m_y = 0; // where the next piece begins, in px below the margin
    int m_page = 1;
    QHash<QString, PdfPlace> m_anchors;
    bool m_ok = true;
};

} // namespace Ttc
