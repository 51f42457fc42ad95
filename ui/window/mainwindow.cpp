#include "ui/window/mainwindow.h"

#include "models/catalog/mirror.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/dialogs/denydialog.h"
#include "ui/dialogs/plannerdialog.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/pages/checklistpage.h"
#include "ui/pages/controlspage.h"
#include "ui/pages/inventorypage.h"
#include "ui/pages/techniquespage.h"
#include "ui/panes/detailpane.h"
#include "ui/panes/filterpane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dropoverlay.h"
#include "ui/widgets/importbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/messagetopic.h"
#include "ui/window/exportflow.h"
#include "ui/window/filechooser.h"
#include "ui/window/findingsflow.h"
#include "ui/window/helpwindows.h"
#include "ui/window/importflow.h"
#include "ui/window/inventorymenu.h"
#include "ui/window/mergeflow.h"
#include "ui/window/shownchecklist.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/undoflow.h"
#include "ui/window/windowactions.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

MainWindow::MainWindow(const Session &session, Theme &theme, const Options &options)
    : m_session(session)
    , m_theme(theme)
    , m_options(options)
    , m_actions(new WindowActions(theme, this))
    , m_topBar(new TopBar(theme, session, this))
    , m_messages(new MessageBar(theme, this))
    , m_importBar(new ImportBar(this))
    , m_splitter(new QSplitter(this))
    , m_filterPane(new FilterPane(theme, session.filter, session.inventory, m_splitter))
    , m_tabs(new QTabWidget(m_splitter))
    , m_techniques(new TechniquesPage(theme, session, m_tabs))
    , m_checklist(new ChecklistPage(theme, session, m_tabs))
    , m_controls(new ControlsPage(theme, session, m_tabs))
    , m_inventory(new InventoryPage(theme, session.inventory, m_tabs))
    , m_detail(new DetailPane(theme, session.inventory, session.checklist, m_splitter))
    , m_dropOverlay(new DropOverlay(*this))
    , m_help(new HelpWindows(theme, session.mirror, *m_messages, *this))
    , m_imports(new ImportFlow(session.inventory,
                               {theme, options.files, *m_importBar, inventoryTopic(), *this}, this))
    , m_exports(new ExportFlow(session, {theme, options.files, options.settings, *m_messages, *this}, this))
    , m_merge(new MergeFlow(
          session, {theme, options.files, options.settings, checklistTopic(u"merge"_s), *this}, this))
    , m_findings(new FindingsFlow(
          session, {theme, options.files, *m_importBar, checklistTopic(u"findings"_s), *this}, this))
{
    setObjectName(u"mainWindow"_s);
    buildCentre();
    buildMenus();
    setStatusBar(new StatusLine(session, options.catalogNote, options.kept, this));
    WindowMemory(options.settings).restore(parts());
    connectActions();
    connectPages();
    connectInventoryPage();
    connectFlows();
    connectNavigation();
    makeUndo();
    updatePanes();
    updateInventory();
    showCurrentPage();
    updateHistoryActions();
    m_topBar->focusSearch();
}

MessageTopic MainWindow::inventoryTopic() const
{
    return {*m_messages, u"import"_s, [&inventory = m_session.inventory] { return inventory.changesMade(); }};
}

MessageTopic MainWindow::checklistTopic(const QString &name) const
{
    return {*m_messages, name, [&checklist = m_session.checklist] { return checklist.changesMade(); }};
}

MainWindow::~MainWindow()
{
    // Fields keep what was typed into them when they are hidden, and the window hears of it.
    hide();
}

void MainWindow::buildCentre()
{
    m_tabs->setObjectName(u"pageTabs"_s);
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->addTab(m_techniques, tr("Techniques"));
    m_tabs->addTab(m_checklist, tr("Checklist"));
    m_tabs->addTab(m_controls, tr("Controls"));
    m_tabs->addTab(m_inventory, tr("Inventory"));
    m_splitter->setObjectName(u"panesSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_filterPane);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setStretchFactor(2, 1);
    // Shares of 1440; larger text takes its room from the list, which can give up columns.
    const int filters = std::max(226, m_theme.scaled(145));
    m_splitter->setSizes({filters, 1440 - 424 - filters, 424});
    m_filterPane->setMinimumWidth(m_theme.scaled(120));
    m_tabs->setMinimumWidth(m_theme.scaled(240));
    m_detail->setMinimumWidth(m_theme.scaled(280)); // its tabs in full

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_importBar);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(centre);
}

void MainWindow::buildMenus()
{
    m_inventoryMenu = new InventoryMenu(m_theme, m_session.inventory,
                                        {m_actions->open, m_actions->openFolder, m_actions->sample,
                                         m_actions->compare, m_actions->denyUnused},
                                        this);
    m_topBar->setInventoryMenu(m_inventoryMenu);
    m_actions->fillMenuBar(menuBar(), m_inventoryMenu);
    m_actions->showFilters->setChecked(true);
    m_actions->showDetails->setChecked(true);
}

