#include "app/ttc/command.h"

#include "app/ttc/commands.h"
#include "models/exports/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

int showVersion(Console &console)
{
    console.out << "ttc " TTC_VERSION "\n";
    return Done;
}

void listCommands(const QString &group, QTextStream &out)
{
    qsizetype width = 0;
    for (const Command &command : allCommands()) {
        width = std::max(width, command.name.size());
    }
    for (const Command &command : allCommands()) {
        if (group.isEmpty() || command.name.startsWith(group + u' ')) {
            out << "  " << command.name.leftJustified(width + 2) << command.summary << "\n";
        }
    }
}

int showHelp(const QString &group, Console &console)
{
    console.out << "Usage: ttc " << (group.isEmpty() ? u"COMMAND"_s : group) << " ...\n\n";
    if (group.isEmpty()) {
        console.out << "Reads the Threat Technique Catalog for AWS and narrows it to what account "
                       "inventories show.\n\n";
    }
    console.out << "Commands:\n";
    listCommands(group, console.out);
    console.out << "\n“ttc COMMAND --help” describes a command, “ttc --version” tells the version.\n"
                << "Exit status: 0 done, 1 a file or database failed, 2 used wrongly, 3 input refused.\n";
    return Done;
}

bool isGroup(const QString &word)
{
    return std::ranges::any_of(allCommands(),
                               [&](const Command &command) { return command.name.startsWith(word + u' '); });
}

} // namespace

int runCommandLine(const QStringList &arguments, Console &console)
{
    const QString first = arguments.value(0);
    if (arguments.isEmpty()) {
        return refuseUsage({}, u"a command is missing"_s, console);
    }
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        return showHelp({}, console);
    }
    if (first == "--version"_L1 || first == "-v"_L1) {
        return showVersion(console);
    }
    for (const Command &command : allCommands()) {
        const QStringList words = command.name.split(u' ');
        if (arguments.first(std::min(words.size(), arguments.size())) == words) {
            return command.run(arguments.sliced(words.size()), console);
        }
    }
    if (!isGroup(first)) {
        return refuseUsage({}, u"“%1” is no command"_s.arg(first), console);
    }
    const QString second = arguments.value(1);
    if (second == "--help"_L1 || second == "-h"_L1) {
        return showHelp(first, console);
    }
    return refuseUsage(first,
                       second.isEmpty() ? u"“%1” needs a further word"_s.arg(first)
                                        : u"“%1 %2” is no command"_s.arg(first, second),
                       console);
}

std::optional<int> parseArguments(QCommandLineParser &parser, const QString &name,
                                  const QStringList &arguments, Console &console)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Tell the version of the program."_s);
    parser.addOptions({help, version});
    // Else “-svc:s3” is taken for the options s, v and c, and “-is:aws” for an inventory file.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const bool understood = parser.parse(QStringList{u"ttc"_s} + arguments);
    if (parser.isSet(help)) {
        // Qt names the executable where people need the command.
        static const QRegularExpression usage(u"^Usage: .*? (?=\\[options\\])"_s);
        console.out << parser.helpText().replace(usage, u"Usage: ttc %1 "_s.arg(name));
        return Done;
    }
    if (parser.isSet(version)) {
        return showVersion(console);
    }
    if (!understood) {
        QString message = parser.errorText();
        while (message.endsWith(u'.')) {
            message.chop(1);
        }
        return refuseUsage(name, message + u"; words that begin with “-” go after “--”"_s, console);
    }
    return {};
}

int refuseUsage(const QString &name, const QString &message, Console &console)
{
    const QString command = name.isEmpty() ? u"ttc"_s : QString(u"ttc "_s + name);
    console.error << command << ": " << message << ". “" << command << " --help” tells more.\n";
    return UsedWrongly;
}

int report(const Error &error, Console &console)
{
    // Names in a file may hold what a terminal takes for a command.
    console.error << printable(clickableText(error)) << "\n";
    switch (error.kind) {
    case Error::Kind::Input:
        return Refused;
    case Error::Kind::Usage:
        return UsedWrongly;
    case Error::Kind::Io:
    case Error::Kind::Database:
    case Error::Kind::Canceled:
        break;
    }
    return Failed;
}

QString clickableText(const Error &error)
{
    static const QRegularExpression lineAndColumn(u"^line (\\d+), column (\\d+)$"_s);
    const QRegularExpressionMatch match = lineAndColumn.match(error.place);
    if (!match.hasMatch()) {
        return error.text();
    }
    Error clickable = error;
    clickable.file += u':' + match.captured(1) + u':' + match.captured(2);
    clickable.place.clear();
    return clickable.text();
}

} // namespace Ttc
