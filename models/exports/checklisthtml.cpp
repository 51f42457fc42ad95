#include "models/exports/checklistformats.h"
#include "models/exports/checklisthtmlparts.h"
#include "models/exports/checklistsummaryhtml.h"
#include "models/exports/exportwords.h"
#include "models/exports/htmlparts.h"
#include "models/exports/plaintext.h"
#include "models/exports/progresshtml.h"
#include "models/exports/reportstyle.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString section(const QString &id, const QString &title, const QString &html)
{
    return u"<section id=\""_s + id + u"\">\n<h2>"_s + title.toHtmlEscaped() + u"</h2>\n"_s + html
         + u"</section>\n"_s;
}

QString contents(const ChecklistExport &content, const QList<ChecklistHtml::Group> &groups)
{
    QStringList entries{u"<a href=\"#progress\">Progress</a>\n"_s};
    for (const ChecklistHtml::Group &group : groups) {
        QStringList items;
        for (const ChecklistItem &item : group.items) {
            items.append(ChecklistHtml::contentsEntry(content, item));
        }
        entries.append(u"<a href=\"#"_s + group.id + u"\">"_s + ChecklistHtml::groupTitle(group) + u"</a>\n"_s
                       + Html::list(items));
    }
    entries.append(u"<a href=\"#techniques\">Techniques</a>"_s);
    return u"<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n"_s + Html::list(entries) + u"</nav>\n"_s;
}

QString controls(const ChecklistExport &content, const QList<ChecklistHtml::Group> &groups)
{
    ProofLookup proofs(content.scope, 1);
    QString html;
    for (const ChecklistHtml::Group &group : groups) {
        QString articles;
        for (const ChecklistItem &item : group.items) {
            articles += u"<article>\n"_s
                      + ChecklistHtml::item(content, item, proofs, group.reasons.value(item.control))
                      + u"</article>\n"_s;
        }
        html += section(group.id, ChecklistHtml::groupTitle(group), articles);
    }
    return html.isEmpty() ? Html::paragraph(u"No control is left by this filter."_s) : html;
}

// The policy holds even where a reader's program would run or load something.
QString head(const QString &title)
{
    return u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
           "<title>"_s
         + title.toHtmlEscaped() + u"</title>\n<style>\n"_s + reportStyle() + u"</style>\n</head>\n"_s;
}

} // namespace

Result<QByteArray> checklistHtml(const ChecklistExport &content)
{
    const QList<ChecklistHtml::Group> groups = ChecklistHtml::groups(content);
    QString html = head(ChecklistHtml::title(content)) + u"<body>\n<header>\n"_s
                 + ChecklistHtml::titleHeading(content) + ChecklistHtml::facts(content) + u"</header>\n"_s
                 + section(u"summary"_s, u"Summary"_s, checklistSummaryHtml(content).join(QString()))
                 + contents(content, groups) + u"<main>\n"_s
                 + section(u"progress"_s, u"Progress"_s, progressHtml(content, ProgressFor::Browser))
                 + controls(content, groups)
                 + section(u"techniques"_s, u"Techniques"_s, ChecklistHtml::techniques(content))
                 + u"</main>\n</body>\n</html>\n"_s;
    // The parts that the window and the PDF share say so for viewers that know no style sheet; HTML no longer
    // does.
    html.remove(u" align=\"left\""_s);
    return printable(html).toUtf8();
}

} // namespace Ttc
