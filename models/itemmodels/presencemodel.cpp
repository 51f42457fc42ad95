#include "models/itemmodels/presencemodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"
#include "models/scope/evidencetext.h"
#include "models/scope/presencetable.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

PresenceModel::PresenceModel(const InventoryState &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    connect(&state, &InventoryState::inventoryChanged, this, [this] {
        beginResetModel();
        rebuild();
        endResetModel();
    });
    rebuild();
}

void PresenceModel::rebuild()
{
    m_scope = m_state.scope();
    m_services.clear();
    const PresenceTable *table = m_scope.presences();
    const int services = table == nullptr ? 0 : static_cast<int>(m_scope.catalog().services().size());
    for (int service = 0; service < services; ++service) {
        if (table->best(service) != Presence::NotCovered) {
            m_services.push_back(service);
        }
    }
    // By the name that the row shows.
    std::ranges::stable_sort(m_services, nameCollator(), [this](int service) {
        return m_scope.catalog().services().at(service).shortName();
    });
}

const Service &PresenceModel::serviceOf(int row) const
{
    return m_scope.catalog().services().at(m_services[static_cast<std::size_t>(row)]);
}

QString PresenceModel::accountName(int column) const
{
    const QString id = m_scope.accounts().at(column - 1);
    const AccountInventory *account = m_scope.inventory().account(id);
    return account == nullptr || account->name.isEmpty() ? id : account->name;
}

Presence PresenceModel::presence(const QModelIndex &index) const
{
    return m_scope.presences()->at(index.column() - 1, m_services[static_cast<std::size_t>(index.row())]);
}

int PresenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_services.size());
}

int PresenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scope.accounts().size()) + 1;
}

QVariant PresenceModel::countData(int row, int role) const
{
    const int service = m_services[static_cast<std::size_t>(row)];
    const int count = m_scope.presences()->accountsWith(service, Presence::InUse);
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(count);
    case Qt::ToolTipRole:
        return toolTipText(tr("%1: in use in %2 of %3 accounts, possible in %4")
                               .arg(serviceOf(row).name)
                               .arg(count)
                               .arg(m_scope.accounts().size())
                               .arg(m_scope.presences()->accountsWith(service, Presence::Possible)));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case SortRole:
        return count;
    default:
        return {};
    }
}

QString PresenceModel::cellToolTip(const QModelIndex &index) const
{
    const QString account = m_scope.accounts().at(index.column() - 1);
    const ServicePresence found =
        presenceOf(m_scope.catalog(), m_scope.inventory(), serviceOf(index.row()).key, account);
    QString text = tr("%1 in %2: %3", "service, account, presence")
                       .arg(serviceOf(index.row()).name, account, presenceText(found.presence));
    if (found.evidence != nullptr) {
        text += u'\n' + evidenceText(found.evidence->evidence);
        if (!found.evidence->regions.isEmpty()) {
            text += u'\n' + found.evidence->regions.join(u", "_s);
        }
    }
    return text;
}

QVariant PresenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    if (role == ServiceRole) {
        return serviceOf(index.row()).key;
    }
    if (role == SearchRole) {
        const Service &service = serviceOf(index.row());
        return QString(service.key + u' ' + service.name + u' ' + service.aliases.join(u' '));
    }
    if (index.column() == CountColumn) {
        return countData(index.row(), role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return presenceGlyph(presence(index));
    case Qt::ToolTipRole:
        return toolTipText(cellToolTip(index));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "service, account, presence")
            .arg(serviceOf(index.row()).name, accountName(index.column()), presenceText(presence(index)));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignCenter);
    case SortRole:
    case PresenceRole:
        return static_cast<int>(presence(index));
    default:
        return {};
    }
}

QVariant PresenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount()) {
            return {};
        }
        return role == Qt::DisplayRole ? QVariant(serviceOf(section).shortName())
             : role == Qt::ToolTipRole ? QVariant(toolTipText(serviceOf(section).name))
                                       : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    if (section == CountColumn) {
        return headingData({tr("In use in"), tr("Number of accounts that use the service")}, role);
    }
    const QString id = m_scope.accounts().at(section - 1);
    const QString name = accountName(section);
    return headingData({name, name == id ? id : QString(id + u' ' + name)}, role);
}

} // namespace Ttc
