#pragma once

#include "models/scope/leaves.h"
#include "models/scope/techniquefilter.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace Ttc {

// The clauses that choose controls: a technique stays when one of its controls passes all of them at once, so
// that `kind:prevent status:planned` finds a preventive control that is planned, not one of each.
class ControlMatcher
{
public:
    ControlMatcher(const Leaves &leaves, const ControlLookup &lookup);

    // True for control, kind, status, owner and is; the last may also speak of techniques.
    static bool isControlField(const QString &field);

    struct Reading
    {
        QString understood{};
        QString note{};
        bool aboutControls = true; // false: only about techniques, as in is:aws
    };
    // Takes a clause in. `typing`: its last value may be the beginning of one.
    Reading add(const QueryClause &clause, bool typing);

    qsizetype clauseCount() const { return static_cast<qsizetype>(m_clauses.size()); }
    // Leaves with a control that passes all clauses but `except` (-1: all).
    LeafSet matching(qsizetype except = -1) const;
    // Ids of the controls of these leaves that pass all clauses.
    QSet<QString> controlsOf(const LeafSet &leaves) const;

private:
    struct Clause
    {
        bool negated = false;
        bool aboutControls = true;
        LeafSet techniques{};         // that its words about techniques choose
        std::vector<bool> controls{}; // that its words about controls choose
    };

    template <typename Predicate>
    void choose(Clause &clause, Predicate predicate) const;
    Reading readIs(Clause &into, const QueryClause &clause, bool typing);
    Reading readKeys(Clause &into, const QueryClause &clause, bool typing);
    void lookUp();
    bool passes(qsizetype leaf, int control, qsizetype except) const;
    bool passesAny(qsizetype leaf, qsizetype except) const;

    const Leaves &m_leaves;
    const ControlLookup &m_lookup;
    std::vector<ControlSubject> m_subjects; // of each control; empty until asked for
    std::vector<Clause> m_clauses;
};

} // namespace Ttc
