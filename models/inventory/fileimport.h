#pragma once

#include "models/inventory/checktally.h"
#include "models/inventory/filelist.h"
#include "models/inventory/importer.h"

#include <functional>

namespace Ttc {

// What one file gave: an inventory, or several where it is an archive.
struct FileOutcome
{
    QList<Inventory> inventories{};
    QList<CountedCheck> checks{};
    QList<Error> problems{};
    QList<SkippedFile> skipped{};
};

// Asked again and again with the bytes of this file that were read from disk; false stops.
using KeepGoing = std::function<bool(qint64 bytes)>;

// Reads a file, or every file in an archive. What was not named by a person and is no inventory is passed
// over; what is one and cannot be read is a problem all the same.
FileOutcome importFile(const ListedFile &file, const ServiceRegistry &registry, const ImportOptions &options,
                       const KeepGoing &keepGoing);

} // namespace Ttc
