#include "models/exports/exportwords.h"
#include "models/exports/htmlparts.h"
#include "models/exports/markdown.h"
#include "models/exports/policytext.h"
#include "models/exports/techniquewriter.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString stepsHtml(const QStringList &steps)
{
    QStringList items;
    for (const QString &step : steps) {
        items.append(markdownToInlineHtml(step));
    }
    return Html::head(u"Steps"_s) + Html::list(items, u"steps"_s, true);
}

QString verifyHtml(const QList<Verification> &checks)
{
    if (checks.isEmpty()) {
        return {};
    }
    QString html = Html::head(u"Verify"_s);
    for (const Verification &check : checks) {
        html += u"<pre class=\"command\">"_s + check.command.toHtmlEscaped() + u"</pre>\n"_s
              + Html::paragraph(Html::copyLink(check.command, u"Copy this command"_s), u"copy"_s)
              + Html::paragraph(u"Expect: "_s + markdownToInlineHtml(check.expect), u"expect"_s);
    }
    return html;
}

QString policyHtml(const Policy &policy)
{
    if (policy.type == Policy::Type::None) {
        return {};
    }
    return Html::head(Words::policy(policy.type)) + u"<pre class=\"policy\">"_s
         + policyText(policy).toHtmlEscaped() + u"</pre>\n"_s
         + Html::paragraph(Html::copyLink(policyText(policy), u"Copy this policy"_s), u"copy"_s);
}

QString checksHtml(const Control &control)
{
    const auto row = [](const QString &name, const QStringList &ids) {
        QStringList cells;
        for (const QString &id : ids) {
            cells.append(Html::code(id));
        }
        return Html::factRow(name, cells.join(u", "_s));
    };
    const QString rows = row(u"Security Hub"_s, control.securityHub)
                       + row(u"AWS Config"_s, control.configRules) + row(u"Prowler"_s, control.prowler);
    return rows.isEmpty()
             ? QString()
             : Html::head(u"Checked by"_s) + u"<table class=\"checks\">\n"_s + rows + u"</table>\n"_s;
}

QString techniqueItem(const Scope &scope, const QString &id)
{
    const QString link = Html::techniqueLink(scope.catalog(), id);
    return scope.hasInventory() ? QString(link + u' ' + Html::verdict(scope.verdict(id))) : link;
}

// By tactic, in the catalog's order; a technique of several stands below each.
QString techniquesHtml(const Scope &scope, const QString &controlId)
{
    const Catalog &catalog = scope.catalog();
    const QStringList techniques = catalog.techniquesOf(controlId);
    if (techniques.isEmpty()) {
        return {};
    }
    QString html =
        Html::head(u"Stops "_s + English::counted(techniques.size(), u"technique"_s, u"techniques"_s));
    for (const Tactic &tactic : catalog.tactics()) {
        QStringList items;
        for (const QString &id : techniques) {
            if (catalog.technique(id)->tactics.contains(tactic.id)) {
                items.append(techniqueItem(scope, id));
            }
        }
        if (!items.isEmpty()) {
            html += Html::paragraph(tactic.name.toHtmlEscaped(), u"tactic"_s)
                  + Html::list(items, u"techniques"_s);
        }
    }
    return html;
}

} // namespace

QString controlHtml(const Scope &scope, const QString &controlId)
{
    const Control *control = scope.catalog().control(controlId);
    if (control == nullptr) {
        return {};
    }
    const QString services = Words::services(scope.catalog(), control->services).join(u", "_s);
    const QString summary =
        u"%1, %2 effort, done in %3"_s.arg(Words::kind(control->kind), toKey(control->effort), services);
    return u"<h2 class=\"title\">"_s + control->title.toHtmlEscaped() + u"</h2>\n"_s
         + Html::paragraph(Html::code(control->id), u"id"_s)
         + Html::paragraph(summary.toHtmlEscaped(), u"summary"_s) + Html::head(u"Why"_s)
         + markdownToHtml(control->why) + stepsHtml(control->steps) + verifyHtml(control->verify)
         + policyHtml(control->policy) + checksHtml(*control) + techniquesHtml(scope, controlId)
         + Html::references(control->references);
}

} // namespace Ttc
