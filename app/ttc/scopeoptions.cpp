#include "app/ttc/scopeoptions.h"

#include "app/ttc/catalogoption.h"
#include "app/ttc/terminal.h"
#include "models/exports/plaintext.h"
#include "models/inventory/inventoryformat.h"

#include <QRegularExpression>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QStringList formatKeys()
{
    QStringList keys;
    for (const InventoryFormat &format : inventoryFormats()) {
        keys.append(format.key);
    }
    return keys;
}

void tellWarnings(const ImportReport &report, Console &console)
{
    for (const Source &source : report.inventory.sources) {
        for (const QString &warning : source.warnings) {
            console.error << "warning: " << printable(source.path + u": "_s + warning) << "\n";
        }
    }
}

void tellProblems(const ImportReport &report, Console &console)
{
    for (const Error &problem : report.problems) {
        console.error << printable(clickableText(problem)) << "\n";
    }
}

} // namespace

// The content of a file was refused if that of any was, whatever else went wrong.
int statusOf(const QList<Error> &problems)
{
    int status = Done;
    for (const Error &problem : problems) {
        status = std::max<int>(status, problem.kind == Error::Kind::Input ? Refused : Failed);
    }
    return status;
}

QCommandLineOption accountOption()
{
    return {u"account"_s, u"The account of files that name none, 12 digits."_s, u"ID"_s};
}

void addScopeOptions(QCommandLineParser &parser, bool named)
{
    parser.addOption(catalogOption());
    if (named) {
        parser.addOption(
            {{u"i"_s, u"inventory"_s},
             u"Narrow the catalog to what this inventory file shows; may be given several times, "
             "“-” is standard input."_s,
             u"FILE"_s});
    }
    parser.addOptions({
        accountOption(),
        {u"complete"_s, u"Every inventory file shows the whole account: all Regions, no filter."_s},
        {u"inventory-format"_s,
         u"Read every inventory file as this format: "_s + formatKeys().join(u", "_s) + u'.', u"FORMAT"_s},
    });
}

QString fileUsageProblem(const QCommandLineParser &parser, const QStringList &files)
{
    if (files.count(u"-"_s) > 1) {
        return u"standard input can be read only once"_s;
    }
    static const QRegularExpression accountId(u"^\\d{12}$"_s);
    const QString account = parser.value(u"account"_s);
    if (parser.isSet(u"account"_s) && !accountId.match(account).hasMatch()) {
        return u"“%1” is no account, an account has 12 digits"_s.arg(account);
    }
    return {};
}

QString scopeUsageProblem(const QCommandLineParser &parser, const QStringList &files)
{
    for (const QString &option : {u"account"_s, u"complete"_s, u"inventory-format"_s}) {
        if (files.isEmpty() && parser.isSet(option)) {
            return u"--%1 is about inventory files, and none is given"_s.arg(option);
        }
    }
    if (QString problem = fileUsageProblem(parser, files); !problem.isEmpty()) {
        return problem;
    }
    const QString format = parser.value(u"inventory-format"_s);
    if (parser.isSet(u"inventory-format"_s) && inventoryFormat(format) == nullptr) {
        return u"“%1” is no inventory format, choose one of %2"_s.arg(format, formatKeys().join(u", "_s));
    }
    return {};
}

ImportReport importTold(const QStringList &files, const Catalog &catalog, const ImportOptions &options,
                        Console &console, Warnings warnings)
{
    const ServiceRegistry registry(catalog.services());
    ImportReport report = importFiles(files, registry, options, progressMonitor(console.error));
    wipeProgress(console.error);
    if (warnings == Warnings::Told) {
        tellWarnings(report, console);
    }
    tellProblems(report, console);
    return report;
}

Result<Workbench> openWorkbench(const QCommandLineParser &parser, const QStringList &files, Console &console,
                                Warnings warnings)
{
    const Result<Mirror> mirror = openCatalog(parser, console);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    Workbench bench{.mirror = *mirror, .scope = Scope(mirror->catalog)};
    if (files.isEmpty()) {
        return bench;
    }
    const ImportOptions options{.account = parser.value(u"account"_s),
                                .complete = parser.isSet(u"complete"_s),
                                .format = parser.value(u"inventory-format"_s),
                                .now = QDateTime::currentDateTimeUtc()};
    bench.imported = importTold(files, *mirror->catalog, options, console, warnings);
    bench.status = statusOf(bench.imported.problems);
    if (!bench.imported.inventory.isEmpty()) {
        bench.scope = Scope(mirror->catalog, std::make_shared<const Inventory>(bench.imported.inventory));
    }
    return bench;
}

bool lostAllFiles(const Workbench &bench, const QStringList &files)
{
    return !files.isEmpty() && bench.imported.inventory.isEmpty();
}

} // namespace Ttc
