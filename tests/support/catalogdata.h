#pragma once

#include "models/catalog/catalog.h"

#include <QSet>
#include <QString>

namespace Ttc::Testing {

// The catalog that this project ships. Fails hard with the first problem where it cannot be read.
const Catalog &shippedCatalog();

// The lines of tests/data/known/NAME.txt without its comments.
QSet<QString> knownLines(const QString &name);

} // namespace Ttc::Testing
