#include "models/exports/progresshtml.h"

#include "models/exports/exportwords.h"
#include "models/exports/groupprogress.h"
#include "models/exports/htmlparts.h"
#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype MostRows = 100;

// Beside the figure in words, so that it may be hidden from a screen reader.
QString drawnBar(int percent)
{
    return u"<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\">"
           "<rect class=\"track\" width=\"100\" height=\"8\"/>"
           "<rect class=\"done\" width=\"%1\" height=\"8\"/></svg>"_s.arg(percent);
}

QString typedBar(int percent)
{
    constexpr int length = 20;
    const int done = percent * length / 100;
    return QString(done, u'█') + QString(length - done, u'░');
}

QString row(const GroupProgress &group, ProgressFor reader)
{
    const int percent = group.progress.percent();
    return u"<tr><th align=\"left\">"_s + group.name.toHtmlEscaped() + u"</th><td>"_s
         + (reader == ProgressFor::Browser ? drawnBar(percent) : typedBar(percent)) + u"</td><td>"_s
         + Words::progress(group.progress) + u"</td></tr>\n"_s;
}

QString table(const QList<GroupProgress> &groups, ProgressFor reader)
{
    QString rows;
    for (const GroupProgress &group : groups.first(std::min(MostRows, groups.size()))) {
        rows += row(group, reader);
    }
    return u"<table class=\"progress\">\n"_s + rows + u"</table>\n"_s;
}

QString section(const QString &title, const QList<GroupProgress> &groups, ProgressFor reader)
{
    if (groups.isEmpty()) {
        return {};
    }
    const qsizetype rest = groups.size() - MostRows;
    return u"<h3>"_s + title + u"</h3>\n"_s + table(groups, reader)
         + (rest > 0
                ? Html::paragraph(u"and %1 more, which the Excel workbook has"_s.arg(English::number(rest)))
                : QString());
}

// Most of a long list are at 0 % for a long time: paper has better uses.
QString servicesSection(QList<GroupProgress> services, ProgressFor reader)
{
    const QString title = u"By service that is attacked"_s;
    if (reader == ProgressFor::Window) {
        return section(title, services, reader);
    }
    const qsizetype idle = services.removeIf([](const GroupProgress &service) { return !service.isBegun; });
    const QString rest = idle == 0 ? QString()
                                   : Html::paragraph(English::counted(idle, u"service"_s, u"services"_s)
                                                     + u" where nothing is done or in work yet"_s);
    const QString begun = services.isEmpty() && idle > 0 ? QString(u"<h3>"_s + title + u"</h3>\n"_s)
                                                         : section(title, services, reader);
    return begun + rest;
}

} // namespace

QString progressHtml(const ChecklistExport &content, ProgressFor reader)
{
    const Catalog &catalog = content.scope.catalog();
    const QList<ChecklistItem> &items = content.items;
    QString html;
    if (reader != ProgressFor::Paper) {
        const ChecklistProgress all = progressOf(items);
        html = table({{u"All, each control once"_s, all}}, reader)
             + (all.total == all.counted ? QString() : Html::paragraph(Words::uncounted(all), u"note"_s))
             + section(u"By tactic"_s, progressByTactic(catalog, items), reader);
    }
    return html + servicesSection(progressByService(catalog, items), reader)
         + section(u"By account"_s, progressByAccount(content.scope, items), reader);
}

} // namespace Ttc
