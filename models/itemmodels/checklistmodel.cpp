#include "models/itemmodels/checklistmodel.h"

#include "models/itemmodels/displaytext.h"

#include <algorithm>
#include <utility>

namespace Ttc {

namespace {

bool isSame(const ChecklistItem &left, const ChecklistItem &right)
{
    return left.control == right.control && left.techniques == right.techniques
        && left.verdict == right.verdict && left.status == right.status && left.changed == right.changed;
}

} // namespace

ChecklistModel::ChecklistModel(std::shared_ptr<const Catalog> catalog, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(std::move(catalog))
{
}

void ChecklistModel::setItems(const QList<ChecklistItem> &items)
{
    QSet<QString> controls;
    controls.reserve(items.size());
    for (const ChecklistItem &item : items) {
        controls.insert(item.control);
    }
    removeRowsWithout(controls);
    if (!keepsOrderOf(items)) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    insertMissingRows(items);
    for (int row = 0; row < rowCount(); ++row) {
        if (!isSame(m_items.at(row), items.at(row))) {
            m_items[row] = items.at(row);
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void ChecklistModel::removeRowsWithout(const QSet<QString> &controls)
{
    const auto isGone = [&](int row) { return !controls.contains(m_items.at(row).control); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!isGone(last)) {
            continue;
        }
        int first = last;
        while (first > 0 && isGone(first - 1)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_items.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

bool ChecklistModel::keepsOrderOf(const QList<ChecklistItem> &items) const
{
    auto kept = m_items.cbegin();
    for (const ChecklistItem &item : items) {
        if (kept != m_items.cend() && kept->control == item.control) {
            ++kept;
        }
    }
    return kept == m_items.cend();
}

void ChecklistModel::insertMissingRows(const QList<ChecklistItem> &items)
{
    const int size = static_cast<int>(items.size());
    for (int first = 0; first < size; ++first) {
        const QString next = first < m_items.size() ? m_items.at(first).control : QString();
        int end = first;
        while (end < size && items.at(end).control != next) {
            ++end;
        }
        if (end > first) {
            beginInsertRows({}, first, end - 1);
            for (int row = first; row < end; ++row) {
                m_items.insert(row, items.at(row));
            }
            endInsertRows();
            first = end - 1;
        }
    }
}

void ChecklistModel::updateStatus(const QString &controlId, Status status)
{
    const QModelIndex first = indexOf(controlId);
    if (first.isValid() && m_items.at(first.row()).status != status) {
        m_items[first.row()].status = status;
        emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1),
                         {Qt::DisplayRole, Qt::CheckStateRole, Qt::AccessibleTextRole, Qt::ToolTipRole,
                          SortRole, StatusRole});
    }
}

QModelIndex ChecklistModel::indexOf(const QString &controlId) const
{
    const auto found = std::ranges::find(m_items, controlId, &ChecklistItem::control);
    return found == m_items.cend() ? QModelIndex()
                                   : index(static_cast<int>(found - m_items.cbegin()), ControlColumn);
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ChecklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const ChecklistItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, index.column());
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(item, index.column()));
    case Qt::CheckStateRole:
        return index.column() == ControlColumn ? QVariant(isDone(item.status) ? Qt::Checked : Qt::Unchecked)
                                               : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == ControlColumn
                 ? tr("%1, %2, techniques stopped: %3", "title, status, number")
                       .arg(textOf(item, ControlColumn), statusText(item.status).toLower())
                       .arg(item.techniques.size())
                 : textOf(item, index.column());
    case Qt::AccessibleDescriptionRole:
        return controlOf(item).why;
    case SortRole:
        return sortValueOf(item, index.column());
    case ControlRole:
        return item.control;
    case StatusRole:
        return static_cast<int>(item.status);
    case VerdictRole:
        return static_cast<int>(item.verdict);
    case TechniquesRole:
        return item.techniques;
    default:
        return {};
    }
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == ControlColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ChecklistModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !checkIndex(index)
        || index.column() != ControlColumn) {
        return false;
    }
    const ChecklistItem &item = m_items.at(index.row());
    const bool ticked = value.toInt() == Qt::Checked;
    if (ticked != isDone(item.status)) {
        // A copy: the answer to the signal may change the rows.
        const QString control = item.control;
        emit statusChangeRequested(control, ticked ? Status::Implemented : Status::NotAssessed);
    }
    return true;
}

} // namespace Ttc
