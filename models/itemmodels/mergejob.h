#pragma once

#include "models/exchange/incomingfile.h"
#include "models/exchange/ourside.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

namespace Ttc {

// Reads a checklist or a workspace that came back, on a thread of the pool. One file at a time; the
// destructor waits.
class MergeJob final : public QObject
{
    Q_OBJECT
public:
    explicit MergeJob(QObject *parent = nullptr);
    ~MergeJob() override;

    // From start() to the signal that ends it.
    bool isRunning() const { return m_running; }
    // Ignored while one is running. `ours` is what a workspace is compared with.
    void start(const QString &path, const OurPlan &ours);

signals:
    void finished(const Ttc::IncomingFile &file);
    void failed(const QString &message);

private:
    void finish();

    QFutureWatcher<Result<IncomingFile>> m_watcher;
    bool m_running = false;
};

} // namespace Ttc
