#pragma once

#include "models/scope/techniquefilter.h"

#include <QHash>
#include <QSortFilterProxyModel>

namespace Ttc {

// Shows the leaves of a FilterResult and their parents. While the result is ranked and the user has chosen no
// column, rows stand in the order of the ranking (a parent at its best child's place), else by the chosen
// column.
class TechniqueFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TechniqueFilterModel(QObject *parent = nullptr);

    void setResult(const FilterResult &result);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QHash<QString, int> m_rank; // shown ids, leaves and parents
    bool m_ranked = false;
};

} // namespace Ttc
