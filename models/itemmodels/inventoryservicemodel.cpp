#include "models/itemmodels/inventoryservicemodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"
#include "models/scope/evidencetext.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// One service over all accounts that are looked at.
struct Gathered
{
    QList<Evidence> evidence{};
    QSet<QString> regions{};
    int accounts = 0;
};

std::map<QString, Gathered> gather(const Scope &scope)
{
    std::map<QString, Gathered> all;
    const QSet<QString> chosen(scope.accounts().begin(), scope.accounts().end());
    for (const AccountInventory &account : scope.inventory().accounts) {
        if (!chosen.contains(account.id)) {
            continue;
        }
        for (const ServiceEvidence &service : account.services) {
            Gathered &one = all[service.service];
            one.evidence += service.evidence;
            one.regions.unite(QSet<QString>(service.regions.begin(), service.regions.end()));
            ++one.accounts;
        }
    }
    return all;
}

QHash<QString, QStringList> techniquesByService(const Catalog &catalog)
{
    QHash<QString, QStringList> techniques;
    for (const QString &leaf : catalog.leaves()) {
        for (const QString &service : catalog.technique(leaf)->services) {
            techniques[service].append(leaf);
        }
    }
    return techniques;
}

} // namespace

InventoryServiceModel::InventoryServiceModel(const InventoryState &state, QObject *parent)
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

void InventoryServiceModel::rebuild()
{
    m_rows.clear();
    const Scope &scope = m_state.scope();
    const QHash<QString, QStringList> techniques = techniquesByService(scope.catalog());
    for (const auto &[key, gathered] : gather(scope)) {
        QStringList regions = gathered.regions.values();
        regions.sort();
        m_rows.append({.service = key,
                       .name = scope.catalog().serviceName(key),
                       .presence = scope.servicePresence(key),
                       .accounts = gathered.accounts,
                       .evidence = evidenceText(gathered.evidence),
                       .regions = regions,
                       .techniques = techniques.value(key)});
    }
    std::ranges::stable_sort(m_rows, nameCollator(), &Row::name);
}

int InventoryServiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InventoryServiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString InventoryServiceModel::textOf(const Row &row, int column) const
{
    switch (column) {
    case ServiceColumn:
        return row.name;
    case PresenceColumn:
        return presenceGlyph(row.presence) + u' ' + presenceText(row.presence);
    case AccountsColumn:
        return tr("%1 of %2").arg(row.accounts).arg(m_state.scope().accounts().size());
    case EvidenceColumn:
        return row.evidence;
    case RegionsColumn:
        return row.regions.isEmpty() ? tr("global or not told") : row.regions.join(u", "_s);
    case TechniquesColumn:
        return QLocale().toString(row.techniques.size());
    default:
        return {};
    }
}

QVariant InventoryServiceModel::sortValueOf(const Row &row, int column) const
{
    switch (column) {
    case PresenceColumn:
        return -static_cast<int>(row.presence); // the strongest first
    case AccountsColumn:
        return row.accounts;
    case TechniquesColumn:
        return row.techniques.size();
    default:
        return textOf(row, column);
    }
}

QVariant InventoryServiceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return toolTipText(index.column() == TechniquesColumn ? row.techniques.join(u'\n')
                                                              : textOf(row, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == ServiceColumn
                 ? QString(row.name + u", "_s + presenceText(row.presence) + u", "_s + row.evidence)
                 : textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == TechniquesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        // The rows stand as people look names up.
        return index.column() == ServiceColumn ? QVariant(index.row()) : sortValueOf(row, index.column());
    case ServiceRole:
        return row.service;
    case PresenceRole:
        return static_cast<int>(row.presence);
    default:
        return {};
    }
}

QVariant InventoryServiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == TechniquesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case ServiceColumn:
            return {tr("Service"), tr("AWS service of which the sources show something")};
        case PresenceColumn:
            return {tr("Presence"), tr("The best over the accounts that are looked at")};
        case AccountsColumn:
            return {tr("Accounts"), tr("Accounts in which something speaks for it")};
        case EvidenceColumn:
            return {tr("Evidence"), tr("What speaks for it, strongest first")};
        case RegionsColumn:
            return {tr("Regions"), tr("Regions in which it was seen")};
        case TechniquesColumn:
            return {tr("Techniques"), tr("Number of techniques that attack it")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

} // namespace Ttc
