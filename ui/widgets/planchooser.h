#pragma once

#include <QWidget>

class QComboBox;
class QMenu;
class QToolButton;

namespace Ttc {

class ChecklistState;

// The plan that is worked on, to be changed for another, with what is done of each; beside it what can be
// done with it.
class PlanChooser final : public QWidget
{
    Q_OBJECT
public:
    // Both must outlive this widget.
    PlanChooser(ChecklistState &checklist, QMenu *menu, QWidget *parent = nullptr);

signals:
    void failed(const QString &message); // the choice could not be remembered

private:
    void fill();
    void updateCurrent();
    void choose(int place);

    ChecklistState &m_checklist;
    QComboBox *m_plans = nullptr;
    QToolButton *m_button = nullptr;
};

} // namespace Ttc
