#pragma once

#include <QtGlobal>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace Ttc {

// A set of leaves, by their place in Catalog::leaves(): one bit each, so that clauses are combined by words.
class LeafSet
{
public:
    LeafSet() = default;
    explicit LeafSet(qsizetype size, bool full = false)
        : m_words((static_cast<std::size_t>(size) + 63U) / 64U, full ? ~std::uint64_t{0} : 0)
    {
        if (full && size % 64 != 0) {
            m_words.back() = (std::uint64_t{1} << (size % 64)) - 1U;
        }
    }

    bool test(qsizetype leaf) const { return (m_words[wordOf(leaf)] & bitOf(leaf)) != 0; }
    void add(qsizetype leaf) { m_words[wordOf(leaf)] |= bitOf(leaf); }

    int count() const
    {
        int count = 0;
        for (const std::uint64_t word : m_words) {
            count += std::popcount(word);
        }
        return count;
    }

    LeafSet &operator&=(const LeafSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            m_words[i] &= other.m_words[i];
        }
        return *this;
    }

    // Takes away what is in `other`.
    LeafSet &operator-=(const LeafSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            m_words[i] &= ~other.m_words[i];
        }
        return *this;
    }

    friend LeafSet operator&(LeafSet a, const LeafSet &b) { return a &= b; }
    friend LeafSet operator-(LeafSet a, const LeafSet &b) { return a -= b; }

    // Calls `visit` with each leaf, in order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1U) {
                visit(static_cast<qsizetype>(i * 64U) + std::countr_zero(word));
            }
        }
    }

private:
    static std::size_t wordOf(qsizetype leaf) { return static_cast<std::size_t>(leaf) / 64U; }
    static std::uint64_t bitOf(qsizetype leaf) { return std::uint64_t{1} << (leaf % 64); }

    std::vector<std::uint64_t> m_words;
};

} // namespace Ttc
