#pragma once

#include "models/scope/techniquefilter.h"

#include <QHash>
#include <QSortFilterProxyModel>

namespace Ttc {

// Shows the leaves of a FilterResult and their parents; nothing before the first result. While the result is
// ranked and the user has chosen no column, rows stand in the order of the ranking (a parent at its best
// child's place), else by the chosen column, where equal rows keep the order of the source.
class TechniqueFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TechniqueFilterModel(QObject *parent = nullptr);

    void setResult(const FilterResult &result);
    // The column that the user sorts by; -1 for none. Not sortColumn(), which also serves the ranking.
    int chosenColumn() const { return m_chosenColumn; }

    void setSourceModel(QAbstractItemModel *model) override;
    // Column -1 goes back to the ranking, or to the order of the source.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &index, const QModelIndex &other) const override;

private:
    void rankRows(const QAbstractItemModel *model);
    int rankBelow(const QAbstractItemModel &model, const QModelIndex &parent);
    int rankOf(const QModelIndex &sourceIndex) const;
    void applyOrder();

    QStringList m_leaves;
    QHash<QString, int> m_rank; // shown ids, leaves and parents
    bool m_ranked = false;
    int m_chosenColumn = -1;
    Qt::SortOrder m_chosenOrder = Qt::AscendingOrder;
    QMetaObject::Connection m_resetConnection;
};

} // namespace Ttc
