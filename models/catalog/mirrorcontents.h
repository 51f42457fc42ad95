#pragma once

#include "models/catalog/catalog.h"

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

// The rows of a mirror. All throw what SQLiteCpp throws; `readRows` also std::exception where a word is
// unknown.

// Fills the tables of an empty mirror. Techniques, controls and services are sorted first, so that the same
// contents give the same rows in whatever order they come.
void writeRows(SQLite::Database &database, const CatalogContents &contents);

// Fills the full-text index.
void writeSearchRows(SQLite::Database &database, const Catalog &catalog);

CatalogContents readRows(SQLite::Database &database);

} // namespace Ttc
