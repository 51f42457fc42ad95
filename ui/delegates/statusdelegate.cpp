#include "ui/delegates/statusdelegate.h"

#include "models/checklist/status.h"
#include "ui/theme/theme.h"

#include <utility>

namespace Ttc {

StatusDelegate::StatusDelegate(const Theme &theme, Columns columns, QObject *parent)
    : RowDelegate(theme, parent)
    , m_columns(std::move(columns))
{
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const Tokens &tokens = theme().tokens();
    if (index.column() == m_columns.status) {
        const auto status = static_cast<Status>(index.data(m_columns.statusRole).toInt());
        setColor(option, statusColor(tokens, status));
        option->text = statusGlyph(status) + u' ' + option->text;
    } else if (m_columns.secondary.contains(index.column())) {
        setColor(option, tokens.muted);
    }
}

} // namespace Ttc
