#include "ui/pages/checklistpage.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filterstate.h"
#include "ui/pages/checklistheader.h"
#include "ui/pages/planflow.h"
#include "ui/pages/statusflow.h"
#include "ui/session.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checklistview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/planchooser.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool isPartOf(ItemGroup group)
{
    return group == ItemGroup::InScope || group == ItemGroup::Manual;
}

bool isPartOfPlan(const ChecklistRow &row)
{
    return isPartOf(row.group);
}

} // namespace

ChecklistPage::ChecklistPage(const Theme &theme, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_filter(session.filter)
    , m_checklist(session.checklist)
    , m_model(session.mirror.catalog)
    , m_plans(new PlanFlow(session, *this))
    , m_view(new ChecklistView(theme, m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_statuses(new StatusFlow(session.checklist, *this))
{
    setObjectName(u"checklistPage"_s);
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *chooser = new PlanChooser(session.checklist, m_plans->menu(), this);
    m_header = new ChecklistHeader(theme, chooser, this);
    connect(chooser, &PlanChooser::failed, this, &ChecklistPage::tellFailure);
    connect(m_plans, &PlanFlow::failed, this, &ChecklistPage::tellFailure);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    connectView();
    followState();
}

QWidget *ChecklistPage::makeEmptyPage()
{
    auto *empty = new QWidget(m_stack);
    auto *text =
        new QLabel(tr("No control is left: the filter shows no technique that one of them stops."), empty);
    text->setProperty("look", u"muted"_s);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *clear = new QPushButton(tr("Clear all filters"), empty);
    clear->setObjectName(u"checklistClearButton"_s);
    clear->setAccessibleName(tr("Clear all filters"));
    connect(clear, &QPushButton::clicked, this, &ChecklistPage::clearFilterRequested);
    auto *layout = new QVBoxLayout(empty);
    layout->addStretch(2);
    layout->addWidget(text);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return empty;
}

void ChecklistPage::connectView()
{
    connect(&m_model, &ChecklistModel::statusChangeRequested, m_statuses,
            [this](const QString &id, Status status) { m_statuses->setStatus({id}, status); });
    connect(m_view, &ChecklistView::statusRequested, m_statuses, &StatusFlow::setStatus);
    connect(m_view, &ChecklistView::menuRequested, this, &ChecklistPage::showMenu);
    connect(m_view, &ChecklistView::currentItemChanged, this, [this](const QString &id) {
        if (!m_updating && id != m_selected) {
            m_selected = id;
            emit controlSelected(id);
        }
    });
    connect(m_view, &ChecklistView::selectedItemsChanged, this, [this] {
        if (!m_updating) {
            emit selectedItemsChanged(m_view->selectedItems());
        }
    });
    connect(m_header, &ChecklistHeader::groupByChanged, this, &ChecklistPage::refreshIfShown);
    connect(m_statuses, &StatusFlow::messageRequested, this, &ChecklistPage::messageRequested);
}

void ChecklistPage::followState()
{
    connect(&m_checklist, &ChecklistState::itemsChanged, this, &ChecklistPage::refreshIfShown);
    connect(&m_checklist, &ChecklistState::itemsReset, this, &ChecklistPage::refreshIfShown);
    connect(&m_filter, &FilterState::resultChanged, this, &ChecklistPage::refreshIfShown);
}

void ChecklistPage::selectControl(const QString &id)
{
    m_selected = id;
    const QScopedValueRollback guard(m_updating, true);
    m_view->setCurrentItem(id);
}

QStringList ChecklistPage::selectedItems() const
{
    return m_view->selectedItems();
}

bool ChecklistPage::isShown(const QStringList &ids) const
{
    return std::ranges::any_of(ids, [this](const QString &id) { return m_model.indexOf(id).isValid(); });
}

void ChecklistPage::focusList()
{
    if (!m_view->currentIndex().isValid()) {
        selectFirst();
    }
    m_view->setFocus(Qt::TabFocusReason);
}

void ChecklistPage::selectFirst()
{
    m_view->selectFirst();
}

QByteArray ChecklistPage::columnState() const
{
    return m_view->header()->saveState();
}

void ChecklistPage::restoreColumnState(const QByteArray &state)
{
    m_view->restoreColumns(state);
}

QString ChecklistPage::grouping() const
{
    return toKey(m_header->groupBy());
}

void ChecklistPage::restoreGrouping(const QString &key)
{
    m_header->setGroupBy(groupByFromKey(key).value_or(GroupBy::Nothing));
}

void ChecklistPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void ChecklistPage::refreshIfShown()
{
    m_stale = true;
    if (isVisible()) {
        refresh();
    }
}

void ChecklistPage::refresh()
{
    m_stale = false;
    const QStringList chosen = m_view->selectedItems();
    const QList<ChecklistRow> rows = checklistRows(m_checklist, m_filter.result(), m_filter.isFiltered());
    {
        const QScopedValueRollback guard(m_updating, true);
        m_model.setGroups(groupedRows(rows, m_header->groupBy(), m_checklist.catalog()));
        m_view->arrangeHeadings();
    }
    // Who stands on a heading shall stay there, and what is folded stays so.
    if (!m_view->currentIndex().data(ChecklistModel::HeadingRole).toBool()) {
        selectControl(m_selected);
    }
    m_stack->setCurrentIndex(m_model.itemCount() > 0 ? 0 : 1);
    updateSummary(static_cast<int>(std::ranges::count_if(rows, isPartOfPlan)));
    updateProgress();
    if (m_view->selectedItems() != chosen) {
        emit selectedItemsChanged(m_view->selectedItems());
    }
}

void ChecklistPage::updateSummary(int shown)
{
    QStringList words;
    if (m_checklist.scope().hasInventory()) {
        words.append(counted(m_checklist.scope().accounts().size(), tr("1 account"), tr("%1 accounts")));
    }
    words.append(counted(m_filter.result().leaves.size(), tr("1 technique"), tr("%1 techniques")));
    words.append(counted(shown, tr("1 control"), tr("%1 controls")));
    const int hidden = m_checklist.progress().total - shown;
    if (hidden > 0) {
        words.append(tr("%1 of the plan not in view").arg(hidden));
    }
    m_header->setSummary(words.join(u" · "_s));
}

void ChecklistPage::updateProgress()
{
    int working = 0;
    for (const PlanItem &item : m_checklist.items()) {
        const bool counts = isPartOf(groupOf(item, m_checklist.catalog()));
        const Status status = item.state.status;
        working += counts && (status == Status::Planned || status == Status::InProgress) ? 1 : 0;
    }
    m_header->setProgress(m_checklist.progress(), working);
}

void ChecklistPage::tellFailure(const QString &text)
{
    emit messageRequested({.kind = Message::Kind::Error, .text = text});
}

void ChecklistPage::showMenu(const QStringList &ids, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"checklistMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int number = 0; number <= static_cast<int>(Status::RiskAccepted); ++number) {
        const auto status = static_cast<Status>(number);
        // The key is shown, not set: the list itself hears it.
        QAction *action = menu->addAction(
            u"%1 %2\t%3"_s.arg(statusGlyph(status), statusText(status), QString::number(number)));
        action->setObjectName(u"statusAction_"_s + toKey(status));
        connect(action, &QAction::triggered, m_statuses,
                [this, ids, status] { m_statuses->setStatus(ids, status); });
    }
    if (ids.size() == 1 && isManualItem(ids.constFirst())) {
        menu->addSeparator();
        QAction *edit = menu->addAction(tr("&Edit this item…"));
        edit->setObjectName(u"editItemAction"_s);
        connect(edit, &QAction::triggered, m_plans, [this, ids] { m_plans->editItem(ids.constFirst()); });
        QAction *remove = menu->addAction(tr("&Remove this item"));
        remove->setObjectName(u"removeItemAction"_s);
        connect(remove, &QAction::triggered, m_plans, [this, ids] { m_plans->removeItem(ids.constFirst()); });
    }
    menu->popup(place);
}

} // namespace Ttc
