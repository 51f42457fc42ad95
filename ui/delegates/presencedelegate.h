#pragma once

#include "ui/delegates/rowdelegate.h"

namespace Ttc {

// Cells that say a presence are in its colour; their glyph says it, too.
class PresenceDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    // `role`: gives the int of a Presence, or nothing for a cell that says none.
    PresenceDelegate(const Theme &theme, int role, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace Ttc
