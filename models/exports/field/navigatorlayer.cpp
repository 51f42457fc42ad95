#include "models/exports/field/attackcells.h"
#include "models/exports/field/fieldformats.h"
#include "models/exports/jsonparts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString LayerFormat = u"4.5"_s;
const QString NavigatorVersion = u"5.3.2"_s; // the one that this was written for
// Of one lightness or nearly, and told apart by those who see no red or no green.
const QString NothingDone = u"#fdb863"_s;
const QString HalfDone = u"#ffffbf"_s;
const QString AllDone = u"#74add1"_s;
const QString Unassessed = u"#bdbdbd"_s;
const QString NothingToDo = u"#e6e6fa"_s;
const QString NotCovered = u"#d9d9d9"_s;

QJsonObject fact(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}};
}

QJsonArray facts(const QList<Words::Fact> &facts)
{
    QJsonArray array;
    for (const Words::Fact &one : facts) {
        array.append(fact(one.name, one.text));
    }
    return array;
}

// Somebody gave one of them a status.
bool isAssessed(const QList<ChecklistItem> &items)
{
    return std::ranges::any_of(items,
                               [](const ChecklistItem &item) { return item.status != Status::NotAssessed; });
}

QString fitText(AttackFit fit)
{
    switch (fit) {
    case AttackFit::Closest:
        return u"nearest ATT&CK technique; "_s;
    case AttackFit::Parent:
        return u"ATT&CK technique above; "_s;
    case AttackFit::Exact:
    case AttackFit::None:
        break;
    }
    return {};
}

// Zero percent and "nobody looked" are not alike.
QString progressText(const QList<ChecklistItem> &items)
{
    const ChecklistProgress progress = progressOf(items);
    if (!isAssessed(items)) {
        return u"Not assessed"_s;
    }
    return progress.counted == 0 ? u"Nothing to do: not applicable, or the risk is accepted"_s
                                 : Words::progress(progress);
}

// "● In use; 1 of 2 done (50 %): ✓ s3-versioning, ○ s3-data-events"
QString childText(const ChecklistExport &content, const CellTechnique &technique)
{
    const Verdict verdict = content.scope.verdict(technique.id);
    QString text = fitText(technique.fit) + verdictGlyph(verdict) + u' ' + verdictName(verdict);
    if (technique.items.isEmpty()) {
        return text;
    }
    QStringList items;
    for (const ChecklistItem &item : technique.items) {
        items.append(statusGlyph(item.status) + u' ' + item.control);
    }
    return u"%1; %2: %3"_s.arg(text, progressText(technique.items), items.join(u", "_s));
}

void addChildren(QJsonObject &object, const ChecklistExport &content, const AttackCell &cell)
{
    const Catalog &catalog = content.scope.catalog();
    QJsonArray metadata;
    QJsonArray links;
    for (const CellTechnique &child : cell.techniques) {
        const Technique &technique = *catalog.technique(child.id);
        const QString title = u"%1 %2"_s.arg(technique.id, technique.name);
        metadata.append(fact(title, childText(content, child)));
        if (!technique.provenance.url.isEmpty()) {
            links.append(QJsonObject{{u"label"_s, title}, {u"url"_s, technique.provenance.url}});
        }
    }
    QStringList keys;
    for (const QList<ChecklistItem> items = cell.items(); const ChecklistItem &item : items) {
        keys.append(content.itemKey(item.control));
    }
    if (!keys.isEmpty()) {
        metadata.append(fact(u"Items"_s, keys.join(u", "_s)));
    }
    object[u"metadata"_s] = metadata;
    object[u"links"_s] = links;
}

// Nor are "proved absent" and "nobody knows".
void addResult(QJsonObject &object, const AttackCell &cell)
{
    if (cell.state == AttackCell::State::NotSeen) {
        object[u"enabled"_s] = false;
        object[u"comment"_s] = u"Out of scope: not seen in the inventory"_s;
        return;
    }
    if (cell.state == AttackCell::State::NotCovered) {
        object[u"color"_s] = NotCovered;
        object[u"comment"_s] = u"Not in the checklist: the inventory could not have shown it"_s;
        return;
    }
    const QList<ChecklistItem> items = cell.items();
    const ChecklistProgress progress = progressOf(items);
    object[u"comment"_s] = progressText(items);
    if (!isAssessed(items)) {
        object[u"color"_s] = Unassessed;
    } else if (progress.counted == 0) {
        object[u"color"_s] = NothingToDo;
    } else {
        object[u"score"_s] = progress.percent();
    }
}

