#include "models/inventory/importer.h"

#include "models/inventory/checktally.h"
#include "models/inventory/fileimport.h"
#include "models/inventory/inventorybuilder.h"
#include "models/inventory/inventoryformat.h"

#include <QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <new>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qint64 ProgressEveryMs = 50;
// So far may files be read ahead of the one that comes next: what they gave waits in memory.
constexpr qsizetype MostAhead = 64;

// Tells a caller of the bytes of all files together, not too often.
class Progress
{
public:
    Progress(qint64 total, const ImportMonitor &monitor)
        : m_monitor(monitor)
        , m_total(total)
    {
        m_clock.start();
    }

    // `more` bytes were read since the last call. False when the caller wants no more.
    bool advance(qint64 more)
    {
        if (m_monitor.progress) {
            const std::scoped_lock lock(m_mutex);
            m_done += more;
            if (m_clock.elapsed() >= ProgressEveryMs) {
                m_clock.restart();
                m_monitor.progress(m_done, m_total);
            }
        }
        return !isCanceled();
    }
    void finish()
    {
        if (m_monitor.progress) {
            m_monitor.progress(m_done, m_total);
        }
    }
    bool isCanceled() const { return m_monitor.canceled != nullptr && m_monitor.canceled->load(); }

private:
    const ImportMonitor &m_monitor;
    std::mutex m_mutex;
    QElapsedTimer m_clock;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

// Reads files on all processors and gives what they gave in the order of the list.
class ParallelImport
{
public:
    ParallelImport(const QList<ListedFile> &files, const ServiceRegistry &registry,
                   const ImportOptions &options, Progress &progress)
        : m_files(files)
        , m_registry(registry)
        , m_options(options)
        , m_progress(progress)
    {
        const auto processors = static_cast<qsizetype>(std::max(1U, std::thread::hardware_concurrency()));
        for (qsizetype i = 0; i < std::min(processors, files.size()); ++i) {
            m_threads.emplace_back([this] { work(); });
        }
    }
    ~ParallelImport()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_next = m_files.size();
        }
        m_changed.notify_all();
        for (std::thread &thread : m_threads) {
            thread.join();
        }
    }
    ParallelImport(const ParallelImport &) = delete;
    ParallelImport &operator=(const ParallelImport &) = delete;

    // Waits for it. To be asked for each place once, in order.
    FileOutcome take(qsizetype place)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this, place] { return m_outcomes.contains(place); });
        FileOutcome outcome = std::move(m_outcomes.extract(place).mapped());
        m_taken = place + 1;
        m_changed.notify_all();
        return outcome;
    }

private:
    void work()
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_next >= m_files.size() || m_next - m_taken < MostAhead; });
            if (m_next >= m_files.size()) {
                return;
            }
            const qsizetype place = m_next++;
            lock.unlock();
            FileOutcome outcome = read(m_files.at(place));
            lock.lock();
            m_outcomes.emplace(place, std::move(outcome));
            m_changed.notify_all();
        }
    }
    FileOutcome read(const ListedFile &file)
    {
        if (m_progress.isCanceled()) {
            return {};
        }
        qint64 before = 0;
        try {
            return importFile(file, m_registry, m_options, [&](qint64 bytes) {
                const qint64 more = std::max<qint64>(0, bytes - before);
                before = std::max(before, bytes);
                return m_progress.advance(more);
            });
        } catch (const std::bad_alloc &) {
            return {.problems = {outOfMemory(file.path)}};
        }
    }

    const QList<ListedFile> &m_files;
    const ServiceRegistry &m_registry;
    const ImportOptions &m_options;
    Progress &m_progress;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<qsizetype, FileOutcome> m_outcomes;
    qsizetype m_next = 0;
    qsizetype m_taken = 0;
    std::vector<std::thread> m_threads; // last, so that they find the rest made
};

std::optional<Error> unknownFormat(const QString &format)
{
    if (format.isEmpty() || inventoryFormat(format) != nullptr) {
        return {};
    }
    QStringList keys;
    for (const InventoryFormat &known : inventoryFormats()) {
        keys.append(known.key);
    }
    return Error{.kind = Error::Kind::Usage,
                 .message = u"there is no format \"%1\""_s.arg(format),
                 .advice = u"Known are %1"_s.arg(keys.join(u", "_s))};
}

// Whoever points at a folder or an archive wants something out of it.
void refuseBarrenFolders(const QStringList &paths, ImportReport &report)
{
    if (report.inventory.isEmpty() && report.problems.isEmpty() && !report.skipped.isEmpty()) {
        report.problems.append(
            {.kind = Error::Kind::Input,
             .file = paths.first(),
             .message = u"no file in the folder is an inventory"_s,
             .advice = u"%1: %2"_s.arg(report.skipped.first().path, report.skipped.first().reason)});
    }
}

ImportReport importAll(const QStringList &paths, const ServiceRegistry &registry,
                       const ImportOptions &options, const ImportMonitor &monitor)
{
    ImportReport report;
    if (std::optional<Error> error = unknownFormat(options.format)) {
        report.problems.append(*error);
        return report;
    }
    FileList list = listFiles(paths);
    report.problems = std::move(list.problems);
    report.skipped = std::move(list.skipped);
    Progress progress(list.bytes, monitor);
    InventoryBuilder builder;
    CheckTotals checks;
    {
        ParallelImport import(list.files, registry, options, progress);
        for (qsizetype i = 0; i < list.files.size() && !report.canceled; ++i) {
            const FileOutcome outcome = import.take(i);
            report.canceled = progress.isCanceled();
            if (report.canceled) {
                break;
            }
            for (const Inventory &inventory : outcome.inventories) {
                builder.add(inventory);
            }
            checks.add(outcome.checks);
            report.problems += outcome.problems;
            report.skipped += outcome.skipped;
        }
    }
    progress.finish();
    report.inventory = builder.take();
    report.checks = checks.results();
    if (!report.canceled) {
        refuseBarrenFolders(paths, report);
    }
    return report;
}

} // namespace

ImportReport importFiles(const QStringList &paths, const ServiceRegistry &registry,
                         const ImportOptions &options, const ImportMonitor &monitor)
{
    try {
        return importAll(paths, registry, options, monitor);
    } catch (const std::bad_alloc &) {
        ImportReport report;
        report.problems.append(outOfMemory());
        return report;
    }
}

} // namespace Ttc
