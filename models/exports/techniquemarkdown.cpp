#include "models/exports/exportwords.h"
#include "models/exports/markdown.h"
#include "models/exports/savefile.h"
#include "models/exports/techniquecontrols.h"
#include "models/exports/techniquewriter.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString heading(const QString &text)
{
    return u"\n## "_s + text + u"\n\n"_s;
}

QString section(const QString &name, const QString &markdown)
{
    return markdown.trimmed().isEmpty() ? QString() : heading(name) + harmlessMarkdown(markdown) + u'\n';
}

QString bullet(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : u"- "_s + name + u": "_s + markdownEscaped(text) + u'\n';
}

QString link(const QString &title, const QString &url)
{
    if (!url.startsWith("https://"_L1)) {
        return markdownEscaped(title);
    }
    // What would end the address early is written as a percent sign and a number, which means the same.
    QString address = url;
    for (const QChar c : u"<>() \\"_s) {
        address.replace(c, u'%' + QString::number(c.unicode(), 16).toUpper());
    }
    return u"[%1](%2)"_s.arg(markdownEscaped(title), address);
}

QString codeSpan(const QString &text)
{
    QString code = text;
    return u'`' + code.replace(u'`', u'\'').replace(u'|', u"\\|"_s).simplified() + u'`';
}

QString verdictPart(const Scope &scope, const QString &id)
{
    const Verdict verdict = scope.verdict(id);
    QString out = u"\n> **%1 %2** %3\n"_s.arg(verdictGlyph(verdict), verdictName(verdict),
                                              markdownEscaped(scope.headline(id)));
    const QList<Proof> proofs = scope.proof(id);
    for (const Proof &proof : proofs) {
        out += u">\n> "_s + markdownEscaped(proof.text) + u'\n';
    }
    return out;
}

QString childrenPart(const Scope &scope, const QString &id)
{
    QString out;
    const QStringList children = scope.catalog().children(id);
    for (const QString &child : children) {
        const Verdict verdict = scope.verdict(child);
        out += u"- %1 %2 (%3 %4)\n"_s.arg(markdownEscaped(child),
                                          markdownEscaped(scope.catalog().technique(child)->name),
                                          verdictGlyph(verdict), verdictName(verdict));
    }
    return out.isEmpty() ? out : heading(u"Sub-techniques"_s) + out;
}

QString factsPart(const Catalog &catalog, const Technique &technique)
{
    QString out = heading(u"Facts"_s) + bullet(u"Kind"_s, Words::kind(technique.kind));
    if (const Technique *parent = catalog.technique(technique.parentId)) {
        out += bullet(u"Below"_s, parent->id + u' ' + parent->name);
    }
    out += bullet(u"Also called"_s, technique.keywords.join(u", "_s));
    out += bullet(u"Tactics"_s, Words::tactics(catalog, technique.tactics).join(u", "_s));
    out += bullet(u"In ATT&CK 18"_s, Words::attackPlacement(catalog, technique, 18));
    out += bullet(u"In ATT&CK 19"_s, Words::attackPlacement(catalog, technique, 19));
    if (!technique.attack.closest.isEmpty()) {
        out += bullet(u"Closest in ATT&CK"_s,
                      technique.attack.closest + u' ' + Words::originMark(Origin::Editorial));
    }
    if (technique.reach) {
        out +=
            bullet(u"Reach"_s, Words::reach(*technique.reach) + u' ' + Words::originMark(Origin::Editorial));
    }
    if (!technique.services.isEmpty()) {
        out += bullet(u"Services"_s, Words::services(catalog, technique.services).join(u", "_s) + u' '
                                         + Words::originMark(technique.provenance.services));
    }
    out += bullet(u"Stratus Red Team"_s, technique.related.stratus.join(u", "_s));
    out += bullet(u"Sigma"_s, technique.related.sigma.join(u", "_s));
    out += bullet(u"Elastic"_s, technique.related.elastic.join(u", "_s));
    return out + bullet(u"D3FEND for AWS"_s, technique.related.d3fendAws.join(u", "_s));
}

