#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/findingproposal.h"
#include "models/itemmodels/tickmodel.h"

#include <QList>

namespace Ttc {

// The statuses that check results suggest, with a box each. What would replace a status that a person chose
// begins without its tick.
class FindingModel final : public TickModel
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

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString titleOf(const StatusProposal &proposal) const;
    QString textOf(const StatusProposal &proposal, int column) const;
    QString detailsOf(const StatusProposal &proposal) const;

    const Catalog &m_catalog;
    QList<StatusProposal> m_proposals;
};

} // namespace Ttc
