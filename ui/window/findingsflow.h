#pragma once

#include "models/checklist/findingproposal.h"
#include "models/inventory/importer.h"
#include "ui/session.h"
#include "ui/widgets/messagetopic.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QWidget;

namespace Ttc {

class FileChooser;
class FindingsDialog;
class ImportBar;
class ImportJob;
class Theme;

// From findings of Prowler, Security Hub or AWS Config to statuses: reads the files on another thread, shows
// what they suggest, sets what a person accepts as one step that can be undone. The inventory stays as it is.
class FindingsFlow final : public QObject
{
    Q_OBJECT
public:
    // What the flow speaks through; all outlive it.
    struct Surface
    {
        const Theme &theme;
        FileChooser &files;
        ImportBar &bar;
        MessageTopic messages;
        QWidget &window; // parent of dialogs
    };

    FindingsFlow(const Session &session, Surface surface, QObject *parent = nullptr);
    ~FindingsFlow() override;

    // Asks for files, then as read().
    void chooseFiles();
    void read(const QStringList &paths);

signals:
    void applied(); // statuses were set

private:
    void finish(const ImportReport &report);
    void suggest(const ImportReport &report);
    void apply(const QList<StatusProposal> &accepted);
    void tellFailure(const ImportReport &report);

    const Session m_session;
    const Surface m_surface;
    std::unique_ptr<ImportJob> m_job; // with the first files
    QPointer<FindingsDialog> m_dialog;
};

} // namespace Ttc
