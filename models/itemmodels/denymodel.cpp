#include "models/itemmodels/denymodel.h"

#include "models/exports/denydocuments.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString NameSeparator = u", "_s;

} // namespace

DenyModel::DenyModel(const InventoryState &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    connect(&state, &InventoryState::inventoryChanged, this, [this] {
        beginResetModel();
        recompute();
        endResetModel();
        emit reportChanged();
    });
    recompute();
}

void DenyModel::setBreakGlass(const QStringList &arns)
{
    m_report.breakGlass = arns;
    writeDocuments();
    emit reportChanged();
}

void DenyModel::recompute()
{
    m_report.scope = m_state.scope();
    m_report.answer = denyUnused(m_report.scope, m_options);
    writeDocuments();
}

void DenyModel::writeDocuments()
{
    const auto documents = denyDocuments(m_report.answer, m_report.breakGlass);
    m_problem = documents ? QString() : documents.error().text();
    m_report.documents = documents.value_or(QList<QByteArray>());
}

int DenyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.answer.services.size());
}

int DenyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

bool DenyModel::isChoice(const QModelIndex &index) const
{
    return index.column() == ServiceColumn
        && m_report.answer.services.at(index.row()).deniability != Deniability::Kept;
}

QString DenyModel::techniquesOf(const DeniableService &service) const
{
    const QString stopped = stoppedBy(m_report.answer, service).join(NameSeparator);
    const QString hindered = hinderedBy(m_report.answer, service).join(NameSeparator);
    if (!service.denied) {
        return service.techniques.join(NameSeparator);
    }
    return hindered.isEmpty() ? tr("stops %1", "techniques").arg(stopped)
         : stopped.isEmpty()  ? tr("hinders %1", "techniques").arg(hindered)
                              : tr("stops %1, hinders %2", "techniques").arg(stopped, hindered);
}

QString DenyModel::textOf(const DeniableService &service, int column) const
{
    switch (column) {
    case ServiceColumn:
        return m_report.scope.catalog().serviceName(service.service);
    case AbsenceColumn:
        return service.deniability == Deniability::Absent     ? verdictLabel(Verdict::NotSeen)
             : service.deniability == Deniability::NotCovered ? verdictLabel(Verdict::NotCovered)
                                                              : tr("● Kept");
    case AccountsColumn:
        return tr("%1 of %2", "accounts")
            .arg(QLocale().toString(service.absentIn), QLocale().toString(m_report.scope.accounts().size()));
    case TechniquesColumn:
        return techniquesOf(service);
    case ReasonColumn:
        // That more is denied than the row names must not hide in a tool tip.
        return service.denied && !service.sharers.isEmpty()
                 ? tr("%1; denies %2 too", "reason, services")
                       .arg(service.reason, serviceNames(m_report.scope.catalog(), service.sharers))
                 : service.reason;
    default:
        return {};
    }
}

QString DenyModel::toolTipOf(const DeniableService &service, int column) const
{
    const Catalog &catalog = m_report.scope.catalog();
    if (column == TechniquesColumn) {
        return techniqueLines(catalog, service.techniques);
    }
    if (column != ServiceColumn) {
        return textOf(service, column);
    }
    const QString actions = service.actions.join(NameSeparator);
    return service.sharers.isEmpty() ? actions
                                     : tr("%1\nThe same actions: %2", "actions, services")
                                           .arg(actions, serviceNames(catalog, service.sharers));
}

QVariant DenyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const DeniableService &service = m_report.answer.services.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(service, index.column());
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(service, index.column()));
    case Qt::CheckStateRole:
        return isChoice(index) ? QVariant(service.denied ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == ServiceColumn
                 ? tr("%1, %2", "service, absence")
                       .arg(textOf(service, ServiceColumn), textOf(service, AbsenceColumn))
                 : textOf(service, index.column());
    case Qt::AccessibleDescriptionRole:
        return service.reason;
    case ServiceRole:
        return service.service;
    default:
        return {};
    }
}

bool DenyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !checkIndex(index) || !isChoice(index)) {
        return false;
    }
    m_options.decided.insert(m_report.answer.services.at(index.row()).service, value.toInt() == Qt::Checked);
    recompute();
    // What one service stops depends on all.
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    emit reportChanged();
    return true;
}

QVariant DenyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case ServiceColumn:
            return {tr("Deny"), tr("A service that an attacker could start; ticked: the policy denies it")};
        case AbsenceColumn:
            return {tr("Absence"), tr("Whether the inventory proves that nobody uses it")};
        case AccountsColumn:
            return {tr("Absent in"),
                    tr("In how many of the accounts that are looked at it is proved absent")};
        case TechniquesColumn:
            return {tr("Techniques"),
                    tr("What the policy stops, and what it only hinders because other services are "
                       "left; where the service is not denied, what uses it")};
        case ReasonColumn:
            return {tr("Because"), tr("What says so")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

Qt::ItemFlags DenyModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && checkIndex(index) && isChoice(index) ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace Ttc
