#include "models/scope/querysentence.h"

#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype NamedClauses = 6;
constexpr qsizetype NamedEffects = 3;

QString techniques(qint64 count)
{
    return English::counted(count, u"technique"_s, u"techniques"_s);
}

class QuerySentence
{
public:
    explicit QuerySentence(const SentenceFacts &facts)
        : m_facts(facts)
        , m_result(facts.result)
        , m_total(facts.scope.catalog().leaves().size())
    {
    }

    QString text() const
    {
        QStringList sentences;
        if (!m_facts.request.query.isEmpty()) {
            sentences = {relaxation(), understood(), hits(), outside()};
        } else if (hasFacets()) {
            sentences = {hits(), outside()};
        } else if (!m_facts.scope.hasInventory()) {
            sentences = {u"No inventory loaded: all "_s + techniques(m_total)
                         + (m_total == 1 ? u" is shown."_s : u" are shown."_s)};
        } else if (hasDefaultChips()) {
            sentences = {scopeSentence(), outside()};
        } else {
            sentences = {chipSentence(), outside()};
        }
        for (const ClauseEffect &clause : m_result.clauses) {
            if (!clause.note.isEmpty()) {
                sentences.append(clause.note.endsWith(u'?') ? clause.note : QString(clause.note + u'.'));
            }
        }
        if (!m_result.indexProblem.isEmpty()) {
            sentences.append(u"The full-text index failed, so only ids and names were searched: "_s
                             + m_result.indexProblem);
        }
        sentences.removeAll(QString());
        sentences.removeDuplicates();
        return sentences.join(u' ');
    }

private:
    bool hasFacets() const
    {
        const FilterRequest &request = m_facts.request;
        return !request.services.isEmpty() || !request.tactics.isEmpty() || request.dataEventsOnly
            || request.guardDutyOnly;
    }

    bool hasDefaultChips() const
    {
        return m_facts.chips.contains(Verdict::InUse) && m_facts.chips.contains(Verdict::Possible)
            && m_facts.chips.contains(Verdict::Startable) && !m_facts.chips.contains(Verdict::NotCovered)
            && !m_facts.chips.contains(Verdict::NotSeen);
    }

    int hidden(Verdict verdict) const
    {
        return m_facts.chips.contains(verdict) ? 0 : m_result.verdictCounts.value(verdict);
    }

    QString understood() const
    {
        QStringList parts;
        for (const ClauseEffect &clause : m_result.clauses) {
            if (!clause.understood.isEmpty() && parts.size() < NamedClauses) {
                parts.append(clause.understood);
            }
        }
        if (parts.isEmpty()) {
            return {};
        }
        const qsizetype more = m_result.clauses.size() - parts.size();
        if (more > 0) {
            parts.append(u"and "_s + English::number(more) + u" more"_s);
        }
        return u"Understood: "_s + parts.join(u", "_s) + u'.';
    }

    QString relaxation() const
    {
        return m_result.relaxed ? u"Nothing holds all the words, so any of them counts, best first."_s
                                : QString();
    }

    QString hits() const
    {
        if (m_result.leaves.isEmpty()) {
            return nothing();
        }
        QString text = English::number(m_result.leaves.size()) + u" of "_s + techniques(m_total);
        const QString removals = removed();
        return text + (removals.isEmpty() ? u"."_s : QString(u"; "_s + removals + u'.'));
    }

    QString removed() const
    {
        QList<ClauseEffect> effects = m_result.clauses;
        effects.removeIf([](const ClauseEffect &effect) { return effect.removed == 0; });
        std::ranges::stable_sort(effects, std::greater<>(), &ClauseEffect::removed);
        QStringList parts;
        for (const ClauseEffect &effect : effects) {
            if (parts.size() < NamedEffects) {
                parts.append(English::quoted(effect.typed) + u" removed "_s
                             + English::number(effect.removed));
            }
        }
        return parts.join(u", "_s);
    }

    QString nothing() const
    {
        if (m_result.dropHintHits > 0) {
            return u"Nothing matches. Without "_s + English::quoted(m_result.dropHint) + u" there would be "_s
                 + English::number(m_result.dropHintHits) + u'.';
        }
        if (m_facts.looserHits > 0) {
            return u"Nothing matches. Without the filter by "_s + m_facts.looserBy + u" there would be "_s
                 + English::number(m_facts.looserHits) + u'.';
        }
        return u"Nothing matches."_s;
    }

    // "In scope of 2 accounts: 9 techniques, and 2 in services that nobody uses but an attacker could start."
    QString scopeSentence() const
    {
        const int present =
            m_result.verdictCounts.value(Verdict::InUse) + m_result.verdictCounts.value(Verdict::Possible);
        const int startable = m_result.verdictCounts.value(Verdict::Startable);
        QString text = u"In scope of "_s + accounts() + u": "_s
                     + (present == 0 ? u"no technique"_s : techniques(present));
        if (startable > 0) {
            text += u", and "_s + English::number(startable)
                  + (startable == 1 ? u" in a service that nobody uses but an attacker could start"_s
                                    : u" in services that nobody uses but an attacker could start"_s);
        }
        return text + u'.';
    }

    QString chipSentence() const
    {
        QStringList parts;
        for (const Verdict verdict :
             {Verdict::InUse, Verdict::Possible, Verdict::Startable, Verdict::NotCovered, Verdict::NotSeen}) {
            if (m_facts.chips.contains(verdict)) {
                parts.append(English::number(m_result.verdictCounts.value(verdict)) + u' '
                             + verdictName(verdict).toLower());
            }
        }
        return u"Shown of "_s + accounts() + u": "_s + parts.join(u", "_s) + u'.';
    }

    QString accounts() const
    {
        const QStringList &ids = m_facts.scope.accounts();
        if (ids.size() == 1 && ids.constFirst() != UnknownAccount) {
            const AccountInventory *account = m_facts.scope.inventory().account(ids.constFirst());
            return account == nullptr || account->name.isEmpty() ? ids.constFirst() : account->name;
        }
        return English::counted(ids.size(), u"account"_s, u"accounts"_s);
    }

    // "Outside: 3 that this inventory cannot show, 1 not seen."
    QString outside() const
    {
        QStringList parts;
        const auto add = [&](Verdict verdict, const QString &words) {
            if (const int count = hidden(verdict); count > 0) {
                parts.append(English::number(count) + words);
            }
        };
        add(Verdict::InUse, u" in use"_s);
        add(Verdict::Possible, u" possible"_s);
        add(Verdict::Startable, u" startable"_s);
        add(Verdict::NotCovered, u" that this inventory cannot show"_s);
        add(Verdict::NotSeen, u" not seen"_s);
        return parts.isEmpty() ? QString() : QString(u"Outside: "_s + parts.join(u", "_s) + u'.');
    }

    const SentenceFacts &m_facts;
    const FilterResult &m_result;
    qsizetype m_total;
};

} // namespace

QString filterSentence(const SentenceFacts &facts)
{
    return QuerySentence(facts).text();
}

} // namespace Ttc
