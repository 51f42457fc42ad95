#pragma once

#include "models/exports/denyreport.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

namespace Ttc {

class InventoryState;

// The services that a policy may deny with a box each, and those that it never denies, over the accounts
// looked at. A box that changes changes the policy at once. Follows the inventory; choices stay.
class DenyModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ServiceColumn, // with the box; without one the service is never denied
        AbsenceColumn,
        AccountsColumn, // in how many it is proved absent
        TechniquesColumn,
        ReasonColumn,
        ColumnCount
    };
    enum Role {
        ServiceRole = Qt::UserRole, // QString key
    };
    Q_ENUM(Role)

    // `state` must outlive this model.
    explicit DenyModel(const InventoryState &state, QObject *parent = nullptr);

    // What the boxes amount to. Where problem() tells of one it has no documents.
    const DenyReport &report() const { return m_report; }
    const QString &problem() const { return m_problem; }
    // Whom the policy spares; empty for nobody.
    void setBreakGlass(const QStringList &arns);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void reportChanged();

private:
    void recompute();
    void writeDocuments();
    bool isChoice(const QModelIndex &index) const;
    QString textOf(const DeniableService &service, int column) const;
    QString techniquesOf(const DeniableService &service) const;
    QString toolTipOf(const DeniableService &service, int column) const;

    const InventoryState &m_state;
    DenyOptions m_options;
    DenyReport m_report;
    QString m_problem;
};

} // namespace Ttc
