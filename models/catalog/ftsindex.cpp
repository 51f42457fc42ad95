#include "models/catalog/ftsindex.h"

#include "models/catalog/sqltext.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Weights stand in the order of the columns: id, name, keywords, summary, events, services, controls,
// description, detection.
constexpr auto SearchSql = R"sql(
SELECT technique.id FROM search JOIN technique ON technique.number = search.rowid
WHERE search MATCH ? ORDER BY bm25(search, 20, 12, 20, 6, 5, 4, 3, 2, 1), technique.id)sql";

// Below this many letters and digits the beginning of a word is in nearly every text.
constexpr qsizetype ShortestFullTextPrefix = 3;

qsizetype countLetters(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::ranges::count_if(points, [](uint point) { return QChar::isLetterOrNumber(point); });
}

// The tokenizer takes quotes and control characters as gaps between words, so a space says the same.
QString quoted(const QString &text)
{
    QString inner = text;
    for (QChar &c : inner) {
        if (c == u'"' || c.category() == QChar::Other_Control) {
            c = u' ';
        }
    }
    return u'"' + inner + u'"';
}

} // namespace

QString ftsExpression(const QList<SearchTerm> &terms, TextIndex::Combine combine)
{
    QStringList parts;
    for (const SearchTerm &term : terms) {
        const qsizetype letters = countLetters(term.text);
        if (letters == 0) {
            continue;
        }
        const QString phrase = quoted(term.text);
        if (!term.prefix) {
            parts.append(phrase);
        } else if (letters < ShortestFullTextPrefix) {
            parts.append(u"(id : ^ %1 * OR name : %1 *)"_s.replace("%1"_L1, phrase));
        } else {
            parts.append(phrase + u" *"_s);
        }
    }
    return parts.join(combine == TextIndex::Combine::All ? " AND "_L1 : " OR "_L1);
}

FtsIndex::FtsIndex(std::unique_ptr<SQLite::Database> database, QString file)
    : m_file(std::move(file))
    , m_database(std::move(database))
    , m_statement(*m_database, SearchSql)
{
}

QStringList FtsIndex::run(const QString &expression)
{
    QStringList ids;
    m_statement.bind(1, bindable(expression));
    while (m_statement.executeStep()) {
        ids.append(textOf(m_statement.getColumn(0)));
    }
    return ids;
}

Result<QStringList> FtsIndex::search(const QList<SearchTerm> &terms, Combine combine)
{
    const QString expression = ftsExpression(terms, combine);
    if (expression.isEmpty()) {
        return QStringList();
    }
    try {
        m_statement.tryReset();
        QStringList ids = run(expression);
        // Who types a whole id wants that entry, whatever else names it.
        std::stable_partition(ids.begin(), ids.end(), [&terms](const QString &id) {
            return std::ranges::any_of(terms, [&id](const SearchTerm &term) {
                return term.text.trimmed().compare(id, Qt::CaseInsensitive) == 0;
            });
        });
        return ids;
    } catch (const std::exception &exception) {
        m_statement.tryReset();
        return tl::unexpected(Error{Error::Kind::Database,
                                    m_file,
                                    {},
                                    u"the catalog's full-text index could not be searched: "_s
                                        + QString::fromUtf8(exception.what()),
                                    u"Build or install the mirror again"_s});
    }
}

} // namespace Ttc