void MainWindow::connectActions()
{
    const WindowActions &actions = *m_actions;
    connect(actions.open, &QAction::triggered, m_imports, &ImportFlow::chooseFiles);
    connect(actions.openFolder, &QAction::triggered, m_imports, &ImportFlow::chooseFolder);
    connect(actions.compare, &QAction::triggered, m_imports, &ImportFlow::compare);
    connect(actions.denyUnused, &QAction::triggered, this, &MainWindow::denyUnused);
    connect(actions.progress, &QAction::triggered, this, &MainWindow::showProgress);
    connect(actions.planNext, &QAction::triggered, this, &MainWindow::planNext);
    connect(actions.sample, &QAction::triggered, this,
            [this] { m_imports->importSample(m_options.sampleFolder); });
    connect(actions.exportChecklist, &QAction::triggered, m_exports, &ExportFlow::exportChecklist);
    connect(actions.exportAgain, &QAction::triggered, m_exports, &ExportFlow::exportAgain);
    connect(actions.exportRecords, &QAction::triggered, m_exports, &ExportFlow::showRecords);
    connect(actions.bringBack, &QAction::triggered, m_merge, &MergeFlow::chooseFile);
    connect(actions.bringBackAgain, &QAction::triggered, m_merge, &MergeFlow::readAgain);
    connect(actions.findings, &QAction::triggered, m_findings, &FindingsFlow::chooseFiles);
    connect(actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions.find, &QAction::triggered, m_topBar, &TopBar::focusSearch);
    connect(actions.clearFilters, &QAction::triggered, &m_session.filter, &FilterState::clear);
    connect(actions.showFilters, &QAction::toggled, this, &MainWindow::updatePanes);
    connect(actions.showDetails, &QAction::toggled, this, &MainWindow::updatePanes);
    connect(actions.techniques, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_techniques);
        m_techniques->focusList();
    });
    connect(actions.checklist, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_checklist);
        m_checklist->focusList();
    });
    connect(actions.controls, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_controls);
        m_controls->focusList();
    });
    connect(actions.inventory, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_inventory);
        m_inventory->focusList();
    });
    connect(actions.back, &QAction::triggered, this, [this] { showSelection(m_history.back(), false); });
    connect(actions.forward, &QAction::triggered, this,
            [this] { showSelection(m_history.forward(), false); });
    connect(actions.nextPane, &QAction::triggered, this, [this] { focusPane(1); });
    connect(actions.previousPane, &QAction::triggered, this, [this] { focusPane(-1); });
    connect(actions.startPage, &QAction::triggered, this, [this] {
        m_session.filter.clear();
        m_tabs->setCurrentWidget(m_techniques);
        m_techniques->setBrowsing(false);
    });
    connect(actions.formats, &QAction::triggered, m_help, &HelpWindows::showFormats);
    connect(actions.shortcuts, &QAction::triggered, this,
            [this] { m_help->showShortcuts(m_actions->shortcutsHtml()); });
    connect(actions.about, &QAction::triggered, m_help, &HelpWindows::showAbout);
}

void MainWindow::connectPages()
{
    connect(m_topBar, &TopBar::exportRequested, m_exports, &ExportFlow::exportChecklist);
    connect(m_topBar, &TopBar::resultsRequested, this, [this] {
        if (m_tabs->currentWidget() == m_checklist) {
            m_checklist->focusList();
        } else if (m_tabs->currentWidget() == m_controls) {
            m_controls->focusList();
        } else {
            m_tabs->setCurrentWidget(m_techniques);
            m_techniques->focusList();
        }
    });
    connect(m_techniques, &TechniquesPage::techniqueSelected, this, [this](const QString &id) {
        showSelection({Selection::Kind::Technique, id});
    });
    connect(m_checklist, &ChecklistPage::controlSelected, this, [this](const QString &id) {
        showSelection({Selection::Kind::Control, id});
    });
    connect(m_controls, &ControlsPage::controlSelected, this, [this](const QString &id) {
        showSelection({Selection::Kind::Control, id});
    });
    connect(m_controls, &ControlsPage::clearFilterRequested, &m_session.filter, &FilterState::clear);
    connect(m_techniques, &TechniquesPage::firstStartChanged, this, [this] {
        updatePanes();
        showCurrentPage();
    });
    connect(m_techniques, &TechniquesPage::openRequested, m_imports, &ImportFlow::chooseFiles);
    connect(m_techniques, &TechniquesPage::sampleRequested, m_actions->sample, &QAction::trigger);
    connect(m_checklist, &ChecklistPage::selectedItemsChanged, m_detail, &DetailPane::setChosenItems);
    connect(m_detail, &DetailPane::messageRequested, this, &MainWindow::showMessage);
    connect(m_checklist, &ChecklistPage::messageRequested, this, &MainWindow::showMessage);
    connect(m_checklist, &ChecklistPage::clearFilterRequested, &m_session.filter, &FilterState::clear);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        updatePanes();
        showCurrentPage();
    });
    // The list comes back when the bar over it goes: nothing should be left without the keyboard.
    connect(m_messages, &MessageBar::closed, this, [this] {
        if (focusWidget() == nullptr || m_messages->isAncestorOf(focusWidget())) {
            focusPane(0);
        }
    });
}

