#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/error.h"

#include <QList>
#include <QString>

namespace Ttc {

// Reads a catalog-data folder: catalog.yaml, tactics.yaml, services.yaml, techniques/*.yaml, controls/*.yaml.
// Gives the contents, or every problem of every file in one list, each with file, place ("line 3, column 7"),
// message and advice, sorted by file and place. The keys of each file are described in
// catalog-data/README.md. Refused: unknown or duplicate keys, references to an unknown service, tactic,
// control or parent, duplicate ids, an id that is no technique id or differs from its file's name, cycles of
// parents, empty required text, an address that is not https, a file above 1 MiB, aliases and anchors.
tl::expected<CatalogContents, QList<Error>> readCatalog(const QString &folder);

} // namespace Ttc
