#include "models/checklist/itemstate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// No control's id holds a colon.
constexpr QStringView ManualPrefix = u"manual:";

} // namespace

bool isManualItem(const QString &item)
{
    return item.startsWith(ManualPrefix);
}

QString manualItemId(int number)
{
    return ManualPrefix + QString::number(number);
}

int manualItemNumber(const QString &item)
{
    return isManualItem(item) ? QStringView(item).sliced(ManualPrefix.size()).toInt() : 0;
}

bool isOverdue(const ItemState &state, const QDate &today)
{
    return state.due.isValid() && state.due < today && !isDone(state.status)
        && countsInProgress(state.status);
}

bool isRiskExpired(const ItemState &state, const QDate &today)
{
    return state.status == Status::RiskAccepted && state.expiry.isValid() && state.expiry < today;
}

bool hasStaleEvidence(const ItemState &state, const QDate &today)
{
    return std::ranges::any_of(state.evidence,
                               [&today](const ItemEvidence &one) { return isStale(one, today); });
}

} // namespace Ttc
