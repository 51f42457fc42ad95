#include "ui/widgets/rowtable.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace Ttc {

RowTable::RowTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setItemDelegate(new RowDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    applySizes();
    connect(&theme, &Theme::changed, this, &RowTable::applySizes);
}

void RowTable::setColumnWidthAt100(int column, int pixels)
{
    m_widths.insert(column, pixels);
    horizontalHeader()->resizeSection(column, m_theme.scaled(pixels));
}

void RowTable::stretchColumn(int column, int leastPixels)
{
    m_stretched = column;
    m_leastStretched = leastPixels;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &RowTable::applyStretch);
    applyStretch();
}

void RowTable::applyStretch()
{
    QHeaderView *header = horizontalHeader();
    if (m_stretched < 0 || m_stretched >= header->count() || m_stretching) {
        return;
    }
    const QScopedValueRollback<bool> once(m_stretching, true);
    int others = 0;
    for (int column = 0; column < header->count(); ++column) {
        others += column == m_stretched ? 0 : header->sectionSize(column);
    }
    const int least = m_theme.scaled(m_leastStretched);
    const bool fits = viewport()->width() - others >= least;
    // What a person made wider stays so.
    const bool wasStretched = header->sectionResizeMode(m_stretched) == QHeaderView::Stretch;
    const int chosen = wasStretched ? least : std::max(least, header->sectionSize(m_stretched));
    header->setSectionResizeMode(m_stretched, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits) {
        header->resizeSection(m_stretched, chosen);
    }
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    applyStretch();
}

void RowTable::focusRows()
{
    if (!currentIndex().isValid() && model() != nullptr) {
        setCurrentIndex(model()->index(0, 0));
    }
    setFocus(Qt::TabFocusReason);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const bool isSpace = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
    if (!isSpace || state() == EditingState || !tickRow()) {
        QTableView::keyPressEvent(event);
    }
}

bool RowTable::tickRow()
{
    constexpr Qt::ItemFlags tickable = Qt::ItemIsUserCheckable | Qt::ItemIsEnabled;
    const QModelIndex current = currentIndex();
    for (int column = 0; current.isValid() && column < model()->columnCount(); ++column) {
        const QModelIndex cell = current.siblingAtColumn(column);
        if (cell.flags().testFlags(tickable)) {
            const bool isTicked = cell.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model()->setData(cell, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
    }
    return false;
}

QHBoxLayout *withRowMargins(RowTable *table)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(Length::Margin - Length::Gap / 2, 0, Length::Margin - Length::Gap / 2, 0);
    layout->addWidget(table);
    return layout;
}

void RowTable::applySizes()
{
    for (auto it = m_widths.cbegin(); it != m_widths.cend(); ++it) {
        horizontalHeader()->resizeSection(it.key(), m_theme.scaled(it.value()));
    }
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    applyStretch();
}

} // namespace Ttc
