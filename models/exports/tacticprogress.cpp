#include "models/exports/tacticprogress.h"

#include <algorithm>

namespace Ttc {

namespace {

bool concerns(const Catalog &catalog, const ChecklistItem &item, const QString &tacticId)
{
    return std::ranges::any_of(item.techniques, [&](const QString &id) {
        const Technique *technique = catalog.technique(id);
        return technique != nullptr && technique->tactics.contains(tacticId);
    });
}

} // namespace

QList<TacticProgress> progressByTactic(const Catalog &catalog, const QList<ChecklistItem> &items)
{
    QList<TacticProgress> rows;
    for (const Tactic &tactic : catalog.tactics()) {
        QList<ChecklistItem> ofTactic;
        std::ranges::copy_if(items, std::back_inserter(ofTactic),
                             [&](const ChecklistItem &item) { return concerns(catalog, item, tactic.id); });
        if (!ofTactic.isEmpty()) {
            rows.append({tactic.name, progressOf(ofTactic)});
        }
    }
    return rows;
}

} // namespace Ttc
