#pragma once

#include "models/catalog/textindex.h"
#include "models/scope/leaves.h"
#include "models/scope/query.h"

#include <QList>
#include <QString>

#include <vector>

namespace Ttc {

// What the words and phrases of a query find.
struct TextMatch
{
    LeafSet kept{};                     // by all words; by any of them when relaxed
    std::vector<LeafSet> withoutTerm{}; // for each term: what the others would keep
    std::vector<int> rank{};            // of each leaf, 0 the best; meaningful for kept leaves
    bool relaxed = false;
};

// Looks for words in the full-text index and brings the techniques that it gives down to leaves: a hit on a
// parent brings all leaves below it. When the index fails, ids and names are searched instead and problem()
// says why.
class TextSearch
{
public:
    TextSearch(const Leaves &leaves, TextIndex &index);

    // Leaves for all the terms that carry meaning; for any of them when no leaf holds all.
    TextMatch matchAll(const QList<SearchTerm> &terms);
    // Leaves for one term.
    LeafSet match(const SearchTerm &term);
    const QString &problem() const { return m_problem; }

private:
    QStringList search(const QList<SearchTerm> &terms, TextIndex::Combine combine);
    LeafSet leavesOf(const QStringList &ids, std::vector<int> *rank) const;

    const Leaves &m_leaves;
    TextIndex &m_index;
    QString m_problem;
};

// False for text without a letter or digit: nothing can hold it, so it must not narrow anything.
bool isSearchable(const QString &text);

} // namespace Ttc
