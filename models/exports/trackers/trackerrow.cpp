#include "models/exports/trackers/trackerrow.h"

#include "models/exports/checklistformats.h"
#include "models/exports/exportwords.h"
#include "models/exports/plaintext.h"
#include "models/scope/english.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Kind = TrackerLine::Kind;

constexpr qsizetype NamedSources = 3;

QString onOneLine(const QString &text)
{
    return printable(text).simplified();
}

// A text of several lines stands below its label, one line each.
void add(QList<TrackerLine> &lines, const QString &name, const QString &text)
{
    const QStringList parts = trackerLines(text);
    if (parts.size() == 1) {
        lines.append({.label = name + u": "_s, .text = parts.first()});
    } else if (!parts.isEmpty()) {
        lines.append({.label = name + u':'});
        for (const QString &part : parts) {
            lines.append({.kind = Kind::SubItem, .text = part});
        }
    }
}

void addHeading(QList<TrackerLine> &lines, const QString &text)
{
    lines.append({.kind = Kind::Heading, .label = text});
}

QString statusText(const ChecklistItem &item)
{
    const QString name = statusName(item.status);
    return item.changed.isValid()
             ? u"%1 (changed %2)"_s.arg(name, item.changed.toUTC().date().toString(Qt::ISODate))
             : name;
}

void addWork(QList<TrackerLine> &lines, const ChecklistItem &item, const ItemState &state)
{
    add(lines, u"Status"_s, statusText(item));
    const QList<Words::Fact> facts = Words::work(state);
    for (const Words::Fact &fact : facts) {
        add(lines, fact.name, fact.text);
    }
}

void addSteps(QList<TrackerLine> &lines, const Control &control)
{
    if (!control.steps.isEmpty()) {
        addHeading(lines, u"Steps"_s);
    }
    int number = 0;
    for (const QString &step : control.steps) {
        lines.append({.kind = Kind::Step, .text = onOneLine(step), .number = ++number});
    }
    if (!control.verify.isEmpty()) {
        addHeading(lines, u"Verify"_s);
    }
    for (const Verification &check : control.verify) {
        lines.append({.kind = Kind::SubItem,
                      .code = onOneLine(check.command),
                      .text = u" (expect: "_s + onOneLine(check.expect) + u')'});
    }
}

void addTechniques(QList<TrackerLine> &lines, const ChecklistExport &content, const ChecklistItem &item,
                   ProofLookup &proofs)
{
    if (item.techniques.isEmpty()) {
        return;
    }
    addHeading(lines, u"Stops"_s);
    for (const QString &id : item.techniques) {
        const Technique *technique = content.scope.catalog().technique(id);
        const QString name = technique == nullptr ? QString() : u' ' + onOneLine(technique->name);
        lines.append({.kind = Kind::SubItem, .text = id + name});
    }
    if (const QString proof = onOneLine(proofs.ofItem(item)); !proof.isEmpty()) {
        lines.append({.kind = Kind::SubItem, .label = u"Proof: "_s, .text = proof});
    }
}

// The same for every item, and therefore made once.
QList<TrackerLine> originLines(const ChecklistExport &content)
{
    QList<TrackerLine> lines;
    addHeading(lines, u"From"_s);
    const auto say = [&lines](const QString &name, const QString &text) {
        if (!text.isEmpty()) {
            lines.append({.kind = Kind::SubItem, .label = name + u": "_s, .text = onOneLine(text)});
        }
    };
    say(u"Plan"_s, content.plan.name);
    say(u"Catalog"_s, Words::catalog(content.scope.catalog()));
    const QStringList sources = Words::sources(content.scope);
    for (const QString &source : sources.first(std::min(sources.size(), NamedSources))) {
        say(u"Inventory"_s, source);
    }
    if (sources.size() > NamedSources) {
        say(u"Inventory"_s,
            English::counted(sources.size() - NamedSources, u"more source"_s, u"more sources"_s));
    }
    say(u"Filter"_s, Words::filter(content.context));
    say(u"Written"_s, Words::time(content.context.time));
    return lines;
}

QList<TrackerLine> descriptionOf(const ChecklistExport &content, const ChecklistItem &item,
                                 const Control &control, ProofLookup &proofs)
{
    QList<TrackerLine> lines;
    add(lines, u"Why"_s, control.why.simplified());
    addWork(lines, item, content.state(item.control));
    if (!isManualItem(item.control)) {
        add(lines, u"Kind"_s, u"%1, %2 effort"_s.arg(toKey(control.kind), toKey(control.effort)));
    }
    add(lines, u"Done in"_s,
        Words::services(content.scope.catalog(), control.services).join(u", "_s).simplified());
    addSteps(lines, control);
    addTechniques(lines, content, item, proofs);
    return lines;
}

} // namespace

QStringList trackerLines(const QString &text)
{
    static const QRegularExpression ends(u"\r\n?|[\u0085\u2028\u2029\v\f]"_s);
    QStringList lines = printable(QString(text).replace(ends, u"\n"_s)).split(u'\n');
    for (QString &line : lines) {
        while (!line.isEmpty() && line.back().isSpace()) {
            line.chop(1);
        }
    }
    lines.removeIf([](const QString &line) { return line.isEmpty(); });
    return lines;
}

QList<TrackerRow> trackerRows(const ChecklistExport &content)
{
    ProofLookup proofs(content.scope, 1);
    const QList<TrackerLine> origin = originLines(content);
    QList<TrackerRow> rows;
    for (const ChecklistItem &item : content.items) {
        const Control *control = content.control(item.control);
        if (control == nullptr) {
            continue;
        }
        const ItemState state = content.state(item.control);
        const QString title = onOneLine(control->title);
        rows.append({.item = item.control,
                     .key = content.itemKey(item.control),
                     .title = title.isEmpty() ? onOneLine(item.control) : title,
                     .status = item.status,
                     .verdict = item.verdict,
                     .owner = onOneLine(state.owner),
                     .due = state.due,
                     .techniques = item.techniques,
                     .description = descriptionOf(content, item, *control, proofs) + origin});
    }
    return rows;
}

} // namespace Ttc
