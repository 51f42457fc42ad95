#include "models/itemmodels/tickmodel.h"

#include <utility>

namespace Ttc {

TickModel::TickModel(QList<bool> ticks, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ticks(std::move(ticks))
{
}

QList<int> TickModel::tickedRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (isTicked(row)) {
            rows.append(row);
        }
    }
    return rows;
}

QList<int> TickModel::rivalsOf(int /*row*/) const
{
    return {};
}

void TickModel::tickAll()
{
    for (int row = 0; row < rowCount(); ++row) {
        m_ticks[row] = m_ticks.at(row) || rivalsOf(row).isEmpty();
    }
    tellAll();
}

void TickModel::tickNone()
{
    m_ticks.fill(false);
    tellAll();
}

void TickModel::tellAll()
{
    if (m_ticks.isEmpty()) {
        return;
    }
    emit dataChanged(index(0, TickColumn), index(rowCount() - 1, TickColumn), {Qt::CheckStateRole});
    emit ticksChanged();
}

int TickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ticks.size());
}

QVariant TickModel::data(const QModelIndex &index, int role) const
{
    return role == Qt::CheckStateRole && index.column() == TickColumn
             ? QVariant(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked)
             : QVariant();
}

bool TickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !checkIndex(index)
        || index.column() != TickColumn) {
        return false;
    }
    m_ticks[index.row()] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    if (isTicked(index.row())) {
        for (const QList<int> rivals = rivalsOf(index.row()); const int rival : rivals) {
            m_ticks[rival] = false;
            const QModelIndex other = this->index(rival, TickColumn);
            emit dataChanged(other, other, {Qt::CheckStateRole});
        }
    }
    emit ticksChanged();
    return true;
}

Qt::ItemFlags TickModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == TickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace Ttc
