#include "models/checklist/planscope.h"

#include "models/checklist/checklist.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// The one that makes the best case for a control.
QString bestTechnique(const Scope &scope, const QStringList &techniques)
{
    return *std::ranges::max_element(techniques, {},
                                     [&scope](const QString &technique) { return scope.verdict(technique); });
}

QString proofOf(const Scope &scope, const QStringList &techniques)
{
    const QString best = bestTechnique(scope, techniques);
    return u"%1: %2"_s.arg(best, scope.headline(best));
}

QString reasonOut(const Scope &scope, const QSet<QString> &shownLeaves, const QString &control)
{
    if (scope.catalog().control(control) == nullptr) {
        return u"The catalog of %1 holds this control no longer"_s.arg(scope.catalog().info().version);
    }
    const QStringList techniques = scope.catalog().techniquesOf(control);
    if (techniques.isEmpty()) {
        return u"No technique names this control any longer"_s;
    }
    const bool someAreShown = std::ranges::any_of(
        techniques, [&](const QString &technique) { return shownLeaves.contains(technique); });
    if (someAreShown) {
        return u"The filter leaves this control out"_s;
    }
    const Verdict best = scope.verdict(bestTechnique(scope, techniques));
    if (best == Verdict::NotSeen || best == Verdict::NotCovered) {
        return proofOf(scope, techniques);
    }
    return u"The filter leaves out "_s + techniques.join(u", "_s);
}

} // namespace

QList<ItemScope> planScopes(const Scope &scope, const FilterResult &shown, const QList<PlanItem> &known)
{
    QList<ItemScope> scopes;
    const QSet<QString> shownLeaves(shown.leaves.cbegin(), shown.leaves.cend());
    QSet<QString> inScope;
    const QList<ChecklistItem> items = buildChecklist(scope, shown, {});
    for (const ChecklistItem &item : items) {
        inScope.insert(item.control);
        scopes.append(
            {.item = item.control, .techniques = item.techniques, .proof = proofOf(scope, item.techniques)});
    }
    for (const PlanItem &item : known) {
        const QString &id = item.state.control;
        if (isManualItem(id) || inScope.contains(id)) {
            continue;
        }
        scopes.append({.item = id,
                       .techniques = item.scope.techniques,
                       .proof = item.scope.proof,
                       .outOfScope = reasonOut(scope, shownLeaves, id)});
    }
    std::ranges::sort(scopes, {}, &ItemScope::item);
    return scopes;
}

} // namespace Ttc
