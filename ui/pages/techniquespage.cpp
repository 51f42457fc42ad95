#include "ui/pages/techniquespage.h"

#include "models/catalog/mirror.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/delegates/techniquedelegate.h"
#include "ui/pages/firststartpage.h"
#include "ui/pages/nohitspage.h"
#include "ui/session.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

TechniquesPage::TechniquesPage(const Theme &theme, const Session &session, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_filter(session.filter)
    , m_inventory(session.inventory)
    , m_tree(new QTreeView(this))
    , m_firstStart(new FirstStartPage(theme, int(session.mirror.catalog->leaves().size()), this))
    , m_noHits(new NoHitsPage(this))
{
    setObjectName(u"techniquesPage"_s);
    const ChecklistState &checklist = session.checklist;
    m_model.setCatalog(session.mirror.catalog);
    m_model.setScope(m_inventory.scope());
    m_model.setStates(checklist.states());
    m_proxy.setSourceModel(&m_model);
    buildTree();
    addWidget(m_firstStart);
    addWidget(m_tree);
    addWidget(m_noHits);
    connectPages();
    connect(&m_inventory, &InventoryState::inventoryChanged, this, [this] {
        m_model.setScope(m_inventory.scope());
        updatePage();
    });
    const auto followStatuses = [this, &checklist] { m_model.setStates(checklist.states()); };
    connect(&checklist, &ChecklistState::itemsChanged, this, followStatuses);
    connect(&checklist, &ChecklistState::itemsReset, this, followStatuses);
    connect(&m_filter, &FilterState::resultChanged, this, &TechniquesPage::updateResult);
    connect(&theme, &Theme::changed, this, &TechniquesPage::sizeColumns);
    updateResult();
}

void TechniquesPage::buildTree()
{
    m_tree->setObjectName(u"techniqueTreeView"_s);
    m_tree->setAccessibleName(tr("Techniques"));
    m_tree->setModel(&m_proxy);
    m_tree->setItemDelegate(new TechniqueDelegate(m_theme, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setHighlightSections(false);
    header->setSectionResizeMode(TechniqueModel::NameColumn, QHeaderView::Stretch);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_tree->setSortingEnabled(true);
    sizeColumns();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TechniquesPage::followCurrent);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_collapsed.insert(index.data(TechniqueModel::TechniqueRole).toString());
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_collapsed.remove(index.data(TechniqueModel::TechniqueRole).toString());
    });
}

void TechniquesPage::connectPages()
{
    connect(m_firstStart, &FirstStartPage::openRequested, this, &TechniquesPage::openRequested);
    connect(m_firstStart, &FirstStartPage::sampleRequested, this, &TechniquesPage::sampleRequested);
    connect(m_firstStart, &FirstStartPage::formatsRequested, this, &TechniquesPage::formatsRequested);
    connect(m_firstStart, &FirstStartPage::browseAllRequested, this, [this] {
        setBrowsing(true);
        focusList();
    });
    connect(m_noHits, &NoHitsPage::clearRequested, &m_filter, &FilterState::clear);
    connect(m_noHits, &NoHitsPage::dropClauseRequested, this, [this](const QString &typed) {
        QString text = m_filter.queryText();
        const qsizetype at = text.indexOf(typed);
        m_filter.setQueryText(at < 0 ? QString() : text.remove(at, typed.size()).simplified());
    });
}

void TechniquesPage::selectTechnique(const QString &id)
{
    m_selected = id;
    const QModelIndex index = m_proxy.mapFromSource(m_model.indexOf(id));
    const QScopedValueRollback guard(m_updating, true);
    m_tree->setCurrentIndex(index);
    if (index.isValid()) {
        m_tree->scrollTo(index);
    } else {
        m_tree->clearSelection();
    }
}

void TechniquesPage::focusList()
{
    if (currentWidget() != m_tree) {
        // No list: the way out of the page that stands in its place.
        const auto buttons = currentWidget()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible()) {
                button->setFocus(Qt::TabFocusReason);
                return;
            }
        }
        return;
    }
    if (!m_tree->currentIndex().isValid()) {
        selectFirst();
    }
    m_tree->setFocus(Qt::TabFocusReason);
}

