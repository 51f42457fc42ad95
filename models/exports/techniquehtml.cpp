#include "models/exports/exportwords.h"
#include "models/exports/htmlparts.h"
#include "models/exports/markdown.h"
#include "models/exports/techniquecontrols.h"
#include "models/exports/techniquewriter.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString marked(Origin origin, const QString &html)
{
    return html + u" <span class=\"origin "_s + toKey(origin) + u"\">"_s + Words::originMark(origin)
         + u"</span>"_s;
}

QString childrenHtml(const Scope &scope, const Technique &technique)
{
    QStringList items;
    const QStringList children = scope.catalog().children(technique.id);
    for (const QString &child : children) {
        QString item = Html::techniqueLink(scope.catalog(), child);
        if (scope.hasInventory()) {
            item += u' ' + Html::verdict(scope.verdict(child));
        }
        items.append(item);
    }
    return items.isEmpty() ? QString() : Html::head(u"Sub-techniques"_s) + Html::list(items);
}

QString factsHtml(const Catalog &catalog, const Technique &technique)
{
    QString rows = Html::factRow(u"Kind"_s, Words::kind(technique.kind).toHtmlEscaped());
    if (!technique.parentId.isEmpty()) {
        rows += Html::factRow(u"Below"_s, Html::techniqueLink(catalog, technique.parentId));
    }
    const QString comma = u", "_s;
    if (!technique.keywords.isEmpty()) {
        rows += Html::factRow(u"Also called"_s, technique.keywords.join(comma).toHtmlEscaped());
    }
    rows +=
        Html::factRow(u"Tactics"_s, Words::tactics(catalog, technique.tactics).join(comma).toHtmlEscaped());
    for (const int version : {18, 19}) {
        rows += Html::factRow(u"In ATT&CK %1"_s.arg(version),
                              Words::attackPlacement(catalog, technique, version).toHtmlEscaped());
    }
    if (!technique.attack.closest.isEmpty()) {
        rows += Html::factRow(u"Closest in ATT&CK"_s,
                              marked(Origin::Editorial, technique.attack.closest.toHtmlEscaped()));
    }
    if (technique.reach) {
        rows += Html::factRow(u"Reach"_s, marked(Origin::Editorial, Words::reach(*technique.reach)));
    }
    if (!technique.services.isEmpty()) {
        rows += Html::factRow(
            u"Services"_s, marked(technique.provenance.services,
                                  Words::services(catalog, technique.services).join(comma).toHtmlEscaped()));
    }
    return Html::head(u"Facts"_s) + u"<table class=\"facts\">\n"_s + rows + u"</table>\n"_s;
}

QString relatedHtml(const RelatedItems &related)
{
    if (related.isEmpty()) {
        return {};
    }
    const auto row = [](const QString &name, const QStringList &ids) {
        QStringList cells;
        for (const QString &id : ids) {
            cells.append(Html::code(id));
        }
        return Html::factRow(name, cells.join(u", "_s));
    };
    return Html::head(u"Related"_s) + u"<table class=\"related\">\n"_s
         + row(u"Stratus Red Team"_s, related.stratus) + row(u"Sigma"_s, related.sigma)
         + row(u"Elastic"_s, related.elastic) + row(u"D3FEND for AWS"_s, related.d3fendAws) + u"</table>\n"_s;
}

QString provenanceHtml(const Technique &technique)
{
    const Provenance &from = technique.provenance;
    QString rows;
    if (!from.url.isEmpty()) {
        rows += Html::factRow(u"Public page"_s, Html::link(from.url, from.url));
    }
    rows += Html::factRow(u"Text"_s, marked(from.text, Words::origin(from.text)));
    if (!technique.services.isEmpty()) {
        rows += Html::factRow(u"Services"_s, marked(from.services, Words::origin(from.services)));
    }
    rows += Html::factRow(u"Confidence"_s, from.confidence.toHtmlEscaped());
    rows += Html::factRow(u"Reviewed"_s, technique.reviewed.toString(Qt::ISODate));
    return Html::head(u"Where this comes from"_s) + u"<table class=\"provenance\">\n"_s + rows
         + u"</table>\n"_s + Html::paragraph(Words::originLegend(), u"legend"_s);
}

// All sources end alike; the pane is too narrow to say it on every line.
QString shortSource(QString source)
{
    return source.remove(u".amazonaws.com"_s);
}

