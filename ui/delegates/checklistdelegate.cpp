#include "ui/delegates/checklistdelegate.h"

#include "models/itemmodels/checklistmodel.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

void ChecklistDelegate::styleHeading(QStyleOptionViewItem *option) const
{
    const bool open = option->state.testFlag(QStyle::State_Open);
    option->text = (open ? u"▾ "_s : u"▸ "_s) + option->text;
    option->font = theme().font(FontRole::Bold);
    option->fontMetrics = QFontMetrics(option->font);
    option->backgroundBrush = theme().tokens().raised;
}

void ChecklistDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const Tokens &tokens = theme().tokens();
    if (index.data(ChecklistModel::HeadingRole).toBool()) {
        styleHeading(option);
        return;
    }
    switch (index.column()) {
    case ChecklistModel::ControlColumn:
    case ChecklistModel::StopsColumn:
    case ChecklistModel::OwnerColumn:
        break;
    case ChecklistModel::DueColumn:
        if (index.data(ChecklistModel::OverdueRole).toBool()) {
            setColor(option, tokens.bad);
            option->text = u"⚑ "_s + option->text;
        }
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
