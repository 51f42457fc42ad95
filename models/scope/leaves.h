#pragma once

#include "models/scope/leafset.h"
#include "models/scope/scope.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace Ttc {

// The leaves of a scope as a filter looks at them, in the order of Catalog::leaves(). Worked out once for a
// scope: what a key stroke asks of every leaf lies side by side as numbers.
class Leaves
{
public:
    // The catalog must outlive this object. Empty verdicts: there is no inventory.
    Leaves(const Catalog &catalog, const QHash<QString, Verdict> &verdicts);

    qsizetype size() const { return static_cast<qsizetype>(m_techniques.size()); }
    const Technique &at(qsizetype leaf) const { return *m_techniques[static_cast<std::size_t>(leaf)]; }
    Verdict verdict(qsizetype leaf) const { return m_verdicts[static_cast<std::size_t>(leaf)]; }
    const Catalog &catalog() const { return m_catalog; }
    bool hasInventory() const { return m_hasInventory; }

    // Places in Catalog::services(), Catalog::tactics() and Catalog::controls().
    std::span<const int> services(qsizetype leaf) const { return m_services.of(leaf); }
    std::span<const int> tactics(qsizetype leaf) const { return m_tactics.of(leaf); }
    std::span<const int> controls(qsizetype leaf) const { return m_controls.of(leaf); }

    const LeafSet &all() const { return m_all; }
    LeafSet none() const { return LeafSet(size()); }
    const LeafSet &withDataEvents() const { return m_dataEvents; }
    const LeafSet &withGuardDuty() const { return m_guardDuty; }

    // Calls `visit` with the leaf of this id, or with all leaves below it.
    template <typename Visit>
    void forEachBelow(const QString &techniqueId, Visit visit) const
    {
        if (const qsizetype leaf = indexOf(techniqueId); leaf >= 0) {
            visit(leaf);
            return;
        }
        for (const QString &child : catalog().children(techniqueId)) {
            forEachBelow(child, visit);
        }
    }

    template <typename Predicate>
    LeafSet where(Predicate predicate) const
    {
        LeafSet set = none();
        for (qsizetype leaf = 0; leaf < size(); ++leaf) {
            if (predicate(leaf)) {
                set.add(leaf);
            }
        }
        return set;
    }

private:
    // A list of numbers for each leaf, one behind the other.
    struct Column
    {
        std::vector<int> values{};
        std::vector<std::size_t> ends{};

        std::span<const int> of(qsizetype leaf) const
        {
            const auto place = static_cast<std::size_t>(leaf);
            const std::size_t begin = place == 0 ? 0 : ends[place - 1];
            return std::span(values).subspan(begin, ends[place] - begin);
        }
    };

    qsizetype indexOf(const QString &id) const; // -1 for a parent and for an unknown id

    const Catalog &m_catalog;
    bool m_hasInventory;
    std::vector<const Technique *> m_techniques;
    std::vector<Verdict> m_verdicts;
    Column m_services;
    Column m_tactics;
    Column m_controls;
    LeafSet m_all;
    LeafSet m_dataEvents;
    LeafSet m_guardDuty;
};

} // namespace Ttc
