#include "models/itemmodels/unmatchedmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"

#include <QLocale>

namespace Ttc {

UnmatchedModel::UnmatchedModel(const InventoryState &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_inventory(state.inventory())
{
    connect(&state, &InventoryState::inventoryChanged, this, [this, &state] {
        beginResetModel();
        m_inventory = state.inventory();
        endResetModel();
    });
}

int UnmatchedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inventory->unmatched.size());
}

int UnmatchedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString UnmatchedModel::textOf(const Unmatched &unmatched, int column) const
{
    switch (column) {
    case NameColumn:
        return unmatched.value;
    case KindColumn:
        return unmatchedKindText(unmatched.kind);
    case CountColumn:
        return QLocale().toString(unmatched.count);
    case SourceColumn:
        return m_inventory->sources.value(unmatched.source).label;
    default:
        return {};
    }
}

QVariant UnmatchedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_inventory->unmatched.size()) {
        return {};
    }
    const Unmatched &unmatched = m_inventory->unmatched.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(unmatched, index.column());
    case Qt::ToolTipRole:
        return toolTipText(textOf(unmatched, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return index.column() == CountColumn ? QVariant(-unmatched.count) // the most frequent first
                                             : QVariant(textOf(unmatched, index.column()));
    default:
        return {};
    }
}

QVariant UnmatchedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case NameColumn:
            return {tr("Name"), tr("As it stands in the file")};
        case KindColumn:
            return {tr("Kind"), tr("What the name is of: a resource type, an ARN, a line of a bill")};
        case CountColumn:
            return {tr("Times"), tr("How often it was met")};
        case SourceColumn:
            return {tr("Source"), tr("Where it was met")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

} // namespace Ttc
