#include "app/ttc/checklistnextcommand.h"

#include "app/ttc/planoptions.h"
#include "app/ttc/terminal.h"
#include "models/checklist/planview.h"
#include "models/exports/plannerreport.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Names the fewest controls that cover a share of the open techniques, in the order in which to do "
        "them, each with what it adds. Open is a technique of those that “ttc techniques” lists for the "
        "same QUERY and inventory, of whose controls none is done. To detect covers as to prevent does; "
        "kind:prevent leaves only the latter. The workspace is only read."_s);
    addScopeOptions(parser, true);
    addPlanOptions(parser);
    parser.addOptions({
        {u"share"_s,
         u"How many of the open techniques to cover, 1 to 100 percent; without it %1."_s.arg(UsualShare),
         u"PERCENT"_s, QString::number(UsualShare)},
        {u"format"_s, u"Write “table” (the default) or “json”."_s, u"FORMAT"_s, u"table"_s},
    });
    parser.addPositionalArgument(u"QUERY"_s, u"What to look for; its words are joined."_s, u"[QUERY...]"_s);
}

// 0 for what is no share. A percent sign at its end is no mistake.
int shareOf(const QCommandLineParser &parser)
{
    QString text = parser.value(u"share"_s);
    if (text.endsWith(u'%')) {
        text.chop(1);
    }
    const int share = text.toInt();
    return share <= 100 ? share : 0;
}

QString usageProblem(const QCommandLineParser &parser)
{
    const QString format = parser.value(u"format"_s);
    if (format != "table"_L1 && format != "json"_L1) {
        return u"“%1” is no format, choose table or json"_s.arg(format);
    }
    if (shareOf(parser) < 1) {
        return u"“%1” is no share, choose 1 to 100 percent"_s.arg(parser.value(u"share"_s));
    }
    if (QString problem = planUsageProblem(parser); !problem.isEmpty()) {
        return problem;
    }
    return scopeUsageProblem(parser, parser.values(u"i"_s));
}

PlannerReport reportOf(const QCommandLineParser &parser, Workbench &bench,
                       const std::optional<OpenedPlan> &plan)
{
    const View view = viewOf(bench, plan, parser.positionalArguments().join(u' '));
    const auto states = plan ? statesOf(plan->content.items) : QHash<QString, ItemState>();
    const EffortWeights weights = plan ? plan->weights : EffortWeights();
    const int share = shareOf(parser);
    return {.context = {.query = view.query,
                        .sentence = view.shown.sentence,
                        .time = QDateTime::currentDateTimeUtc()},
            .scope = view.scope,
            .states = states,
            .weights = weights,
            .share = share,
            .plan = itemsForShare(plannerItems(view.scope, view.shown, states, weights), share)};
}

} // namespace

int runChecklistNext(const QStringList &arguments, Console &console)
{
    const QString name = u"checklist next"_s;
    QCommandLineParser parser;
    addOptions(parser);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (const QString problem = usageProblem(parser); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const Result<std::optional<OpenedPlan>> plan = openPlan(parser);
    if (!plan) {
        return report(plan.error(), console);
    }
    const QStringList files = parser.values(u"i"_s);
    Result<Workbench> bench = openWorkbench(parser, files, console);
    if (!bench) {
        return report(bench.error(), console);
    }
    if (lostAllFiles(*bench, files)) {
        return bench->status;
    }
    const PlannerReport answer = reportOf(parser, *bench, *plan);
    const bool json = parser.value(u"format"_s) == "json"_L1;
    console.out << QString::fromUtf8(json ? plannerJson(answer) : plannerTable(answer, outputWidth()));
    return bench->status;
}

} // namespace Ttc
