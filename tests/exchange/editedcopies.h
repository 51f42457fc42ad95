#pragma once

#include "tests/exchange/exchangefixture.h"

#include <QRandomGenerator>

namespace Ttc::Fixture {

// Changes items as people do, every time the same for one seed.
class RandomTeam
{
public:
    explicit RandomTeam(quint32 seed)
        : m_random(seed)
    {
    }

    // `fields`: what may be changed; the status always brings what explains it.
    ItemState changed(ItemState state, const QList<MergeUnit> &units);
    int below(int limit) { return m_random.bounded(limit); }
    QString text();

private:
    void giveStatus(ItemState &state);

    QRandomGenerator m_random;
};

// A checklist of `format` in which the items read as in `states`: what somebody changed outside. `exported`
// is what was exported; it keeps its keys.
QByteArray editedOutside(const ChecklistExport &exported, const QHash<QString, ItemState> &states,
                         const QString &format);

} // namespace Ttc::Fixture
