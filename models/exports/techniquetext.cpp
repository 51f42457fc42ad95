#include "models/exports/exportwords.h"
#include "models/exports/plaintext.h"
#include "models/exports/techniquecontrols.h"
#include "models/exports/techniquewriter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int Narrowest = 40;
constexpr int Margin = 2;

// Collects the sections of one technique.
class TextPage
{
public:
    TextPage(const Scope &scope, const Technique &technique, int width)
        : m_scope(scope)
        , m_catalog(scope.catalog())
        , m_technique(technique)
        , m_width(std::max(width, Narrowest))
    {
    }

    QByteArray write()
    {
        title();
        verdict();
        section(u"What happens"_s, m_technique.description);
        section(u"Prerequisite"_s, m_technique.prerequisite);
        children();
        facts();
        detection();
        mitigations();
        references();
        provenance();
        return m_out.toUtf8();
    }

private:
    void heading(const QString &text) { m_out += u'\n' + text.toUpper() + u'\n'; }

    void section(const QString &name, const QString &text)
    {
        if (!text.trimmed().isEmpty()) {
            heading(name);
            m_out += wrapped(text, m_width, Margin);
        }
    }

    void rows(const QList<QStringList> &cells)
    {
        QList<QStringList> indented = cells;
        for (QStringList &row : indented) {
            row.first().prepend(u"  "_s);
        }
        m_out += aligned({}, indented, 0);
    }

    void fact(const QString &name, const QString &value)
    {
        if (!value.isEmpty()) {
            m_facts.append({name, value});
        }
    }

    QString marked(Origin origin, const QString &text) const
    {
        return text + u' ' + Words::originMark(origin);
    }

    void title();
    void verdict();
    void children();
    void facts();
    void detection();
    void mitigations();
    void references();
    void provenance();

    const Scope &m_scope;
    const Catalog &m_catalog;
    const Technique &m_technique;
    int m_width;
    QList<QStringList> m_facts;
    QString m_out;
};

void TextPage::title()
{
    m_out += printable(m_technique.id + u"  "_s + m_technique.name) + u'\n';
    m_out += wrapped(m_technique.summary, m_width);
}

void TextPage::verdict()
{
    const Verdict verdict = m_scope.verdict(m_technique.id);
    m_out += u'\n' + verdictGlyph(verdict) + u' ' + verdictName(verdict);
    const QString headline = m_scope.headline(m_technique.id);
    m_out += headline.isEmpty() ? u"\n"_s : u": "_s + printable(headline) + u'\n';
    const QList<Proof> proofs = m_scope.proof(m_technique.id);
    for (const Proof &proof : proofs) {
        m_out += wrapped(proof.text, m_width, Margin);
    }
}

void TextPage::children()
{
    QList<QStringList> cells;
    const QStringList ids = m_catalog.children(m_technique.id);
    for (const QString &id : ids) {
        const Verdict verdict = m_scope.verdict(id);
        cells.append(
            {id, m_catalog.technique(id)->name, verdictGlyph(verdict) + u' ' + verdictName(verdict)});
    }
    if (!cells.isEmpty()) {
        heading(u"Sub-techniques"_s);
        rows(cells);
    }
}

