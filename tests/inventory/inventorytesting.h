#pragma once

#include "models/catalog/serviceregistry.h"
#include "models/inventory/importer.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Ttc::Testing {

// A dozen services under the names that the fixtures use.
const ServiceRegistry &registry();

// The services of catalog-data, for what depends on the names that bills and tools use.
const ServiceRegistry &realRegistry();

// "account/service kind type=count" of everything, and "account/!service" for what is known absent.
QStringList lines(const Inventory &inventory);

// "kind value count" of what the registry does not know.
QStringList unmatchedLines(const Inventory &inventory);

// A file of the test data.
QString dataFile(const QString &name);

// Writes bytes to a file of its own in the folder and gives its path.
QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);

QByteArray contentOf(const QString &path);
QByteArray gzipped(const QByteArray &bytes);

// Imports bytes as a file of no telling name.
ImportReport importBytes(const QByteArray &bytes, const ImportOptions &options = {},
                         const ServiceRegistry &services = registry());

// What a file of the test data must read as, with the real services.
void addImportColumns();
void checkImportRow();

} // namespace Ttc::Testing
