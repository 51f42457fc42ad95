#pragma once

#include "models/exports/plannerreport.h"

#include <QAbstractTableModel>
#include <QString>

namespace Ttc {

class ChecklistState;
class FilterState;

// What to do next of the controls in view: the fewest that cover a share of the open techniques, in the order
// in which to do them. Follows filter and statuses. Column 0 speaks for the whole row to a screen reader.
class PlannerModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        RankColumn,
        ControlColumn,
        AddsColumn,
        CoveredColumn, // share of the open techniques once this and all before it are done
        EffortColumn,
        StatusColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        ControlRole = Qt::UserRole, // QString id
        StatusRole,                 // int of Status
        TechniquesRole,             // QStringList of ids that the step adds
    };
    Q_ENUM(Role)

    // Both must outlive this model.
    PlannerModel(const FilterState &filter, ChecklistState &checklist, QObject *parent = nullptr);

    const PlannerReport &report() const { return m_report; }
    QModelIndex indexOf(const QString &controlId) const; // column 0; invalid for one that is not proposed

    // 0 to 100.
    void setShare(int percent);
    // Kept for the next time. What is not valid changes nothing.
    void setWeights(const EffortWeights &weights);
    // How many of the steps nobody looked at yet.
    int notAssessedCount() const;
    // Makes those planned, as one step to undo.
    void markPlanned();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void reportChanged();

private:
    void recompute();
    Status statusOf(const PlannerStep &step) const;
    QString textOf(const PlannerStep &step, int row, int column) const;
    QString toolTipOf(const PlannerStep &step, int row, int column) const;

    const FilterState &m_filter;
    ChecklistState &m_checklist;
    PlannerReport m_report;
};

} // namespace Ttc
