#include "models/checklist/itemstore.h"
#include "models/checklist/jsonlist.h"
#include "models/checklist/planstore.h"
#include "models/checklist/workspacestore.h"
#include "models/exchange/incomingfile.h"
#include "models/exchange/ourside.h"
#include "models/exchange/sharedpast.h"
#include "models/scope/english.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Error noSuchPlan(const QList<Plan> &plans, const Plan &ours)
{
    QStringList names;
    for (const Plan &plan : plans) {
        names.append(English::quoted(plan.name));
    }
    return {.kind = Error::Kind::Input,
            .message = u"that workspace has no plan %1; it has %2"_s.arg(English::quoted(ours.name),
                                                                         English::joined(names, u"and"_s, 8)),
            .advice = u"Give your plan the name of the one to merge, or choose another of your plans"_s};
}

// A copy keeps number and time of making; a plan of the same name is meant to be the same.
const Plan *counterpart(const QList<Plan> &plans, const Plan &ours)
{
    const auto copied = std::ranges::find_if(
        plans, [&ours](const Plan &plan) { return plan.id == ours.id && plan.created == ours.created; });
    if (copied != plans.cend()) {
        return &*copied;
    }
    const auto named = std::ranges::find_if(
        plans, [&ours](const Plan &plan) { return plan.name.compare(ours.name, Qt::CaseInsensitive) == 0; });
    if (named != plans.cend()) {
        return &*named;
    }
    return plans.size() == 1 ? &plans.constFirst() : nullptr;
}

IncomingRow rowOf(const ItemState &state, const ItemState &past, int number)
{
    IncomingRow row{.number = number,
                    .item = state.control,
                    .title = state.title,
                    .statuses = {state.status},
                    .statusWord = statusName(state.status),
                    .textHash = state.textHash,
                    .sent = past};
    for (const ItemField field :
         {ItemField::Owner, ItemField::Due, ItemField::Notes, ItemField::Reason, ItemField::Approver,
          ItemField::Expiry, ItemField::Evidence, ItemField::Title, ItemField::Services, ItemField::Steps}) {
        row.fields.insert(field, fieldText(state, field));
    }
    return row;
}

} // namespace

bool isWorkspace(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

Result<IncomingFile> readIncomingWorkspace(const QString &path, const OurPlan &ours)
{
    const auto workspace = WorkspaceStore::open(path, WorkspaceStore::Mode::ReadOnly);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const Result<QList<Plan>> plans = PlanStore(**workspace).plans();
    if (!plans) {
        return tl::unexpected(plans.error());
    }
    const Plan *plan = counterpart(*plans, ours.plan);
    if (plan == nullptr) {
        return tl::unexpected(noSuchPlan(*plans, ours.plan));
    }
    const ItemStore store(**workspace, plan->id);
    const auto states = store.states();
    const auto history = store.history();
    if (!states || !history) {
        return tl::unexpected(states ? history.error() : states.error());
    }
    const ItemStates past = sharedPast(ours, {.plan = *plan, .states = *states, .history = *history});
    IncomingFile file{
        .kind = IncomingFile::Kind::Workspace, .path = path, .format = u"Workspace"_s, .plan = plan->name};
    QStringList ids = states->keys();
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        const ItemState state = states->value(id);
        file.rows.append(rowOf(state, past.value(id), static_cast<int>(file.rows.size()) + 1));
        // One whose text was not kept gets its second look without the difference.
        if (const auto text = store.keptText(state.textHash); text && *text) {
            file.texts.insert(state.textHash, **text);
        }
    }
    return file;
}

} // namespace Ttc
