#pragma once

#include "models/scope/leafset.h"
#include "models/scope/scope.h"

#include <QString>

#include <vector>

namespace Ttc {

// The leaves of a scope as a filter looks at them, in the order of Catalog::leaves().
class Leaves
{
public:
    explicit Leaves(const Scope &scope);

    qsizetype size() const { return static_cast<qsizetype>(m_techniques.size()); }
    const Technique &at(qsizetype leaf) const { return *m_techniques[static_cast<std::size_t>(leaf)]; }
    Verdict verdict(qsizetype leaf) const { return m_verdicts[static_cast<std::size_t>(leaf)]; }
    const Scope &scope() const { return m_scope; }
    const Catalog &catalog() const { return m_scope.catalog(); }

    LeafSet all() const { return LeafSet(size(), true); }
    LeafSet none() const { return LeafSet(size()); }

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
    qsizetype indexOf(const QString &id) const; // -1 for a parent and for an unknown id

    const Scope &m_scope;
    std::vector<const Technique *> m_techniques;
    std::vector<Verdict> m_verdicts;
};

} // namespace Ttc
