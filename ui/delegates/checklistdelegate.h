#pragma once

#include "ui/delegates/rowdelegate.h"

namespace Ttc {

// A row of the checklist: the control in full colour, what is secondary in grey, the status with glyph, word
// and colour. A heading shows whether it is folded.
class ChecklistDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void styleHeading(QStyleOptionViewItem *option) const;
};

} // namespace Ttc
