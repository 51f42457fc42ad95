#pragma once

#include "models/catalog/control.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QToolButton;

namespace Ttc {

// One switch a kind of control, with its word and count: shows or hides the controls of that kind.
class KindChips final : public QWidget
{
    Q_OBJECT
public:
    explicit KindChips(QWidget *parent = nullptr);

    // All at first; never empty.
    QSet<ControlKind> kinds() const;
    void showAll();
    // Behind the switches, on their line as long as there is room.
    void addTool(QWidget *tool);
    void setCounts(const QHash<ControlKind, int> &counts);

signals:
    void kindsChanged();

private:
    void toggle(QToolButton *chip, bool isShown);

    QHash<ControlKind, QToolButton *> m_chips;
};

} // namespace Ttc
