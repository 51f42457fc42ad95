#pragma once

#include "models/catalog/error.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <optional>

namespace Ttc {

// How a command ended, as its exit status.
enum ExitStatus {
    Done = 0,
    Failed = 1, // a file or database could not be read or written
    UsedWrongly = 2,
    Refused = 3, // the content of an input was refused
};

// What a command may touch of the world around it. Streams write UTF-8.
struct Console
{
    QTextStream &out;
    QTextStream &error;
    QString applicationDir{}; // folder of the executable, from which the bundled catalog is found
};

// One command: "catalog build". Commands whose names begin with the same word form a group.
struct Command
{
    QString name{};
    QString summary{}; // one line for --help, without a full stop
    // Takes what follows the name and gives the exit status.
    int (*run)(const QStringList &arguments, Console &console) = nullptr;
};

// Finds the command that the arguments (without the program's name) begin with and runs it; answers --help
// and
// --version itself.
int runCommandLine(const QStringList &arguments, Console &console);

// Reads a command's arguments into its parser, which must have a description, its options and its positional
// arguments. Adds --help and --version and answers them. Gives the exit status where the command is over by
// that, nothing where it should go on.
std::optional<int> parseArguments(QCommandLineParser &parser, const QString &name,
                                  const QStringList &arguments, Console &console);

// Says what was used wrongly and where help is; gives UsedWrongly.
int refuseUsage(const QString &name, const QString &message, Console &console);

// Says the error and gives its exit status.
int report(const Error &error, Console &console);

// "file:3:7: message. advice." where the place is a line and a column, so that editors can jump there; else
// as Error::text().
QString clickableText(const Error &error);

} // namespace Ttc
