#pragma once

#include "models/itemmodels/exportjob.h"
#include "ui/session.h"

#include <QObject>

class QSettings;
class QWidget;

namespace Ttc {

class FileChooser;
class MessageBar;
class Theme;

// From "export" to a file: asks how and where, writes on another thread, tells what came of it.
class ExportFlow final : public QObject
{
    Q_OBJECT
public:
    // What the flow speaks through; all outlive it.
    struct Surface
    {
        const Theme &theme;
        FileChooser &files;
        QSettings &settings;
        MessageBar &messages;
        QWidget &window; // parent of dialogs
    };

    ExportFlow(const Session &session, const Surface &surface, QObject *parent = nullptr);

    // Opens the dialog for the checklist that the filter leaves now.
    void exportChecklist();
    // The same format to the same file as last time, without asking; asks where the plan was never exported.
    void exportAgain();
    // What was exported of the plan, and when.
    void showRecords();
    // Asks for a file and writes which account uses which service as CSV.
    void exportPresences();

signals:
    void openFolderRequested(const QString &folder);

private:
    void start(const QString &format, const ChecklistExport &content, const QString &file);
    void finish(const FinishedExport &done);
    void tellNothingToExport();
    void tellWritten(const QString &what, const QString &file);

    const Session m_session;
    const Surface m_surface;
    ExportJob m_job;
    PlanId m_plan = 0; // of what is being written
};

} // namespace Ttc
