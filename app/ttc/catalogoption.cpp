#include "app/ttc/catalogoption.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QCommandLineOption catalogOption()
{
    return {u"catalog"_s,
            u"Read the catalog from this mirror instead of the one that came with the program."_s, u"FILE"_s};
}

Result<Mirror> openCatalog(const QCommandLineParser &parser, const Console &console)
{
    const QString named = parser.value(u"catalog"_s);
    if (parser.isSet(u"catalog"_s)) {
        return openMirror(named);
    }
    const QString found = findMirror(console.applicationDir);
    if (found.isEmpty()) {
        return tl::unexpected(
            Error{Error::Kind::Io,
                  {},
                  {},
                  u"there is no catalog mirror beside the program in %1"_s.arg(console.applicationDir),
                  u"Name one with --catalog, or build one with “ttc catalog build”"_s});
    }
    return openMirror(found);
}

} // namespace Ttc
