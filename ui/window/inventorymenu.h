#pragma once

#include <QMenu>

namespace Ttc {

class InventoryState;
class Theme;

// What can be done with the inventory: its sources with their warnings, the accounts, adding and clearing.
// Built anew each time it opens.
class InventoryMenu final : public QMenu
{
    Q_OBJECT
public:
    // Both must outlive this menu. The actions given come first.
    InventoryMenu(const Theme &theme, InventoryState &inventory, const QList<QAction *> &first,
                  QWidget *parent = nullptr);

signals:
    void accountsRequested();
    void detailsRequested(const QString &title, const QString &text);

private:
    void build();
    void addGroups();
    void addUndoAndRedo();
    void addSource(int index);

    const Theme &m_theme;
    InventoryState &m_inventory;
    QList<QAction *> m_first;
};

// The names in the sources that the catalog does not know, one a line.
QString unmatchedText(const InventoryState &inventory);

} // namespace Ttc
