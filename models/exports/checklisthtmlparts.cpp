#include "models/exports/checklisthtmlparts.h"

#include "models/exports/exportwords.h"
#include "models/exports/htmlparts.h"
#include "models/exports/markdown.h"
#include "models/exports/policytext.h"

#include <QMap>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::ChecklistHtml {

namespace {

QString address(const QString &anchor)
{
    return u'#' + QString::fromLatin1(QUrl::toPercentEncoding(anchor));
}

QString innerLink(const QString &anchor, const QString &text)
{
    return u"<a href=\""_s + address(anchor) + u"\">"_s + text.toHtmlEscaped() + u"</a>"_s;
}

QString box(Status status)
{
    return isDone(status) ? u"☑"_s : u"☐"_s;
}

QString label(const QString &text)
{
    return Html::paragraph(u"<b>"_s + text.toHtmlEscaped() + u"</b>"_s, u"label"_s);
}

QString summary(const Catalog &catalog, const Control &control, const ChecklistItem &item)
{
    const QString shown = status(item.status);
    if (catalog.control(control.id) == nullptr) {
        return Html::paragraph(shown, u"summary"_s);
    }
    const QString services = Words::services(catalog, control.services).join(u", "_s);
    const QString rest = u" · %1 effort · done in %2 · "_s.arg(toKey(control.effort), services);
    return Html::paragraph(shown + rest.toHtmlEscaped() + Html::code(control.id), u"summary"_s);
}

// Lines of notes stay lines.
QString work(const ItemState &state)
{
    QString rows;
    const QList<Words::Fact> facts = Words::work(state);
    for (const Words::Fact &fact : facts) {
        rows += Html::factRow(fact.name, fact.text.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
    }
    return rows.isEmpty() ? rows : u"<table class=\"facts\">\n"_s + rows + u"</table>\n"_s;
}

QString stops(const Catalog &catalog, const ChecklistItem &item, const QString &proof)
{
    if (item.techniques.isEmpty()) {
        return {};
    }
    QStringList links;
    for (const QString &id : item.techniques) {
        const Technique *technique = catalog.technique(id);
        links.append(
            innerLink(techniqueAnchor(id), technique == nullptr ? id : QString(id + u' ' + technique->name)));
    }
    return label(u"Stops"_s) + Html::paragraph(links.join(u", "_s))
         + (proof.isEmpty() ? QString() : Html::paragraph(proof.toHtmlEscaped(), u"proof"_s));
}

QString steps(const QStringList &steps)
{
    QStringList items;
    for (const QString &step : steps) {
        items.append(markdownToInlineHtml(step));
    }
    return items.isEmpty() ? QString() : label(u"Steps"_s) + Html::list(items, u"steps"_s, true);
}

QString verification(const QList<Verification> &checks)
{
    QString html = checks.isEmpty() ? QString() : label(u"Verify"_s);
    for (const Verification &check : checks) {
        html += u"<pre>"_s + check.command.toHtmlEscaped() + u"</pre>\n"_s
              + Html::paragraph(u"Expect: "_s + markdownToInlineHtml(check.expect), u"expect"_s);
    }
    return html;
}

QString policy(const Policy &policy)
{
    return policy.type == Policy::Type::None ? QString()
                                             : label(Words::policy(policy.type)) + u"<pre class=\"policy\">"_s
                                                   + policyText(policy).toHtmlEscaped() + u"</pre>\n"_s;
}

// The public page where the catalog says one, else the name alone.
QString techniqueName(const Technique *technique, const QString &id)
{
    return technique == nullptr ? id.toHtmlEscaped()
                                : Html::link(technique->provenance.url, id + u' ' + technique->name);
}

} // namespace

QList<Group> groups(const ChecklistExport &content)
{
    QList<Group> all;
    for (const ControlKind kind : {ControlKind::Prevent, ControlKind::Detect, ControlKind::Respond}) {
        all.append({.id = toKey(kind), .name = Words::kind(kind)});
    }
    Group own{.id = u"own"_s, .name = u"Added by hand"_s};
    for (const ChecklistItem &item : content.items) {
        if (const Control *control = content.control(item.control)) {
            Group &group = isManualItem(item.control) ? own : all[static_cast<qsizetype>(control->kind)];
            group.items.append(item);
        }
    }
    Group aside{.id = u"aside"_s, .name = u"No longer in scope"_s};
    for (const AsideItem &item : content.plan.aside) {
        if (content.control(item.item) != nullptr) {
            aside.items.append(content.asideItem(item));
            aside.reasons.insert(item.item, item.reason);
        }
    }
    all += {own, aside};
    all.removeIf([](const Group &group) { return group.items.isEmpty(); });
    return all;
}

QString groupTitle(const Group &group)
{
    return u"%1 (%2)"_s.arg(group.name, QString::number(group.items.size()));
}

QString controlAnchor(const QString &id)
{
    return u"control-"_s + id;
}

QString techniqueAnchor(const QString &id)
{
    return u"technique-"_s + id;
}

QString status(Status status)
{
    return u"<span class=\"status "_s + toKey(status) + u"\">"_s + statusGlyph(status) + u' '
         + statusName(status) + u"</span>"_s;
}

QString statusMark(Status status)
{
    return u"<span class=\"status %1\" title=\"%2\">%3</span>"_s.arg(toKey(status), statusName(status),
                                                                     statusGlyph(status));
}

QString controlLink(const QString &id, const QString &text)
{
    return innerLink(controlAnchor(id), text);
}

QString contentsEntry(const ChecklistExport &content, const ChecklistItem &item)
{
    const Control *control = content.control(item.control);
    return statusMark(item.status) + u' '
         + controlLink(item.control, control == nullptr ? item.control : control->title);
}

QString item(const ChecklistExport &content, const ChecklistItem &item, ProofLookup &proofs,
             const QString &outOfScope)
{
    const Catalog &catalog = content.scope.catalog();
    const Control *control = content.control(item.control);
    if (control == nullptr) {
        return {};
    }
    QString html = u"<h3 id=\"%1\">%2 %3</h3>\n"_s.arg(controlAnchor(item.control).toHtmlEscaped(),
                                                       box(item.status), control->title.toHtmlEscaped());
    html += summary(catalog, *control, item);
    if (!outOfScope.isEmpty()) {
        html += Html::paragraph(u"Out of scope: "_s + outOfScope.toHtmlEscaped(), u"proof"_s);
    }
    html += work(content.state(item.control));
    if (!control->why.isEmpty()) {
        html += Html::paragraph(markdownToInlineHtml(control->why), u"why"_s);
    }
    return html + stops(catalog, item, proofs.ofItem(item)) + steps(control->steps) + policy(control->policy)
         + verification(control->verify);
}

QString title(const ChecklistExport &content)
{
    return content.plan.name.isEmpty() ? u"Mitigation checklist"_s : content.plan.name;
}

QString titleHeading(const ChecklistExport &content)
{
    const QString heading = u"<h1>"_s + title(content).toHtmlEscaped() + u"</h1>\n"_s;
    return content.plan.name.isEmpty() ? heading
                                       : heading + Html::paragraph(u"Mitigation checklist"_s, u"subtitle"_s);
}

QString facts(const ChecklistExport &content)
{
    QString rows;
    const QList<Words::Fact> facts = Words::facts(content.scope, content.context);
    for (const Words::Fact &fact : facts) {
        rows += Html::factRow(fact.name, fact.text.toHtmlEscaped());
    }
    rows += Html::factRow(u"Progress"_s, Words::progressOfAll(progressOf(content.items)));
    return u"<table class=\"facts\">\n"_s + rows + u"</table>\n"_s;
}

QString techniques(const ChecklistExport &content)
{
    QMap<QString, QList<ChecklistItem>> itemsOf; // by technique, sorted
    for (const ChecklistItem &item : content.items) {
        for (const QString &technique : item.techniques) {
            itemsOf[technique].append(item);
        }
    }
    const Catalog &catalog = content.scope.catalog();
    QString rows;
    for (auto it = itemsOf.cbegin(); it != itemsOf.cend(); ++it) {
        const Technique *technique = catalog.technique(it.key());
        const QStringList tactics =
            technique == nullptr ? QStringList() : Words::tactics(catalog, technique->tactics);
        rows += u"<tr><td id=\"%1\">%2</td><td>%3</td><td>%4</td><td>%5</td></tr>\n"_s.arg(
            techniqueAnchor(it.key()).toHtmlEscaped(), techniqueName(technique, it.key()),
            tactics.join(u", "_s).toHtmlEscaped(), Html::verdict(content.scope.verdict(it.key())),
            Words::progress(progressOf(it.value())));
    }
    return rows.isEmpty() ? QString()
                          : u"<table class=\"techniques\">\n<thead><tr><th align=\"left\">Technique</th>"
                            "<th align=\"left\">Tactics</th><th align=\"left\">Verdict</th>"
                            "<th align=\"left\">Controls done</th></tr></thead>\n<tbody>\n"_s
                                + rows + u"</tbody>\n</table>\n"_s;
}

} // namespace Ttc::ChecklistHtml
