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

} // namespace

QString filterText(const FilterState &filter)
{
    const FilterRequest &request = filter.request();
    QStringList clauses;
    if (!filter.queryText().trimmed().isEmpty()) {
        clauses.append(filter.queryText().trimmed());
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

} // namespace Ttc
