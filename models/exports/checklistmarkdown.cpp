#include "models/exports/checklistformats.h"
#include "models/exports/exportwords.h"
#include "models/exports/markdown.h"
#include "models/exports/plaintext.h"
#include "models/exports/policytext.h"
#include "models/exports/savefile.h"

#include <QMap>

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
    if (!content.plan.name.isEmpty()) {
        out += line(u"Plan"_s, content.plan.name);
    }
    const QList<Words::Fact> facts = Words::facts(content.scope, content.context);
    for (const Words::Fact &fact : facts) {
        out += line(fact.name, fact.text);
    }
    return out + line(u"Progress"_s, Words::progressOfAll(progressOf(content.items)));
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

// The comment's key is what a re-import finds the control by.
QString boxLine(const ChecklistExport &content, const ChecklistItem &item, const QString &title)
{
    return u"- [%1] **%2** <!-- %3 -->\n"_s.arg(isDone(item.status) ? u"x"_s : u" "_s, markdownEscaped(title),
                                                content.itemKey(item.control));
}

QString detail(const QString &name, const QString &text)
{
    return u"  - "_s + name + u": "_s + markdownEscaped(text) + u'\n';
}

QString workText(const ItemState &state)
{
    QString out;
    const QList<Words::Fact> facts = Words::work(state);
    for (const Words::Fact &fact : facts) {
        out += u"  - "_s + fact.name + u": "_s + harmlessMarkdownLine(fact.text) + u'\n';
    }
    return out;
}

// Whole, as the only detail that is copied rather than read. A fence longer than any within ends where it
// should.
QString policyBlock(const Policy &policy)
{
    if (policy.type == Policy::Type::None) {
        return {};
    }
    // A carriage return alone would end the indentation.
    const QString text = printable(policyText(policy).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'));
    QString fence = u"```"_s;
    while (text.contains(fence)) {
        fence += u'`';
    }
    QString lines = fence + u"json\n"_s + text.trimmed() + u'\n' + fence;
    lines.replace(u'\n', u"\n    "_s);
    return u"  - %1:\n\n    "_s.arg(Words::policy(policy.type)) + lines + u'\n';
}

QString itemText(const ChecklistExport &content, const ChecklistItem &item, ProofLookup &proofs)
{
    const Catalog &catalog = content.scope.catalog();
    const Control &control = *content.control(item.control);
    QString out = boxLine(content, item, control.title);
    out += u"  - %1 %2; %3 effort; done in %4\n"_s.arg(
        statusGlyph(item.status), statusName(item.status), toKey(control.effort),
        markdownEscaped(Words::services(catalog, control.services).join(u", "_s)));
    out += workText(content.state(item.control));
    out += detail(u"Stops"_s, techniqueNames(catalog, item.techniques));
    if (!control.why.isEmpty()) {
        out += u"  - Why: "_s + harmlessMarkdownLine(control.why) + u'\n';
    }
    if (const QString proof = proofs.ofItem(item); !proof.isEmpty()) {
        out += detail(u"Proof"_s, proof);
    }
    return out + policyBlock(control.policy);
}

// What no technique of the catalog asks for: people's own items, and what is no longer in scope.
QString otherText(const ChecklistExport &content, const ChecklistItem &item, const QString &outOfScope)
{
    QString out = boxLine(content, item, content.control(item.control)->title);
    out += u"  - %1 %2\n"_s.arg(statusGlyph(item.status), statusName(item.status));
    if (!outOfScope.isEmpty()) {
        out += detail(u"Out of scope"_s, outOfScope);
    }
    return out + workText(content.state(item.control));
}

QString section(const QString &title, const QStringList &items)
{
    return items.isEmpty()
             ? QString()
             : u"\n## %1 (%2)\n\n"_s.arg(title, QString::number(items.size())) + items.join(QString());
}

} // namespace

Result<QByteArray> checklistMarkdown(const ChecklistExport &content)
{
    ProofLookup proofs(content.scope, 1);
    QMap<ControlKind, QStringList> byKind;
    QStringList own;
    for (const ChecklistItem &item : content.items) {
        const Control *control = content.control(item.control);
        if (isManualItem(item.control)) {
            own.append(control == nullptr ? QString() : otherText(content, item, {}));
        } else if (control != nullptr) {
            byKind[control->kind].append(itemText(content, item, proofs));
        }
    }
    QStringList aside;
    for (const AsideItem &item : content.plan.aside) {
        if (content.control(item.item) != nullptr) {
            aside.append(otherText(content, content.asideItem(item), item.reason));
        }
    }
    QString out = header(content);
    for (const ControlKind kind : {ControlKind::Prevent, ControlKind::Detect, ControlKind::Respond}) {
        out += section(Words::kind(kind), byKind.value(kind));
    }
    out += section(u"Added by hand"_s, own) + section(u"No longer in scope"_s, aside);
    if (content.items.isEmpty()) {
        out += u"\nNo control is left by this filter.\n"_s;
    }
    return out.toUtf8();
}

} // namespace Ttc
