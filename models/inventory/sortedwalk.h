#pragma once

#include <QList>

namespace Ttc {

// Goes through two lists at once, both sorted by the same member: what stands in one of them alone and what
// stands in both goes to the function for it.
template <typename Item, typename Key, typename OnlyFirst, typename OnlySecond, typename Both>
void walkSorted(const QList<Item> &first, const QList<Item> &second, Key key, OnlyFirst onlyFirst,
                OnlySecond onlySecond, Both both)
{
    auto one = first.cbegin();
    auto other = second.cbegin();
    while (one != first.cend() || other != second.cend()) {
        if (other == second.cend() || (one != first.cend() && (*one).*key < (*other).*key)) {
            onlyFirst(*one++);
        } else if (one == first.cend() || (*other).*key < (*one).*key) {
            onlySecond(*other++);
        } else {
            both(*one++, *other++);
        }
    }
}

} // namespace Ttc
