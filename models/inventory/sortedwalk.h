#pragma once

#include <QList>

namespace Ttc {

// Goes through two lists at once, both sorted by the same member. `take` gets two pointers, to what stands in
// the first list and in the second under one value of it; nullptr where one of them has nothing there.
template <typename Item, typename Key, typename Take>
void walkSorted(const QList<Item> &first, const QList<Item> &second, Key key, Take take)
{
    auto one = first.cbegin();
    auto other = second.cbegin();
    while (one != first.cend() || other != second.cend()) {
        const bool hasOne = one != first.cend() && (other == second.cend() || (*one).*key <= (*other).*key);
        const bool hasOther = other != second.cend() && (one == first.cend() || (*other).*key <= (*one).*key);
        take(hasOne ? &*one : nullptr, hasOther ? &*other : nullptr);
        one += hasOne ? 1 : 0;
        other += hasOther ? 1 : 0;
    }
}

} // namespace Ttc
