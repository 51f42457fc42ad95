#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace Ttc {

class ChecklistState;
class FilterState;
class InventoryState;
struct Session;

// What can be done with plans and with the items that people add: from a menu through a small dialog to the
// workspace.
class PlanFlow final : public QObject
{
    Q_OBJECT
public:
    // Dialogs open over `page`, which hears the keys; all of them outlive this object.
    PlanFlow(const Session &session, QWidget &page);

    QMenu *menu() const { return m_menu; }
    void editItem(const QString &id);
    void removeItem(const QString &id);

signals:
    void failed(const QString &message);

private:
    QAction *addAction(const QString &name, const QString &text, void (PlanFlow::*run)());
    void makeFromWhatIsShown();
    void copy();
    void rename();
    void archive();
    void addItem();
    void updateActions();

    FilterState &m_filter;
    InventoryState &m_inventory;
    ChecklistState &m_checklist;
    QWidget &m_page;
    QMenu *m_menu = nullptr;
    QAction *m_archive = nullptr;
};

} // namespace Ttc
