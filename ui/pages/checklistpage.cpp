#include "ui/pages/checklistpage.h"

#include "models/catalog/mirror.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/delegates/checklistdelegate.h"
#include "ui/session.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ChecklistPage::ChecklistPage(const Theme &theme, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filter(session.filter)
    , m_inventory(session.inventory)
    , m_checklist(session.checklist)
    , m_model(session.mirror.catalog)
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_summary(new QLabel(this))
    , m_progressText(new QLabel(this))
    , m_progress(new ProgressLine(theme, this))
{
    setObjectName(u"checklistPage"_s);
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);

    connect(&m_model, &ChecklistModel::statusChangeRequested, &m_checklist, &ChecklistState::setStatus);
    connect(&m_checklist, &ChecklistState::itemsChanged, this, &ChecklistPage::refresh);
    connect(&m_checklist, &ChecklistState::itemsReset, this, &ChecklistPage::refresh);
    connect(&m_filter, &FilterState::resultChanged, this, [this] {
        m_stale = true;
        if (isVisible()) {
            refresh();
        }
    });
    connect(&theme, &Theme::changed, this, &ChecklistPage::sizeColumns);
}

QWidget *ChecklistPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Checklist"), header);
    title->setProperty("look", u"bold"_s);
    m_summary->setObjectName(u"checklistSummaryLabel"_s);
    m_summary->setProperty("look", u"small"_s);
    m_summary->setWordWrap(true);
    m_progress->setObjectName(u"checklistProgress"_s);
    m_progressText->setObjectName(u"checklistProgressLabel"_s);
    m_progressText->setProperty("look", u"small"_s);
    m_progressText->setWordWrap(true);
    auto *left = new QVBoxLayout;
    left->setSpacing(2);
    left->addWidget(title);
    left->addWidget(m_summary);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addStretch(1);
    right->addWidget(m_progress);
    right->addWidget(m_progressText);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Length::Margin, 12, Length::Margin, 12);
    layout->setSpacing(24);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
    return header;
}

void ChecklistPage::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortRole(ChecklistModel::SortRole);
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"checklistTableView"_s);
    m_table->setAccessibleName(tr("Controls to implement"));
    m_table->setModel(&m_proxy);
    m_table->setItemDelegate(new ChecklistDelegate(m_theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(ChecklistModel::ControlColumn, QHeaderView::Stretch);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    sizeColumns();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChecklistPage::followCurrent);
    // A click into a check box does not move the current row by itself; details and Space would then be about
    // another control than the one just ticked.
    connect(m_table, &QTableView::clicked, m_table, &QTableView::setCurrentIndex);

    auto *empty = new QWidget(m_stack);
    auto *emptyText =
        new QLabel(tr("No control is left: the filter shows no technique that one of them stops."), empty);
    emptyText->setProperty("look", u"muted"_s);
    emptyText->setWordWrap(true);
    emptyText->setAlignment(Qt::AlignCenter);
    auto *clear = new QPushButton(tr("Clear all filters"), empty);
    clear->setObjectName(u"checklistClearButton"_s);
    clear->setAccessibleName(tr("Clear all filters"));
    connect(clear, &QPushButton::clicked, this, &ChecklistPage::clearFilterRequested);
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->addStretch(2);
    emptyLayout->addWidget(emptyText);
    emptyLayout->addWidget(clear, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(3);
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);
}

void ChecklistPage::selectControl(const QString &id)
{
    m_selected = id;
    const QModelIndex index = m_proxy.mapFromSource(m_model.indexOf(id));
    const QScopedValueRollback guard(m_updating, true);
    m_table->setCurrentIndex(index);
    if (index.isValid()) {
        m_table->scrollTo(index);
    } else {
        m_table->clearSelection();
    }
}

void ChecklistPage::focusList()
{
    if (!m_table->currentIndex().isValid()) {
        selectFirst();
    }
    m_table->setFocus(Qt::TabFocusReason);
}

void ChecklistPage::selectFirst()
{
    m_table->setCurrentIndex(m_proxy.index(0, 0));
}

QByteArray ChecklistPage::columnState() const
{
    return m_table->horizontalHeader()->saveState();
}

void ChecklistPage::restoreColumnState(const QByteArray &state)
{
    if (!state.isEmpty() && m_table->horizontalHeader()->restoreState(state)) {
        adaptColumns();
    }
}

void ChecklistPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void ChecklistPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    adaptColumns();
}

bool ChecklistPage::eventFilter(QObject *watched, QEvent *event)
{
    // Space ticks the row, whichever of its cells is current.
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex index = m_table->currentIndex().siblingAtColumn(ChecklistModel::ControlColumn);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && index.isValid()) {
            const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            m_proxy.setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChecklistPage::followCurrent(const QModelIndex &index)
{
    if (m_updating || !index.isValid()) {
        return;
    }
    const QString id = index.data(ChecklistModel::ControlRole).toString();
    if (id != m_selected) {
        m_selected = id;
        emit controlSelected(id);
    }
}

void ChecklistPage::refresh()
{
    m_stale = false;
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model.setItems(m_checklist.itemsShown(m_filter.result()));
    }
    selectControl(m_selected);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    updateSummary();
}

void ChecklistPage::updateSummary()
{
    const ChecklistProgress progress = progressOf(m_model.items());
    int working = 0;
    for (const ChecklistItem &item : m_model.items()) {
        working += item.status == Status::Planned || item.status == Status::InProgress ? 1 : 0;
    }
    const auto techniques = m_filter.result().leaves.size();
    QStringList words;
    if (m_inventory.scope().hasInventory()) {
        words.append(counted(m_inventory.scope().accounts().size(), tr("1 account"), tr("%1 accounts")));
    }
    words.append(counted(techniques, tr("1 technique"), tr("%1 techniques")));
    words.append(counted(progress.total, tr("1 control"), tr("%1 controls")));
    m_summary->setText(words.join(u" · "_s));
    QStringList parts{tr("%1 done").arg(progress.done)};
    if (working > 0) {
        parts.append(tr("%1 in work").arg(working));
    }
    const int aside = progress.total - progress.counted;
    if (aside > 0) {
        parts.append(tr("%1 accepted or not applicable").arg(aside));
    }
    parts.append(tr("%1 open").arg(progress.counted - progress.done - working));
    parts.append(tr("%1 %").arg(progress.percent()));
    m_progressText->setText(parts.join(u" · "_s));
    m_progress->setAccessibleName(m_progressText->text());
    m_progress->setParts(
        {{progress.done, &Tokens::good}, {working, &Tokens::inUse}, {aside, &Tokens::possible}},
        progress.total);
}

void ChecklistPage::sizeColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QHash<int, int> widths{{ChecklistModel::KindColumn, 84},
                                 {ChecklistModel::ServicesColumn, 130},
                                 {ChecklistModel::StopsColumn, 64},
                                 {ChecklistModel::EffortColumn, 84},
                                 {ChecklistModel::StatusColumn, 136}};
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        header->resizeSection(it.key(), m_theme.scaled(it.value()));
    }
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    adaptColumns();
}

void ChecklistPage::adaptColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    int room = width() - m_theme.scaled(300);
    for (const int column :
         {ChecklistModel::StatusColumn, ChecklistModel::StopsColumn, ChecklistModel::EffortColumn,
          ChecklistModel::ServicesColumn, ChecklistModel::KindColumn}) {
        if (header->isSectionHidden(column)) {
            header->showSection(column);
        }
        room -= header->sectionSize(column);
        if (room < 0 && column != ChecklistModel::StatusColumn) {
            header->hideSection(column);
        }
    }
}

} // namespace Ttc
