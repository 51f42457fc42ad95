#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/error.h"
#include "models/catalog/textindex.h"

#include <QString>

#include <memory>

namespace Ttc {

// The catalog as it lies on disk, opened read-only. CatalogInfo::sha256 is filled.
struct Mirror
{
    QString file{};
    int schema = 0;    // user_version of the file
    QString builtBy{}; // tool and version that wrote it
    std::shared_ptr<const Catalog> catalog{};
    std::shared_ptr<TextIndex> index{};
};

// Opens a mirror and loads it whole. A file that is missing, not ours, too new, damaged or truncated is
// refused with a message that says which, and what to do.
Result<Mirror> openMirror(const QString &file);

// Where the mirror lies when nobody names one: beside the executable's build (`<dir>/catalog.ttcdb`,
// `<dir>/../catalog.ttcdb`), then `<dir>/../share/ttc-browser/catalog.ttcdb`. `applicationDir` is the folder
// of the executable. Empty when there is none.
QString findMirror(const QString &applicationDir);

} // namespace Ttc
