#include "models/itemmodels/controlmodel.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filterstate.h"

#include <algorithm>

namespace Ttc {

ControlModel::ControlModel(const FilterState &filter, const ChecklistState &checklist, QObject *parent)
    : QAbstractTableModel(parent)
    , m_filter(filter)
    , m_checklist(checklist)
{
    connect(&filter, &FilterState::resultChanged, this, [this] {
        m_shown.reset();
        updateColumn(ShownColumn);
    });
    connect(&checklist, &ChecklistState::itemsChanged, this, [this] { updateColumn(StatusColumn); });
    connect(&checklist, &ChecklistState::itemsReset, this, [this] { updateColumn(StatusColumn); });
}

const QStringList &ControlModel::shownOf(const Control &control) const
{
    static const QStringList none;
    if (!m_shown) {
        m_shown.emplace();
        for (const QString &leaf : m_filter.result().leaves) {
            if (const Technique *technique = catalog().technique(leaf)) {
                for (const Mitigation &mitigation : technique->mitigations) {
                    (*m_shown)[mitigation.control].append(leaf);
                }
            }
        }
        for (QStringList &techniques : *m_shown) {
            techniques.sort();
            techniques.removeDuplicates();
        }
    }
    const auto found = m_shown->constFind(control.id);
    return found == m_shown->cend() ? none : *found;
}

void ControlModel::updateColumn(int column)
{
    if (rowCount() > 0) {
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
        // It speaks for the row, too.
        emit dataChanged(index(0, ControlColumn), index(rowCount() - 1, ControlColumn),
                         {Qt::AccessibleTextRole});
    }
}

const Catalog &ControlModel::catalog() const
{
    return m_filter.scope().catalog();
}

const Control &ControlModel::controlAt(int row) const
{
    return catalog().controls().at(row);
}

QModelIndex ControlModel::indexOf(const QString &controlId) const
{
    const QList<Control> &controls = catalog().controls();
    const auto found = std::ranges::find(controls, controlId, &Control::id);
    return found == controls.cend() ? QModelIndex()
                                    : index(static_cast<int>(found - controls.cbegin()), ControlColumn);
}

int ControlModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(catalog().controls().size());
}

int ControlModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ControlModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const Control &control = controlAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(control, index.column());
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(control, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == ControlColumn
                 ? tr("%1, %2, techniques stopped: %3 of those shown, %4 in all", "title, status, numbers")
                       .arg(control.title, textOf(control, StatusColumn).toLower(),
                            textOf(control, ShownColumn), textOf(control, AllColumn))
                 : textOf(control, index.column());
    case Qt::AccessibleDescriptionRole:
        return control.why;
    case SortRole:
        return sortValueOf(control, index.column());
    case ControlRole:
        return control.id;
    case KindRole:
        return static_cast<int>(control.kind);
    case StatusRole:
        return static_cast<int>(m_checklist.status(control.id));
    default:
        return {};
    }
}

QString ControlModel::textOf(const Control &control, int column) const
{
    switch (column) {
    case ControlColumn:
        return control.title;
    case KindColumn:
        return controlKindText(control.kind);
    case ServicesColumn:
        return serviceShortNames(catalog(), control.services);
    case ShownColumn:
        return QString::number(shownOf(control).size());
    case AllColumn:
        return QString::number(catalog().techniquesOf(control.id).size());
    case EffortColumn:
        return effortText(control.effort);
    case StatusColumn:
        return statusText(m_checklist.status(control.id));
    default:
        return {};
    }
}

QString ControlModel::toolTipOf(const Control &control, int column) const
{
    switch (column) {
    case ControlColumn:
        return control.title + u'\n' + control.why;
    case ServicesColumn:
        return serviceNames(catalog(), control.services);
    case ShownColumn:
        return techniqueLines(catalog(), shownOf(control));
    case AllColumn:
        return techniqueLines(catalog(), catalog().techniquesOf(control.id));
    default:
        return textOf(control, column);
    }
}

QVariant ControlModel::sortValueOf(const Control &control, int column) const
{
    switch (column) {
    case KindColumn:
        return static_cast<int>(control.kind);
    case ShownColumn:
        return shownOf(control).size();
    case AllColumn:
        return catalog().techniquesOf(control.id).size();
    case EffortColumn:
        return static_cast<int>(control.effort);
    case StatusColumn:
        return static_cast<int>(m_checklist.status(control.id));
    default:
        return textOf(control, column);
    }
}

QVariant ControlModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case ControlColumn:
            return {tr("Control"), tr("What to do")};
        case KindColumn:
            return {tr("Kind"), tr("Whether it prevents, detects or responds")};
        case ServicesColumn:
            return {tr("Done in"), tr("AWS services in which the control is set up")};
        case ShownColumn:
            return {tr("Stops"), tr("Number of techniques shown that it works against")};
        case AllColumn:
            return {tr("In all"), tr("Number of techniques of the whole catalog that it works against")};
        case EffortColumn:
            return {tr("Effort"), tr("How much work it is to set up")};
        case StatusColumn:
            return {tr("Status"), tr("How far your team is with it")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

} // namespace Ttc
