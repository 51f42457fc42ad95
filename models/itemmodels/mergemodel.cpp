#include "models/itemmodels/mergemodel.h"

#include "models/exports/splittext.h"
#include "models/itemmodels/displaytext.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QList<bool> firstTicks(const QList<MergeProposal> &proposals)
{
    QList<bool> ticks;
    std::ranges::transform(proposals, std::back_inserter(ticks),
                           [](const MergeProposal &proposal) { return !proposal.asks; });
    return ticks;
}

QString fieldName(const MergeProposal &proposal)
{
    if (proposal.isNewItem()) {
        return MergeModel::tr("New item");
    }
    switch (proposal.unit) {
    case MergeUnit::Status:
        return MergeModel::tr("Status");
    case MergeUnit::Owner:
        return MergeModel::tr("Owner");
    case MergeUnit::Due:
        return MergeModel::tr("Due");
    case MergeUnit::Notes:
        return MergeModel::tr("Notes");
    case MergeUnit::Evidence:
        return MergeModel::tr("Evidence");
    case MergeUnit::Text:
        return MergeModel::tr("Text");
    }
    return {};
}

QString orNothing(const QString &text)
{
    return text.isEmpty() ? MergeModel::tr("(nothing)", "value of a field") : text;
}

// Of a long note the beginning, so that three of them fit under the table.
QString beginning(const QString &text)
{
    constexpr qsizetype most = 300;
    return orNothing(shortened(text, most));
}

} // namespace

MergeModel::MergeModel(QList<MergeProposal> proposals, QObject *parent)
    : TickModel(firstTicks(proposals), parent)
    , m_proposals(std::move(proposals))
{
    for (int row = 0; row < m_proposals.size(); ++row) {
        const MergeProposal &proposal = m_proposals.at(row);
        m_rows[{proposal.item, proposal.unit}].append(row);
    }
}

QList<MergeProposal> MergeModel::accepted() const
{
    QList<MergeProposal> accepted;
    for (const QList<int> rows = tickedRows(); const int row : rows) {
        accepted.append(m_proposals.at(row));
    }
    return accepted;
}

int MergeModel::acceptedAsked() const
{
    const QList<MergeProposal> all = accepted();
    return static_cast<int>(std::ranges::count_if(all, &MergeProposal::asks));
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString MergeModel::textOf(const MergeProposal &proposal, int column) const
{
    switch (column) {
    case ItemColumn:
        return proposal.title.simplified();
    case FieldColumn:
        return fieldName(proposal);
    case OursColumn:
        return orNothing(proposal.ours).simplified();
    case TheirsColumn:
        return orNothing(proposal.theirs).simplified();
    case ReasonColumn:
        return proposal.reason;
    default:
        return {};
    }
}

QString MergeModel::detailsOf(const MergeProposal &proposal) const
{
    QString details = tr("%1, row %2: %3.", "item, number, reason")
                          .arg(proposal.title, QString::number(proposal.row), proposal.reason);
    if (proposal.sent) {
        details += u'\n' + tr("When exported: %1", "value").arg(beginning(*proposal.sent));
    }
    details += u'\n' + tr("Here now: %1", "value").arg(beginning(proposal.ours));
    details += u'\n' + tr("In the file: %1", "value").arg(beginning(proposal.theirs));
    return details;
}

QList<int> MergeModel::rivalsOf(int row) const
{
    const MergeProposal &proposal = m_proposals.at(row);
    if (!proposal.isDisputed) {
        return {};
    }
    QList<int> rivals = m_rows.value({proposal.item, proposal.unit});
    rivals.removeOne(row);
    return rivals;
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const MergeProposal &proposal = m_proposals.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(proposal, index.column());
    case Qt::ToolTipRole:
        return toolTipText(textOf(proposal, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == ItemColumn
                 ? tr("%1, %2 from %3 to %4", "item, field, values")
                       .arg(textOf(proposal, ItemColumn), textOf(proposal, FieldColumn),
                            textOf(proposal, OursColumn), textOf(proposal, TheirsColumn))
                 : textOf(proposal, index.column());
    case Qt::AccessibleDescriptionRole:
    case DetailsRole:
        return detailsOf(proposal);
    default:
        return TickModel::data(index, role);
    }
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case ItemColumn:
            return {tr("Item"), tr("Ticked: what the file has is taken when you apply")};
        case FieldColumn:
            return {tr("Field"), tr("What of the item is different")};
        case OursColumn:
            return {tr("Here"), tr("As it is in this plan now")};
        case TheirsColumn:
            return {tr("In the file"), tr("As it would be")};
        case ReasonColumn:
            return {tr("Because"), tr("How both compare with what was exported")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

} // namespace Ttc
