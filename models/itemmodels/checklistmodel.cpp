#include "models/itemmodels/checklistmodel.h"

#include "models/itemmodels/displaytext.h"

#include <QHash>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// The rows without a heading out of the groups.
QList<ChecklistRow> takeLoose(QList<RowGroup> &groups)
{
    return !groups.isEmpty() && groups.constFirst().key.isEmpty() ? groups.takeFirst().rows
                                                                  : QList<ChecklistRow>();
}

bool holdSameItems(const QList<ChecklistRow> &left, const QList<ChecklistRow> &right)
{
    if (left.size() != right.size()) {
        return false;
    }
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (left.at(i).state.control != right.at(i).state.control) {
            return false;
        }
    }
    return true;
}

} // namespace

ChecklistModel::ChecklistModel(std::shared_ptr<const Catalog> catalog, QObject *parent)
    : QAbstractItemModel(parent)
    , m_catalog(std::move(catalog))
{
}

void ChecklistModel::setGroups(const QList<RowGroup> &groups)
{
    if (hasShapeOf(groups)) {
        replaceInPlace(groups);
        return;
    }
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QStringList keys;
    for (const QModelIndex &index : before) {
        keys.append(keyOfRow(index));
    }
    m_groups = groups;
    m_loose = takeLoose(m_groups);
    QHash<QString, QModelIndex> places;
    const auto remember = [&](const QModelIndex &parent) {
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex place = index(row, 0, parent);
            places.insert(keyOfRow(place), place);
        }
    };
    remember({});
    for (int row = static_cast<int>(m_loose.size()); row < rowCount(); ++row) {
        remember(index(row, 0));
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QModelIndex place = places.value(keys.at(i));
        after.append(place.isValid() ? place.siblingAtColumn(before.at(i).column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

bool ChecklistModel::hasShapeOf(const QList<RowGroup> &groups) const
{
    QList<RowGroup> wanted = groups;
    if (!holdSameItems(takeLoose(wanted), m_loose) || wanted.size() != m_groups.size()) {
        return false;
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i).key != m_groups.at(i).key
            || !holdSameItems(wanted.at(i).rows, m_groups.at(i).rows)) {
            return false;
        }
    }
    return true;
}

void ChecklistModel::replaceInPlace(const QList<RowGroup> &groups)
{
    const QList<RowGroup> oldGroups = std::exchange(m_groups, groups);
    const QList<ChecklistRow> oldLoose = std::exchange(m_loose, takeLoose(m_groups));
    const auto tell = [this](const QList<ChecklistRow> &before, const QList<ChecklistRow> &now,
                             const QModelIndex &parent) {
        for (int row = 0; row < now.size(); ++row) {
            if (before.at(row) != now.at(row)) {
                emit dataChanged(index(row, 0, parent), index(row, ColumnCount - 1, parent));
            }
        }
    };
    tell(oldLoose, m_loose, {});
    for (int place = 0; place < m_groups.size(); ++place) {
        const QModelIndex heading = index(static_cast<int>(m_loose.size()) + place, 0);
        if (oldGroups.at(place).title != m_groups.at(place).title) {
            emit dataChanged(heading, heading);
        }
        tell(oldGroups.at(place).rows, m_groups.at(place).rows, heading);
    }
}

QString ChecklistModel::keyOfRow(const QModelIndex &index) const
{
    const ChecklistRow *row = rowAt(index);
    // No id of an item begins with a blank.
    return row != nullptr ? row->state.control : QString(u' ' + groupAt(index)->key);
}

const RowGroup *ChecklistModel::groupAt(const QModelIndex &index) const
{
    const auto place = index.row() - m_loose.size();
    return index.internalId() == 0 && place >= 0 ? &m_groups.at(place) : nullptr;
}

const ChecklistRow *ChecklistModel::rowAt(const QModelIndex &index) const
{
    if (index.internalId() > 0) {
        return &m_groups.at(static_cast<qsizetype>(index.internalId()) - 1).rows.at(index.row());
    }
    return index.row() < m_loose.size() ? &m_loose.at(index.row()) : nullptr;
}

QModelIndex ChecklistModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_loose.size(); ++row) {
        if (m_loose.at(row).state.control == id) {
            return index(row, 0);
        }
    }
    for (int place = 0; place < m_groups.size(); ++place) {
        const QList<ChecklistRow> &rows = m_groups.at(place).rows;
        for (int row = 0; row < rows.size(); ++row) {
            if (rows.at(row).state.control == id) {
                return index(row, 0, index(static_cast<int>(m_loose.size()) + place, 0));
            }
        }
    }
    return {};
}

int ChecklistModel::itemCount() const
{
    qsizetype count = m_loose.size();
    for (const RowGroup &group : m_groups) {
        count += group.rows.size();
    }
    return static_cast<int>(count);
}

// Rows at the top have the internal id 0, those below a heading the place of its group, counted from 1.
QModelIndex ChecklistModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const auto group = parent.isValid() ? parent.row() - m_loose.size() + 1 : 0;
    return createIndex(row, column, static_cast<quintptr>(group));
}

QModelIndex ChecklistModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0) {
        return {};
    }
    return createIndex(static_cast<int>(m_loose.size() + static_cast<qsizetype>(index.internalId()) - 1), 0,
                       quintptr(0));
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_loose.size() + m_groups.size());
    }
    const RowGroup *group = parent.column() == 0 ? groupAt(parent) : nullptr;
    return group == nullptr ? 0 : static_cast<int>(group->rows.size());
}

int ChecklistModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const ChecklistRow *row = rowAt(index);
    if (row == nullptr) {
        return headingData(*groupAt(index), index.column(), role);
    }
    const ItemState &state = row->state;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, index.column());
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(*row, index.column()));
    case Qt::CheckStateRole:
        return index.column() == ControlColumn ? QVariant(isDone(state.status) ? Qt::Checked : Qt::Unchecked)
                                               : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == ControlColumn ? accessibleTextOf(*row) : textOf(*row, index.column());
    case Qt::AccessibleDescriptionRole:
        return controlOf(*row).why;
    case SortRole:
        return sortValueOf(*row, index.column());
    case ControlRole:
        return state.control;
    case StatusRole:
        return static_cast<int>(state.status);
    case VerdictRole:
        return static_cast<int>(row->verdict);
    case TechniquesRole:
        return row->techniques;
    case HeadingRole:
        return false;
    case OverdueRole:
        return isOverdue(state, QDate::currentDate());
    default:
        return {};
    }
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    if (rowAt(index) == nullptr) {
        return Qt::ItemIsEnabled; // a heading cannot be chosen
    }
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == ControlColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ChecklistModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !checkIndex(index)
        || index.column() != ControlColumn || rowAt(index) == nullptr) {
        return false;
    }
    const bool ticked = value.toInt() == Qt::Checked;
    const ItemState &state = rowAt(index)->state;
    if (ticked != isDone(state.status)) {
        // A copy: the answer to the signal may change the rows.
        const QString id = state.control;
        emit statusChangeRequested(id, ticked ? Status::Implemented : Status::NotAssessed);
    }
    return true;
}

} // namespace Ttc
