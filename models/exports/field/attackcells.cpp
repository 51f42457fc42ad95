#include "models/exports/field/attackcells.h"

#include "models/scope/english.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype All = 1000; // names in a sentence

using ItemsOfLeaf = QHash<QString, QList<ChecklistItem>>;

ItemsOfLeaf itemsByLeaf(const QList<ChecklistItem> &items)
{
    ItemsOfLeaf byLeaf;
    for (const ChecklistItem &item : items) {
        for (const QString &leaf : item.techniques) {
            byLeaf[leaf].append(item);
        }
    }
    return byLeaf;
}

// Nothing for a leaf that the filter alone leaves out.
std::optional<AttackCell::State> stateOf(const Scope &scope, const QString &leaf, const ItemsOfLeaf &listed)
{
    if (listed.contains(leaf)) {
        return AttackCell::State::Listed;
    }
    switch (scope.verdict(leaf)) {
    case Verdict::NotCovered:
        return AttackCell::State::NotCovered;
    case Verdict::NotSeen:
        return AttackCell::State::NotSeen;
    case Verdict::Unscoped:
    case Verdict::Startable:
    case Verdict::Possible:
    case Verdict::InUse:
        break;
    }
    return std::nullopt;
}

QString listed(const QStringList &names)
{
    return English::joined(names, u"and"_s, All);
}

// What differs for one leaf, collected under the names that the reader sees.
class Differences
{
public:
    Differences(const Catalog &catalog, int version)
        : m_catalog(catalog)
        , m_version(version)
    {
    }

    void add(const Technique &leaf, const AttackPlace &place)
    {
        switch (place.fit) {
        case AttackFit::None:
            m_missing.append(leaf.attack.closest.isEmpty()
                                 ? leaf.id
                                 : u"%1 (nearest: %2)"_s.arg(leaf.id, leaf.attack.closest));
            return;
        case AttackFit::Closest:
            m_closest.append(u"%1 on %2"_s.arg(leaf.id, place.id));
            break;
        case AttackFit::Parent:
            m_parents.append(u"%1 on %2"_s.arg(leaf.id, place.id));
            break;
        case AttackFit::Exact:
            if (place.id != leaf.id) {
                m_moved.append(u"%1 is %2"_s.arg(leaf.id, place.id));
            }
            break;
        }
        // The nearest brings columns of its own, which the catalog does not know.
        const QStringList &tactics = m_version == 18 ? leaf.attack.tactics : leaf.attack.v19Tactics;
        if (place.fit != AttackFit::Closest
            && !std::ranges::all_of(leaf.tactics, [&](const QString &id) { return tactics.contains(id); })) {
            m_columns.append(
                u"%1 (%2)"_s.arg(leaf.id, Words::tactics(m_catalog, leaf.tactics).join(u", "_s)));
        }
    }

    void add(const AttackCell &cell)
    {
        if (cell.techniques.size() < 2) {
            return;
        }
        QStringList ids;
        for (const CellTechnique &technique : cell.techniques) {
            ids.append(technique.id);
        }
        m_merged.append(u"%1 stands for %2"_s.arg(cell.id, listed(ids)));
    }

    QList<Words::Fact> facts() const
    {
        const QString attack = u"ATT&CK %1"_s.arg(m_version);
        QList<Words::Fact> facts;
        const auto add = [&facts](const QString &name, const QStringList &texts) {
            if (!texts.isEmpty()) {
                facts.append({name, texts.join(u"; "_s)});
            }
        };
        add(u"Not in %1, so in no cell"_s.arg(attack), m_missing);
        add(u"Merged into one cell"_s, m_merged);
        add(u"Shown on the technique above, having no cell of their own"_s, m_parents);
        add(u"Shown on the nearest technique, in this project's reading"_s, m_closest);
        add(u"Under another id in %1"_s.arg(attack), m_moved);
        add(u"In other columns than the catalog's"_s, m_columns);
        return facts;
    }

private:
    const Catalog &m_catalog;
    int m_version;
    QStringList m_missing;
    QStringList m_merged;
    QStringList m_parents;
    QStringList m_closest;
    QStringList m_moved;
    QStringList m_columns;
};

} // namespace

QList<ChecklistItem> AttackCell::items() const
{
    QMap<QString, ChecklistItem> once;
    for (const CellTechnique &technique : techniques) {
        for (const ChecklistItem &item : technique.items) {
            once.insert(item.control, item);
        }
    }
    return once.values();
}

AttackCells attackCells(const ChecklistExport &content)
{
    const Catalog &catalog = content.scope.catalog();
    const int version = content.context.attackVersion;
    const ItemsOfLeaf byLeaf = itemsByLeaf(content.items);
    Differences differences(catalog, version);
    QMap<QString, AttackCell> cells;
    for (const QString &leaf : catalog.leaves()) {
        const std::optional<AttackCell::State> state = stateOf(content.scope, leaf, byLeaf);
        if (!state) {
            continue;
        }
        const Technique &technique = *catalog.technique(leaf);
        const AttackPlace place = attackPlace(technique.attack, version);
        differences.add(technique, place);
        if (place.fit == AttackFit::None) {
            continue;
        }
        const bool isNew = !cells.contains(place.id);
        AttackCell &cell = cells[place.id];
        cell.id = place.id;
        cell.state = isNew ? *state : std::min(cell.state, *state);
        cell.techniques.append({.id = leaf, .fit = place.fit, .items = byLeaf.value(leaf)});
    }
    for (const AttackCell &cell : std::as_const(cells)) {
        differences.add(cell);
    }
    return {.cells = cells.values(), .differences = differences.facts()};
}

} // namespace Ttc
