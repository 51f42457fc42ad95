#include "ui/widgets/checklistview.h"

#include "models/itemmodels/checklistmodel.h"
#include "ui/delegates/checklistdelegate.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int LeastTitle = 300; // pixels at 100 %; columns give way to it

// The status that a digit stands for: its place in the list of statuses.
std::optional<Status> statusOfKey(const QKeyEvent &event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int digit = event.key() - Qt::Key_0;
    if (!plain || digit < 0 || digit > static_cast<int>(Status::RiskAccepted)) {
        return std::nullopt;
    }
    return static_cast<Status>(digit);
}

} // namespace

ChecklistView::ChecklistView(const Theme &theme, ChecklistModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(model)
{
    setObjectName(u"checklistView"_s);
    setAccessibleName(tr("Controls to implement"));
    m_proxy.setSourceModel(&model);
    setModel(&m_proxy);
    setItemDelegate(new ChecklistDelegate(theme, this));
    applyLook();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString id = index.data(ChecklistModel::ControlRole).toString();
        if (!id.isEmpty()) {
            emit currentItemChanged(id);
        }
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(ChecklistModel::HeadingRole).toBool()) {
            fold(index);
        } else if (index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0)) {
            // A click into a check box does not move the current row by itself; details and Space would then
            // be about another control than the one just ticked.
            setCurrentItem(index.data(ChecklistModel::ControlRole).toString());
        }
    });
    const auto remember = [this](const QModelIndex &heading, bool folded) {
        const QString key = heading.data(ChecklistModel::GroupRole).toString();
        if (!m_arranging && folded) {
            m_folded.insert(key);
        } else if (!m_arranging) {
            m_folded.remove(key);
        }
    };
    connect(this, &QTreeView::collapsed, this,
            [remember](const QModelIndex &index) { remember(index, true); });
    connect(this, &QTreeView::expanded, this,
            [remember](const QModelIndex &index) { remember(index, false); });
    connect(&theme, &Theme::changed, this, &ChecklistView::sizeColumns);
}

void ChecklistView::applyLook()
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    // The delegate shows where the keyboard is; a frame around the row would be too much.
    setAllColumnsShowFocus(false);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false); // one click folds
    setFrameShape(QFrame::NoFrame);
    QHeaderView *heads = header();
    heads->setHighlightSections(false);
    heads->setStretchLastSection(false);
    heads->setMinimumSectionSize(1);
    heads->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    heads->setSectionResizeMode(ChecklistModel::ControlColumn, QHeaderView::Stretch);
    heads->setSortIndicatorClearable(true);
    heads->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    sizeColumns();
}

QString ChecklistView::currentItem() const
{
    return currentIndex().data(ChecklistModel::ControlRole).toString();
}

QStringList ChecklistView::selectedItems() const
{
    QModelIndexList rows = selectionModel()->selectedRows(ChecklistModel::ControlColumn);
    std::ranges::sort(rows, [](const QModelIndex &left, const QModelIndex &right) {
        const auto place = [](const QModelIndex &index) {
            // A row at the top stands where a heading would.
            return index.parent().isValid() ? std::pair(index.parent().row(), index.row())
                                            : std::pair(index.row(), -1);
        };
        return place(left) < place(right);
    });
    QStringList ids;
    for (const QModelIndex &row : std::as_const(rows)) {
        ids.append(row.data(ChecklistModel::ControlRole).toString());
    }
    return ids;
}

void ChecklistView::setCurrentItem(const QString &id)
{
    const QModelIndex index = m_proxy.mapFromSource(m_model.indexOf(id));
    if (!index.isValid()) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    if (index != currentIndex().siblingAtColumn(0) && index.parent().isValid()) {
        expand(index.parent()); // somebody asks for it
    }
    const bool isChosen = selectionModel()->isRowSelected(index.row(), index.parent());
    selectionModel()->setCurrentIndex(index, isChosen ? QItemSelectionModel::NoUpdate
                                                      : QItemSelectionModel::ClearAndSelect
                                                            | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ChecklistView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.parent().isValid() || isExpanded(index.parent())) {
        QTreeView::scrollTo(index, hint);
    }
}