QString detectionPart(const Technique &technique)
{
    QString out = heading(u"What to look for"_s);
    if (!technique.events.isEmpty()) {
        out += u"| Event | Source | Access | Logged | Origin |\n| --- | --- | --- | --- | --- |\n"_s;
        for (const CloudTrailEvent &event : technique.events) {
            out += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(
                codeSpan(event.name), codeSpan(event.source), toKey(event.access),
                Words::loggedMark(event.dataEvent) + u' ' + Words::logged(event.dataEvent),
                Words::originMark(event.provenance));
        }
        out += u'\n';
    }
    out += harmlessMarkdown(technique.detection) + u'\n';
    if (!technique.guardDuty.isEmpty()) {
        out += heading(u"GuardDuty findings"_s);
        for (const QString &finding : technique.guardDuty) {
            out += u"- "_s + codeSpan(finding) + u'\n';
        }
    }
    return out;
}

QString mitigationsPart(const Catalog &catalog, const Technique &technique)
{
    QString out;
    const QList<TechniqueControl> controls = controlsOf(catalog, technique.id);
    for (const TechniqueControl &entry : controls) {
        const Control &control = *entry.control;
        const QString note = catalog.isLeaf(technique.id)
                               ? harmlessMarkdownLine(entry.note)
                               : u"Stops "_s + markdownEscaped(entry.techniques.join(u", "_s));
        out +=
            u"- **%1** (%2, %3, %4 effort): %5\n"_s.arg(markdownEscaped(control.title), codeSpan(control.id),
                                                        toKey(control.kind), toKey(control.effort), note);
    }
    return out.isEmpty() ? out : heading(u"Mitigations"_s) + out;
}

QString provenancePart(const Scope &scope, const Technique &technique)
{
    const Provenance &from = technique.provenance;
    QString out = heading(u"Where this comes from"_s);
    if (!from.url.isEmpty()) {
        out += u"- Public page: "_s + link(from.url, from.url) + u'\n';
    }
    out += bullet(u"Text"_s, Words::origin(from.text) + u' ' + Words::originMark(from.text));
    if (!technique.services.isEmpty()) {
        out += bullet(u"Services"_s, Words::origin(from.services) + u' ' + Words::originMark(from.services));
    }
    out += bullet(u"Confidence"_s, from.confidence);
    out += bullet(u"Reviewed"_s, technique.reviewed.toString(Qt::ISODate));
    out += bullet(u"Catalog"_s, Words::catalog(scope.catalog()));
    const QStringList sources = Words::sources(scope);
    for (const QString &source : sources) {
        out += bullet(u"Inventory"_s, source);
    }
    return out + u'\n' + Words::originLegend() + u'\n';
}

} // namespace

QByteArray techniqueMarkdown(const Scope &scope, const QString &id)
{
    const Catalog &catalog = scope.catalog();
    const Technique *technique = catalog.technique(id);
    if (technique == nullptr) {
        return {};
    }
    QString out =
        u"# "_s + markdownEscaped(technique->id) + u' ' + markdownEscaped(technique->name) + u"\n\n"_s;
    out += markdownEscaped(technique->summary) + u'\n' + verdictPart(scope, id);
    out += section(u"What happens"_s, technique->description);
    out += section(u"Prerequisite"_s, technique->prerequisite);
    out += childrenPart(scope, id) + factsPart(catalog, *technique);
    if (catalog.isLeaf(id)) {
        out += detectionPart(*technique);
    }
    out += mitigationsPart(catalog, *technique);
    if (!technique->references.isEmpty()) {
        out += heading(u"References"_s);
        for (const Reference &reference : technique->references) {
            out += u"- "_s + link(reference.title, reference.url) + u'\n';
        }
    }
    out += provenancePart(scope, *technique);
    return out.toUtf8();
}

} // namespace Ttc
