#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/checklist.h"

#include <QAbstractTableModel>
#include <QList>

#include <memory>

namespace Ttc {

// The items of a checklist, one row a control. A tick means implemented. The model changes no status itself:
// it asks by statusChangeRequested, and whoever keeps statuses answers with setItems or updateItem.
class ChecklistModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ControlColumn,
        KindColumn,
        ServicesColumn,
        StopsColumn,
        EffortColumn,
        StatusColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // raw value of the column
        ControlRole,             // QString id
        StatusRole,              // int of Status
        VerdictRole,             // int of Verdict
        TechniquesRole,          // QStringList of ids
    };
    Q_ENUM(Role)

    explicit ChecklistModel(std::shared_ptr<const Catalog> catalog, QObject *parent = nullptr);

    void setItems(const QList<ChecklistItem> &items);
    const QList<ChecklistItem> &items() const { return m_items; }
    // A new status for a row that is shown; nothing for one that is not. Keeps the rows.
    void updateStatus(const QString &controlId, Status status);
    QModelIndex indexOf(const QString &controlId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void statusChangeRequested(const QString &controlId, Status status);

private:
    std::shared_ptr<const Catalog> m_catalog;
    QList<ChecklistItem> m_items;
};

} // namespace Ttc
