#pragma once

#include "models/scope/scope.h"

#include <QAbstractTableModel>
#include <QList>

namespace Ttc {

class InventoryState;

// The services of which the inventory shows something in the accounts looked at, one row each, with all that
// speaks for them. Column 0 speaks for the whole row to a screen reader.
class InventoryServiceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ServiceColumn,
        PresenceColumn,
        AccountsColumn,
        EvidenceColumn,
        RegionsColumn,
        TechniquesColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // raw value of the column
        ServiceRole,             // QString key
        PresenceRole,            // int of Presence
    };
    Q_ENUM(Role)

    // `state` must outlive this model.
    explicit InventoryServiceModel(const InventoryState &state, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString service{};
        QString name{};
        Presence presence = Presence::NotCovered;
        int accounts = 0; // with evidence
        QString evidence{};
        QStringList regions{};
        QStringList techniques{}; // leaves that attack it
    };
    void rebuild();
    QString textOf(const Row &row, int column) const;
    QVariant sortValueOf(const Row &row, int column) const;

    const InventoryState &m_state;
    QList<Row> m_rows;
};

} // namespace Ttc
