#include "models/itemmodels/checklistsortmodel.h"

#include "models/itemmodels/checklistmodel.h"

namespace Ttc {

ChecklistSortModel::ChecklistSortModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ChecklistModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

bool ChecklistSortModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftHeads = left.data(ChecklistModel::HeadingRole).toBool();
    const bool rightHeads = right.data(ChecklistModel::HeadingRole).toBool();
    if (leftHeads || rightHeads) {
        // The model's own order, whichever way the rows are sorted.
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace Ttc
