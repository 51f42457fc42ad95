#pragma once

#include "models/catalog/control.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <optional>

namespace Ttc {

class Catalog;
class ChecklistState;
class FilterState;

// All controls of the catalog, one row each, with how many techniques they stop. Follows filter and statuses;
// the rows stay. Rows are elided by views: tool tips hold the full text. Column 0 speaks for the whole row to
// a screen reader.
class ControlModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ControlColumn,
        KindColumn,
        ServicesColumn,
        ShownColumn, // techniques shown that it stops
        AllColumn,   // techniques of the catalog that it stops
        EffortColumn,
        StatusColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // raw value of the column
        ControlRole,             // QString id
        KindRole,                // int of ControlKind
        StatusRole,              // int of Status
    };
    Q_ENUM(Role)

    // Both must outlive this model, and the catalog stays the same.
    ControlModel(const FilterState &filter, const ChecklistState &checklist, QObject *parent = nullptr);

    QModelIndex indexOf(const QString &controlId) const; // column 0; invalid for an unknown control

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void updateColumn(int column);
    const Control &controlAt(int row) const;
    const Catalog &catalog() const;
    const QStringList &shownOf(const Control &control) const;
    QString textOf(const Control &control, int column) const;
    QString toolTipOf(const Control &control, int column) const;
    QVariant sortValueOf(const Control &control, int column) const;

    const FilterState &m_filter;
    const ChecklistState &m_checklist;
    // Techniques shown, by the control that stops them. Worked out when they are first asked for: the filter
    // changes with each key, mostly while another page is looked at.
    mutable std::optional<QHash<QString, QStringList>> m_shown;
};

} // namespace Ttc
