#include "app/ttc/inventoryinspectcommand.h"

#include "app/ttc/scopeoptions.h"
#include "models/exports/inventoryreport.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

int runInventoryInspect(const QStringList &arguments, Console &console)
{
    const QString name = u"inventory inspect"_s;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Tells what was recognised in inventory files, which services each account shows, and what was "
        "matched to no service."_s);
    addScopeOptions(parser, false);
    parser.addOption({u"format"_s, u"Write “table” (the default) or “json”."_s, u"FORMAT"_s, u"table"_s});
    parser.addPositionalArgument(
        u"FILE"_s, u"An inventory file, a folder or an archive of them; “-” is standard input."_s,
        u"FILE..."_s);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        return refuseUsage(name, u"at least one file is needed"_s, console);
    }
    const QString format = parser.value(u"format"_s);
    if (format != "table"_L1 && format != "json"_L1) {
        return refuseUsage(name, u"“%1” is no format, choose table or json"_s.arg(format), console);
    }
    if (const QString problem = scopeUsageProblem(parser, files); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const Result<Workbench> bench = openWorkbench(parser, files, console, Warnings::InReport);
    if (!bench) {
        return report(bench.error(), console);
    }
    const QByteArray written = format == "json"_L1 ? inventoryJson(bench->scope, bench->imported)
                                                   : inventoryTable(bench->scope, bench->imported);
    console.out << QString::fromUtf8(written);
    return bench->status;
}

} // namespace Ttc
