#pragma once

#include "models/inventory/inventory.h"

#include <QAbstractTableModel>

#include <memory>

namespace Ttc {

class InventoryState;

// The sources of the inventory, one row each, in its order: follows the state and changes it where a person
// edits a name or ticks "complete". Column 0 speaks for the whole row to a screen reader.
class SourceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn, // editable
        FormatColumn,
        AccountsColumn,
        RecordsColumn,
        SizeColumn,
        TakenColumn,
        CompleteColumn, // "Complete"; checkable where the source can prove a service absent
        WarningsColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // raw value of the column
        Sha256Role,              // QString, which tells the source apart from others
    };
    Q_ENUM(Role)

    // `state` must outlive this model.
    explicit SourceModel(InventoryState &state, QObject *parent = nullptr);

    // nullptr for an index that is none.
    const Source *source(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &sha256) const; // column 0; invalid for an unknown one

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    static QString textOf(const Source &source, int column);
    static QString completeMeaning(const Source &source);
    static QString toolTipOf(const Source &source, int column);
    static QVariant sortValueOf(const Source &source, int column);

    InventoryState &m_state;
    std::shared_ptr<const Inventory> m_inventory;
};

} // namespace Ttc
