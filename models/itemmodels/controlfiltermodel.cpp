#include "models/itemmodels/controlfiltermodel.h"

#include "models/itemmodels/controlmodel.h"

namespace Ttc {

ControlFilterModel::ControlFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ControlModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ControlFilterModel::setControls(const QSet<QString> &ids)
{
    if (ids != m_controls) {
        m_controls = ids;
        invalidateFilter();
    }
}

void ControlFilterModel::setKinds(const QSet<ControlKind> &kinds)
{
    if (kinds != m_kinds) {
        m_kinds = kinds;
        invalidateFilter();
    }
}

QHash<ControlKind, int> ControlFilterModel::kindCounts() const
{
    QHash<ControlKind, int> counts;
    for (int row = 0; sourceModel() != nullptr && row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        if (m_controls.contains(index.data(ControlModel::ControlRole).toString())) {
            ++counts[static_cast<ControlKind>(index.data(ControlModel::KindRole).toInt())];
        }
    }
    return counts;
}

bool ControlFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    return m_kinds.contains(static_cast<ControlKind>(index.data(ControlModel::KindRole).toInt()))
        && m_controls.contains(index.data(ControlModel::ControlRole).toString());
}

} // namespace Ttc