void MainWindow::connectInventoryPage()
{
    connect(m_inventory, &InventoryPage::openRequested, m_imports, &ImportFlow::chooseFiles);
    connect(m_inventory, &InventoryPage::sampleRequested, m_actions->sample, &QAction::trigger);
    connect(m_inventory, &InventoryPage::formatsRequested, m_help, &HelpWindows::showFormats);
    connect(m_inventory, &InventoryPage::compareRequested, m_imports, &ImportFlow::compare);
    connect(m_inventory, &InventoryPage::accountsRequested, this, &MainWindow::chooseAccounts);
    connect(m_inventory, &InventoryPage::reloadRequested, m_imports, &ImportFlow::readAgain);
    connect(m_inventory, &InventoryPage::presencesExportRequested, m_exports, &ExportFlow::exportPresences);
    connect(m_inventory, &InventoryPage::serviceActivated, this, [this](const QString &key) {
        m_session.filter.setServices({key});
        m_actions->techniques->trigger();
    });
}

void MainWindow::connectFlows()
{
    const auto tellFailure = [this](const QString &message) {
        showMessage({.kind = Message::Kind::Error, .text = message});
    };
    connect(&m_session.inventory, &InventoryState::failed, this, tellFailure);
    connect(&m_session.checklist, &ChecklistState::failed, this, tellFailure);
    connect(&m_session.inventory, &InventoryState::inventoryChanged, this, &MainWindow::updateInventory);
    connect(&m_session.inventory, &InventoryState::inventoryChanged, m_messages, &MessageBar::review);
    connect(&m_session.checklist, &ChecklistState::undoChanged, m_messages, &MessageBar::review);
    connect(&m_session.checklist.plans(), &PlanList::currentChanged, m_messages, &MessageBar::review);
    connect(m_dropOverlay, &DropOverlay::filesDropped, m_imports, &ImportFlow::importFiles);
    connect(m_imports, &ImportFlow::formatsRequested, m_help, &HelpWindows::showFormats);
    connect(m_imports, &ImportFlow::pageRequested, m_help, [this](const QString &title, const QString &html) {
        m_help->showPage(u"differenceDialog"_s, title, html);
    });
    connect(m_techniques, &TechniquesPage::formatsRequested, m_help, &HelpWindows::showFormats);
    connect(m_findings, &FindingsFlow::applied, m_actions->checklist, &QAction::trigger);
    connect(m_merge, &MergeFlow::applied, m_actions->checklist, &QAction::trigger);
    connect(m_exports, &ExportFlow::openFolderRequested, m_help, &HelpWindows::openFolder);
    connect(m_inventoryMenu, &InventoryMenu::accountsRequested, this, &MainWindow::chooseAccounts);
    connect(m_inventoryMenu, &InventoryMenu::detailsRequested, m_help, &HelpWindows::showDetails);
}

void MainWindow::connectNavigation()
{
    connect(m_detail, &DetailPane::techniqueRequested, this, [this](const QString &id) {
        showSelection({Selection::Kind::Technique, id});
    });
    connect(m_detail, &DetailPane::controlRequested, this, [this](const QString &id) {
        showSelection({Selection::Kind::Control, id});
    });
    connect(m_detail, &DetailPane::externalLinkRequested, m_help, &HelpWindows::openOutside);
}

void MainWindow::showMessage(const Message &message)
{
    m_messages->showMessage(message);
}

void MainWindow::importFiles(const QStringList &paths)
{
    m_imports->importFiles(paths);
}

void MainWindow::showSelection(const Selection &selection, bool remember)
{
    if (remember) {
        m_history.visit(selection);
    }
    if (selection.kind == Selection::Kind::Technique) {
        if (m_techniques->selectedTechnique() != selection.id) {
            m_techniques->selectTechnique(selection.id);
        }
        m_detail->showTechnique(selection.id);
    } else {
        if (m_checklist->selectedControl() != selection.id) {
            m_checklist->selectControl(selection.id);
        }
        if (m_controls->selectedControl() != selection.id) {
            m_controls->selectControl(selection.id);
        }
        m_detail->showControl(selection.id);
    }
    updateHistoryActions();
}

