#pragma once

#include "models/catalog/catalogdraft.h"

namespace Ttc {

// Refuses what only shows once every file is read: ids that two entries share, references to nothing, parents
// in a circle or more than one level deep, and the parts that a leaf needs and a parent must not have.
void checkCatalog(CatalogDraft &draft);

} // namespace Ttc
