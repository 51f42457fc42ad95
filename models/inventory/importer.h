#pragma once

#include "models/catalog/error.h"
#include "models/catalog/serviceregistry.h"
#include "models/inventory/checkresult.h"
#include "models/inventory/input/archivereader.h"
#include "models/inventory/inventory.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>

namespace Ttc {

struct ImportOptions
{
    QString account{};       // for files that name none; empty: UnknownAccount
    bool complete = false;   // mark every source complete
    QString format{};        // key of InventoryFormat: read as that; empty: detect by content
    QDateTime now{};         // goes to Source::imported; UTC
    bool checksOnly = false; // refuse what holds no results of checks; in a folder it is passed over
};

// How a caller follows and stops an import. Called on a thread of the import, by one at a time and at most
// every 50 ms or so.
struct ImportMonitor
{
    std::function<void(qint64 doneBytes, qint64 totalBytes)>
        progress{};                       // bytes on disk; total -1 when unknown
    std::atomic_bool *canceled = nullptr; // set from any thread; honoured within 100 ms
};

struct ImportReport
{
    Inventory inventory{}; // of the files that could be read
    // What findings in them say of checks; sorted by account, source and check. Without those that are
    // archived, suppressed or samples. The same findings in two formats count once.
    QList<CheckResult> checks{};
    QList<Error> problems{};      // one for each file that could not
    QList<SkippedFile> skipped{}; // in folders and archives: what is no inventory, links, hidden files
    bool canceled = false;
};

// Reads files into one inventory, several at a time: opened, decompressed, decoded, detected and aggregated
// while streaming, so that memory grows with the number of distinct (account, service, type) triples and not
// with size. "-" is standard input; a folder stands for all files in it, a zip or tar archive for its
// members, and "bundle.zip/a.json" for one of them. A bad file spoils only itself. Limits: design section 10.
ImportReport importFiles(const QStringList &paths, const ServiceRegistry &registry,
                         const ImportOptions &options, const ImportMonitor &monitor = {});

} // namespace Ttc
