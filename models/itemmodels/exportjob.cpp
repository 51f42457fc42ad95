#include "models/itemmodels/exportjob.h"

#include "models/exports/savefile.h"

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
    m_watcher.setFuture(QtConcurrent::run([write = found->write, content, file] {
        Outcome outcome{.file = file, .items = static_cast<int>(content.items.size())};
        const auto saved =
            write(content).and_then([&](const QByteArray &bytes) { return saveFile(file, bytes); });
        if (!saved) {
            outcome.problem = saved.error().text();
        }
        return outcome;
    }));
}

void ExportJob::finish()
{
    m_running = false;
    const Outcome outcome = m_watcher.result();
    if (outcome.problem.isEmpty()) {
        emit finished(outcome.file, outcome.items);
    } else {
        emit failed(outcome.problem);
    }
}

} // namespace Ttc
