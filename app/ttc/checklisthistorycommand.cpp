#include "app/ttc/checklisthistorycommand.h"

#include "app/ttc/planoptions.h"
#include "app/ttc/terminal.h"
#include "models/checklist/itemstore.h"
#include "models/checklist/workspacelocation.h"
#include "models/exports/historyreport.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Tells what was done to the items of a plan and when, oldest first. The workspace is only read."_s);
    parser.addOptions({
        {u"plan"_s, u"The plan; the only one where it is not given."_s, u"NAME"_s},
        {u"workspace"_s, u"Read this workspace instead of the usual one."_s, u"FILE"_s},
        {u"item"_s, u"Only of this control or item."_s, u"ID"_s},
        {u"format"_s, u"Write “table” (the default), “csv” or “json”."_s, u"FORMAT"_s, u"table"_s},
    });
}

QString usageProblem(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty()) {
        return u"“%1” is too much: an item is given with --item"_s.arg(parser.positionalArguments().first());
    }
    const QString format = parser.value(u"format"_s);
    if (format != "table"_L1 && format != "csv"_L1 && format != "json"_L1) {
        return u"“%1” is no format, choose table, csv or json"_s.arg(format);
    }
    return {};
}

QByteArray written(const QList<HistoryEntry> &history, const Plan &plan, const QString &format)
{
    if (format == "csv"_L1) {
        return historyCsv(history);
    }
    return format == "json"_L1 ? historyJson(history, plan) : historyText(history, outputWidth());
}

} // namespace

int runChecklistHistory(const QStringList &arguments, Console &console)
{
    const QString name = u"checklist history"_s;
    QCommandLineParser parser;
    addOptions(parser);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (const QString problem = usageProblem(parser); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const QString file = parser.isSet(u"workspace"_s) ? parser.value(u"workspace"_s) : defaultWorkspaceFile();
    const auto workspace = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadOnly);
    if (!workspace) {
        return report(workspace.error(), console);
    }
    const Result<Plan> plan = planNamed(**workspace, parser.value(u"plan"_s));
    if (!plan) {
        return report(plan.error(), console);
    }
    const auto history = ItemStore(**workspace, plan->id).history(parser.value(u"item"_s));
    if (!history) {
        return report(history.error(), console);
    }
    console.out << QString::fromUtf8(written(*history, *plan, parser.value(u"format"_s)));
    return Done;
}

} // namespace Ttc
