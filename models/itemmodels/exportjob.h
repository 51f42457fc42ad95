#pragma once

#include "models/exports/checklistexporter.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

namespace Ttc {

// Writes a checklist on a thread of the pool. One export at a time; the destructor waits.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    // From start() to the signal that ends it.
    bool isRunning() const { return m_running; }
    // Ignored while one is running. `format` is a key of checklistFormats(); another one fails.
    void start(const QString &format, const ChecklistExport &content, const QString &file);

signals:
    void finished(const QString &file, int items);
    void failed(const QString &message);

private:
    struct Outcome
    {
        QString file{};
        int items = 0;
        QString problem{};
    };
    void finish();

    QFutureWatcher<Outcome> m_watcher;
    bool m_running = false;
};

} // namespace Ttc
