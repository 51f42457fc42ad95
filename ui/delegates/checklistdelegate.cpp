#include "ui/delegates/checklistdelegate.h"

#include "models/itemmodels/checklistmodel.h"
#include "ui/theme/theme.h"

namespace Ttc {

void ChecklistDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const Tokens &tokens = theme().tokens();
    switch (index.column()) {
    case ChecklistModel::ControlColumn:
    case ChecklistModel::StopsColumn:
        break;
    case ChecklistModel::StatusColumn: {
        const auto status = static_cast<Status>(index.data(ChecklistModel::StatusRole).toInt());
        setColor(option, statusColor(tokens, status));
        option->text = statusGlyph(status) + u' ' + option->text;
        break;
    }
    default:
        setColor(option, tokens.muted);
        break;
    }
}

} // namespace Ttc
