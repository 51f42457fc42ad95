#include "models/itemmodels/mergejob.h"

#include <QtConcurrent>

namespace Ttc {

MergeJob::MergeJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &MergeJob::finish);
}

MergeJob::~MergeJob()
{
    m_watcher.waitForFinished();
}

void MergeJob::start(const QString &path, const OurPlan &ours)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run([path, ours]() -> Result<IncomingFile> {
        // No exception of a thread may end the program.
        try {
            return isWorkspace(path) ? readIncomingWorkspace(path, ours) : readIncoming(path);
        } catch (const std::bad_alloc &) {
            return tl::unexpected(outOfMemory(path));
        }
    }));
}

void MergeJob::finish()
{
    m_running = false;
    if (const Result<IncomingFile> file = m_watcher.result(); file) {
        emit finished(*file);
    } else {
        emit failed(file.error().text());
    }
}

} // namespace Ttc
