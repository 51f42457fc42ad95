#include "app/ttc/checklistexportcommand.h"

#include "app/ttc/planoptions.h"
#include "app/ttc/scopeoptions.h"
#include "models/exports/checklistexporter.h"
#include "models/exports/plaintext.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QStringList formatKeys()
{
    QStringList keys;
    for (const ChecklistFormat &format : checklistFormats()) {
        keys.append(format.key);
    }
    return keys;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Writes the mitigations of the techniques that “ttc techniques” lists for the same QUERY and "
        "inventory. Without --plan every control is not assessed; the workspace is only read."_s);
    addScopeOptions(parser, true);
    parser.addOptions({
        {u"format"_s, u"Write "_s + formatKeys().join(u", "_s) + u'.', u"FORMAT"_s},
        {{u"o"_s, u"output"_s}, u"Write to this file; “-” is standard output."_s, u"FILE"_s},
        {u"attack"_s, u"The ATT&CK version of a Navigator layer, 18 or 19; 19 without it."_s, u"VERSION"_s},
    });
    addPlanOptions(parser);
    parser.addPositionalArgument(u"QUERY"_s, u"What to look for; its words are joined."_s, u"[QUERY...]"_s);
}

QString attackProblem(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"attack"_s)) {
        return {};
    }
    const QString version = parser.value(u"attack"_s);
    if (version != "18"_L1 && version != "19"_L1) {
        return u"“%1” is no ATT&CK version that the catalog knows, choose 18 or 19"_s.arg(version);
    }
    const QString format = parser.value(u"format"_s);
    return checklistFormat(format)->byAttackVersion
             ? QString()
             : u"--attack is of the format navigator, and %1 is the same for every version"_s.arg(format);
}

QString usageProblem(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"format"_s)) {
        return u"--format is needed, one of "_s + formatKeys().join(u", "_s);
    }
    if (checklistFormat(parser.value(u"format"_s)) == nullptr) {
        return u"“%1” is no format, choose one of %2"_s.arg(parser.value(u"format"_s),
                                                            formatKeys().join(u", "_s));
    }
    if (parser.value(u"output"_s).isEmpty()) {
        return u"-o FILE is needed, “-” is standard output"_s;
    }
    if (QString problem = attackProblem(parser); !problem.isEmpty()) {
        return problem;
    }
    if (QString problem = planUsageProblem(parser); !problem.isEmpty()) {
        return problem;
    }
    return scopeUsageProblem(parser, parser.values(u"i"_s));
}

ChecklistExport contentOf(Workbench &bench, const std::optional<OpenedPlan> &plan,
                          const QCommandLineParser &parser)
{
    const QString asked = parser.positionalArguments().join(u' ');
    const View view = viewOf(bench, plan, asked);
    ExportContext context{
        .query = view.query, .sentence = view.shown.sentence, .time = QDateTime::currentDateTimeUtc()};
    if (parser.isSet(u"attack"_s)) {
        context.attackVersion = parser.value(u"attack"_s).toInt();
    }
    if (plan) {
        return planExport(plan->content, view.scope, view.shown, context, asked.isEmpty());
    }
    return {.context = context, .scope = view.scope, .items = buildChecklist(view.scope, view.shown, {})};
}

void tellWritten(const QString &target, const WrittenExport &written, const QStringList &files,
                 const ChecklistExport &content, Console &console)
{
    console.out << target << ": " << English::counted(content.items.size(), u"control"_s, u"controls"_s);
    if (files.size() > 1) {
        console.out << " in " << English::counted(files.size(), u"file"_s, u"files"_s);
    }
    console.out << "\n";
    for (const QString &loss : written.losses) {
        console.error << u"note: "_s << printable(loss) << "\n";
    }
}

int write(const QCommandLineParser &parser, const ChecklistExport &content, Console &console)
{
    const ChecklistFormat &format = *checklistFormat(parser.value(u"format"_s));
    const Result<WrittenExport> written = writeExport(format, content);
    if (!written) {
        return report(written.error(), console);
    }
    const QString target = parser.value(u"output"_s);
    if (target == "-"_L1 && format.medium == ChecklistFormat::Medium::Text && written->files.size() == 1) {
        console.out << QString::fromUtf8(written->files.first().bytes);
        return Done;
    }
    const Result<QStringList> files =
        saveExport(target, *written, format.medium == ChecklistFormat::Medium::Folder);
    if (!files) {
        return report(files.error(), console);
    }
    if (target != "-"_L1) {
        tellWritten(target, *written, *files, content, console);
    }
    return Done;
}

} // namespace

int runChecklistExport(const QStringList &arguments, Console &console)
{
    const QString name = u"checklist export"_s;
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
    const ChecklistExport content = contentOf(*bench, *plan, parser);
    const int status = write(parser, content, console);
    return status == Done ? bench->status : status;
}

bool isDrawnExport(const QStringList &arguments)
{
    if (arguments.mid(0, 2) != QStringList{u"checklist"_s, u"export"_s}) {
        return false;
    }
    QCommandLineParser parser;
    addOptions(parser);
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const bool understood = parser.parse(arguments.sliced(1)); // as if "export" were the program's name
    const ChecklistFormat *format = understood ? checklistFormat(parser.value(u"format"_s)) : nullptr;
    return format != nullptr && format->medium == ChecklistFormat::Medium::Drawn;
}

} // namespace Ttc
