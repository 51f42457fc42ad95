#include "models/exports/checklistformats.h"
#include "models/exports/checklisthtmlparts.h"
#include "models/exports/checklistsummaryhtml.h"
#include "models/exports/exportwords.h"
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
.summary, .proof, .expect, .subtitle { color: #5b6778; }
p.subtitle { font-size: 15px; }
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

QString contents(const ChecklistExport &content, const QList<ChecklistHtml::Group> &groups)
{
    QString html = heading(u"Contents"_s);
    for (const ChecklistHtml::Group &group : groups) {
        html += Html::paragraph(u"<b>"_s + ChecklistHtml::groupTitle(group) + u"</b>"_s, u"label"_s);
        QString lines;
        for (const ChecklistItem &item : group.items) {
            lines += ChecklistHtml::contentsEntry(content, item) + u"<br>\n"_s;
        }
        html += Html::paragraph(lines);
    }
    return html;
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

} // namespace

Result<QByteArray> checklistPdf(const ChecklistExport &content)
{
    if (const Result<void> ready = fontsForRendering(); !ready) {
        return tl::unexpected(ready.error());
    }
    const QList<ChecklistHtml::Group> groups = ChecklistHtml::groups(content);
    const Catalog &catalog = content.scope.catalog();
    PdfPages pages(printable(ChecklistHtml::title(content)), style(),
                   printable(u"Mitigation checklist · %1 · %2"_s.arg(Words::catalog(catalog),
                                                                     Words::time(content.context.time))));
    pages.add(printable(ChecklistHtml::titleHeading(content) + ChecklistHtml::facts(content)));
    const QStringList summary = checklistSummaryHtml(content);
    for (const QString &piece : summary) {
        pages.add(printable(piece));
    }
    if (const Result<QByteArray> picture = progressSvg(content); picture) {
        pages.addPicture(*picture);
    }
    pages.add(printable(progressHtml(content, ProgressFor::Paper)));
    if (groups.isEmpty()) {
        pages.add(Html::paragraph(u"No control is left by this filter."_s));
    } else {
        pages.add(printable(contents(content, groups)));
        addControls(pages, content, groups);
        pages.beginPage();
        pages.add(printable(heading(u"Techniques"_s) + ChecklistHtml::techniques(content)));
    }
    const QByteArray bytes = pages.bytes();
    if (bytes.isEmpty()) {
        return tl::unexpected(Error{.message = u"the pages could not be drawn"_s,
                                    .advice = u"Free some memory, or take the HTML report"_s});
    }
    return bytes;
}

} // namespace Ttc
