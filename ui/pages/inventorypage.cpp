#include "ui/pages/inventorypage.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/delegates/presencedelegate.h"
#include "ui/pages/sourcestab.h"
#include "ui/texts.h"
#include "ui/theme/look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/searchabletable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QPushButton *makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    return button;
}

} // namespace

InventoryPage::InventoryPage(const Theme &theme, InventoryState &inventory, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_inventory(inventory)
    , m_services(inventory)
    , m_presences(inventory)
    , m_unmatched(inventory)
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget(m_stack))
    , m_sourcesTab(new SourcesTab(theme, inventory, m_tabs))
    , m_servicesTab(new SearchableTable(theme, m_services,
                                        {.name = u"services"_s,
                                         .title = tr("Services of the inventory"),
                                         .placeholder = tr("Service, evidence or Region"),
                                         .sortRole = InventoryServiceModel::SortRole},
                                        m_tabs))
    , m_presencesTab(new SearchableTable(theme, m_presences,
                                         {.name = u"presences"_s,
                                          .title = tr("Services against accounts"),
                                          .placeholder = tr("Service"),
                                          .sortRole = PresenceModel::SortRole,
                                          .searchColumn = PresenceModel::CountColumn,
                                          .searchRole = PresenceModel::SearchRole},
                                         m_tabs))
    , m_unmatchedTab(new SearchableTable(theme, m_unmatched,
                                         {.name = u"unmatched"_s,
                                          .title = tr("Names that the catalog does not know"),
                                          .placeholder = tr("Name, kind or source"),
                                          .emptyText = tr("Nothing is left over: the catalog knows every "
                                                          "name that the sources hold."),
                                          .sortRole = UnmatchedModel::SortRole},
                                         m_tabs))
    , m_summary(new QLabel(this))
{
    setObjectName(u"inventoryPage"_s);
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(u"inventoryTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the inventory"));
    buildServices();
    buildPresences();
    buildUnmatched();
    m_tabs->addTab(m_sourcesTab, tr("Sources"));
    m_tabs->addTab(m_servicesTab, tr("Services"));
    m_tabs->addTab(m_presencesTab, tr("Accounts"));
    m_tabs->addTab(m_unmatchedTab, tr("Not matched"));
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
    connect(m_sourcesTab, &SourcesTab::reloadRequested, this, &InventoryPage::reloadRequested);
    connect(&inventory, &InventoryState::inventoryChanged, this, &InventoryPage::refresh);
    refresh();
}

// A name that is being typed is taken over when its field goes, which is after this page has ended.
InventoryPage::~InventoryPage()
{
    m_inventory.disconnect(this);
}

QWidget *InventoryPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Inventory"), header);
    title->setProperty("look", u"bold"_s);
    m_summary->setObjectName(u"inventorySummaryLabel"_s);
    m_summary->setProperty("look", u"small"_s);
    m_summary->setWordWrap(true);
    QPushButton *open = makeButton(u"inventoryOpenButton"_s, tr("Open…"), header);
    QPushButton *compare = makeButton(u"inventoryCompareButton"_s, tr("Compare…"), header);
    compare->setToolTip(tr("Tell what is different from an earlier inventory"));
    m_accountsButton = makeButton(u"inventoryAccountsButton"_s, tr("Choose accounts…"), header);
    m_undoButton = makeButton(u"inventoryUndoButton"_s, tr("Undo"), header);
    m_redoButton = makeButton(u"inventoryRedoButton"_s, tr("Redo"), header);
    connect(open, &QPushButton::clicked, this, &InventoryPage::openRequested);
    connect(compare, &QPushButton::clicked, this, &InventoryPage::compareRequested);
    connect(m_accountsButton, &QPushButton::clicked, this, &InventoryPage::accountsRequested);
    connect(m_undoButton, &QPushButton::clicked, &m_inventory, &InventoryState::undo);
    connect(m_redoButton, &QPushButton::clicked, &m_inventory, &InventoryState::redo);
    auto *left = new QVBoxLayout;
    left->setSpacing(2);
    left->addWidget(title);
    left->addWidget(m_summary);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Length::Margin, 12, Length::Margin, 12);
    layout->addLayout(left, 1);
    for (QPushButton *button : {m_undoButton, m_redoButton, compare, m_accountsButton, open}) {
        layout->addWidget(button);
    }
    return header;
}

