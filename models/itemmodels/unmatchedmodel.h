#pragma once

#include "models/inventory/inventory.h"

#include <QAbstractTableModel>

#include <memory>

namespace Ttc {

class InventoryState;

// Names in the sources that the catalog's registry does not know, the most frequent first.
class UnmatchedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        KindColumn,
        CountColumn,
        SourceColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // raw value of the column
    };
    Q_ENUM(Role)

    // `state` must outlive this model.
    explicit UnmatchedModel(const InventoryState &state, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const Unmatched &unmatched, int column) const;

    std::shared_ptr<const Inventory> m_inventory;
};

} // namespace Ttc
