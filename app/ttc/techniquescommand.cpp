#include "app/ttc/techniquescommand.h"

#include "app/ttc/scopeoptions.h"
#include "app/ttc/terminal.h"
#include "models/exports/techniquelist.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QByteArray written(const QString &format, const QString &query, Workbench &bench)
{
    const FilterRequest request{.query = parseQuery(query)};
    const FilterResult result =
        filterTechniques(request, bench.scope, *bench.mirror.index, [](const QString & /*controlId*/) {
            return ControlSubject{.status = u"not-assessed"_s};
        });
    const ExportContext context{
        .query = query, .sentence = result.sentence, .time = QDateTime::currentDateTimeUtc()};
    if (format == "json"_L1) {
        return techniqueListJson(context, bench.scope, result);
    }
    if (format == "csv"_L1) {
        return techniqueListCsv(context, bench.scope, result);
    }
    return techniqueTable(context, bench.scope, result, outputWidth());
}

} // namespace

int runTechniques(const QStringList &arguments, Console &console)
{
    const QString name = u"techniques"_s;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Lists techniques with verdict and proof. QUERY holds words, “phrases” and clauses such as svc:s3, "
        "tactic:impact, -is:data-event; one that begins with “-” goes after “--”. Without a verdict: clause "
        "those in use, possible and startable are listed, verdict:any lists all."_s);
    addScopeOptions(parser, true);
    parser.addOption(
        {u"format"_s, u"Write “table” (the default), “json” or “csv”."_s, u"FORMAT"_s, u"table"_s});
    parser.addPositionalArgument(u"QUERY"_s, u"What to look for; its words are joined."_s, u"[QUERY...]"_s);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    const QString format = parser.value(u"format"_s);
    if (!QStringList{u"table"_s, u"json"_s, u"csv"_s}.contains(format)) {
        return refuseUsage(name, u"“%1” is no format, choose table, json or csv"_s.arg(format), console);
    }
    const QStringList files = parser.values(u"i"_s);
    if (const QString problem = scopeUsageProblem(parser, files); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    Result<Workbench> bench = openWorkbench(parser, files, console);
    if (!bench) {
        return report(bench.error(), console);
    }
    if (!lostAllFiles(*bench, files)) {
        console.out << QString::fromUtf8(written(format, parser.positionalArguments().join(u' '), *bench));
    }
    return bench->status;
}

} // namespace Ttc
