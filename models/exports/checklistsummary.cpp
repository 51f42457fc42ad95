#include "models/exports/checklistsummary.h"

#include <algorithm>
#include <tuple>

namespace Ttc::ChecklistSummary {

namespace {

// Sorted by `order`, which gives something to compare; equal lines stay in the order of the list.
template <typename Chosen, typename Order>
QList<Line> chosenLines(const ChecklistExport &content, Chosen chosen, Order order)
{
    QList<Line> lines;
    for (const ChecklistItem &item : content.items) {
        ItemState state = content.state(item.control);
        state.control = item.control;
        state.status = item.status;
        if (chosen(state)) {
            const Control *control = content.control(item.control);
            lines.append({control == nullptr ? item.control : control->title, state});
        }
    }
    std::ranges::stable_sort(lines, {}, order);
    return lines;
}

// No day comes after every day.
std::tuple<bool, QDate> lastWithoutDay(const QDate &day)
{
    return {!day.isValid(), day};
}

} // namespace

QDate today(const ChecklistExport &content)
{
    return content.context.time.toUTC().date();
}

QList<StatusCount> statusCounts(const QList<ChecklistItem> &items)
{
    QList<StatusCount> counts;
    for (const Status status : AllStatuses) {
        counts.append({status, static_cast<int>(std::ranges::count(items, status, &ChecklistItem::status))});
    }
    return counts;
}

QList<Line> overdue(const ChecklistExport &content)
{
    const QDate day = today(content);
    return chosenLines(
        content, [&day](const ItemState &state) { return isOverdue(state, day); },
        [](const Line &line) { return line.state.due; });
}

// What has expired ended before today, so that the earliest end is the order that is asked for.
QList<Line> acceptedRisks(const ChecklistExport &content)
{
    return chosenLines(
        content, [](const ItemState &state) { return state.status == Status::RiskAccepted; },
        [](const Line &line) { return lastWithoutDay(line.state.expiry); });
}

QList<Line> inWork(const ChecklistExport &content)
{
    return chosenLines(
        content, [](const ItemState &state) { return state.status == Status::InProgress; },
        [](const Line &line) {
            return std::tuple(line.state.owner.isEmpty(), line.state.owner, lastWithoutDay(line.state.due));
        });
}

} // namespace Ttc::ChecklistSummary
