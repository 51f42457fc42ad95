#include "models/scope/controlfilter.h"

#include "models/scope/controlmatcher.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool holds(const Control &control, const Catalog &catalog, const QString &word)
{
    const auto isIn = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
    const auto isInAny = [&isIn](const QStringList &texts) { return std::ranges::any_of(texts, isIn); };
    return isIn(control.id) || isIn(control.title) || isIn(control.why) || isInAny(control.steps)
        || isInAny(control.securityHub) || isInAny(control.configRules) || isInAny(control.prowler)
        || isInAny(control.services)
        || std::ranges::any_of(control.services,
                               [&](const QString &key) { return isIn(catalog.serviceName(key)); })
        || std::ranges::any_of(control.verify,
                               [&](const Verification &check) { return isIn(check.command); });
}

} // namespace

QSet<QString> filterControls(const FilterRequest &request, const Scope &scope, const ControlLookup &lookup)
{
    const Catalog &catalog = scope.catalog();
    ControlMatcher matcher(scope.leaves(), lookup);
    QList<QueryClause> words;
    bool isNarrowed = false;
    for (const QueryClause &clause : request.query.clauses) {
        if (clause.kind != QueryClause::Kind::Field) {
            words.append(clause);
        } else if (ControlMatcher::isControlField(clause.field)) {
            const bool typing = request.typing && &clause == &request.query.clauses.constLast();
            isNarrowed = matcher.add(clause, typing).aboutControls || isNarrowed;
        }
    }
    const QSet<QString> chosen = isNarrowed ? matcher.controlsOf(scope.leaves().all()) : QSet<QString>();
    QSet<QString> ids;
    for (const Control &control : catalog.controls()) {
        const bool passes = std::ranges::all_of(words, [&](const QueryClause &clause) {
            return holds(control, catalog, clause.values.value(0)) != clause.negated;
        });
        if (passes && (!isNarrowed || chosen.contains(control.id))) {
            ids.insert(control.id);
        }
    }
    return ids;
}

} // namespace Ttc
