#include "models/itemmodels/techniquefiltermodel.h"

#include "models/itemmodels/techniquemodel.h"

#include <algorithm>
#include <limits>

namespace Ttc {

namespace {

constexpr int NoRank = std::numeric_limits<int>::max();

} // namespace

TechniqueFilterModel::TechniqueFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(TechniqueModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void TechniqueFilterModel::setSourceModel(QAbstractItemModel *model)
{
    disconnect(m_resetConnection);
    // Before the base class connects: the ranks must be there when it asks for the new rows.
    if (model != nullptr) {
        m_resetConnection =
            connect(model, &QAbstractItemModel::modelReset, this, [this, model] { rankRows(model); });
    }
    rankRows(model);
    QSortFilterProxyModel::setSourceModel(model);
}

void TechniqueFilterModel::setResult(const FilterResult &result)
{
    m_leaves = result.leaves;
    m_ranked = result.ranked;
    rankRows(sourceModel());
    applyOrder();
}

void TechniqueFilterModel::sort(int column, Qt::SortOrder order)
{
    m_chosenColumn = column;
    m_chosenOrder = order;
    applyOrder();
}

void TechniqueFilterModel::applyOrder()
{
    // With column -1 the base class never asks lessThan, so that the ranking has to pose as a column.
    const bool byRank = m_ranked && m_chosenColumn < 0;
    const int column = byRank ? int(TechniqueModel::IdColumn) : m_chosenColumn;
    const Qt::SortOrder order = byRank || m_chosenColumn < 0 ? Qt::AscendingOrder : m_chosenOrder;
    if (column == sortColumn() && order == sortOrder()) {
        invalidate();
    } else {
        QSortFilterProxyModel::sort(column, order);
        invalidateFilter();
    }
}

void TechniqueFilterModel::rankRows(const QAbstractItemModel *model)
{
    m_rank.clear();
    m_rank.reserve(m_leaves.size() * 2);
    int rank = 0;
    for (const QString &leaf : std::as_const(m_leaves)) {
        m_rank.insert(leaf, rank++);
    }
    if (model != nullptr) {
        rankBelow(*model, {});
    }
}

int TechniqueFilterModel::rankBelow(const QAbstractItemModel &model, const QModelIndex &parent)
{
    int best = NoRank;
    const int rows = model.rowCount(parent);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        int rank = NoRank;
        if (model.rowCount(index) == 0) {
            rank = rankOf(index);
        } else {
            rank = rankBelow(model, index);
            const QString id = index.data(TechniqueModel::TechniqueRole).toString();
            if (rank != NoRank) {
                m_rank.insert(id, rank);
            } else {
                m_rank.remove(id);
            }
        }
        best = std::min(best, rank);
    }
    return best;
}

int TechniqueFilterModel::rankOf(const QModelIndex &sourceIndex) const
{
    return m_rank.value(sourceIndex.data(TechniqueModel::TechniqueRole).toString(), NoRank);
}

bool TechniqueFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return rankOf(sourceModel()->index(sourceRow, 0, sourceParent)) != NoRank;
}

bool TechniqueFilterModel::lessThan(const QModelIndex &index, const QModelIndex &other) const
{
    if (m_chosenColumn < 0) {
        return rankOf(index) < rankOf(other);
    }
    if (QSortFilterProxyModel::lessThan(index, other)) {
        return true;
    }
    if (QSortFilterProxyModel::lessThan(other, index)) {
        return false;
    }
    // Without this, rows that are equal would keep the order of the last sort and look arbitrary.
    return m_chosenOrder == Qt::AscendingOrder ? index.row() < other.row() : index.row() > other.row();
}

} // namespace Ttc
