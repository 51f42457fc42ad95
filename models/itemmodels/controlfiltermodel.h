#pragma once

#include "models/catalog/control.h"

#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>

namespace Ttc {

// Of the rows of a ControlModel those of some controls and kinds. Sorts by ControlModel::SortRole.
class ControlFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ControlFilterModel(QObject *parent = nullptr);

    void setControls(const QSet<QString> &ids);    // none at first
    void setKinds(const QSet<ControlKind> &kinds); // all at first
    // Controls by kind that all but the kinds keep.
    QHash<ControlKind, int> kindCounts() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QSet<QString> m_controls;
    QSet<ControlKind> m_kinds{ControlKind::Prevent, ControlKind::Detect, ControlKind::Respond};
};

} // namespace Ttc
