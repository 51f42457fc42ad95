#include "models/scope/textsearch.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool isStopWord(const QString &word)
{
    static const QSet<QString> words{
        u"a"_s,    u"an"_s,   u"and"_s,  u"are"_s,  u"as"_s,   u"at"_s,    u"be"_s,    u"by"_s,    u"can"_s,
        u"do"_s,   u"does"_s, u"for"_s,  u"from"_s, u"has"_s,  u"have"_s,  u"how"_s,   u"i"_s,     u"in"_s,
        u"into"_s, u"is"_s,   u"it"_s,   u"its"_s,  u"my"_s,   u"no"_s,    u"not"_s,   u"of"_s,    u"on"_s,
        u"or"_s,   u"our"_s,  u"so"_s,   u"that"_s, u"the"_s,  u"their"_s, u"there"_s, u"they"_s,  u"this"_s,
        u"to"_s,   u"via"_s,  u"was"_s,  u"we"_s,   u"what"_s, u"when"_s,  u"where"_s, u"which"_s, u"who"_s,
        u"why"_s,  u"will"_s, u"with"_s, u"you"_s,
    };
    return words.contains(word.toLower());
}

// Without the words that every sentence has, unless there are no others. The last word while it is typed may
// still become one that tells something.
QList<SearchTerm> tellingTerms(const QList<SearchTerm> &terms)
{
    QList<SearchTerm> telling = terms;
    telling.removeIf([](const SearchTerm &term) { return !term.prefix && isStopWord(term.text); });
    return telling.isEmpty() ? terms : telling;
}

// Ids and names alone: what is left when the full-text index is broken.
QStringList searchNames(const Catalog &catalog, const QList<SearchTerm> &terms, TextIndex::Combine combine)
{
    QStringList found;
    for (const Technique &technique : catalog.techniques()) {
        const auto holds = [&](const SearchTerm &term) {
            return technique.id.contains(term.text, Qt::CaseInsensitive)
                || technique.name.contains(term.text, Qt::CaseInsensitive);
        };
        if (combine == TextIndex::Combine::All ? std::ranges::all_of(terms, holds)
                                               : std::ranges::any_of(terms, holds)) {
            found.append(technique.id);
        }
    }
    return found;
}

} // namespace

bool isSearchable(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](uint c) { return QChar::isLetterOrNumber(c); });
}

TextSearch::TextSearch(const Leaves &leaves, TextIndex &index)
    : m_leaves(leaves)
    , m_index(index)
{
}

TextMatch TextSearch::matchAll(const QList<SearchTerm> &terms)
{
    TextMatch match;
    const QList<SearchTerm> telling = tellingTerms(terms);
    const QStringList all = search(telling, TextIndex::Combine::All);
    match.kept = leavesOf(all, &match.rank);
    if (all.isEmpty() && telling.size() > 1) {
        const QStringList any = search(telling, TextIndex::Combine::Any);
        if (!any.isEmpty()) {
            match.relaxed = true;
            match.kept = leavesOf(any, &match.rank);
            match.withoutTerm.assign(static_cast<std::size_t>(terms.size()), match.kept);
            return match;
        }
    }
    for (qsizetype i = 0; i < terms.size(); ++i) {
        QList<SearchTerm> others = terms;
        others.removeAt(i);
        match.withoutTerm.push_back(
            others.isEmpty() ? m_leaves.all()
                             : leavesOf(search(tellingTerms(others), TextIndex::Combine::All), nullptr));
    }
    return match;
}

LeafSet TextSearch::match(const SearchTerm &term)
{
    return leavesOf(search({term}, TextIndex::Combine::All), nullptr);
}

QStringList TextSearch::search(const QList<SearchTerm> &terms, TextIndex::Combine combine)
{
    if (m_problem.isEmpty()) {
        Result<QStringList> found = m_index.search(terms, combine);
        if (found) {
            return *found;
        }
        m_problem = found.error().text();
    }
    return searchNames(m_leaves.catalog(), terms, combine);
}

LeafSet TextSearch::leavesOf(const QStringList &ids, std::vector<int> *rank) const
{
    LeafSet set = m_leaves.none();
    if (rank != nullptr) {
        rank->assign(static_cast<std::size_t>(m_leaves.size()), std::numeric_limits<int>::max());
    }
    int place = 0;
    for (const QString &id : ids) {
        m_leaves.forEachBelow(id, [&](qsizetype leaf) {
            if (rank != nullptr && !set.test(leaf)) {
                (*rank)[static_cast<std::size_t>(leaf)] = place;
            }
            set.add(leaf);
        });
        ++place;
    }
    return set;
}

} // namespace Ttc
