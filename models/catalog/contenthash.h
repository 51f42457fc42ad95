#pragma once

#include <QByteArray>

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

// SHA-256 over every row of every ordinary table of an open mirror, in the order of names and primary keys:
// what the mirror says, not how or when it was written. Left out are the full-text index, which follows from
// the rest, and the rows of `meta` that tell of the writing. Throws what SQLiteCpp throws.
QByteArray contentHash(SQLite::Database &database);

} // namespace Ttc
