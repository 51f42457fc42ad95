#pragma once

#include "models/scope/leafset.h"

#include <utility>
#include <vector>

namespace Ttc {

// What each part of a request keeps by itself: the clauses one by one, words together, control clauses
// together, chips, facets. One row of bits each, so that "all but this one" is cheap.
class FilterRows
{
public:
    explicit FilterRows(LeafSet all)
        : m_all(std::move(all))
    {
    }

    // Gives the place of the row.
    std::size_t add(LeafSet kept)
    {
        m_rows.push_back(std::move(kept));
        return m_rows.size() - 1;
    }

    const LeafSet &row(std::size_t place) const { return m_rows[place]; }

    LeafSet kept() const { return keptBut({}); }

    // What all rows but those keep.
    LeafSet keptBut(const std::vector<std::size_t> &places) const
    {
        LeafSet set = m_all;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            bool left = false;
            for (const std::size_t place : places) {
                left = left || place == i;
            }
            if (!left) {
                set &= m_rows[i];
            }
        }
        return set;
    }

private:
    LeafSet m_all;
    std::vector<LeafSet> m_rows;
};

} // namespace Ttc
