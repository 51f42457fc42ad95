#include "app/ttc/commands.h"

#include "app/ttc/catalogbuildcommand.h"
#include "app/ttc/cataloginfocommand.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

const QList<Command> &allCommands()
{
    static const QList<Command> commands{
        {u"catalog build"_s, u"check a folder of YAML files and write a catalog mirror"_s, &runCatalogBuild},
        {u"catalog info"_s, u"tell version, size and origin of the catalog"_s, &runCatalogInfo},
    };
    return commands;
}

} // namespace Ttc
