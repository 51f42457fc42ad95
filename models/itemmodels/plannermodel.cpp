#include "models/itemmodels/plannermodel.h"

#include "models/checklist/planview.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filterstate.h"

#include <QLocale>

#include <algorithm>

namespace Ttc {

PlannerModel::PlannerModel(const FilterState &filter, ChecklistState &checklist, QObject *parent)
    : QAbstractTableModel(parent)
    , m_filter(filter)
    , m_checklist(checklist)
{
    m_report.weights = checklist.effortWeights();
    connect(&filter, &FilterState::resultChanged, this, &PlannerModel::recompute);
    connect(&checklist, &ChecklistState::itemsChanged, this, &PlannerModel::recompute);
    connect(&checklist, &ChecklistState::itemsReset, this, &PlannerModel::recompute);
    recompute();
}

void PlannerModel::setShare(int percent)
{
    if (percent != m_report.share) {
        m_report.share = percent;
        recompute();
    }
}

void PlannerModel::setWeights(const EffortWeights &weights)
{
    if (weights.isValid() && weights != m_report.weights) {
        m_report.weights = weights;
        m_checklist.setEffortWeights(weights);
        recompute();
    }
}

int PlannerModel::notAssessedCount() const
{
    return static_cast<int>(std::ranges::count_if(m_report.plan.steps, [this](const PlannerStep &step) {
        return statusOf(step) == Status::NotAssessed;
    }));
}

void PlannerModel::markPlanned()
{
    QStringList ids;
    for (const PlannerStep &step : m_report.plan.steps) {
        if (statusOf(step) == Status::NotAssessed) {
            ids.append(step.item);
        }
    }
    if (!ids.isEmpty()) {
        m_checklist.setStatuses(ids, Status::Planned);
    }
}

void PlannerModel::recompute()
{
    m_report.context = {.query = m_filter.queryText(),
                        .sentence = m_filter.result().sentence,
                        .time = QDateTime::currentDateTimeUtc()};
    m_report.scope = m_checklist.scope();
    m_report.states = m_checklist.states();
    const WorkPlan plan = itemsForShare(plannerItems(m_report.scope, m_checklist.within(m_filter.result()),
                                                     m_report.states, m_report.weights),
                                        m_report.share);
    if (plan.steps == m_report.plan.steps) {
        m_report.plan = plan;
        if (!plan.steps.isEmpty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    } else {
        beginResetModel();
        m_report.plan = plan;
        endResetModel();
    }
    emit reportChanged();
}

Status PlannerModel::statusOf(const PlannerStep &step) const
{
    return m_report.states.value(step.item).status;
}

QModelIndex PlannerModel::indexOf(const QString &controlId) const
{
    const QList<PlannerStep> &steps = m_report.plan.steps;
    const auto found = std::ranges::find(steps, controlId, &PlannerStep::item);
    return found == steps.cend() ? QModelIndex() : index(static_cast<int>(found - steps.cbegin()), 0);
}

int PlannerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.plan.steps.size());
}

int PlannerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString PlannerModel::textOf(const PlannerStep &step, int row, int column) const
{
    const Control *control = m_report.scope.catalog().control(step.item);
    switch (column) {
    case RankColumn:
        return QLocale().toString(row + 1);
    case ControlColumn:
        return control == nullptr ? step.item : control->title;
    case AddsColumn:
        return tr("+%1", "techniques").arg(step.adds.size());
    case CoveredColumn:
        return tr("%1 %").arg(m_report.plan.percentAt(step));
    case EffortColumn:
        return control == nullptr ? QString() : effortText(control->effort);
    case StatusColumn:
        return statusText(statusOf(step));
    default:
        return {};
    }
}

QString PlannerModel::toolTipOf(const PlannerStep &step, int row, int column) const
{
    switch (column) {
    case AddsColumn:
        return techniqueLines(m_report.scope.catalog(), step.adds);
    case CoveredColumn:
        return tr("%1 of %2 open techniques").arg(step.covered).arg(m_report.plan.openTechniques);
    case EffortColumn:
        return tr("Weight %1, with all before it %2").arg(step.weight).arg(step.work);
    default:
        return textOf(step, row, column);
    }
}

QVariant PlannerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const PlannerStep &step = m_report.plan.steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(step, index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(step, index.row(), index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == RankColumn
                 ? tr("%1, %2, adds %3, then covered %4", "rank, control, techniques, share")
                       .arg(index.row() + 1)
                       .arg(textOf(step, index.row(), ControlColumn))
                       .arg(step.adds.size())
                       .arg(textOf(step, index.row(), CoveredColumn))
                 : textOf(step, index.row(), index.column());
    case ControlRole:
        return step.item;
    case StatusRole:
        return static_cast<int>(statusOf(step));
    case TechniquesRole:
        return step.adds;
    default:
        return {};
    }
}

QVariant PlannerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case RankColumn:
            return {tr("#"), tr("In which order to do them")};
        case ControlColumn:
            return {tr("Control"), tr("What to do")};
        case AddsColumn:
            return {tr("Adds"), tr("Open techniques that no control before it covers")};
        case CoveredColumn:
            return {tr("Covered"), tr("Share of the open techniques once this and all before it are done")};
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
