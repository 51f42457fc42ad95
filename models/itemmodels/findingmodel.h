#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/findingproposal.h"

#include <QAbstractTableModel>
#include <QList>

namespace Ttc {

// The statuses that check results suggest, with a box each. What would replace a status that a person chose
// begins without its tick.
class FindingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ControlColumn, // with the box
        CurrentColumn,
        ProposedColumn,
        FailingColumn, // accounts
        ReasonColumn,
        ColumnCount
    };
    enum Role {
        ControlRole = Qt::UserRole, // QString id
        DetailsRole,                // QString, a paragraph about the row as a whole
        SortRole,                   // statuses in the order of progress, the rest as it is shown
    };
    Q_ENUM(Role)

    // `catalog` must outlive this model.
    FindingModel(const Catalog &catalog, QList<StatusProposal> proposals, QObject *parent = nullptr);

    QList<StatusProposal> accepted() const; // those with a tick
    int acceptedOverwrites() const;         // of these, how many replace what a person chose
    void acceptAll();                       // also what replaces a person's status
    void acceptNone();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void acceptedChanged();

private:
    QString titleOf(const StatusProposal &proposal) const;
    QString textOf(const StatusProposal &proposal, int column) const;
    QString detailsOf(const StatusProposal &proposal) const;
    void setAllAccepted(bool accepted);

    const Catalog &m_catalog;
    QList<StatusProposal> m_proposals;
    QList<bool> m_accepted; // by row
};

} // namespace Ttc
