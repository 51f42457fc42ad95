#pragma once

#include "models/exchange/merge.h"
#include "models/itemmodels/tickmodel.h"

#include <QList>
#include <QMap>

namespace Ttc {

// What a file that came back suggests, with a box each. What only a person can decide begins without its
// tick.
class MergeModel final : public TickModel
{
    Q_OBJECT
public:
    enum Column {
        ItemColumn, // with the box
        FieldColumn,
        OursColumn,
        TheirsColumn,
        ReasonColumn,
        ColumnCount
    };
    enum Role {
        DetailsRole = Qt::UserRole, // QString, a paragraph about the row as a whole
    };
    Q_ENUM(Role)

    explicit MergeModel(QList<MergeProposal> proposals, QObject *parent = nullptr);

    QList<MergeProposal> accepted() const; // those with a tick
    int acceptedAsked() const;             // of these, how many only a person can decide

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QList<int> rivalsOf(int row) const override;

private:
    QString textOf(const MergeProposal &proposal, int column) const;
    QString detailsOf(const MergeProposal &proposal) const;

    QList<MergeProposal> m_proposals;
    QMap<std::pair<QString, MergeUnit>, QList<int>> m_rows; // by item and unit
};

} // namespace Ttc
