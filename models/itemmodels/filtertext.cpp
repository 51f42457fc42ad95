#include "models/itemmodels/filtertext.h"

#include "models/itemmodels/filterstate.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString clauseOf(const QString &field, QStringList values)
{
    values.sort();
    return QString(field + u':' + values.join(u','));
}

// The query of the search field with what the facets and chips add to it.
QString withFacets(const QString &query, const FilterRequest &request)
{
    QStringList clauses;
    if (!query.isEmpty()) {
        clauses.append(query);
    }
    if (!request.services.isEmpty()) {
        clauses.append(clauseOf(u"svc"_s, request.services.values()));
    }
    if (!request.tactics.isEmpty()) {
        clauses.append(clauseOf(u"tactic"_s, request.tactics.values()));
    }
    if (!request.verdicts.isEmpty()) {
        QStringList verdicts;
        for (const Verdict verdict : request.verdicts) {
            if (verdict != Verdict::Unscoped) {
                verdicts.append(toKey(verdict));
            }
        }
        clauses.append(clauseOf(u"verdict"_s, verdicts));
    }
    if (request.dataEventsOnly) {
        clauses.append(u"is:data-event"_s);
    }
    if (request.guardDutyOnly) {
        clauses.append(u"guardduty:any"_s);
    }
    return clauses.join(u' ');
}

bool isAboutWork(const QueryClause &clause)
{
    const bool isState = clause.field == "is"_L1
                      && (clause.values.contains(u"open"_s) || clause.values.contains(u"overdue"_s));
    return isState || clause.field == "status"_L1 || clause.field == "owner"_L1;
}

} // namespace

QString filterText(const FilterState &filter)
{
    return withFacets(filter.queryText().trimmed(), filter.request());
}

QString lastingFilterText(const FilterState &filter)
{
    QStringList clauses;
    for (const QueryClause &clause : filter.request().query.clauses) {
        if (!isAboutWork(clause)) {
            clauses.append(clause.typed);
        }
    }
    return withFacets(clauses.join(u' '), filter.request());
}

} // namespace Ttc
