#include "ui/delegates/presencedelegate.h"

#include "ui/theme/theme.h"

namespace Ttc {

PresenceDelegate::PresenceDelegate(const Theme &theme, int role, QObject *parent)
    : RowDelegate(theme, parent)
    , m_role(role)
{
}

void PresenceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const QVariant presence = index.data(m_role);
    if (presence.isValid()) {
        setColor(option, presenceColor(theme().tokens(), static_cast<Presence>(presence.toInt())));
    }
}

} // namespace Ttc
