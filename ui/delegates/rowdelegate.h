#pragma once

#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>

namespace Ttc {

class Theme;

// A row of a list: one line, a hairline below it, the height and colours of the theme. Sub-classes say how a
// cell differs.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    const Theme &theme() const { return m_theme; }
    // The cell alone, without hairline and focus.
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    // Both for text; the base class's text is what initStyleOption leaves.
    static void setColor(QStyleOptionViewItem *option, const QColor &color);

private:
    const Theme &m_theme;
};

} // namespace Ttc
