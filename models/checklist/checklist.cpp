#include "models/checklist/checklist.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace Ttc {

namespace {

void count(ChecklistProgress &progress, Status status)
{
    ++progress.total;
    progress.done += isDone(status) ? 1 : 0;
    progress.counted += countsInProgress(status) ? 1 : 0;
}

void collectControls(const Catalog &catalog, const QString &techniqueId, QSet<QString> &controls)
{
    if (const Technique *technique = catalog.technique(techniqueId)) {
        for (const Mitigation &mitigation : technique->mitigations) {
            controls.insert(mitigation.control);
        }
    }
    const QStringList children = catalog.children(techniqueId);
    for (const QString &child : children) {
        collectControls(catalog, child, controls);
    }
}

} // namespace

QList<ChecklistItem> buildChecklist(const Scope &scope, const FilterResult &shown,
                                    const QHash<QString, ItemState> &states)
{
    QMap<QString, ChecklistItem> items;
    for (const QString &leaf : shown.leaves) {
        const Technique *technique = scope.catalog().technique(leaf);
        if (technique == nullptr) {
            continue;
        }
        const Verdict verdict = scope.verdict(leaf);
        for (const Mitigation &mitigation : technique->mitigations) {
            if (!shown.controls.contains(mitigation.control)) {
                continue;
            }
            ChecklistItem &item = items[mitigation.control];
            item.control = mitigation.control;
            item.techniques.append(leaf);
            item.verdict = std::max(item.verdict, verdict);
        }
    }
    for (ChecklistItem &item : items) {
        std::ranges::sort(item.techniques);
        item.techniques.removeDuplicates();
        const ItemState state = states.value(item.control);
        item.status = state.status;
        item.changed = state.changed;
    }
    return items.values();
}

ChecklistProgress progressOf(const QList<ChecklistItem> &items)
{
    ChecklistProgress progress;
    for (const ChecklistItem &item : items) {
        count(progress, item.status);
    }
    return progress;
}

ChecklistProgress progressOf(const Catalog &catalog, const QString &techniqueId,
                             const QHash<QString, ItemState> &states)
{
    QSet<QString> controls;
    collectControls(catalog, techniqueId, controls);
    ChecklistProgress progress;
    for (const QString &control : std::as_const(controls)) {
        count(progress, states.value(control).status);
    }
    return progress;
}

} // namespace Ttc
