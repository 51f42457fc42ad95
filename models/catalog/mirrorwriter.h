#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/error.h"

#include <QString>

namespace Ttc {

// Writes the catalog as an SQLite mirror: made and checked in memory (integrity_check, foreign_key_check, the
// contents read back), written to a temporary file beside `file`, then renamed over it, so that a reader
// never sees half of one. Gives the SHA-256 of the content as lower-case hex: the same contents give the same
// hash, whenever and wherever they are written. On an error `file` is as it was.
Result<QString> writeMirror(const CatalogContents &contents, const QString &file);

} // namespace Ttc
