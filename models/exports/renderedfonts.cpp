#include "models/exports/renderedfonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

Result<void> fontsForRendering()
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) == nullptr) {
        return tl::unexpected(Error{.kind = Error::Kind::Usage,
                                    .message = u"a program without graphics cannot draw pages and pictures"_s,
                                    .advice = u"Choose another format"_s});
    }
    if (QFontDatabase::families().isEmpty()) {
        return tl::unexpected(
            Error{.message = u"pages and pictures cannot be drawn, since no font is installed"_s,
                  .advice = u"Install one, for example the package fonts-dejavu-core, and try again"_s});
    }
    return {};
}

} // namespace Ttc
