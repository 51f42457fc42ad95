#include "models/exchange/sharedpast.h"

#include <algorithm>
#include <utility>

namespace Ttc {

namespace {

using Histories = QHash<QString, QList<HistoryEntry>>;

Histories byItem(const QList<HistoryEntry> &history)
{
    Histories items;
    for (const HistoryEntry &entry : history) {
        items[entry.change.item].append(entry);
    }
    return items;
}

// As it was before the log began: a copied plan begins with what the other had.
ItemState beginning(ItemState state, QList<HistoryEntry> history)
{
    std::ranges::reverse(history);
    for (const HistoryEntry &entry : std::as_const(history)) {
        setFieldText(state, entry.change.field, entry.change.before);
    }
    state.changed = {};
    return state;
}

} // namespace

ItemStates sharedPast(const OurPlan &ours, const OurPlan &theirs)
{
    const Histories ourLogs = byItem(ours.history);
    const Histories theirLogs = byItem(theirs.history);
    ItemStates past;
    for (auto item = theirs.states.cbegin(); item != theirs.states.cend(); ++item) {
        const ItemState none{.control = item.key()};
        const QList<HistoryEntry> ourLog = ourLogs.value(item.key());
        const QList<HistoryEntry> theirLog = theirLogs.value(item.key());
        ItemState state = beginning(ours.states.value(item.key(), none), ourLog);
        if (state != beginning(*item, theirLog)) {
            past.insert(item.key(), none);
            continue;
        }
        for (qsizetype i = 0; i < std::min(ourLog.size(), theirLog.size()); ++i) {
            if (ourLog.at(i) != theirLog.at(i)) {
                break;
            }
            setFieldText(state, ourLog.at(i).change.field, ourLog.at(i).change.after);
        }
        past.insert(item.key(), state);
    }
    return past;
}

} // namespace Ttc
