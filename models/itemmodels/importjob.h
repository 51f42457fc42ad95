#pragma once

#include "models/inventory/importer.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

namespace Ttc {

// Reads inventory files on a thread of the pool. One import at a time; the destructor cancels and waits.
class ImportJob final : public QObject
{
    Q_OBJECT
public:
    explicit ImportJob(std::shared_ptr<const ServiceRegistry> registry, QObject *parent = nullptr);
    ~ImportJob() override;

    bool isRunning() const;
    // Ignored while one is running.
    void start(const QStringList &paths, const ImportOptions &options);
    void cancel();

signals:
    void started();
    void progressChanged(qint64 doneBytes, qint64 totalBytes); // total -1 when unknown
    void finished(const Ttc::ImportReport &report);            // not after a cancel
    void canceled();

private:
    std::shared_ptr<const ServiceRegistry> m_registry;
    QFutureWatcher<ImportReport> m_watcher;
    std::atomic_bool m_canceled = false;
};

} // namespace Ttc
