#pragma once

#include "models/inventory/importer.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>

namespace Ttc {

// Reads inventory files on a thread of the pool. One import at a time; the destructor cancels and waits.
class ImportJob final : public QObject
{
    Q_OBJECT
public:
    explicit ImportJob(std::shared_ptr<const ServiceRegistry> registry, QObject *parent = nullptr);
    ~ImportJob() override;

    // From start() to the signal that ends it.
    bool isRunning() const { return m_running; }
    // Ignored while one is running. Without a time in `options` the present is taken.
    void start(const QStringList &paths, const ImportOptions &options);
    // Asks the import to stop; canceled() follows, even when it was about to finish.
    void cancel();

signals:
    void started();
    void progressChanged(qint64 doneBytes, qint64 totalBytes); // every 50 ms at most; total -1 when unknown
    void finished(const Ttc::ImportReport &report);            // not after a cancel
    void canceled();

private:
    void finish();
    std::function<void(qint64, qint64)> relay();

    std::shared_ptr<const ServiceRegistry> m_registry;
    QFutureWatcher<ImportReport> m_watcher;
    std::atomic_bool m_canceled = false;
    bool m_running = false;
};

} // namespace Ttc
