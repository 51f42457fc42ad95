// What ChecklistModel says in its cells, tool tips and headers.
#include "models/itemmodels/checklistmodel.h"
#include "models/itemmodels/displaytext.h"

#include <QLocale>

#include <limits>

namespace Ttc {

namespace {

QString shortDate(const QDate &date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

} // namespace

const Control &ChecklistModel::controlOf(const ChecklistRow &row) const
{
    // A new catalog may have lost a control that a caller still lists; a person's own item never had one.
    static const Control unknown;
    const Control *control = m_catalog->control(row.state.control);
    return control == nullptr ? unknown : *control;
}

QVariant ChecklistModel::headingData(const RowGroup &group, int column, int role) const
{
    const bool first = column == ControlColumn;
    switch (role) {
    case Qt::DisplayRole:
        return first ? tr("%1 (%2)", "group, number").arg(group.title).arg(group.rows.size()) : QString();
    case SortRole:
        return group.title;
    case HeadingRole:
        return true;
    case GroupRole:
        return group.key;
    default:
        return {};
    }
}

QString ChecklistModel::textOf(const ChecklistRow &row, int column) const
{
    const bool hasControl = m_catalog->control(row.state.control) != nullptr;
    switch (column) {
    case ControlColumn: {
        const QString title = row.secondLook ? tr("↻ Second look: %1", "title").arg(row.title) : row.title;
        return row.outOfScope.isEmpty() ? title : tr("%1 · %2", "title, reason").arg(title, row.outOfScope);
    }
    case KindColumn:
        return hasControl ? controlKindText(controlOf(row).kind) : QString();
    case ServicesColumn:
        return serviceShortNames(*m_catalog, row.services);
    case StopsColumn:
        return row.techniques.isEmpty() ? QString() : QString::number(row.techniques.size());
    case EffortColumn:
        return hasControl ? effortText(controlOf(row).effort) : QString();
    case OwnerColumn:
        return row.state.owner;
    case DueColumn:
        return isOverdue(row.state, QDate::currentDate())
                 ? tr("overdue, %1", "date").arg(shortDate(row.state.due))
                 : shortDate(row.state.due);
    case StatusColumn:
        return isRiskExpired(row.state, QDate::currentDate())
                 ? tr("%1, expired", "status").arg(statusText(row.state.status))
                 : statusText(row.state.status);
    default:
        return {};
    }
}

QString ChecklistModel::toolTipOf(const ChecklistRow &row, int column) const
{
    switch (column) {
    case ControlColumn:
        return textOf(row, ControlColumn) + u'\n' + controlOf(row).why;
    case ServicesColumn:
        return serviceNames(*m_catalog, row.services);
    case StopsColumn:
        return techniqueLines(row.techniques);
    case StatusColumn: {
        QString text = textOf(row, StatusColumn);
        if (row.state.changed.isValid()) {
            text = tr("%1 since %2", "status, date")
                       .arg(text, shortDate(row.state.changed.toLocalTime().date()));
        }
        return row.state.reason.isEmpty() ? text : QString(text + u'\n' + row.state.reason);
    }
    default:
        return textOf(row, column);
    }
}

QString ChecklistModel::accessibleTextOf(const ChecklistRow &row) const
{
    QString text = tr("%1, %2, techniques stopped: %3", "title, status, number")
                       .arg(textOf(row, ControlColumn), textOf(row, StatusColumn).toLower())
                       .arg(row.techniques.size());
    if (!row.state.owner.isEmpty()) {
        text = tr("%1, owner %2").arg(text, row.state.owner);
    }
    const QString due = textOf(row, DueColumn);
    return due.isEmpty() ? text : tr("%1, due: %2").arg(text, due);
}

QString ChecklistModel::techniqueLines(const QStringList &ids) const
{
    QStringList lines;
    for (const QString &id : ids) {
        const Technique *technique = m_catalog->technique(id);
        lines.append(technique == nullptr ? id : QString(id + u' ' + technique->name));
    }
    return lines.join(u'\n');
}

QVariant ChecklistModel::sortValueOf(const ChecklistRow &row, int column) const
{
    switch (column) {
    case ControlColumn:
        return row.title;
    case KindColumn:
        return static_cast<int>(controlOf(row).kind);
    case StopsColumn:
        return static_cast<int>(row.techniques.size());
    case EffortColumn:
        return static_cast<int>(controlOf(row).effort);
    case DueColumn:
        // What has no day comes after what has one.
        return row.state.due.isValid() ? row.state.due.toJulianDay() : std::numeric_limits<qint64>::max();
    case StatusColumn:
        return static_cast<int>(row.state.status);
    default:
        return textOf(row, column);
    }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case ControlColumn:
            return {tr("Control"), tr("What to do; a tick means that it is implemented")};
        case KindColumn:
            return {tr("Kind"), tr("Whether it prevents, detects or responds")};
        case ServicesColumn:
            return {tr("Done in"), tr("AWS services in which the control is set up")};
        case StopsColumn:
            return {tr("Stops"), tr("Number of techniques shown that it works against")};
        case EffortColumn:
            return {tr("Effort"), tr("How much work it is to set up")};
        case OwnerColumn:
            return {tr("Owner"), tr("Who sees to it")};
        case DueColumn:
            return {tr("Due"), tr("The day by which it shall be done")};
        case StatusColumn:
            return {tr("Status"), tr("How far your team is with it")};
        default:
            return {};
        }
    }();
    return Ttc::headingData(heading, role);
}

} // namespace Ttc