void ChecklistView::selectFirst()
{
    const QModelIndex first = m_proxy.index(0, 0);
    setCurrentIndex(m_proxy.hasChildren(first) ? m_proxy.index(0, 0, first) : first);
}

void ChecklistView::restoreColumns(const QByteArray &state)
{
    if (!state.isEmpty() && header()->restoreState(state)) {
        adaptColumns();
    }
}

void ChecklistView::arrangeHeadings()
{
    const QScopedValueRollback guard(m_arranging, true);
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        const QModelIndex index = m_proxy.index(row, 0);
        const bool heads = index.data(ChecklistModel::HeadingRole).toBool();
        setFirstColumnSpanned(row, {}, heads);
        if (heads) {
            setExpanded(index, !m_folded.contains(index.data(ChecklistModel::GroupRole).toString()));
        }
    }
}

void ChecklistView::keyPressEvent(QKeyEvent *event)
{
    const QStringList ids = selectedItems();
    const std::optional<Status> status = statusOfKey(*event);
    if (status && !ids.isEmpty()) {
        emit statusRequested(ids, *status);
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && tickSelection()) {
        return;
    }
    QTreeView::keyPressEvent(event);
}

// By the current row, whichever of its cells is current: what is chosen becomes what it becomes.
bool ChecklistView::tickSelection()
{
    const QModelIndex current = currentIndex().siblingAtColumn(ChecklistModel::ControlColumn);
    if (!current.isValid()) {
        return false;
    }
    if (current.data(ChecklistModel::HeadingRole).toBool()) {
        fold(current);
        return true;
    }
    QStringList ids = selectedItems();
    if (!ids.contains(currentItem())) {
        ids = {currentItem()};
    }
    const bool ticked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    emit statusRequested(ids, ticked ? Status::NotAssessed : Status::Implemented);
    return true;
}

void ChecklistView::fold(const QModelIndex &heading)
{
    setExpanded(heading, !isExpanded(heading));
}

void ChecklistView::contextMenuEvent(QContextMenuEvent *event)
{
    const QStringList ids = selectedItems();
    if (ids.isEmpty()) {
        return;
    }
    // The menu key is pressed where the current row is, not where the mouse rests.
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard
                           ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                           : event->globalPos();
    emit menuRequested(ids, place);
}

void ChecklistView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit selectedItemsChanged();
}

void ChecklistView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    adaptColumns();
}

void ChecklistView::sizeColumns()
{
    const QList<std::pair<int, int>> widths{
        {ChecklistModel::KindColumn, 84},   {ChecklistModel::ServicesColumn, 130},
        {ChecklistModel::StopsColumn, 64},  {ChecklistModel::EffortColumn, 84},
        {ChecklistModel::OwnerColumn, 100}, {ChecklistModel::DueColumn, 164},
        {ChecklistModel::StatusColumn, 136}};
    for (const auto &[column, width] : widths) {
        header()->resizeSection(column, m_theme.scaled(width));
    }
    adaptColumns();
}

void ChecklistView::adaptColumns()
{
    QHeaderView *heads = header();
    int room = width() - m_theme.scaled(LeastTitle);
    for (const int column :
         {ChecklistModel::StatusColumn, ChecklistModel::DueColumn, ChecklistModel::OwnerColumn,
          ChecklistModel::StopsColumn, ChecklistModel::EffortColumn, ChecklistModel::ServicesColumn,
          ChecklistModel::KindColumn}) {
        if (heads->isSectionHidden(column)) {
            heads->showSection(column);
        }
        room -= heads->sectionSize(column);
        if (room < 0 && column != ChecklistModel::StatusColumn) {
            heads->hideSection(column);
        }
    }
}

} // namespace Ttc
