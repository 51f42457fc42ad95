#pragma once

#include "ui/delegates/rowdelegate.h"

#include <QList>

namespace Ttc {

// A row with a status, which shows with glyph, word and colour; what is secondary is grey.
class StatusDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    struct Columns
    {
        int status = 0;
        int statusRole = 0; // int of Status
        QList<int> secondary{};
    };

    StatusDelegate(const Theme &theme, Columns columns, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Columns m_columns;
};

} // namespace Ttc