void TechniquesPage::selectFirst()
{
    if (currentWidget() == m_tree) {
        const QModelIndex first = m_proxy.index(0, 0);
        m_tree->setCurrentIndex(m_proxy.rowCount(first) > 0 ? m_proxy.index(0, 0, first) : first);
    }
}

bool TechniquesPage::isFirstStart() const
{
    return currentWidget() == m_firstStart;
}

void TechniquesPage::setBrowsing(bool browsing)
{
    m_browsing = browsing;
    updatePage();
}

QByteArray TechniquesPage::columnState() const
{
    return m_tree->header()->saveState();
}

void TechniquesPage::restoreColumnState(const QByteArray &state)
{
    if (!state.isEmpty() && m_tree->header()->restoreState(state)) {
        adaptColumns();
    }
}

void TechniquesPage::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    adaptColumns();
}

void TechniquesPage::followCurrent(const QModelIndex &index)
{
    if (m_updating || !index.isValid()) {
        return;
    }
    m_selected = index.siblingAtColumn(0).data(TechniqueModel::TechniqueRole).toString();
    emit techniqueSelected(m_selected);
}

void TechniquesPage::updateResult()
{
    {
        const QScopedValueRollback guard(m_updating, true);
        m_proxy.setResult(m_filter.result());
        expandParents();
    }
    // What a person reads stays selected as long as it is shown, and comes back when it is shown again.
    selectTechnique(m_selected);
    m_noHits->setResult(m_filter.result());
    updatePage();
}

void TechniquesPage::updatePage()
{
    const bool before = isFirstStart();
    // Whoever searches wants to see what was found.
    const bool firstStart = !m_inventory.scope().hasInventory() && !m_browsing && !m_filter.isFiltered();
    if (firstStart) {
        setCurrentWidget(m_firstStart);
    } else if (m_filter.result().leaves.isEmpty()) {
        setCurrentWidget(m_noHits);
    } else {
        setCurrentWidget(m_tree);
    }
    if (before != isFirstStart()) {
        emit firstStartChanged(isFirstStart());
    }
}

void TechniquesPage::sizeColumns()
{
    const QHash<int, int> widths{{TechniqueModel::IdColumn, 126},
                                 {TechniqueModel::TacticColumn, 116},
                                 {TechniqueModel::ServicesColumn, 100},
                                 {TechniqueModel::VerdictColumn, 108},
                                 {TechniqueModel::ControlsColumn, 108}};
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        m_tree->header()->resizeSection(it.key(), m_theme.scaled(it.value()));
    }
    m_tree->setIndentation(m_theme.scaled(18));
    m_tree->header()->setMinimumSectionSize(m_theme.scaled(40));
    m_tree->doItemsLayout();
    adaptColumns();
}

void TechniquesPage::adaptColumns()
{
    // The name must stay readable: the least telling columns give way first.
    int room = width() - m_theme.scaled(180);
    for (const int column :
         {TechniqueModel::IdColumn, TechniqueModel::VerdictColumn, TechniqueModel::ControlsColumn,
          TechniqueModel::ServicesColumn, TechniqueModel::TacticColumn}) {
        const bool hidden = m_tree->header()->isSectionHidden(column);
        if (hidden) {
            m_tree->header()->showSection(column);
        }
        room -= m_tree->header()->sectionSize(column);
        if (room < 0 && column != TechniqueModel::IdColumn) {
            m_tree->header()->hideSection(column);
        }
    }
}

void TechniquesPage::expandParents()
{
    if (m_collapsed.isEmpty()) {
        m_tree->expandAll();
        return;
    }
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        const QModelIndex index = m_proxy.index(row, 0);
        m_tree->setExpanded(index,
                            !m_collapsed.contains(index.data(TechniqueModel::TechniqueRole).toString()));
    }
}

} // namespace Ttc
