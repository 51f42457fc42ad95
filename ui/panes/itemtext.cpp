#include "ui/panes/itemtext.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct ItemText
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::ItemText)
};

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

QString stepsHtml(const QStringList &steps)
{
    if (steps.isEmpty()) {
        return {};
    }
    QString html = u"<h4>"_s + ItemText::tr("Steps").toHtmlEscaped() + u"</h4><ol>"_s;
    for (const QString &step : steps) {
        html += u"<li>"_s + step.toHtmlEscaped() + u"</li>"_s;
    }
    return html + u"</ol>"_s;
}

QString pageHtml(const QString &title, const QStringList &paragraphs, const QStringList &steps)
{
    QString html = u"<h2>"_s + title.toHtmlEscaped() + u"</h2>"_s;
    for (const QString &text : paragraphs) {
        html += paragraph(text);
    }
    return html + stepsHtml(steps);
}

} // namespace

QString itemHtml(const ChecklistState &checklist, const QString &id)
{
    const ItemState state = checklist.state(id);
    if (isManualItem(id)) {
        const QString services = serviceNames(checklist.catalog(), state.services);
        return pageHtml(state.title, {ItemText::tr("An item of your own"), services}, state.steps);
    }
    const QString lost = ItemText::tr("The catalog holds this control no longer.");
    const auto kept = checklist.keptText(id);
    return kept && *kept ? pageHtml((*kept)->title, {lost, (*kept)->why}, (*kept)->steps)
                         : pageHtml(id, {lost}, {});
}

} // namespace Ttc
