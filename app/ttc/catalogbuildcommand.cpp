#include "app/ttc/catalogbuildcommand.h"

#include "models/catalog/catalogreader.h"
#include "models/catalog/mirrorwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// The content was refused if any of it was, whatever else went wrong.
int reportAll(const QList<Error> &errors, Console &console)
{
    int status = Failed;
    for (const Error &error : errors) {
        status = std::max(status, report(error, console));
    }
    console.error << errors.size() << (errors.size() == 1 ? " problem" : " problems")
                  << ", no mirror was written.\n";
    return status;
}

int build(const QString &folder, const QString &file, Console &console)
{
    const auto contents = readCatalog(folder);
    if (!contents) {
        return reportAll(contents.error(), console);
    }
    const Result<QString> hash = writeMirror(*contents, file);
    if (!hash) {
        return report(hash.error(), console);
    }
    console.out << file << ": " << contents->techniques.size() << " techniques, " << contents->controls.size()
                << " controls, " << contents->services.size() << " services, SHA-256 " << *hash << "\n";
    return Done;
}

} // namespace

int runCatalogBuild(const QStringList &arguments, Console &console)
{
    const QString name = u"catalog build"_s;
    const QCommandLineOption output({u"o"_s, u"output"_s}, u"Write the mirror to this file."_s, u"FILE"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Checks a folder such as catalog-data and writes a catalog mirror. Every problem "
        "of every file is reported, and with one there is no mirror."_s);
    parser.addOption(output);
    parser.addPositionalArgument(u"DIR"_s, u"The folder with catalog.yaml."_s, u"DIR"_s);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (parser.positionalArguments().size() != 1) {
        return refuseUsage(name, u"one folder is needed"_s, console);
    }
    if (parser.value(output).isEmpty()) {
        return refuseUsage(name, u"-o FILE is needed"_s, console);
    }
    return build(parser.positionalArguments().constFirst(), parser.value(output), console);
}

} // namespace Ttc
