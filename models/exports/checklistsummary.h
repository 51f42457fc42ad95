#pragma once

#include "models/exports/checklistexporter.h"

#include <QDate>
#include <QList>
#include <QString>

// What somebody who answers for a checklist asks first, about the items of the current filter. All of it is
// computed from the export alone; "today" is the day of its time, in UTC.
namespace Ttc::ChecklistSummary {

struct StatusCount
{
    Status status = Status::NotAssessed;
    int items = 0;
};

// An item that somebody has to look at.
struct Line
{
    QString title{};   // the control's, or the id where there is no control
    ItemState state{}; // with the item's status
};

// Every status, in the order of the work, with 0 where no item has it.
QList<StatusCount> statusCounts(const QList<ChecklistItem> &items);
// The day is past and there is work left; longest overdue first.
QList<Line> overdue(const ChecklistExport &content);
// Expired ones first, then by the day on which they end, then those without an end.
QList<Line> acceptedRisks(const ChecklistExport &content);
// By owner, those without one last; of one owner by due day, those without one last.
QList<Line> inWork(const ChecklistExport &content);

QDate today(const ChecklistExport &content);

} // namespace Ttc::ChecklistSummary
