#include "models/scope/facetcounts.h"

#include <span>
#include <vector>

namespace Ttc {

namespace {

template <typename T, typename PlacesOf>
QHash<QString, int> countPlaces(const LeafSet &set, const QList<T> &list, QString T::*key, PlacesOf placesOf)
{
    std::vector<int> counts(static_cast<std::size_t>(list.size()), 0);
    set.forEach([&](qsizetype leaf) {
        for (const int place : placesOf(leaf)) {
            ++counts[static_cast<std::size_t>(place)];
        }
    });
    QHash<QString, int> named;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            named.insert(list.at(static_cast<qsizetype>(i)).*key, counts[i]);
        }
    }
    return named;
}

} // namespace

QHash<Verdict, int> countVerdicts(const Leaves &leaves, const LeafSet &set)
{
    QHash<Verdict, int> counts;
    set.forEach([&](qsizetype leaf) { ++counts[leaves.verdict(leaf)]; });
    return counts;
}

QHash<QString, int> countServices(const Leaves &leaves, const LeafSet &set)
{
    return countPlaces(set, leaves.catalog().services(), &Service::key,
                       [&](qsizetype leaf) { return leaves.services(leaf); });
}

QHash<QString, int> countTactics(const Leaves &leaves, const LeafSet &set)
{
    return countPlaces(set, leaves.catalog().tactics(), &Tactic::id,
                       [&](qsizetype leaf) { return leaves.tactics(leaf); });
}

} // namespace Ttc
