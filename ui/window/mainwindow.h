#pragma once

#include "ui/session.h"
#include "ui/window/selectionhistory.h"
#include "ui/window/windowmemory.h"

#include <QMainWindow>

class QSettings;
class QSplitter;
class QTabWidget;

namespace Ttc {

class ChecklistPage;
class ControlsPage;
class DetailPane;
class DropOverlay;
class ExportFlow;
class FileChooser;
class FilterPane;
class FindingsFlow;
class HelpWindows;
class ImportBar;
class ImportFlow;
class InventoryPage;
class InventoryMenu;
class MergeFlow;
class MessageBar;
class MessageTopic;
class TechniquesPage;
class Theme;
class TopBar;
class UndoFlow;
class WindowActions;
struct Message;

// The window: puts bars, panes and pages together and passes selections between them. What each does, it does
// itself.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    // Where the window was started and with what; references outlive it.
    struct Options
    {
        FileChooser &files;
        QSettings &settings;
        QString sampleFolder{}; // of the sample inventory; empty when there is none
        QString catalogNote{};  // "bundled", or the name of the file
        bool kept = true;       // changes go to a workspace
    };

    MainWindow(const Session &session, Theme &theme, const Options &options);
    ~MainWindow() override;

    void showMessage(const Message &message);
    void importFiles(const QStringList &paths);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildCentre();
    void buildMenus();
    void connectActions();
    void connectPages();
    void connectInventoryPage();
    void connectFlows();
    void connectNavigation();

    void showSelection(const Selection &selection, bool remember = true);
    void showCurrentPage();
    void updateHistoryActions();
    void updatePanes();
    void updateInventory();
    void makeUndo();
    MessageTopic inventoryTopic() const;
    MessageTopic checklistTopic(const QString &name) const;
    bool isItemSeen(const QStringList &ids) const;
    void focusPane(int step);
    void chooseAccounts();
    void denyUnused();
    void planNext();
    void showProgress();
    WindowMemory::Parts parts();

    const Session m_session;
    Theme &m_theme;
    const Options m_options;
    WindowActions *m_actions = nullptr;
    InventoryMenu *m_inventoryMenu = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_messages = nullptr;
    ImportBar *m_importBar = nullptr;
    QSplitter *m_splitter = nullptr;
    FilterPane *m_filterPane = nullptr;
    QTabWidget *m_tabs = nullptr;
    TechniquesPage *m_techniques = nullptr;
    ChecklistPage *m_checklist = nullptr;
    ControlsPage *m_controls = nullptr;
    InventoryPage *m_inventory = nullptr;
    DetailPane *m_detail = nullptr;
    DropOverlay *m_dropOverlay = nullptr;
    HelpWindows *m_help = nullptr;
    ImportFlow *m_imports = nullptr;
    ExportFlow *m_exports = nullptr;
    MergeFlow *m_merge = nullptr;
    FindingsFlow *m_findings = nullptr;
    UndoFlow *m_undo = nullptr;
    SelectionHistory m_history;
};

} // namespace Ttc
