#include "models/exports/checklistformats.h"
#include "models/exports/checklisthtmlparts.h"
#include "models/exports/checklistsummaryhtml.h"
#include "models/exports/htmlparts.h"
#include "models/exports/pdfpages.h"
#include "models/exports/plaintext.h"
#include "models/exports/progresshtml.h"
#include "models/exports/progresspicture.h"
#include "models/exports/renderedfonts.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString style()
{
    return uR"css(body { color: #1b2430; }
a { color: #0a63c2; text-decoration: none; }
h1 { font-size: 24px; margin-top: 0; margin-bottom: 10px; }
h2 { font-size: 19px; margin-top: 0; margin-bottom: 8px; }
h3 { font-size: 15px; margin-top: 0; margin-bottom: 3px; }
p { margin-top: 0; margin-bottom: 6px; }
p.label { margin-top: 2px; margin-bottom: 1px; }
ul, ol { margin-top: 0; margin-bottom: 6px; }
code, pre { font-family: "DejaVu Sans Mono", monospace; font-size: 11px; background-color: #eef2f6; }
pre { margin-top: 2px; margin-bottom: 3px; white-space: pre-wrap; }
table { margin-bottom: 8px; border-collapse: collapse; }
th { color: #5b6778; padding: 2px 8px 2px 0px; }
td { padding: 2px 8px 2px 0px; }
table.contents td { padding: 0px 8px 0px 0px; }
.summary, .proof, .expect, .subtitle { color: #5b6778; }
p.subtitle { font-size: 15px; margin-bottom: 10px; }
.status, .verdict { font-weight: 600; }
.implemented, .verified { color: #17764a; }
.in-progress, .in-use { color: #0a63c2; }
.planned, .not-covered { color: #6a4fb3; }
.risk-accepted, .possible { color: #8a5200; }
.startable { color: #8a1f6b; }
)css"_s;
}

QString heading(const QString &text)
{
    return u"<h2>"_s + text.toHtmlEscaped() + u"</h2>\n"_s;
}

QString contentsRow(const PdfPages &pages, const ChecklistExport &content, const ChecklistItem &item)
{
    const Control *control = content.control(item.control);
    const int page = pages.pageOf(ChecklistHtml::controlAnchor(item.control));
    return u"<tr><td width=\"36\">%1</td><td>%2</td><td width=\"40\" align=\"right\">%3</td></tr>\n"_s.arg(
        ChecklistHtml::statusMark(item.status),
        ChecklistHtml::controlLink(item.control, control == nullptr ? item.control : control->title),
        page == 0 ? QString() : QString::number(page));
}

void addContents(PdfPages &pages, const ChecklistExport &content, const QList<ChecklistHtml::Group> &groups)
{
    QString lead = heading(u"Contents"_s);
    for (const ChecklistHtml::Group &group : groups) {
        pages.addNumbered([lead, &content, &group](const PdfPages &measured) {
            QString rows;
            for (const ChecklistItem &item : group.items) {
                rows += contentsRow(measured, content, item);
            }
            return printable(
                lead + Html::paragraph(u"<b>"_s + ChecklistHtml::groupTitle(group) + u"</b>"_s, u"label"_s)
                + u"<table width=\"100%\" class=\"contents\">\n"_s + rows + u"</table>\n"_s);
        });
        lead.clear();
    }
}

void addControls(PdfPages &pages, const ChecklistExport &content, const QList<ChecklistHtml::Group> &groups)
{
    ProofLookup proofs(content.scope, 1);
    for (const ChecklistHtml::Group &group : groups) {
        pages.beginPage();
        // One piece with the first item, so that they are not parted.
        QString lead = heading(ChecklistHtml::groupTitle(group));
        for (const ChecklistItem &item : group.items) {
            pages.add(printable(
                lead + ChecklistHtml::item(content, item, proofs, group.reasons.value(item.control))));
            lead.clear();
        }
    }
}

void addSummary(PdfPages &pages, const ChecklistExport &content, const QByteArray &picture)
{
    pages.add(printable(ChecklistHtml::titleHeading(content) + ChecklistHtml::facts(content)));
    const QStringList summary = checklistSummaryHtml(content);
    for (const QString &piece : summary) {
        pages.add(printable(piece));
    }
    pages.addPicture(picture);
    pages.add(printable(progressHtml(content, ProgressFor::Paper)));
}

// The day first, since a long name of a plan is cut at its end.
QString foot(const ChecklistExport &content)
{
    const CatalogInfo &catalog = content.scope.catalog().info();
    return u"%1 · %2 · %3 %4"_s.arg(content.context.time.toUTC().date().toString(Qt::ISODate),
                                    ChecklistHtml::title(content), catalog.title, catalog.version);
}

} // namespace

Result<QByteArray> checklistPdf(const ChecklistExport &content)
{
    if (const Result<void> ready = fontsForRendering(); !ready) {
        return tl::unexpected(ready.error());
    }
    const QList<ChecklistHtml::Group> groups = ChecklistHtml::groups(content);
    const QByteArray picture = progressSvg(content).value_or(QByteArray());
    PdfPages pages(style());
    addSummary(pages, content, picture);
    if (groups.isEmpty()) {
        pages.add(Html::paragraph(u"No control is left by this filter."_s));
    } else {
        addContents(pages, content, groups);
        addControls(pages, content, groups);
        pages.beginPage();
        pages.add(printable(heading(u"Techniques"_s) + ChecklistHtml::techniques(content)));
    }
    const QByteArray bytes =
        pages.written(printable(ChecklistHtml::title(content)), printable(foot(content)));
    if (bytes.isEmpty()) {
        return tl::unexpected(Error{.message = u"the pages could not be drawn"_s,
                                    .advice = u"Free some memory, or take the HTML report"_s});
    }
    return bytes;
}

} // namespace Ttc
