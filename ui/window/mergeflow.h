#pragma once

#include "models/exchange/merge.h"
#include "models/itemmodels/mergejob.h"
#include "ui/session.h"
#include "ui/widgets/messagetopic.h"

#include <QObject>
#include <QPointer>

class QSettings;
class QWidget;

namespace Ttc {

class FileChooser;
class MergeDialog;
class Theme;

// From a checklist that came back, or somebody else's workspace, to the plan: reads it on another thread,
// shows row by row what it suggests, takes what a person accepts as one step that can be undone.
class MergeFlow final : public QObject
{
    Q_OBJECT
public:
    // What the flow speaks through; all outlive it.
    struct Surface
    {
        const Theme &theme;
        FileChooser &files;
        QSettings &settings;
        MessageTopic messages;
        QWidget &window; // parent of dialogs
    };

    MergeFlow(const Session &session, Surface surface, QObject *parent = nullptr);

    // Asks for a file, then as read().
    void chooseFile();
    void read(const QString &path);
    // The same file as last time; asks for one where there was none.
    void readAgain();

signals:
    void applied(); // something was taken

private:
    void suggest(const IncomingFile &file);
    void apply(const QList<MergeProposal> &accepted, const QString &path);
    void tellFailure(const QString &message);
    Result<OurSide> side(const IncomingFile &file) const;

    const Session m_session;
    const Surface m_surface;
    MergeJob m_job;
    PlanId m_plan = 0; // that the file is read for
    QPointer<MergeDialog> m_dialog;
};

} // namespace Ttc
