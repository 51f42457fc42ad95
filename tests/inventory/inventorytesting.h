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
// Compressed by a filter of libarchive: "gzip", "xz", "zstd", "bzip2".
QByteArray packed(const QByteArray &bytes, const char *filter);
QByteArray gzipped(const QByteArray &bytes);

// How importText() reads, with the services of the catalog and no file.
struct TextRecipe
{
    QString format{}; // empty: detect
    QString path = QStringLiteral("file");
    std::size_t mostBytes = std::numeric_limits<std::size_t>::max(); // of one piece that a reader gets
};
Result<Inventory> importText(const QByteArray &bytes, const TextRecipe &recipe = {});

// Imports bytes as a file of no telling name.
ImportReport importBytes(const QByteArray &bytes, const ImportOptions &options = {},
                         const ServiceRegistry &services = registry());

// What a file of the test data must read as, with the real services.
void addImportColumns();
void checkImportRow();

} // namespace Ttc::Testing
