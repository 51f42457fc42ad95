#include "models/scope/facetcounts.h"

namespace Ttc {

QHash<Verdict, int> countVerdicts(const Leaves &leaves, const LeafSet &set)
{
    QHash<Verdict, int> counts;
    set.forEach([&](qsizetype leaf) { ++counts[leaves.verdict(leaf)]; });
    return counts;
}

QHash<QString, int> countServices(const Leaves &leaves, const LeafSet &set)
{
    QHash<QString, int> counts;
    set.forEach([&](qsizetype leaf) {
        for (const QString &service : leaves.at(leaf).services) {
            ++counts[service];
        }
    });
    return counts;
}

QHash<QString, int> countTactics(const Leaves &leaves, const LeafSet &set)
{
    QHash<QString, int> counts;
    set.forEach([&](qsizetype leaf) {
        for (const QString &tactic : leaves.at(leaf).tactics) {
            ++counts[tactic];
        }
    });
    return counts;
}

} // namespace Ttc
