#include "models/itemmodels/findingmodel.h"

#include "models/itemmodels/displaytext.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString statusLabel(Status status)
{
    return statusGlyph(status) + u' ' + statusText(status);
}

QList<bool> firstTicks(const QList<StatusProposal> &proposals)
{
    QList<bool> ticks;
    std::ranges::transform(proposals, std::back_inserter(ticks),
                           [](const StatusProposal &proposal) { return !proposal.overwritesPerson; });
    return ticks;
}

// An organization may have a thousand of them.
QString someOf(const QStringList &accounts, const QString &separator)
{
    constexpr qsizetype most = 10;
    const QString some = accounts.first(std::min(most, accounts.size())).join(separator);
    return accounts.size() <= most ? some
                                   : FindingModel::tr("%1 and %2 more", "accounts, number")
                                         .arg(some, QLocale().toString(accounts.size() - most));
}

} // namespace

FindingModel::FindingModel(const Catalog &catalog, QList<StatusProposal> proposals, QObject *parent)
    : TickModel(firstTicks(proposals), parent)
    , m_catalog(catalog)
    , m_proposals(std::move(proposals))
{
}

QList<StatusProposal> FindingModel::accepted() const
{
    QList<StatusProposal> accepted;
    for (const QList<int> rows = tickedRows(); const int row : rows) {
        accepted.append(m_proposals.at(row));
    }
    return accepted;
}

int FindingModel::acceptedOverwrites() const
{
    const QList<StatusProposal> all = accepted();
    return static_cast<int>(std::ranges::count_if(all, &StatusProposal::overwritesPerson));
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString FindingModel::titleOf(const StatusProposal &proposal) const
{
    const Control *control = m_catalog.control(proposal.control);
    return control == nullptr ? proposal.control : control->title;
}

QString FindingModel::textOf(const StatusProposal &proposal, int column) const
{
    switch (column) {
    case ControlColumn:
        return titleOf(proposal);
    case CurrentColumn:
        return proposal.overwritesPerson
                 ? tr("%1, chosen", "status that a person gave").arg(statusLabel(proposal.current))
                 : statusLabel(proposal.current);
    case ProposedColumn:
        return statusLabel(proposal.proposed);
    case FailingColumn:
        return tr("%1 of %2", "accounts")
            .arg(QLocale().toString(proposal.failingAccounts.size()),
                 QLocale().toString(proposal.accounts.size()));
    case ReasonColumn:
        return proposal.reason;
    default:
        return {};
    }
}

QString FindingModel::detailsOf(const StatusProposal &proposal) const
{
    QString details = tr("%1, from %2 to %3: %4.", "control, statuses, reason")
                          .arg(titleOf(proposal), statusLabel(proposal.current),
                               statusLabel(proposal.proposed), proposal.reason);
    if (!proposal.failingAccounts.isEmpty()) {
        details += u' ' + tr("Fails in %1.", "accounts").arg(someOf(proposal.failingAccounts, u", "_s));
    }
    if (proposal.overwritesPerson) {
        details += u' '
                 + tr("It has no tick at first because somebody chose “%1”.", "status")
                       .arg(statusText(proposal.current));
    }
    return details;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const StatusProposal &proposal = m_proposals.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(proposal, index.column());
    case Qt::ToolTipRole:
        return toolTipText(index.column() == FailingColumn ? someOf(proposal.failingAccounts, u"\n"_s)
                                                           : textOf(proposal, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == ControlColumn ? tr("%1, from %2 to %3", "control, statuses")
                                                     .arg(titleOf(proposal), textOf(proposal, CurrentColumn),
                                                          textOf(proposal, ProposedColumn))
                                               : textOf(proposal, index.column());
    case Qt::AccessibleDescriptionRole:
    case DetailsRole:
        return detailsOf(proposal);
    case ControlRole:
        return proposal.control;
    case SortRole:
        return index.column() == CurrentColumn  ? QVariant(static_cast<int>(proposal.current))
             : index.column() == ProposedColumn ? QVariant(static_cast<int>(proposal.proposed))
             : index.column() == FailingColumn  ? QVariant(proposal.failingAccounts.size())
                                                : QVariant(textOf(proposal, index.column()));
    default:
        return TickModel::data(index, role);
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case ControlColumn:
            return {tr("Control"), tr("Ticked: its status is set when you apply")};
        case CurrentColumn:
            return {tr("Now"), tr("The status in the checklist, and whether a person chose it")};
        case ProposedColumn:
            return {tr("Suggested"), tr("The worst over the accounts that were checked")};
        case FailingColumn:
            return {tr("Fails in"), tr("In how many of the accounts that were checked something fails")};
        case ReasonColumn:
            return {tr("Because"), tr("What the checks found")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

} // namespace Ttc
