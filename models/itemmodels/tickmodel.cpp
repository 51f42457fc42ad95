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

void TickModel::tickAll()
{
    setAll(true);
}

void TickModel::tickNone()
{
    setAll(false);
}

void TickModel::setAll(bool ticked)
{
    if (m_ticks.isEmpty()) {
        return;
    }
    m_ticks.fill(ticked);
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
    emit ticksChanged();
    return true;
}

Qt::ItemFlags TickModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == TickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace Ttc
