#include "models/exports/checklistformats.h"
#include "models/exports/exportwords.h"
#include "models/exports/markdown.h"
#include "models/exports/savefile.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString line(const QString &name, const QString &text)
{
    return u"- "_s + name + u": "_s + markdownEscaped(text) + u'\n';
}

QString header(const ChecklistExport &content)
{
    QString out = u"# Mitigation checklist\n\n"_s;
    const QList<Words::Fact> facts = Words::facts(content.scope, content.context);
    for (const Words::Fact &fact : facts) {
        out += line(fact.name, fact.text);
    }
    return out + line(u"Progress"_s, Words::progress(progressOf(content.items)));
}

QString techniqueNames(const Catalog &catalog, const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids) {
        const Technique *technique = catalog.technique(id);
        names.append(technique == nullptr ? id : id + u' ' + technique->name);
    }
    return names.join(u"; "_s);
}

// The comment's key is what a re-import finds the control by. Escaped as in an address, no id can end it
// early.
QString itemText(const Catalog &catalog, const Control &control, const ChecklistItem &item,
                 const QString &proof)
{
    const QString key = QString::fromLatin1(QUrl::toPercentEncoding(control.id));
    QString out = u"- [%1] **%2** <!-- ttc:%3 -->\n"_s.arg(isDone(item.status) ? u"x"_s : u" "_s,
                                                           markdownEscaped(control.title), key);
    out += u"  - %1 %2; %3 effort; done in %4\n"_s.arg(
        statusGlyph(item.status), statusName(item.status), toKey(control.effort),
        markdownEscaped(Words::services(catalog, control.services).join(u", "_s)));
    out += u"  - Stops: "_s + markdownEscaped(techniqueNames(catalog, item.techniques)) + u'\n';
    if (!control.why.isEmpty()) {
        out += u"  - Why: "_s + harmlessMarkdownLine(control.why) + u'\n';
    }
    if (!proof.isEmpty()) {
        out += u"  - Proof: "_s + markdownEscaped(proof) + u'\n';
    }
    return out;
}

} // namespace

Result<QByteArray> checklistMarkdown(const ChecklistExport &content)
{
    const Catalog &catalog = content.scope.catalog();
    ProofLookup proofs(content.scope, 1);
    QString out = header(content);
    for (const ControlKind kind : {ControlKind::Prevent, ControlKind::Detect, ControlKind::Respond}) {
        QString group;
        int count = 0;
        for (const ChecklistItem &item : content.items) {
            const Control *control = catalog.control(item.control);
            if (control != nullptr && control->kind == kind) {
                group += itemText(catalog, *control, item, proofs.ofItem(item));
                ++count;
            }
        }
        if (count > 0) {
            out += u"\n## %1 (%2)\n\n"_s.arg(Words::kind(kind), QString::number(count)) + group;
        }
    }
    if (content.items.isEmpty()) {
        out += u"\nNo control is left by this filter.\n"_s;
    }
    return out.toUtf8();
}

} // namespace Ttc
