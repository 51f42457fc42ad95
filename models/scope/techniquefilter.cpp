#include "models/scope/techniquefilter.h"

#include "models/scope/clausetext.h"
#include "models/scope/controlmatcher.h"
#include "models/scope/facetcounts.h"
#include "models/scope/fieldmatcher.h"
#include "models/scope/filterrows.h"
#include "models/scope/querysentence.h"
#include "models/scope/textsearch.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Nobody types that much; a pasted document must not stop the window.
constexpr qsizetype MostClauses = 100;
constexpr qsizetype MostWords = 32;

class FilterRun
{
public:
    FilterRun(const FilterRequest &request, const Scope &scope, TextIndex &index,
              const ControlLookup &controls)
        : m_request(request)
        , m_scope(scope)
        , m_leaves(scope.leaves())
        , m_rows(m_leaves.all())
        , m_text(m_leaves, index)
        , m_controls(m_leaves, controls)
    {
    }

    FilterResult run()
    {
        addClauses();
        addText();
        addControls();
        addChips();
        addFacets();

        m_kept = m_rows.kept();
        countFacets();
        measureClauses();
        collect();
        m_result.indexProblem = m_text.problem();
        tell();
        return m_result;
    }

private:
    // Where a clause counts: in a row of its own, or as one of the words or control clauses that share a row.
    struct Place
    {
        std::optional<std::size_t> row{};
        std::optional<std::size_t> word{};
        std::optional<qsizetype> control{};
    };

    bool isTyping(const QueryClause &clause) const
    {
        return m_request.typing && &clause == &m_request.query.clauses.constLast();
    }

    void addClauses()
    {
        for (const QueryClause &clause : m_request.query.clauses) {
            ClauseEffect effect;
            effect.typed = clause.typed;
            effect.note = clause.note;
            Place place;
            if (m_result.clauses.size() >= MostClauses) {
                effect.note = u"Only the first 100 parts of a search count"_s;
            } else if (clause.kind != QueryClause::Kind::Field) {
                place = addTextClause(clause, effect);
            } else if (ControlMatcher::isControlField(clause.field)) {
                place.control = m_controls.clauseCount();
                const ControlMatcher::Reading reading = m_controls.add(clause, isTyping(clause));
                effect.understood = reading.understood;
                effect.note = joinedNotes(effect.note, reading.note);
                m_result.controlsNarrowed = m_result.controlsNarrowed || reading.aboutControls;
            } else {
                const FieldMatch match = matchField(m_leaves, clause, isTyping(clause));
                effect.understood = match.understood;
                effect.note = joinedNotes(effect.note, match.note);
                place.row = m_rows.add(match.kept);
                if (clause.field == "verdict"_L1) {
                    m_verdictRows.push_back(*place.row);
                }
            }
            m_result.clauses.append(effect);
            m_places.push_back(place);
        }
    }

    Place addTextClause(const QueryClause &clause, ClauseEffect &effect)
    {
        Place place;
        const QString text = clause.values.value(0);
        if (!isSearchable(text)) {
            effect.note = joinedNotes(effect.note, u"A sign alone is not searched"_s);
            return place;
        }
        if (clause.negated) {
            effect.understood = textClauseText(clause, false);
            place.row = m_rows.add(m_leaves.all() - m_text.match({text, false}));
            return place;
        }
        if (m_terms.size() >= MostWords) {
            effect.note = u"Only the first 32 words of a search count"_s;
            return place;
        }
        const bool prefix = isTyping(clause) && clause.kind == QueryClause::Kind::Word;
        effect.understood = textClauseText(clause, prefix);
        place.word = static_cast<std::size_t>(m_terms.size());
        m_terms.append({text, prefix});
        return place;
    }

    void addText()
    {
        if (m_terms.isEmpty()) {
            return;
        }
        m_words = m_text.matchAll(m_terms);
        m_textRow = m_rows.add(m_words.kept);
        m_result.ranked = true;
        m_result.relaxed = m_words.relaxed;
    }

    void addControls()
    {
        if (m_controls.clauseCount() > 0) {
            m_controlRow = m_rows.add(m_controls.matching());
        }
    }

    void addChips()
    {
        m_chips = {Verdict::InUse,      Verdict::Possible, Verdict::Startable,
                   Verdict::NotCovered, Verdict::NotSeen,  Verdict::Unscoped};
        // Without an inventory there is nothing to hide by, and a clause says it more exactly than chips.
        if (m_scope.hasInventory() && m_verdictRows.empty()) {
            m_chips = m_request.verdicts.isEmpty()
                        ? QSet<Verdict>{Verdict::InUse, Verdict::Possible, Verdict::Startable}
                        : m_request.verdicts;
        }
        m_chipRow = m_rows.add(
            m_leaves.where([this](qsizetype leaf) { return m_chips.contains(m_leaves.verdict(leaf)); }));
    }

