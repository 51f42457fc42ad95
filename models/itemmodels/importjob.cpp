#include "models/itemmodels/importjob.h"

#include <QElapsedTimer>
#include <QtConcurrent>

#include <utility>

namespace Ttc {

namespace {

constexpr qint64 ProgressInterval = 50; // ms: more often than a person can see would only cost

} // namespace

ImportJob::ImportJob(std::shared_ptr<const ServiceRegistry> registry, QObject *parent)
    : QObject(parent)
    , m_registry(std::move(registry))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportJob::finish);
}

ImportJob::~ImportJob()
{
    cancel();
    m_watcher.waitForFinished();
}

void ImportJob::start(const QStringList &paths, const ImportOptions &options)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_canceled = false;
    ImportOptions dated = options;
    if (!dated.now.isValid()) {
        dated.now = QDateTime::currentDateTimeUtc();
    }
    ImportMonitor monitor{.progress = relay(), .canceled = &m_canceled};
    m_watcher.setFuture(QtConcurrent::run([registry = m_registry, paths, dated, monitor] {
        return importFiles(paths, *registry, dated, monitor);
    }));
    emit started();
}

void ImportJob::cancel()
{
    m_canceled = true;
}

std::function<void(qint64, qint64)> ImportJob::relay()
{
    // Called on the thread of the pool: it may only post to this object.
    return [this, sinceLast = QElapsedTimer()](qint64 done, qint64 total) mutable {
        if (sinceLast.isValid() && sinceLast.elapsed() < ProgressInterval) {
            return;
        }
        sinceLast.start();
        QMetaObject::invokeMethod(
            this, [this, done, total] { emit progressChanged(done, total); }, Qt::QueuedConnection);
    };
}

void ImportJob::finish()
{
    m_running = false;
    // Not takeResult(): it leaves a future that waitForFinished() would wait for without end.
    const ImportReport report = m_watcher.result();
    if (m_canceled || report.canceled) {
        emit canceled();
    } else {
        emit finished(report);
    }
}

} // namespace Ttc
