#pragma once

#include "app/ttc/command.h"
#include "models/catalog/mirror.h"
#include "models/inventory/importer.h"
#include "models/scope/scope.h"

#include <optional>

namespace Ttc {

// What the commands work on: the catalog, and the inventory read against it.
struct Workbench
{
    Mirror mirror{};
    ImportReport imported{};
    Scope scope{};
    int status = Done; // Failed or Refused when an inventory file was not readable
};

// --catalog, --account, --complete and --inventory-format; with `named` also -i FILE.
void addScopeOptions(QCommandLineParser &parser, bool named);

// --account ID alone.
QCommandLineOption accountOption();

// What is wrong in how these options were used; empty when nothing is. `files` are the inventory files.
QString scopeUsageProblem(const QCommandLineParser &parser, const QStringList &files);

// The same for --account alone and files of any kind.
QString fileUsageProblem(const QCommandLineParser &parser, const QStringList &files);

// Whether warnings about files are told on standard error, or stand in what the command writes.
enum class Warnings {
    Told,
    InReport
};

// Reads files and tells on standard error how far it is and what could not be read.
ImportReport importTold(const QStringList &files, const Catalog &catalog, const ImportOptions &options,
                        Console &console, Warnings warnings = Warnings::Told);

// The exit status that these problems ask for; Done where there are none.
int statusOf(const QList<Error> &problems);

// Opens the catalog and reads the files. What could not be read is told on standard error. An error where
// there is no catalog.
Result<Workbench> openWorkbench(const QCommandLineParser &parser, const QStringList &files, Console &console,
                                Warnings warnings = Warnings::Told);

// True when files were given and none could be read: then an answer about "no inventory" would mislead.
bool lostAllFiles(const Workbench &bench, const QStringList &files);

} // namespace Ttc