    std::size_t addFacet(const QSet<QString> &wanted, QStringList Technique::*values)
    {
        if (wanted.isEmpty()) {
            return m_rows.add(m_leaves.all());
        }
        return m_rows.add(m_leaves.where([&](qsizetype leaf) {
            return std::ranges::any_of(m_leaves.at(leaf).*values,
                                       [&](const QString &value) { return wanted.contains(value); });
        }));
    }

    void addFacets()
    {
        m_serviceRow = addFacet(m_request.services, &Technique::services);
        m_tacticRow = addFacet(m_request.tactics, &Technique::tactics);
        m_dataEventRow = m_rows.add(m_request.dataEventsOnly ? m_leaves.withDataEvents() : m_leaves.all());
        m_guardDutyRow = m_rows.add(m_request.guardDutyOnly ? m_leaves.withGuardDuty() : m_leaves.all());
    }

    void countFacets()
    {
        // A verdict clause stands in for the chips, so their counts look past it as well.
        std::vector<std::size_t> verdictRows = m_verdictRows;
        verdictRows.push_back(m_chipRow);
        m_result.verdictCounts = countVerdicts(m_leaves, m_rows.keptBut(verdictRows));
        m_result.serviceCounts = countServices(m_leaves, m_rows.keptBut({m_serviceRow}));
        m_result.tacticCounts = countTactics(m_leaves, m_rows.keptBut({m_tacticRow}));
        m_result.dataEventCount = (m_rows.keptBut({m_dataEventRow}) & m_leaves.withDataEvents()).count();
        m_result.guardDutyCount = (m_rows.keptBut({m_guardDutyRow}) & m_leaves.withGuardDuty()).count();
    }

    // What all parts but this clause keep.
    LeafSet keptWithout(const Place &place) const
    {
        if (place.row) {
            return m_rows.keptBut({*place.row});
        }
        if (place.word) {
            return m_rows.keptBut({*m_textRow}) & m_words.withoutTerm[*place.word];
        }
        if (place.control) {
            return m_rows.keptBut({*m_controlRow}) & m_controls.matching(*place.control);
        }
        return m_kept;
    }

    void measureClauses()
    {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            ClauseEffect &effect = m_result.clauses[static_cast<qsizetype>(i)];
            effect.removed = (keptWithout(m_places[i]) - m_kept).count();
        }
    }

    void collect()
    {
        std::vector<qsizetype> shown;
        m_kept.forEach([&](qsizetype leaf) { shown.push_back(leaf); });
        if (m_result.ranked) {
            std::ranges::stable_sort(
                shown, {}, [this](qsizetype leaf) { return m_words.rank[static_cast<std::size_t>(leaf)]; });
        }
        m_result.leaves.reserve(static_cast<qsizetype>(shown.size()));
        for (const qsizetype leaf : shown) {
            m_result.leaves.append(m_leaves.at(leaf).id);
        }
        m_result.controls = m_controls.controlsOf(m_kept);
    }

    void tell()
    {
        SentenceFacts facts{m_request, m_scope, m_result, m_chips, {}, 0};
        if (m_result.leaves.isEmpty()) {
            for (const ClauseEffect &effect : std::as_const(m_result.clauses)) {
                if (effect.removed > m_result.dropHintHits) {
                    m_result.dropHint = effect.typed;
                    m_result.dropHintHits = effect.removed;
                }
            }
            const auto consider = [&](std::size_t row, const QString &name) {
                if (const int hits = m_rows.keptBut({row}).count(); hits > facts.looserHits) {
                    facts.looserBy = name;
                    facts.looserHits = hits;
                }
            };
            consider(m_serviceRow, u"service"_s);
            consider(m_tacticRow, u"tactic"_s);
            consider(m_dataEventRow, u"data events"_s);
            consider(m_guardDutyRow, u"GuardDuty findings"_s);
        }
        m_result.sentence = filterSentence(facts);
    }

    const FilterRequest &m_request;
    const Scope &m_scope;
    const Leaves &m_leaves;
    FilterRows m_rows;
    TextSearch m_text;
    ControlMatcher m_controls;
    FilterResult m_result;

    QList<SearchTerm> m_terms;
    TextMatch m_words;
    std::vector<Place> m_places; // of each clause
    std::vector<std::size_t> m_verdictRows;
    std::optional<std::size_t> m_textRow;
    std::optional<std::size_t> m_controlRow;
    std::size_t m_chipRow = 0;
    std::size_t m_serviceRow = 0;
    std::size_t m_tacticRow = 0;
    std::size_t m_dataEventRow = 0;
    std::size_t m_guardDutyRow = 0;
    QSet<Verdict> m_chips;
    LeafSet m_kept;
};

} // namespace

FilterResult filterTechniques(const FilterRequest &request, const Scope &scope, TextIndex &index,
                              const ControlLookup &controls)
{
    return FilterRun(request, scope, index, controls).run();
}

} // namespace Ttc
