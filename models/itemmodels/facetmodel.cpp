#include "models/itemmodels/facetmodel.h"

#include <algorithm>

namespace Ttc {

FacetModel::FacetModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FacetModel::setFacets(const QList<Facet> &facets)
{
    if (!std::ranges::equal(facets, m_facets, {}, &Facet::key, &Facet::key)) {
        beginResetModel();
        m_facets = facets;
        endResetModel();
        return;
    }
    for (int row = 0; row < static_cast<int>(facets.size()); ++row) {
        const Facet &before = m_facets.at(row);
        const Facet &now = facets.at(row);
        if (before.name != now.name || before.count != now.count) {
            m_facets[row] = now;
            emit dataChanged(index(row), index(row), {Qt::DisplayRole, Qt::AccessibleTextRole, CountRole});
        }
    }
}

void FacetModel::setChecked(const QSet<QString> &keys)
{
    const QSet<QString> before = m_checked;
    m_checked = keys;
    for (int row = 0; row < static_cast<int>(m_facets.size()); ++row) {
        const QString &key = m_facets.at(row).key;
        if (before.contains(key) != keys.contains(key)) {
            emit dataChanged(index(row), index(row), {Qt::CheckStateRole});
        }
    }
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facets.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const Facet &facet = m_facets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return facet.name;
    case Qt::AccessibleTextRole:
        return tr("%1, techniques: %2").arg(facet.name).arg(facet.count);
    case Qt::CheckStateRole:
        return m_checked.contains(facet.key) ? Qt::Checked : Qt::Unchecked;
    case KeyRole:
        return facet.key;
    case CountRole:
        return facet.count;
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !checkIndex(index)) {
        return false;
    }
    const QString key = m_facets.at(index.row()).key;
    const bool checked = value.toInt() == Qt::Checked;
    if (checked == m_checked.contains(key)) {
        return true;
    }
    if (checked) {
        m_checked.insert(key);
    } else {
        m_checked.remove(key);
    }
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit checkedChanged(m_checked);
    return true;
}

} // namespace Ttc
