#include "app/ttc/showcommand.h"

#include "app/ttc/scopeoptions.h"
#include "app/ttc/terminal.h"
#include "models/exports/techniquewriter.h"
#include "models/scope/names.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int WidthOfFiles = 100;
constexpr qsizetype MostSuggestions = 5;

// AT1667 and T1667, T1078.A001 and T1078.001 are different techniques that people mix up.
QString withoutLetters(QString id)
{
    return id.remove(u'A');
}

QStringList nearIds(const Catalog &catalog, const QString &typed)
{
    QStringList near;
    QStringList siblings;
    QStringList all;
    const QString stem = typed.section(u'.', 0, 0);
    for (const Technique &technique : catalog.techniques()) {
        all.append(technique.id);
        if (withoutLetters(technique.id) == withoutLetters(typed)) {
            near.append(technique.id);
        } else if (technique.id.section(u'.', 0, 0) == stem) {
            siblings.append(technique.id);
        }
    }
    near += siblings;
    if (near.isEmpty()) {
        near.append(nearestName(typed, all));
        near.removeAll(QString());
    }
    return near.mid(0, MostSuggestions);
}

int refuseUnknown(const Catalog &catalog, const QString &typed, Console &console)
{
    QString message = u"there is no technique “%1” in this catalog"_s.arg(typed);
    const QStringList near = nearIds(catalog, typed.toUpper());
    if (!near.isEmpty()) {
        message += u"; near to it are "_s + near.join(u", "_s);
    }
    return refuseUsage(u"show"_s, message, console);
}

QByteArray written(const QString &format, const Scope &scope, const QString &id)
{
    if (format == "markdown"_L1) {
        return techniqueMarkdown(scope, id);
    }
    if (format == "json"_L1) {
        return techniqueJson(scope, id);
    }
    const int width = outputWidth();
    return techniqueText(scope, id, width > 0 ? width : WidthOfFiles);
}

} // namespace

int runShow(const QStringList &arguments, Console &console)
{
    const QString name = u"show"_s;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Shows one technique, whole; with -i also its verdict and the proof."_s);
    addScopeOptions(parser, true);
    parser.addOption(
        {u"format"_s, u"Write “text” (the default), “markdown” or “json”."_s, u"FORMAT"_s, u"text"_s});
    parser.addPositionalArgument(u"ID"_s, u"The technique, such as T1485.A003."_s, u"ID"_s);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (parser.positionalArguments().size() != 1) {
        return refuseUsage(name, u"the id of one technique is needed"_s, console);
    }
    const QString format = parser.value(u"format"_s);
    if (!QStringList{u"text"_s, u"markdown"_s, u"json"_s}.contains(format)) {
        return refuseUsage(name, u"“%1” is no format, choose text, markdown or json"_s.arg(format), console);
    }
    const QStringList files = parser.values(u"i"_s);
    if (const QString problem = scopeUsageProblem(parser, files); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const Result<Workbench> bench = openWorkbench(parser, files, console);
    if (!bench) {
        return report(bench.error(), console);
    }
    const QString typed = parser.positionalArguments().constFirst();
    const Technique *technique = bench->scope.catalog().technique(typed.toUpper());
    if (technique == nullptr) {
        return refuseUnknown(bench->scope.catalog(), typed, console);
    }
    if (!lostAllFiles(*bench, files)) {
        console.out << QString::fromUtf8(written(format, bench->scope, technique->id));
    }
    return bench->status;
}

} // namespace Ttc
