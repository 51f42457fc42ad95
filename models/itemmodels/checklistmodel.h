#pragma once

#include "models/catalog/catalog.h"
#include "models/itemmodels/checklistgroups.h"

#include <QAbstractItemModel>
#include <QList>

#include <memory>

namespace Ttc {

// The items of a plan, one row each, those with a heading below it. A tick means implemented, or better:
// verified. The model changes no status itself: it asks by statusChangeRequested, and whoever keeps statuses
// answers with setGroups. Rows are elided by views: tool tips hold the full text. Column 0 speaks for the
// whole row to a screen reader.
class ChecklistModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        ControlColumn,
        KindColumn,
        ServicesColumn,
        StopsColumn,
        EffortColumn,
        OwnerColumn,
        DueColumn,
        StatusColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // raw value of the column
        ControlRole,             // QString id of the item; empty for a heading
        StatusRole,              // int of Status
        VerdictRole,             // int of Verdict
        TechniquesRole,          // QStringList of ids
        HeadingRole,             // bool
        GroupRole,               // QString key of a heading
        OverdueRole,             // bool
    };
    Q_ENUM(Role)

    explicit ChecklistModel(std::shared_ptr<const Catalog> catalog, QObject *parent = nullptr);

    // At most the first group has no heading. Rows of items that stay are kept, with their selection.
    void setGroups(const QList<RowGroup> &groups);
    QModelIndex indexOf(const QString &id) const; // column 0; invalid for an item not shown
    int itemCount() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    // A tick was set (Implemented) or taken away (NotAssessed).
    void statusChangeRequested(const QString &id, Status status);

private:
    bool hasShapeOf(const QList<RowGroup> &groups) const;
    void replaceInPlace(const QList<RowGroup> &groups);
    QString keyOfRow(const QModelIndex &index) const;
    const RowGroup *groupAt(const QModelIndex &index) const;   // nullptr for an item
    const ChecklistRow *rowAt(const QModelIndex &index) const; // nullptr for a heading
    QVariant headingData(const RowGroup &group, int column, int role) const;

    const Control &controlOf(const ChecklistRow &row) const; // an empty one where the catalog has none
    QString textOf(const ChecklistRow &row, int column) const;
    QString toolTipOf(const ChecklistRow &row, int column) const;
    QString accessibleTextOf(const ChecklistRow &row) const;
    QString techniqueLines(const QStringList &ids) const;
    QVariant sortValueOf(const ChecklistRow &row, int column) const;

    std::shared_ptr<const Catalog> m_catalog;
    QList<ChecklistRow> m_loose; // at the top, before the headings
    QList<RowGroup> m_groups;
};

} // namespace Ttc
