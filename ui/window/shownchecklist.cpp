#include "ui/window/shownchecklist.h"

#include "models/exports/planexport.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/filtertext.h"

#include <QDateTime>

namespace Ttc {

ChecklistExport shownChecklist(const Session &session)
{
    const FilterState &filter = session.filter;
    const ChecklistState &checklist = session.checklist;
    PlanContent plan{
        .plan = checklist.plans().current(), .items = checklist.items(), .mark = checklist.mark()};
    for (const PlanItem &item : checklist.items()) {
        const bool isLost = checklist.catalog().control(item.state.control) == nullptr;
        // One whose text was not kept, or cannot be read, goes by its id.
        if (!isLost) {
            continue;
        }
        if (const auto text = checklist.keptText(item.state.control); text && *text) {
            plan.texts.insert(item.state.textHash, **text);
        }
    }
    const QString narrowing = filterText(filter);
    const QString query = QString(plan.plan.query + u' ' + narrowing).trimmed();
    return planExport(
        plan, checklist.scope(), checklist.within(filter.result()),
        {.query = query, .sentence = filter.result().sentence, .time = QDateTime::currentDateTimeUtc()},
        narrowing.isEmpty());
}

} // namespace Ttc
