#include "app/ttc/inventorydiffcommand.h"

#include "app/ttc/scopeoptions.h"
#include "models/exports/inventorydifferencereport.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

int runInventoryDiff(const QStringList &arguments, Console &console)
{
    const QString name = u"inventory diff"_s;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Tells which services came and went between two inventories, account by account, and which "
        "techniques that brings in or out."_s);
    addScopeOptions(parser, false);
    parser.addOption({u"format"_s, u"Write “text” (the default) or “json”."_s, u"FORMAT"_s, u"text"_s});
    parser.addPositionalArgument(u"BEFORE"_s, u"A file, folder or archive."_s, u"BEFORE"_s);
    parser.addPositionalArgument(u"AFTER"_s, u"Another one, of a later time."_s, u"AFTER"_s);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() != 2) {
        return refuseUsage(name, u"two inventories are needed: the one before and the one after"_s, console);
    }
    const QString format = parser.value(u"format"_s);
    if (format != "text"_L1 && format != "json"_L1) {
        return refuseUsage(name, u"“%1” is no format, choose text or json"_s.arg(format), console);
    }
    if (const QString problem = scopeUsageProblem(parser, files); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const Result<Workbench> before = openWorkbench(parser, files.first(1), console);
    if (!before) {
        return report(before.error(), console);
    }
    const Result<Workbench> after = openWorkbench(parser, files.last(1), console);
    if (!after) {
        return report(after.error(), console);
    }
    // Against nothing, everything would seem to have come or gone.
    if (!lostAllFiles(*before, files.first(1)) && !lostAllFiles(*after, files.last(1))) {
        const InventoryDifference difference = differenceBetween(before->scope, after->scope);
        console.out << QString::fromUtf8(format == "json"_L1 ? differenceJson(after->scope, difference)
                                                             : differenceText(after->scope, difference));
    }
    return std::max(before->status, after->status);
}

} // namespace Ttc
