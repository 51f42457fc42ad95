#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/textindex.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace Ttc::Fixture {

// A text index over ids, names and summaries that keeps to the contract of TextIndex with plain lists of
// words.
class WordIndex final : public TextIndex
{
public:
    explicit WordIndex(const Catalog &catalog)
    {
        for (const Technique &technique : catalog.techniques()) {
            m_order.append(technique.id);
            m_words.insert(technique.id,
                           wordsOf(technique.id + u' ' + technique.name + u' ' + technique.summary));
        }
    }

    Result<QStringList> search(const QList<SearchTerm> &terms, Combine combine) override
    {
        ++searches;
        if (broken) {
            return tl::unexpected(
                Error{Error::Kind::Database, {}, {}, QStringLiteral("the index is damaged"), {}});
        }
        QStringList found;
        for (const QString &id : m_order) {
            const auto holds = [&](const SearchTerm &term) { return holdsTerm(m_words.value(id), term); };
            if (!terms.isEmpty()
                && (combine == Combine::All ? std::ranges::all_of(terms, holds)
                                            : std::ranges::any_of(terms, holds))) {
                found.append(id);
            }
        }
        if (worstFirst) {
            std::ranges::reverse(found);
        }
        return found;
    }

    bool broken = false;
    bool worstFirst = false; // so that a test sees whose order is kept
    int searches = 0;

private:
    static QStringList wordsOf(const QString &text)
    {
        QStringList words;
        QString word;
        for (const QChar c : QString(text + u' ')) {
            if (c.isLetterOrNumber()) {
                word += c.toLower();
            } else if (!word.isEmpty()) {
                words.append(word);
                word.clear();
            }
        }
        return words;
    }

    static bool holdsTerm(const QStringList &words, const SearchTerm &term)
    {
        const QStringList wanted = wordsOf(term.text);
        for (qsizetype start = 0; start + wanted.size() <= words.size(); ++start) {
            bool same = !wanted.isEmpty();
            for (qsizetype i = 0; i < wanted.size(); ++i) {
                const bool open = term.prefix && i == wanted.size() - 1;
                same = same
                    && (open ? words.at(start + i).startsWith(wanted.at(i))
                             : words.at(start + i) == wanted.at(i));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    QStringList m_order;
    QHash<QString, QStringList> m_words;
};

} // namespace Ttc::Fixture
