#include "app/ttc/inventoryformatscommand.h"

#include "app/ttc/terminal.h"
#include "models/exports/inventoryformatlist.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int WidthOfFiles = 100;

} // namespace

int runInventoryFormats(const QStringList &arguments, Console &console)
{
    const QString name = u"inventory formats"_s;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Lists the formats of inventory files that can be read, what each can and cannot show, and the "
        "command or console path that gives one."_s);
    parser.addOption({u"format"_s, u"Write “text” (the default) or “json”."_s, u"FORMAT"_s, u"text"_s});
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refuseUsage(
            name, u"“%1” is not expected here"_s.arg(parser.positionalArguments().constFirst()), console);
    }
    const QString format = parser.value(u"format"_s);
    if (format != "text"_L1 && format != "json"_L1) {
        return refuseUsage(name, u"“%1” is no format, choose text or json"_s.arg(format), console);
    }
    const int width = outputWidth();
    console.out << QString::fromUtf8(format == "json"_L1
                                         ? inventoryFormatsJson()
                                         : inventoryFormatsText(width > 0 ? width : WidthOfFiles));
    return Done;
}

} // namespace Ttc
