#include "ui/widgets/rowtable.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>

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

void RowTable::focusRows()
{
    if (!currentIndex().isValid() && model() != nullptr) {
        setCurrentIndex(model()->index(0, 0));
    }
    setFocus(Qt::TabFocusReason);
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
}

} // namespace Ttc
