#include "ui/delegates/facetdelegate.h"

#include "models/itemmodels/facetmodel.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

namespace Ttc {

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {RowDelegate::sizeHint(option, index).width(), theme().rowHeight() - theme().scaled(4)};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QString count = QString::number(index.data(FacetModel::CountRole).toInt());
    const int countWidth = QFontMetrics(option.font).horizontalAdvance(count) + theme().scaled(Length::Gap);
    QStyleOptionViewItem name = option;
    name.rect.setRight(option.rect.right() - countWidth);
    paintCell(painter, name, index);
    painter->save();
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme().tokens().accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->setPen(theme().tokens().muted);
    painter->setFont(option.font);
    painter->drawText(option.rect.adjusted(0, 0, -theme().scaled(4), 0), Qt::AlignRight | Qt::AlignVCenter,
                      count);
    painter->restore();
}

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease) {
        return event->type() == QEvent::MouseButtonDblClick
            || RowDelegate::editorEvent(event, model, option, index);
    }
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint())) {
        return false;
    }
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Ttc