QJsonArray techniques(const ChecklistExport &content, const QList<AttackCell> &cells)
{
    QJsonArray array;
    for (const AttackCell &cell : cells) {
        QJsonObject object{{u"techniqueID"_s, cell.id}};
        addResult(object, cell);
        addChildren(object, content, cell);
        array.append(object);
    }
    return array;
}

QJsonArray legend()
{
    QJsonArray items;
    const auto add = [&items](const QString &color, const QString &label) {
        items.append(QJsonObject{{u"color"_s, color}, {u"label"_s, label}});
    };
    add(NothingDone, u"0 % of the items done"_s);
    add(HalfDone, u"50 % done"_s);
    add(AllDone, u"100 % done"_s);
    add(Unassessed, u"Not assessed"_s);
    add(NothingToDo, u"Not applicable or risk accepted"_s);
    add(NotCovered, u"Not covered by the inventory"_s);
    return items;
}

// What no cell has room for.
QStringList losses(const ChecklistExport &content, const AttackCells &cells)
{
    QStringList losses;
    for (const Words::Fact &difference : cells.differences) {
        losses.append(difference.name + u": "_s + difference.text);
    }
    QStringList cellless;
    for (const ChecklistItem &item : content.items) {
        if (item.techniques.isEmpty()) {
            const Control *control = content.control(item.control);
            cellless.append(control == nullptr ? item.control : control->title);
        }
    }
    if (!cellless.isEmpty()) {
        losses.append(u"Stopping no technique, so in no cell: "_s + cellless.join(u"; "_s));
    }
    losses.append(u"A layer shows how far items are, not their text, owners, days, evidence and notes"_s);
    return losses;
}

} // namespace

Result<WrittenExport> navigatorLayer(const ChecklistExport &content)
{
    const Scope &scope = content.scope;
    const CatalogInfo &info = scope.catalog().info();
    const AttackCells cells = attackCells(content);
    const QString name = content.plan.name.isEmpty() ? u"Mitigation checklist"_s : content.plan.name;
    QJsonArray metadata = facts(Words::facts(scope, content.context));
    for (const QJsonArray differences = facts(cells.differences); const QJsonValue difference : differences) {
        metadata.append(difference);
    }
    const QJsonObject layer{
        {u"name"_s, name},
        {u"description"_s,
         u"%1. Score: percent of the items done, over all techniques of the catalog that a cell stands for"_s
             .arg(Words::progress(progressOf(content.items)))},
        {u"domain"_s, u"enterprise-attack"_s},
        {u"versions"_s, QJsonObject{{u"attack"_s, QString::number(content.context.attackVersion)},
                                    {u"navigator"_s, NavigatorVersion},
                                    {u"layer"_s, LayerFormat}}},
        {u"layout"_s, QJsonObject{{u"layout"_s, u"side"_s},
                                  {u"showID"_s, true},
                                  {u"showName"_s, true},
                                  {u"expandedSubtechniques"_s, u"annotated"_s}}},
        {u"gradient"_s, QJsonObject{{u"colors"_s, QJsonArray{NothingDone, HalfDone, AllDone}},
                                    {u"minValue"_s, 0},
                                    {u"maxValue"_s, 100}}},
        {u"legendItems"_s, legend()},
        {u"techniques"_s, techniques(content, cells.cells)},
        {u"metadata"_s, metadata},
        {u"links"_s, info.source.isEmpty()
                         ? QJsonArray()
                         : QJsonArray{QJsonObject{{u"label"_s, info.title}, {u"url"_s, info.source}}}},
    };
    return WrittenExport{.files = {{.bytes = Json::document(layer)}}, .losses = losses(content, cells)};
}

} // namespace Ttc
