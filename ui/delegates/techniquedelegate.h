#pragma once

#include "ui/delegates/rowdelegate.h"

namespace Ttc {

// A row of the technique list: ids in the fixed font, parents bold, verdicts in their colour, progress as a
// thin bar with its figures.
class TechniqueDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Ttc
