#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/checklist.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <memory>

namespace Ttc {

// The items of a checklist, one row a control. A tick means implemented, or better: verified. The model
// changes no status itself: it asks by statusChangeRequested, and whoever keeps statuses answers with
// setItems or updateStatus. Rows are elided by views: tool tips hold the full text. Column 0 speaks for the
// whole row to a screen reader.
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

    // One item a control. Rows of controls that stay are kept, with their selection, as long as their order
    // does.
    void setItems(const QList<ChecklistItem> &items);
    const QList<ChecklistItem> &items() const { return m_items; }
    // A new status for a row that is shown; nothing for one that is not. Keeps the rows.
    void updateStatus(const QString &controlId, Status status);
    QModelIndex indexOf(const QString &controlId) const; // column 0; invalid for a control not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    // A tick was set (Implemented) or taken away (NotAssessed).
    void statusChangeRequested(const QString &controlId, Status status);

private:
    void removeRowsWithout(const QSet<QString> &controls);
    void insertMissingRows(const QList<ChecklistItem> &items);
    bool keepsOrderOf(const QList<ChecklistItem> &items) const;
    const Control &controlOf(const ChecklistItem &item) const; // an empty one where the catalog has none
    QString textOf(const ChecklistItem &item, int column) const;
    QString toolTipOf(const ChecklistItem &item, int column) const;
    QString techniqueLines(const QStringList &ids) const;
    QVariant sortValueOf(const ChecklistItem &item, int column) const;

    std::shared_ptr<const Catalog> m_catalog;
    QList<ChecklistItem> m_items;
};

} // namespace Ttc