QWidget *InventoryPage::makeEmptyPage()
{
    auto *empty = new QWidget(m_stack);
    auto *text = new QLabel(tr("No inventory is loaded: every technique of the catalog is shown. Open a file "
                               "that says what your accounts hold, or drop it anywhere on the window."),
                            empty);
    text->setProperty("look", u"muted"_s);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    QPushButton *open = makeButton(u"emptyInventoryOpenButton"_s, tr("Open…"), empty);
    setLook(open, u"primary"_s);
    QPushButton *sample = makeButton(u"emptyInventorySampleButton"_s, tr("Try the sample inventory"), empty);
    QPushButton *formats = makeButton(u"emptyInventoryFormatsButton"_s, tr("How to get an inventory"), empty);
    connect(open, &QPushButton::clicked, this, &InventoryPage::openRequested);
    connect(sample, &QPushButton::clicked, this, &InventoryPage::sampleRequested);
    connect(formats, &QPushButton::clicked, this, &InventoryPage::formatsRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {open, sample, formats}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(empty);
    layout->setContentsMargins(Length::Margin, Length::Margin, Length::Margin, Length::Margin);
    layout->addStretch(2);
    layout->addWidget(text);
    layout->addLayout(buttons);
    layout->addStretch(3);
    return empty;
}

void InventoryPage::buildServices()
{
    RowTable &table = m_servicesTab->table();
    table.setItemDelegateForColumn(
        InventoryServiceModel::PresenceColumn,
        new PresenceDelegate(m_theme, InventoryServiceModel::PresenceRole, &table));
    const QList<std::pair<int, int>> widths{{InventoryServiceModel::ServiceColumn, 220},
                                            {InventoryServiceModel::PresenceColumn, 100},
                                            {InventoryServiceModel::AccountsColumn, 76},
                                            {InventoryServiceModel::RegionsColumn, 160},
                                            {InventoryServiceModel::TechniquesColumn, 84}};
    for (const auto &[column, width] : widths) {
        table.setColumnWidthAt100(column, width);
    }
    table.stretchColumn(InventoryServiceModel::EvidenceColumn, 240);
    connect(&table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit serviceActivated(index.data(InventoryServiceModel::ServiceRole).toString());
    });
}

void InventoryPage::buildPresences()
{
    RowTable &table = m_presencesTab->table();
    table.setItemDelegate(new PresenceDelegate(m_theme, PresenceModel::PresenceRole, &table));
    table.verticalHeader()->show();
    table.verticalHeader()->setSectionsClickable(false);
    table.horizontalHeader()->setDefaultSectionSize(m_theme.scaled(116));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    QPushButton *save = makeButton(u"presencesExportButton"_s, tr("Save as CSV…"), m_presencesTab);
    connect(save, &QPushButton::clicked, this, &InventoryPage::presencesExportRequested);
    m_presencesTab->addTool(save);
    connect(&table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit serviceActivated(index.data(PresenceModel::ServiceRole).toString());
    });
}

void InventoryPage::buildUnmatched()
{
    RowTable &table = m_unmatchedTab->table();
    table.setColumnWidthAt100(UnmatchedModel::KindColumn, 150);
    table.setColumnWidthAt100(UnmatchedModel::CountColumn, 80);
    table.setColumnWidthAt100(UnmatchedModel::SourceColumn, 240);
    table.stretchColumn(UnmatchedModel::NameColumn, 180);
}

void InventoryPage::refresh()
{
    const Inventory &inventory = *m_inventory.inventory();
    m_stack->setCurrentIndex(inventory.isEmpty() ? 1 : 0);
    const auto chosen = m_inventory.scope().accounts().size();
    const auto all = inventory.accountIds().size();
    QStringList words{counted(inventory.sources.size(), tr("1 source"), tr("%1 sources"))};
    words.append(chosen == all ? counted(all, tr("1 account"), tr("%1 accounts"))
                               : tr("%1 of %2 accounts").arg(chosen).arg(all));
    words.append(counted(m_services.rowCount(), tr("1 service"), tr("%1 services")));
    m_summary->setText(inventory.isEmpty() ? tr("nothing loaded") : words.join(u" · "_s));
    m_tabs->setTabText(m_tabs->indexOf(m_unmatchedTab),
                       inventory.unmatched.isEmpty()
                           ? tr("Not matched")
                           : tr("Not matched (%1)").arg(inventory.unmatched.size()));
    m_accountsButton->setEnabled(all > 1);
    const std::optional<QString> undo = m_inventory.undoText();
    m_undoButton->setEnabled(undo.has_value());
    m_undoButton->setToolTip(undo ? toolTipText(tr("Undo %1").arg(*undo)) : QString());
    const std::optional<QString> redo = m_inventory.redoText();
    m_redoButton->setEnabled(redo.has_value());
    m_redoButton->setToolTip(redo ? toolTipText(tr("Redo %1").arg(*redo)) : QString());
}

void InventoryPage::focusList()
{
    if (m_inventory.inventory()->isEmpty()) {
        m_stack->currentWidget()->findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
    } else if (m_tabs->currentWidget() == m_sourcesTab) {
        m_sourcesTab->focusRows();
    } else {
        static_cast<SearchableTable *>(m_tabs->currentWidget())->focusRows();
    }
}

} // namespace Ttc
