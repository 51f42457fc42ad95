#pragma once

#include "models/itemmodels/inventoryservicemodel.h"
#include "models/itemmodels/presencemodel.h"
#include "models/itemmodels/unmatchedmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace Ttc {

class InventoryState;
class SearchableTable;
class SourcesTab;
class Theme;

// What is known of the accounts and from where: sources, services with their evidence, services against
// accounts, and the names that nobody knows.
class InventoryPage final : public QWidget
{
    Q_OBJECT
public:
    // Both must outlive this page.
    InventoryPage(const Theme &theme, InventoryState &inventory, QWidget *parent = nullptr);
    ~InventoryPage() override;

    void focusList();

signals:
    void openRequested();
    void sampleRequested();
    void formatsRequested();
    void compareRequested();
    void accountsRequested();
    void reloadRequested(int source);
    void serviceActivated(const QString &key); // show its techniques
    void presencesExportRequested();

private:
    QWidget *makeHeader();
    QWidget *makeEmptyPage();
    void buildServices();
    void buildPresences();
    void buildUnmatched();
    void refresh();

    const Theme &m_theme;
    InventoryState &m_inventory;
    InventoryServiceModel m_services;
    PresenceModel m_presences;
    UnmatchedModel m_unmatched;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    SourcesTab *m_sourcesTab;
    SearchableTable *m_servicesTab;
    SearchableTable *m_presencesTab;
    SearchableTable *m_unmatchedTab;
    QLabel *m_summary;
    QPushButton *m_accountsButton = nullptr;
    QPushButton *m_undoButton = nullptr;
    QPushButton *m_redoButton = nullptr;
};

} // namespace Ttc
