// What ChecklistModel says in its cells, tool tips and headers.
#include "models/itemmodels/checklistmodel.h"
#include "models/itemmodels/displaytext.h"

#include <QLocale>

namespace Ttc {

const Control &ChecklistModel::controlOf(const ChecklistItem &item) const
{
    // A new catalog may have lost a control that a caller still lists.
    static const Control unknown;
    const Control *control = m_catalog->control(item.control);
    return control == nullptr ? unknown : *control;
}

QString ChecklistModel::textOf(const ChecklistItem &item, int column) const
{
    const Control &control = controlOf(item);
    switch (column) {
    case ControlColumn:
        return control.title.isEmpty() ? item.control : control.title;
    case KindColumn:
        return controlKindText(control.kind);
    case ServicesColumn:
        return serviceShortNames(*m_catalog, control.services);
    case StopsColumn:
        return QString::number(item.techniques.size());
    case EffortColumn:
        return effortText(control.effort);
    case StatusColumn:
        return statusText(item.status);
    default:
        return {};
    }
}

QString ChecklistModel::toolTipOf(const ChecklistItem &item, int column) const
{
    const Control &control = controlOf(item);
    switch (column) {
    case ControlColumn:
        return textOf(item, ControlColumn) + u'\n' + control.why;
    case ServicesColumn:
        return serviceNames(*m_catalog, control.services);
    case StopsColumn:
        return techniqueLines(item.techniques);
    case StatusColumn:
        return item.changed.isValid()
                 ? tr("%1 since %2", "status, date")
                       .arg(statusText(item.status),
                            QLocale().toString(item.changed.toLocalTime().date(), QLocale::ShortFormat))
                 : statusText(item.status);
    default:
        return textOf(item, column);
    }
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

QVariant ChecklistModel::sortValueOf(const ChecklistItem &item, int column) const
{
    const Control &control = controlOf(item);
    switch (column) {
    case KindColumn:
        return static_cast<int>(control.kind);
    case StopsColumn:
        return static_cast<int>(item.techniques.size());
    case EffortColumn:
        return static_cast<int>(control.effort);
    case StatusColumn:
        return static_cast<int>(item.status);
    default:
        return textOf(item, column);
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
        case StatusColumn:
            return {tr("Status"), tr("How far your team is with it")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

} // namespace Ttc
