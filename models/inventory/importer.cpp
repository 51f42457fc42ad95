#include "models/inventory/importer.h"

#include "models/inventory/aggregator.h"
#include "models/inventory/detection/formatdetector.h"
#include "models/inventory/detection/knownshapes.h"
#include "models/inventory/input/textstream.h"
#include "models/inventory/inventorybuilder.h"
#include "models/inventory/inventoryformat.h"
#include "models/inventory/readers/reader.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qint64 ProgressEveryMs = 50;

// Tells a caller of the bytes of all files together, not too often.
class Progress
{
public:
    Progress(const QStringList &paths, const ImportMonitor &monitor)
        : m_monitor(monitor)
    {
        for (const QString &path : paths) {
            const QFileInfo info(path);
            if (path == "-"_L1 || (info.exists() && !info.isFile() && !info.isDir())) {
                m_total = -1;
                break;
            }
            m_total += info.isFile() ? info.size() : 0;
        }
        m_clock.start();
    }

    // False when the caller wants no more.
    bool at(qint64 bytesOfFile)
    {
        if (m_monitor.progress && m_clock.elapsed() >= ProgressEveryMs) {
            m_clock.restart();
            m_monitor.progress(m_done + bytesOfFile, m_total);
        }
        return !isCanceled();
    }
    void fileDone(qint64 bytes)
    {
        m_done += bytes;
        if (m_monitor.progress) {
            m_monitor.progress(m_done, m_total);
        }
    }
    bool isCanceled() const { return m_monitor.canceled != nullptr && m_monitor.canceled->load(); }

private:
    const ImportMonitor &m_monitor;
    QElapsedTimer m_clock;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Result<QString> formatOf(TextStream &text, const ImportOptions &options)
{
    const std::string_view raw = text.rawBeginning();
    if (raw.empty()) {
        return tl::unexpected(Error{.kind = Error::Kind::Input,
                                    .message = u"the file is empty"_s,
                                    .advice = u"Look whether the command that made it failed"_s});
    }
    if (std::optional<Error> error = refuseBinary(raw)) {
        return tl::unexpected(*error);
    }
    if (options.format.isEmpty()) {
        return detectFormat(text);
    }
    return options.format;
}

// A list that nothing is known of is more likely a file of some other kind.
bool isGibberish(const QString &format, const ImportOptions &options, const Inventory &inventory)
{
    return format == "list"_L1 && options.format.isEmpty() && inventory.sources.first().records > 0
        && std::ranges::all_of(inventory.accounts,
                               [](const AccountInventory &account) { return account.services.isEmpty(); });
}

class FileImport
{
public:
    FileImport(const QString &path, const ServiceRegistry &registry, const ImportOptions &options,
               Progress &progress)
        : m_path(path)
        , m_options(options)
        , m_aggregator(registry, options)
        , m_text(path, [&progress](qint64 bytes) { return progress.at(bytes); })
    {
    }

    Result<Inventory> read()
    {
        const Result<QString> format = formatOf(m_text, m_options);
        if (!format) {
            return refused(format.error());
        }
        if (const std::optional<Error> error = readerOf(*format)(m_text, m_aggregator)) {
            return refused(*error);
        }
        std::string_view rest;
        while (m_text.next(rest)) {
        }
        if (const std::optional<Error> error = m_text.error()) {
            return refused(*error);
        }
        if (m_text.encoding() == "latin-1"_L1) {
            m_aggregator.notices().count(Notices::Kind::Latin1);
        }
        Inventory inventory = m_aggregator.take(source(*format));
        if (isGibberish(*format, m_options, inventory)) {
            return refused(
                {.kind = Error::Kind::Input,
                 .message = u"nothing in it is known as a service, resource type or ARN"_s,
                 .advice = u"Open a file of one of the known formats; ttc inventory inspect --help names "
                           "them"_s});
        }
        return inventory;
    }
    qint64 bytesRead() const { return m_text.file().bytesRead(); }

private:
    // What stopped the text comes first: a reader only sees that it breaks off.
    tl::unexpected<Error> refused(Error error) const
    {
        error = m_text.error().value_or(error);
        error.file = m_path;
        return tl::unexpected(std::move(error));
    }
    Source source(const QString &format) const
    {
        Source source;
        source.path = m_path;
        source.label = m_path == "-"_L1 ? u"standard input"_s : QFileInfo(m_path).fileName();
        source.format = format;
        source.absenceKind = inventoryFormat(format)->absenceKind;
        source.compression = m_text.file().compression();
        source.encoding = m_text.encoding();
        source.sha256 = m_text.file().sha256();
        source.bytes = m_text.file().bytesRead();
        source.imported = m_options.now;
        source.complete = m_options.complete;
        return source;
    }

    QString m_path;
    const ImportOptions &m_options;
    Aggregator m_aggregator;
    TextStream m_text;
};

} // namespace

ImportReport importFiles(const QStringList &paths, const ServiceRegistry &registry,
                         const ImportOptions &options, const ImportMonitor &monitor)
{
    ImportReport report;
    if (!options.format.isEmpty() && inventoryFormat(options.format) == nullptr) {
        QStringList keys;
        for (const InventoryFormat &format : inventoryFormats()) {
            keys.append(format.key);
        }
        report.problems.append({.kind = Error::Kind::Usage,
                                .message = u"there is no format \"%1\""_s.arg(options.format),
                                .advice = u"Known are %1"_s.arg(keys.join(u", "_s))});
        return report;
    }
    Progress progress(paths, monitor);
    InventoryBuilder builder;
    for (const QString &path : paths) {
        FileImport file(path, registry, options, progress);
        const Result<Inventory> inventory = file.read();
        if (progress.isCanceled()) {
            report.canceled = true;
            break;
        }
        if (inventory) {
            builder.add(*inventory);
        } else {
            report.problems.append(inventory.error());
        }
        progress.fileDone(file.bytesRead());
    }
    report.inventory = builder.take();
    return report;
}

} // namespace Ttc