QString eventsHtml(const QList<CloudTrailEvent> &events)
{
    QString html = u"<table class=\"events\" width=\"100%\">\n<tr>"_s;
    for (const QString &heading : {u"Event"_s, u"Source"_s, u"Access"_s, u"Logged"_s}) {
        html += u"<th align=\"left\">"_s + heading + u"</th>"_s;
    }
    html += u"</tr>\n"_s;
    for (const CloudTrailEvent &event : events) {
        const QString logged = u"<span class=\"%1\">%2 %3</span>"_s.arg(
            event.dataEvent ? u"data-event"_s : u"default"_s, Words::loggedMark(event.dataEvent),
            Words::logged(event.dataEvent));
        html += Html::tableRow({marked(event.provenance, Html::code(event.name)),
                                Html::code(shortSource(event.source)), toKey(event.access), logged});
    }
    return html + u"</table>\n"_s + Html::paragraph(Words::originLegend(), u"legend"_s);
}

} // namespace

QString verdictHtml(const Scope &scope, const QString &id, int proofLimit)
{
    const Verdict verdict = scope.verdict(id);
    QString html = Html::paragraph(Html::verdict(verdict) + u" <span class=\"headline\">"_s
                                   + scope.headline(id).toHtmlEscaped() + u"</span>"_s);
    const QList<Proof> proofs = scope.proof(id, proofLimit);
    for (const Proof &proof : proofs) {
        html += Html::paragraph(proof.text.toHtmlEscaped(), u"proof"_s);
    }
    // A table, since QTextDocument gives no border to a div.
    return u"<table class=\"verdict %1\" width=\"100%\"><tr><td class=\"verdict %1\">\n"_s.arg(toKey(verdict))
         + html + u"</td></tr></table>\n"_s;
}

QString overviewHtml(const Scope &scope, const QString &id)
{
    const Technique *technique = scope.catalog().technique(id);
    if (technique == nullptr) {
        return {};
    }
    QString html = Html::head(u"What happens"_s) + markdownToHtml(technique->description);
    if (!technique->prerequisite.isEmpty()) {
        html += Html::head(u"Prerequisite"_s) + markdownToHtml(technique->prerequisite);
    }
    return html + childrenHtml(scope, *technique) + factsHtml(scope.catalog(), *technique)
         + Html::references(technique->references) + relatedHtml(technique->related)
         + provenanceHtml(*technique);
}

QString detectionHtml(const Scope &scope, const QString &id)
{
    const Technique *technique = scope.catalog().technique(id);
    if (technique == nullptr) {
        return {};
    }
    if (!scope.catalog().isLeaf(id)) {
        return Html::paragraph(u"What to look for stands with each sub-technique."_s, u"none"_s)
             + childrenHtml(scope, *technique);
    }
    QString html = Html::head(u"What to look for"_s);
    html += technique->events.isEmpty()
              ? Html::paragraph(u"No CloudTrail event shows this technique by itself."_s, u"none"_s)
              : eventsHtml(technique->events);
    html += markdownToHtml(technique->detection);
    if (!technique->guardDuty.isEmpty()) {
        QStringList findings;
        for (const QString &finding : technique->guardDuty) {
            findings.append(Html::code(finding));
        }
        html += Html::head(u"GuardDuty findings"_s) + Html::list(findings, u"guardduty"_s);
    }
    return html;
}

QString mitigationsHtml(const Scope &scope, const QString &id, const QHash<QString, ItemState> &states)
{
    const Catalog &catalog = scope.catalog();
    const QList<TechniqueControl> controls = controlsOf(catalog, id);
    if (controls.isEmpty()) {
        return Html::paragraph(u"No control is listed for this technique."_s, u"none"_s);
    }
    QString rows;
    for (const TechniqueControl &entry : controls) {
        const Status status = states.value(entry.control->id).status;
        QStringList stops;
        for (const QString &technique : entry.techniques) {
            stops.append(Html::techniqueLink(catalog, technique));
        }
        const QString note =
            catalog.isLeaf(id) ? markdownToInlineHtml(entry.note) : u"Stops "_s + stops.join(u", "_s);
        rows += Html::tableRow(
            {u"<span class=\"status %1\">%2</span>"_s.arg(toKey(status), statusGlyph(status)),
             Html::controlLink(entry.control->id, entry.control->title) + u"<br><span class=\"note\">"_s
                 + note + u"</span><br>"_s
                 + u"<span class=\"kind\">%1, %2 effort</span>"_s.arg(toKey(entry.control->kind),
                                                                      toKey(entry.control->effort)),
             u"<span class=\"status %1\">%2</span>"_s.arg(toKey(status), statusName(status).toLower())});
    }
    return Html::head(u"Mitigations"_s) + u"<table class=\"mitigations\" width=\"100%\">\n"_s + rows
         + u"</table>\n"_s;
}

} // namespace Ttc
