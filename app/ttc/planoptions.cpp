#include "app/ttc/planoptions.h"

#include "models/checklist/itemstore.h"
#include "models/checklist/planstore.h"
#include "models/checklist/workspacelocation.h"
#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Error planError(const QString &message, const QList<Plan> &plans)
{
    QStringList names;
    for (const Plan &plan : plans) {
        names.append(English::quoted(plan.name));
    }
    return {.kind = Error::Kind::Usage,
            .message = message,
            .advice = u"The workspace has "_s + names.join(u", "_s)};
}

// Texts of controls that the catalog may have lost.
Result<QHash<QByteArray, ControlText>> keptTexts(const ItemStore &store, const QList<PlanItem> &items)
{
    QHash<QByteArray, ControlText> texts;
    for (const PlanItem &item : items) {
        const QByteArray &hash = item.state.textHash;
        if (hash.isEmpty() || texts.contains(hash)) {
            continue;
        }
        const auto text = store.keptText(hash);
        if (!text) {
            return tl::unexpected(text.error());
        }
        if (*text) {
            texts.insert(hash, **text);
        }
    }
    return texts;
}

Result<OpenedPlan> read(WorkspaceStore &workspace, const Plan &plan)
{
    const ItemStore store(workspace, plan.id);
    auto items = store.items();
    if (!items) {
        return tl::unexpected(items.error());
    }
    auto texts = keptTexts(store, *items);
    if (!texts) {
        return tl::unexpected(texts.error());
    }
    const auto mark = store.mark();
    if (!mark) {
        return tl::unexpected(mark.error());
    }
    auto saved = workspace.loadInventory();
    if (!saved) {
        return tl::unexpected(saved.error());
    }
    const auto weights = keptEffortWeights(workspace);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    return OpenedPlan{
        .content = {.plan = plan, .items = std::move(*items), .mark = *mark, .texts = std::move(*texts)},
        .saved = std::move(*saved),
        .weights = *weights};
}

// Over the plan's accounts, with the inventory of the files that were read, else with the workspace's.
Scope planScope(const OpenedPlan &plan, const Workbench &bench)
{
    const bool hasFiles = !bench.imported.inventory.isEmpty();
    const Inventory &inventory = hasFiles ? bench.imported.inventory : plan.saved.inventory;
    if (inventory.isEmpty()) {
        return Scope(bench.mirror.catalog);
    }
    const QStringList &chosen = hasFiles ? QStringList() : plan.saved.chosenAccounts;
    return {bench.mirror.catalog, std::make_shared<const Inventory>(inventory),
            plan.content.plan.accounts.isEmpty() ? chosen : plan.content.plan.accounts};
}

// How far a plan's items are, as the filter asks.
ControlLookup subjectsOf(const QList<PlanItem> &items)
{
    QHash<QString, ControlSubject> subjects;
    const QDate today = QDate::currentDate();
    for (const PlanItem &item : items) {
        const ItemState &state = item.state;
        subjects.insert(state.control, {.status = toKey(state.status),
                                        .owner = state.owner,
                                        .open = !isDone(state.status) && countsInProgress(state.status),
                                        .overdue = isOverdue(state, today)});
    }
    return [subjects](const QString &control) {
        return subjects.value(control, {.status = toKey(Status::NotAssessed)});
    };
}

} // namespace

void addPlanOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"plan"_s,
         u"Take statuses, accounts and filter of this plan, and the workspace's inventory where no file is "
         "named."_s,
         u"NAME"_s},
        {u"workspace"_s, u"Read the plan from this workspace instead of the usual one."_s, u"FILE"_s},
    });
}

QString planUsageProblem(const QCommandLineParser &parser)
{
    if (parser.isSet(u"workspace"_s) && !parser.isSet(u"plan"_s)) {
        return u"--workspace is where --plan is read from, and no plan is given"_s;
    }
    return {};
}

Result<Plan> planNamed(WorkspaceStore &workspace, const QString &name)
{
    const Result<QList<Plan>> plans = PlanStore(workspace).plans();
    if (!plans) {
        return tl::unexpected(plans.error());
    }
    if (name.isEmpty() && plans->size() == 1) {
        return plans->constFirst();
    }
    const auto found = std::ranges::find_if(
        *plans, [&name](const Plan &plan) { return plan.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (found == plans->cend()) {
        return tl::unexpected(planError(name.isEmpty() ? u"there are several plans, choose one with --plan"_s
                                                       : u"there is no plan "_s + English::quoted(name),
                                        *plans));
    }
    return *found;
}

Result<std::optional<OpenedPlan>> openPlan(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"plan"_s)) {
        return std::nullopt;
    }
    const QString file = parser.isSet(u"workspace"_s) ? parser.value(u"workspace"_s) : defaultWorkspaceFile();
    const auto workspace = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadOnly);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const Result<Plan> plan = planNamed(**workspace, parser.value(u"plan"_s));
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    auto opened = read(**workspace, *plan);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return std::optional(std::move(*opened));
}

QHash<QString, ItemState> statesOf(const QList<PlanItem> &items)
{
    QHash<QString, ItemState> states;
    for (const PlanItem &item : items) {
        states.insert(item.state.control, item.state);
    }
    return states;
}

View viewOf(Workbench &bench, const std::optional<OpenedPlan> &plan, const QString &asked)
{
    const PlanContent kept = plan ? plan->content : PlanContent();
    View view{.scope = plan ? planScope(*plan, bench) : bench.scope,
              .query = QString(kept.plan.query + u' ' + asked).trimmed()};
    view.shown = filterTechniques({.query = parseQuery(view.query)}, view.scope, *bench.mirror.index,
                                  subjectsOf(kept.items));
    return view;
}

} // namespace Ttc
