#include "models/itemmodels/exportjob.h"

#include <QtConcurrent>

namespace Ttc {

ExportJob::ExportJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportJob::finish);
}

ExportJob::~ExportJob()
{
    m_watcher.waitForFinished();
}

void ExportJob::start(const QString &format, const ChecklistExport &content, const QString &file)
{
    if (m_running) {
        return;
    }
    const ChecklistFormat *found = checklistFormat(format);
    if (found == nullptr) {
        emit failed(tr("There is no export format named “%1”.").arg(format));
        return;
    }
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run([found, content, file] {
        return writeExport(*found, content)
            .and_then([&](const WrittenExport &written) -> Result<FinishedExport> {
                const bool isFolder = found->medium == ChecklistFormat::Medium::Folder;
                return saveExport(file, written, isFolder).map([&](const QStringList &files) {
                    return FinishedExport{.format = found->key,
                                          .file = file,
                                          .files = files,
                                          .losses = written.losses,
                                          .items = static_cast<int>(content.items.size()),
                                          .mark = content.plan.mark};
                });
            });
    }));
}

void ExportJob::finish()
{
    m_running = false;
    if (const Result<FinishedExport> done = m_watcher.result(); done) {
        emit finished(*done);
    } else {
        emit failed(done.error().text());
    }
}

} // namespace Ttc
