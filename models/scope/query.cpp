#include "models/scope/query.h"

#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// More is a pasted document, and each value costs a look at every technique.
constexpr qsizetype MostValues = 50;

bool isFieldLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'_';
}

class QueryParser
{
public:
    explicit QueryParser(QStringView text)
        : m_text(text)
    {
    }

    Query parse()
    {
        Query query;
        skipSpaces();
        while (!atEnd()) {
            const qsizetype start = m_pos;
            QueryClause clause = readClause();
            clause.typed = m_text.sliced(start, m_pos - start).toString();
            if (!clause.values.isEmpty()) {
                query.clauses.append(clause);
            }
            skipSpaces();
        }
        return query;
    }

private:
    bool atEnd() const { return m_pos >= m_text.size(); }
    QChar peek() const { return m_text.at(m_pos); }
    bool at(QChar c) const { return !atEnd() && peek() == c; }

    void skipSpaces()
    {
        while (!atEnd() && peek().isSpace()) {
            ++m_pos;
        }
    }

    QueryClause readClause()
    {
        QueryClause clause;
        if (at(u'-')) {
            ++m_pos;
            if (atEnd() || peek().isSpace()) {
                clause.values = {u"-"_s};
                clause.note = u"A “-” leaves out what follows it directly; alone it is searched as text"_s;
                return clause;
            }
            clause.negated = true;
        }
        if (at(u'"')) {
            clause.kind = QueryClause::Kind::Phrase;
            if (const QString phrase = readPhrase(); !phrase.isEmpty()) {
                clause.values = {phrase};
            }
            return clause;
        }
        if (!readField(clause)) {
            clause.values = {readWord()};
        }
        return clause;
    }

    // Reads "field:value,value" and gives true, or leaves the place unmoved; then the note says why.
    bool readField(QueryClause &clause)
    {
        qsizetype end = m_pos;
        while (end < m_text.size() && isFieldLetter(m_text.at(end))) {
            ++end;
        }
        if (end == m_pos || end >= m_text.size() || m_text.at(end) != u':') {
            return false;
        }
        const QStringView name = m_text.sliced(m_pos, end - m_pos);
        const QString field = name.toString().toLower();
        if (!queryFields().contains(field)) {
            clause.note = u"There is no field "_s + English::quoted(name.toString())
                        + u", so this is searched as text"_s;
            return false;
        }
        const qsizetype start = m_pos;
        m_pos = end + 1;
        QStringList values = readValues();
        if (values.isEmpty()) {
            clause.note = u"After "_s + English::quoted(field + u':')
                        + u" a value is missing, so this is searched as text"_s;
            m_pos = start;
            return false;
        }
        if (values.size() > MostValues) {
            values.resize(MostValues);
            clause.note = u"Only the first 50 values of a field count"_s;
        }
        clause.kind = QueryClause::Kind::Field;
        clause.field = field;
        clause.values = values;
        return true;
    }

    // Empty values, as in "svc:s3,", are what somebody is about to type.
    QStringList readValues()
    {
        QStringList values;
        while (true) {
            const QString value = readValue();
            if (!value.isEmpty()) {
                values.append(value);
            }
            if (!at(u',')) {
                values.removeDuplicates();
                return values;
            }
            ++m_pos;
        }
    }

    QString readValue()
    {
        QString value;
        if (at(u'"')) {
            value = readPhrase();
        }
        const qsizetype start = m_pos;
        while (!atEnd() && peek() != u',' && !peek().isSpace()) {
            ++m_pos;
        }
        value += m_text.sliced(start, m_pos - start);
        return value;
    }

    QString readPhrase()
    {
        ++m_pos;
        const qsizetype start = m_pos;
        while (!atEnd() && peek() != u'"') {
            ++m_pos;
        }
        const QString phrase = m_text.sliced(start, m_pos - start).toString();
        if (!atEnd()) {
            ++m_pos;
        }
        return phrase.simplified();
    }

    QString readWord()
    {
        const qsizetype start = m_pos;
        while (!atEnd() && !peek().isSpace()) {
            ++m_pos;
        }
        return m_text.sliced(start, m_pos - start).toString();
    }

    QStringView m_text;
    qsizetype m_pos = 0;
};

} // namespace

bool Query::hasField(QStringView field) const
{
    return std::ranges::any_of(clauses, [field](const QueryClause &clause) {
        return clause.kind == QueryClause::Kind::Field && clause.field == field;
    });
}

Query parseQuery(QStringView text)
{
    return QueryParser(text).parse();
}

const QStringList &queryFields()
{
    static const QStringList fields{u"id"_s,        u"name"_s,    u"svc"_s,  u"tactic"_s, u"event"_s,
                                    u"guardduty"_s, u"control"_s, u"kind"_s, u"reach"_s,  u"verdict"_s,
                                    u"status"_s,    u"owner"_s,   u"is"_s};
    return fields;
}

} // namespace Ttc
