#pragma once

#include "models/scope/scope.h"

#include <QAbstractTableModel>

#include <vector>

namespace Ttc {

class InventoryState;

// Services against accounts: one row a service of which something is known, one column an account that is
// looked at, behind the number of accounts that have it. The vertical header holds the services' names, so
// that they stay in sight. Cells are computed when asked for: a thousand accounts cost nothing.
class PresenceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, // int, of a presence or the number of accounts
        PresenceRole,            // int of Presence; nothing in the first column
        ServiceRole,             // QString key
        SearchRole,              // QString: what a person may type to find the row
    };
    Q_ENUM(Role)
    static constexpr int CountColumn = 0;

    // `state` must outlive this model.
    explicit PresenceModel(const InventoryState &state, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void rebuild();
    Presence presence(const QModelIndex &index) const;
    const Service &serviceOf(int row) const;
    QString accountName(int column) const;
    QVariant countData(int row, int role) const;
    QString cellToolTip(const QModelIndex &index) const;

    const InventoryState &m_state;
    Scope m_scope;
    std::vector<int> m_services; // of each row, an index into the catalog's
};

} // namespace Ttc
