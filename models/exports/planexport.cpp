#include "models/exports/planexport.h"

#include "models/checklist/planscope.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Control ownControl(const ItemState &state)
{
    return {.id = state.control, .title = state.title, .services = state.services, .steps = state.steps};
}

// As it read when somebody worked on it last; by its id where nobody did.
Control lostControl(const ItemState &state, const ControlText &text)
{
    return {.id = state.control,
            .title = text.title.isEmpty() ? state.control : text.title,
            .why = text.why,
            .steps = text.steps,
            .verify = text.verify,
            .policy = text.policy};
}

// A copy of a workspace has it, too; another plan of the same number was made at another time.
QString identityOf(const Plan &plan)
{
    return QString::number(plan.id) + u'@' + plan.created.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

ChecklistExport planExport(const PlanContent &content, const Scope &scope, const FilterResult &shown,
                           const ExportContext &context, bool whole)
{
    ChecklistExport made{.context = context, .scope = scope};
    made.plan.name = content.plan.name;
    made.plan.identity = identityOf(content.plan);
    made.plan.mark = content.mark;
    for (const PlanItem &item : content.items) {
        made.plan.states.insert(item.state.control, item.state);
    }
    made.items = buildChecklist(scope, shown, made.plan.states);
    for (const PlanItem &item : content.items) {
        const ItemState &state = item.state;
        if (isManualItem(state.control)) {
            made.plan.standIns.insert(state.control, ownControl(state));
            made.items.append({.control = state.control, .status = state.status, .changed = state.changed});
        } else if (scope.catalog().control(state.control) == nullptr) {
            made.plan.standIns.insert(state.control, lostControl(state, content.texts.value(state.textHash)));
        }
    }
    const QList<ItemScope> scopes = whole ? planScopes(scope, shown, content.items) : QList<ItemScope>();
    for (const ItemScope &item : scopes) {
        // What nobody worked on left no trace worth telling.
        if (!item.outOfScope.isEmpty() && made.state(item.item).changed.isValid()) {
            made.plan.aside.append({item.item, item.outOfScope});
        }
    }
    return made;
}

} // namespace Ttc