void MainWindow::showCurrentPage()
{
    if (m_tabs->currentWidget() == m_inventory) {
        return; // it shows its own details
    }
    QWidget *page = m_tabs->currentWidget();
    const bool techniques = page == m_techniques;
    const QString id = techniques         ? m_techniques->selectedTechnique()
                     : page == m_controls ? m_controls->selectedControl()
                                          : m_checklist->selectedControl();
    if (!id.isEmpty()) {
        showSelection({techniques ? Selection::Kind::Technique : Selection::Kind::Control, id});
        return;
    }
    m_detail->showNothing();
    // An empty pane teaches nothing: begin with the first row.
    if (techniques) {
        m_techniques->selectFirst();
    } else if (page == m_controls) {
        m_controls->selectFirst();
    } else {
        m_checklist->selectFirst();
    }
}

void MainWindow::updateHistoryActions()
{
    m_actions->back->setEnabled(m_history.canGoBack());
    m_actions->forward->setEnabled(m_history.canGoForward());
}

void MainWindow::makeUndo()
{
    m_undo = new UndoFlow(m_session,
                          {.actions = *m_actions,
                           .messages = *m_messages,
                           .isInventoryShown = [this] { return m_tabs->currentWidget() == m_inventory; },
                           .isSeen = [this](const QStringList &ids) { return isItemSeen(ids); }},
                          this);
    connect(m_tabs, &QTabWidget::currentChanged, m_undo, &UndoFlow::updateActions);
    m_undo->updateActions();
}

bool MainWindow::isItemSeen(const QStringList &ids) const
{
    if (m_tabs->currentWidget() == m_checklist) {
        return m_checklist->isShown(ids);
    }
    return m_tabs->currentWidget() == m_controls && m_detail->isVisible()
        && ids.contains(m_controls->selectedControl());
}

void MainWindow::updatePanes()
{
    // Neither the start page nor the inventory is narrowed by a filter or has a selection to tell of.
    const bool alone = (m_tabs->currentWidget() == m_techniques && m_techniques->isFirstStart())
                    || m_tabs->currentWidget() == m_inventory;
    m_filterPane->setVisible(!alone && m_actions->showFilters->isChecked());
    m_detail->setVisible(!alone && m_actions->showDetails->isChecked());
}

void MainWindow::updateInventory()
{
    setWindowTitle(tr("%1 · TTC Browser").arg(inventoryTitle(m_session.inventory)));
    m_actions->denyUnused->setEnabled(m_session.inventory.scope().hasInventory());
}

void MainWindow::focusPane(int step)
{
    QList<std::pair<QWidget *, std::function<void()>>> panes{
        {m_topBar, [this] { m_topBar->focusSearch(); }},
        {m_filterPane, [this] { m_filterPane->focusFacets(); }},
        {m_techniques, [this] { m_techniques->focusList(); }},
        {m_checklist, [this] { m_checklist->focusList(); }},
        {m_controls, [this] { m_controls->focusList(); }},
        {m_inventory, [this] { m_inventory->focusList(); }},
        {m_detail, [this] { m_detail->focusText(); }}};
    panes.removeIf([](const auto &pane) { return !pane.first->isVisible(); });
    const QWidget *focused = focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused != nullptr
            && (panes.at(i).first == focused || panes.at(i).first->isAncestorOf(focused))) {
            at = i;
        }
    }
    panes.at((at + step + panes.size()) % panes.size()).second();
}

void MainWindow::chooseAccounts()
{
    auto *dialog = new AccountsDialog(*m_session.inventory.inventory(), m_session.inventory.chosenAccounts(),
                                      m_session.inventory.accountGroups(), this);
    connect(dialog, &AccountsDialog::groupChanged, &m_session.inventory, &InventoryState::setAccountGroup);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_session.inventory.setChosenAccounts(dialog->chosenAccounts()); });
    dialog->open();
}

void MainWindow::denyUnused()
{
    (new DenyDialog(m_theme, m_session.inventory, m_options.files, this))->open();
}

void MainWindow::showProgress()
{
    (new ProgressDialog(m_theme, shownChecklist(m_session), this))->open();
}

void MainWindow::planNext()
{
    auto *dialog = new PlannerDialog(m_theme, m_session, m_options.settings, this);
    connect(dialog, &PlannerDialog::controlRequested, this, [this](const QString &id) {
        showSelection({Selection::Kind::Control, id});
        m_actions->checklist->trigger();
    });
    dialog->open();
}

WindowMemory::Parts MainWindow::parts()
{
    return {*this,         m_theme,      *m_actions,  *m_splitter,     *m_tabs,
            *m_techniques, *m_checklist, *m_controls, m_session.filter};
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    WindowMemory(m_options.settings).save(parts());
    QMainWindow::closeEvent(event);
}

} // namespace Ttc
