#pragma once

#include <QSortFilterProxyModel>

namespace Ttc {

// Sorts the rows of a ChecklistModel within their groups. Groups keep their order, below rows without one.
class ChecklistSortModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ChecklistSortModel(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace Ttc
