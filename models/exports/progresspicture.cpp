#include "models/exports/progresspicture.h"

#include "models/exports/exportwords.h"
#include "models/exports/groupprogress.h"
#include "models/exports/plaintext.h"
#include "models/exports/renderedfonts.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// In the picture's own units, which are pixels where nothing scales it.
constexpr int Width = 720;
constexpr int Margin = 24;
constexpr int RowHeight = 30;
constexpr int HeadHeight = 76;
constexpr int FootHeight = 34;
constexpr int BarHeight = 14;
constexpr int BarLeft = 210;
constexpr int BarWidth = 280;
constexpr qsizetype LongestName = 26;     // characters that fit before the bars
constexpr qsizetype LongestCaption = 104; // and that fit into the width
constexpr int PngScale = 2;

QString shortened(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : QString(text.left(length - 1) + u'…');
}

QString textAt(int x, int y, const QString &attributes, const QString &text)
{
    return u"<text x=\"%1\" y=\"%2\" %3>"_s.arg(QString::number(x), QString::number(y), attributes)
         + text.toHtmlEscaped() + u"</text>\n"_s;
}

QString rectangle(int y, double width, const QString &color)
{
    return u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"3\" fill=\"%5\"/>\n"_s.arg(
        QString::number(BarLeft), QString::number(y), QString::number(width, 'f', 1),
        QString::number(BarHeight), color);
}

QString row(int y, const GroupProgress &tactic)
{
    const ChecklistProgress &progress = tactic.progress;
    const double share = progress.counted == 0 ? 0.0 : static_cast<double>(progress.done) / progress.counted;
    QString svg = textAt(Margin, y + 12, u"fill=\"#1b2430\""_s, shortened(tactic.name, LongestName))
                + rectangle(y, BarWidth, u"#dde2e9"_s);
    if (progress.done > 0) {
        svg += rectangle(y, BarWidth * share, u"#17764a"_s);
    }
    return svg + textAt(BarLeft + BarWidth + 16, y + 12, u"fill=\"#1b2430\""_s, Words::progress(progress));
}

QString caption(const ChecklistExport &content)
{
    return Words::catalog(content.scope.catalog()) + u" · "_s + Words::time(content.context.time);
}

} // namespace

Result<QByteArray> progressSvg(const ChecklistExport &content)
{
    QList<GroupProgress> rows{{u"All, each control once"_s, progressOf(content.items)}};
    rows += progressByTactic(content.scope.catalog(), content.items);
    const int height = HeadHeight + RowHeight * static_cast<int>(rows.size()) + FootHeight;
    QString svg =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" "
        "role=\"img\" font-family=\"Noto Sans, DejaVu Sans, sans-serif\" font-size=\"13\">\n"
        "<title>Progress of the mitigation checklist</title>\n"
        "<rect width=\"%1\" height=\"%2\" fill=\"#ffffff\"/>\n"_s.arg(Width)
            .arg(height);
    svg += textAt(Margin, 36, u"font-size=\"19\" font-weight=\"bold\" fill=\"#1b2430\""_s,
                  u"Progress of the mitigation checklist"_s)
         + textAt(Margin, 56, u"font-size=\"11\" fill=\"#5b6778\""_s,
                  shortened(u"Filter: "_s + Words::filter(content.context), LongestCaption));
    int y = HeadHeight;
    for (const GroupProgress &tactic : std::as_const(rows)) {
        svg += row(y, tactic);
        y += RowHeight;
    }
    svg += textAt(Margin, y + 14, u"font-size=\"11\" fill=\"#5b6778\""_s,
                  shortened(caption(content), LongestCaption))
         + u"</svg>\n"_s;
    return printable(svg).toUtf8();
}

Result<QByteArray> progressPng(const ChecklistExport &content)
{
    if (const Result<void> ready = fontsForRendering(); !ready) {
        return tl::unexpected(ready.error());
    }
    return progressSvg(content).and_then([](const QByteArray &svg) -> Result<QByteArray> {
        QSvgRenderer renderer(svg);
        QImage image(renderer.defaultSize() * PngScale, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!renderer.isValid() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) {
            return tl::unexpected(Error{.message = u"the picture could not be drawn"_s,
                                        .advice = u"Free some memory, or take the SVG picture"_s});
        }
        return bytes;
    });
}

} // namespace Ttc
