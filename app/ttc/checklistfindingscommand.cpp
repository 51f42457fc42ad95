#include "app/ttc/checklistfindingscommand.h"

#include "app/ttc/catalogoption.h"
#include "app/ttc/planoptions.h"
#include "app/ttc/scopeoptions.h"
#include "app/ttc/terminal.h"
#include "models/exports/findingreport.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Tells which statuses findings of Prowler, Security Hub or AWS Config suggest for the checklist, "
        u"and "
        "why. "
        "Nothing is written; without --plan every control is not assessed. Give the files of one run: "
        "results of several are added up."_s);
    parser.addOption(catalogOption());
    parser.addOption(accountOption());
    addPlanOptions(parser);
    parser.addOption({u"format"_s, u"Write “table” (the default) or “json”."_s, u"FORMAT"_s, u"table"_s});
    parser.addPositionalArgument(
        u"FILE"_s, u"Findings: a file, a folder or an archive; “-” is standard input."_s, u"FILE..."_s);
}

QString usageProblem(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        return u"at least one file with findings is needed"_s;
    }
    const QString format = parser.value(u"format"_s);
    if (format != "table"_L1 && format != "json"_L1) {
        return u"“%1” is no format, choose table or json"_s.arg(format);
    }
    if (QString problem = planUsageProblem(parser); !problem.isEmpty()) {
        return problem;
    }
    return fileUsageProblem(parser, files);
}

FindingReport reportOf(const ImportReport &imported, const Catalog &catalog, const PlanContent &kept)
{
    const QStringList &accounts = kept.plan.accounts;
    FindingReport report{.plan = kept.plan.name,
                         .found = proposeStatuses(imported.checks, catalog, statesOf(kept.items), accounts)};
    for (const CheckResult &result : imported.checks) {
        if (!accounts.isEmpty() && !accounts.contains(result.account)) {
            report.outside.append(result.account);
        }
    }
    report.outside.removeDuplicates();
    return report;
}

Error noChecks(const QString &file)
{
    return {.kind = Error::Kind::Input,
            .file = file,
            .message = u"no result of a check is in it that is neither archived nor suppressed"_s,
            .advice = u"Run all checks and give their findings: prowler aws -M csv, aws securityhub "
                      "get-findings or get-findings-v2, or the rules of AWS Config"_s};
}

} // namespace

int runChecklistFindings(const QStringList &arguments, Console &console)
{
    const QString name = u"checklist findings"_s;
    QCommandLineParser parser;
    addOptions(parser);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (const QString problem = usageProblem(parser); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const Result<std::optional<OpenedPlan>> kept = openPlan(parser);
    if (!kept) {
        return report(kept.error(), console);
    }
    const Result<Mirror> mirror = openCatalog(parser, console);
    if (!mirror) {
        return report(mirror.error(), console);
    }
    const QStringList files = parser.positionalArguments();
    const ImportReport imported = importTold(
        files, *mirror->catalog, {.account = parser.value(u"account"_s), .checksOnly = true}, console);
    const int status = statusOf(imported.problems);
    if (imported.checks.isEmpty()) {
        return status == Done ? report(noChecks(files.first()), console) : status;
    }
    const FindingReport answer =
        reportOf(imported, *mirror->catalog, *kept ? (*kept)->content : PlanContent());
    console.out << QString::fromUtf8(parser.value(u"format"_s) == "json"_L1
                                         ? findingJson(*mirror->catalog, answer)
                                         : findingText(answer, outputWidth()));
    return status;
}

} // namespace Ttc
