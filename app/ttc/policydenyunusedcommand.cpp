#include "app/ttc/policydenyunusedcommand.h"

#include "app/ttc/scopeoptions.h"
#include "app/ttc/terminal.h"
#include "models/exports/denydocuments.h"
#include "models/exports/denyreport.h"
#include "models/exports/savefile.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Makes a service control policy that denies what an attacker could start although none of the "
        "accounts uses it. Only what is proved absent in every account is denied; never what is in use or "
        "possible in any, nor what shares its IAM prefix with that."_s);
    addScopeOptions(parser, true);
    parser.addOptions({
        {u"include-not-covered"_s,
         u"Deny also services without a sign of use whose absence nothing proves."_s},
        {u"break-glass"_s,
         u"Spare this role or user, with * for any part; may be given several times, empty spares nobody. "
         "Without it %1."_s.arg(usualBreakGlass()),
         u"ARN"_s},
        {u"format"_s,
         u"Write “text” (the default), “json” or “policy”, the documents alone as they are attached."_s,
         u"FORMAT"_s, u"text"_s},
        {{u"o"_s, u"output"_s},
         u"Write to this file; several policies go to FILE-1.json, FILE-2.json and so on."_s,
         u"FILE"_s},
    });
}

QStringList sparedPrincipals(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"break-glass"_s)) {
        return {usualBreakGlass()};
    }
    QStringList arns = parser.values(u"break-glass"_s);
    arns.removeAll(QString());
    arns.removeDuplicates();
    return arns;
}

QString usageProblem(const QCommandLineParser &parser)
{
    const QString format = parser.value(u"format"_s);
    if (!QStringList{u"text"_s, u"json"_s, u"policy"_s}.contains(format)) {
        return u"“%1” is no format, choose text, json or policy"_s.arg(format);
    }
    if (parser.values(u"i"_s).isEmpty()) {
        return u"-i FILE is needed: without an inventory nobody knows what is unused"_s;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return u"“%1” is no option; each inventory file has its own -i"_s.arg(
            parser.positionalArguments().first());
    }
    if (parser.isSet(u"output"_s) && parser.value(u"output"_s).isEmpty()) {
        return u"-o needs the name of a file, “-” is standard output"_s;
    }
    for (const QString &arn : sparedPrincipals(parser)) {
        if (QString problem = breakGlassProblem(arn); !problem.isEmpty()) {
            return problem;
        }
    }
    return scopeUsageProblem(parser, parser.values(u"i"_s));
}

int save(const QString &file, const QByteArray &bytes, Console &console)
{
    if (const Result<void> saved = saveFile(file, bytes); !saved) {
        return report(saved.error(), console);
    }
    console.out << file << ": " << English::counted(bytes.size(), u"character"_s, u"characters"_s) << "\n";
    return Done;
}

int writePolicies(const QString &file, const DenyReport &answer, Console &console)
{
    if (answer.documents.isEmpty()) {
        console.error << denySentence(answer) << "\n";
        return Done;
    }
    const QStringList names = denyFileNames(file, answer.documents.size());
    for (qsizetype i = 0; i < answer.documents.size(); ++i) {
        const QByteArray document = answer.documents.at(i) + '\n';
        if (file == "-"_L1) {
            console.out << QString::fromUtf8(document);
        } else if (const int status = save(names.at(i), document, console); status != Done) {
            return status;
        }
    }
    return Done;
}

int write(const QCommandLineParser &parser, const DenyReport &answer, Console &console)
{
    const QString format = parser.value(u"format"_s);
    const QString file = parser.isSet(u"output"_s) ? parser.value(u"output"_s) : u"-"_s;
    if (format == "policy"_L1) {
        return writePolicies(file, answer, console);
    }
    const bool toFile = file != "-"_L1;
    const QByteArray bytes =
        format == "json"_L1 ? denyJson(answer) : denyText(answer, toFile ? 0 : outputWidth());
    if (toFile) {
        return save(file, bytes, console);
    }
    console.out << QString::fromUtf8(bytes);
    if (format == "text"_L1 && !parser.isSet(u"include-not-covered"_s)
        && answer.answer.count(Deniability::NotCovered) > 0) {
        console.out << "\n--include-not-covered denies also what is not covered.\n";
    }
    return Done;
}

} // namespace

int runPolicyDenyUnused(const QStringList &arguments, Console &console)
{
    const QString name = u"policy deny-unused"_s;
    QCommandLineParser parser;
    addOptions(parser);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (const QString problem = usageProblem(parser); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const QStringList files = parser.values(u"i"_s);
    const Result<Workbench> bench = openWorkbench(parser, files, console);
    if (!bench) {
        return report(bench.error(), console);
    }
    if (lostAllFiles(*bench, files)) {
        return bench->status;
    }
    const QStringList spared = sparedPrincipals(parser);
    const DenyUnused answer =
        denyUnused(bench->scope, {.includeNotCovered = parser.isSet(u"include-not-covered"_s)});
    const auto documents = denyDocuments(answer, spared);
    if (!documents) {
        return report(documents.error(), console);
    }
    const int status = write(parser, {bench->scope, answer, spared, *documents}, console);
    return status == Done ? bench->status : status;
}

} // namespace Ttc
