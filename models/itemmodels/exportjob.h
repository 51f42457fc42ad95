#pragma once

#include "models/exports/checklistexporter.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QStringList>

namespace Ttc {

// What an export came to.
struct FinishedExport
{
    QString format{};     // its key
    QString file{};       // or folder, as the person named it
    QStringList files{};  // all that were written
    QStringList losses{}; // WrittenExport::losses
    int items = 0;
    LogMark mark{}; // where the plan's log stood
};

// Writes a checklist on a thread of the pool. One export at a time; the destructor waits.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    // From start() to the signal that ends it.
    bool isRunning() const { return m_running; }
    // Ignored while one is running. `format` is a key of checklistFormats(); another one fails. `file` as for
    // saveExport().
    void start(const QString &format, const ChecklistExport &content, const QString &file);

signals:
    void finished(const FinishedExport &done);
    void failed(const QString &message);

private:
    void finish();

    QFutureWatcher<Result<FinishedExport>> m_watcher;
    bool m_running = false;
};

} // namespace Ttc
