#include "ui/delegates/rowdelegate.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace Ttc {

RowDelegate::RowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.rowHeight()};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // A frame around the current cell would break the row into pieces; a bar at its left end says that the
    // keyboard is here.
    const bool focused = option.state.testFlag(QStyle::State_Selected) && index.column() == 0
                      && option.widget != nullptr && option.widget->hasFocus();
    paintCell(painter, option, index);
    painter->save();
    painter->setPen(m_theme.tokens().line);
    // In a tree the first cell begins after its indentation, the line does not.
    const int left = index.column() == 0 ? 0 : option.rect.left();
    painter->drawLine(left, option.rect.bottom(), option.rect.right(), option.rect.bottom());
    if (focused) {
        QRect bar = option.rect;
        bar.setLeft(0);
        bar.setWidth(m_theme.scaled(3));
        painter->fillRect(bar, m_theme.tokens().accent);
    }
    painter->restore();
}

void RowDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem frameless = option;
    frameless.state &= ~QStyle::State_HasFocus;
    QStyledItemDelegate::paint(painter, frameless, index);
}

void RowDelegate::setColor(QStyleOptionViewItem *option, const QColor &color)
{
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace Ttc
