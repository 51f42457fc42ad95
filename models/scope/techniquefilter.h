#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/textindex.h"
#include "models/scope/query.h"
#include "models/scope/scope.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace Ttc {

// What the filter may ask about a control without knowing checklists; filled by the caller.
struct ControlSubject
{
    QString status{}; // key such as "not-assessed", "implemented"
    QString owner{};
    bool open = true; // neither done nor put aside
    bool overdue = false;
};

using ControlLookup = std::function<ControlSubject(const QString &controlId)>;

// Everything that narrows the view, as plain values.
struct FilterRequest
{
    Query query{};
    bool typing = false;      // the last word may be the beginning of one
    QSet<Verdict> verdicts{}; // chips; empty: the default (in use, possible, startable, unscoped)
    QSet<QString> services{}; // facets, each empty for "any"
    QSet<QString> tactics{};
    bool dataEventsOnly = false; // facet "needs data events"
    bool guardDutyOnly = false;  // facet "GuardDuty finding"
    bool operator==(const FilterRequest &) const = default;
};

// How many techniques one clause took away.
struct ClauseEffect
{
    QString typed{};
    QString understood{}; // "service is Amazon S3", "full text has “ransom”"
    int removed = 0;      // leaves that all other clauses would keep
    QString note{};
};

// What is left, and what can be said about it.
struct FilterResult
{
    QStringList leaves{}; // shown, best first where words rank them, else by id
    bool ranked = false;
    QSet<QString> controls{}; // controls of shown leaves that pass the control clauses
    bool controlsNarrowed = false;

    QHash<Verdict, int> verdictCounts{}; // leaves by verdict that all but the verdict chips keep
    QHash<QString, int> serviceCounts{}; // by key: leaves that all but the service facet keep
    QHash<QString, int> tacticCounts{};  // by id
    int dataEventCount = 0;
    int guardDutyCount = 0;

    QList<ClauseEffect> clauses{};
    bool relaxed = false; // nothing held all words, so any of them counted
    QString dropHint{};   // with no hit: the clause whose removal gives the most
    int dropHintHits = 0;
    QString indexProblem{}; // the full-text index failed; words were matched against ids and names
    // The plain sentence below the search field: how it was understood, what is outside and why.
    QString sentence{};
};

// The one search path: query words through the index, clauses, facets and chips through one predicate.
// A `verdict:` clause overrides the chips; `verdict:any` shows all.
FilterResult filterTechniques(const FilterRequest &request, const Scope &scope, TextIndex &index,
                              const ControlLookup &controls);

} // namespace Ttc