void TextPage::facts()
{
    fact(u"Kind"_s, Words::kind(m_technique.kind));
    if (const Technique *parent = m_catalog.technique(m_technique.parentId)) {
        fact(u"Below"_s, parent->id + u' ' + parent->name);
    }
    fact(u"Also called"_s, m_technique.keywords.join(u", "_s));
    fact(u"Tactics"_s, Words::tactics(m_catalog, m_technique.tactics).join(u", "_s));
    fact(u"In ATT&CK 18"_s, Words::attackPlacement(m_catalog, m_technique, 18));
    fact(u"In ATT&CK 19"_s, Words::attackPlacement(m_catalog, m_technique, 19));
    if (!m_technique.attack.closest.isEmpty()) {
        fact(u"Closest in ATT&CK"_s, marked(Origin::Editorial, m_technique.attack.closest));
    }
    if (m_technique.reach) {
        fact(u"Reach"_s, marked(Origin::Editorial, Words::reach(*m_technique.reach)));
    }
    if (!m_technique.services.isEmpty()) {
        fact(u"Services"_s, marked(m_technique.provenance.services,
                                   Words::services(m_catalog, m_technique.services).join(u", "_s)));
    }
    fact(u"Stratus Red Team"_s, m_technique.related.stratus.join(u", "_s));
    fact(u"Sigma"_s, m_technique.related.sigma.join(u", "_s));
    fact(u"Elastic"_s, m_technique.related.elastic.join(u", "_s));
    fact(u"D3FEND for AWS"_s, m_technique.related.d3fendAws.join(u", "_s));
    heading(u"Facts"_s);
    rows(m_facts);
}

void TextPage::detection()
{
    if (!m_catalog.isLeaf(m_technique.id)) {
        return;
    }
    heading(u"What to look for"_s);
    QList<QStringList> cells;
    for (const CloudTrailEvent &event : m_technique.events) {
        cells.append({Words::originMark(event.provenance) + u' ' + event.name, event.source,
                      toKey(event.access),
                      Words::loggedMark(event.dataEvent) + u' ' + Words::logged(event.dataEvent)});
    }
    if (!cells.isEmpty()) {
        rows(cells);
        m_out += u'\n';
    }
    m_out += wrapped(m_technique.detection, m_width, Margin);
    if (!m_technique.guardDuty.isEmpty()) {
        heading(u"GuardDuty findings"_s);
        for (const QString &finding : m_technique.guardDuty) {
            m_out += wrapped(finding, m_width, Margin);
        }
    }
}

void TextPage::mitigations()
{
    const QList<TechniqueControl> controls = controlsOf(m_catalog, m_technique.id);
    if (controls.isEmpty()) {
        return;
    }
    heading(u"Mitigations"_s);
    for (const TechniqueControl &entry : controls) {
        const Control &control = *entry.control;
        m_out += wrapped(u"- %1 (%2: %3, %4 effort)"_s.arg(control.title, control.id, toKey(control.kind),
                                                           toKey(control.effort)),
                         m_width, Margin);
        m_out += wrapped(m_catalog.isLeaf(m_technique.id) ? entry.note
                                                          : u"Stops "_s + entry.techniques.join(u", "_s),
                         m_width, 2 * Margin);
    }
}

void TextPage::references()
{
    if (m_technique.references.isEmpty()) {
        return;
    }
    heading(u"References"_s);
    for (const Reference &reference : m_technique.references) {
        m_out += wrapped(u"- "_s + reference.title + u' ' + reference.url, m_width, Margin);
    }
}

void TextPage::provenance()
{
    const Provenance &from = m_technique.provenance;
    heading(u"Where this comes from"_s);
    m_facts.clear();
    fact(u"Public page"_s, from.url);
    fact(u"Text"_s, marked(from.text, Words::origin(from.text)));
    if (!m_technique.services.isEmpty()) {
        fact(u"Services"_s, marked(from.services, Words::origin(from.services)));
    }
    fact(u"Confidence"_s, from.confidence);
    fact(u"Reviewed"_s, m_technique.reviewed.toString(Qt::ISODate));
    fact(u"Catalog"_s, Words::catalog(m_catalog));
    const QStringList sources = Words::sources(m_scope);
    for (const QString &source : sources) {
        fact(u"Inventory"_s, source);
    }
    rows(m_facts);
    m_out += u"  "_s + Words::originLegend() + u'\n';
}

} // namespace

QByteArray techniqueText(const Scope &scope, const QString &id, int width)
{
    const Technique *technique = scope.catalog().technique(id);
    return technique == nullptr ? QByteArray() : TextPage(scope, *technique, width).write();
}

} // namespace Ttc
