#pragma once

#include "models/checklist/status.h"
#include "models/itemmodels/checklistsortmodel.h"

#include <QSet>
#include <QTreeView>

namespace Ttc {

class ChecklistModel;
class Theme;

// The list of a plan: rows to choose, several at once, and headings that fold. A digit sets the status of
// all that is chosen, Space ticks it.
class ChecklistView final : public QTreeView
{
    Q_OBJECT
public:
    // Both must outlive this widget.
    ChecklistView(const Theme &theme, ChecklistModel &model, QWidget *parent = nullptr);

    // Ids; empty where nothing is.
    QString currentItem() const;
    QStringList selectedItems() const; // in the order of the rows
    // Makes it current, alone or with what is chosen where it is among that; an item that is not shown leaves
    // none current.
    void setCurrentItem(const QString &id);
    void selectFirst();
    void restoreColumns(const QByteArray &state); // as header()->saveState() gave it
    // After the model's groups changed: headings go over all columns, and what was folded stays so.
    void arrangeHeadings();
    // Leaves a folded group as it is.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void currentItemChanged(const QString &id);
    void selectedItemsChanged();
    void statusRequested(const QStringList &ids, Status status);
    // At a place of the screen.
    void menuRequested(const QStringList &ids, const QPoint &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void applyLook();
    void sizeColumns();
    void adaptColumns();
    void fold(const QModelIndex &heading);
    bool tickSelection();

    const Theme &m_theme;
    ChecklistModel &m_model;
    ChecklistSortModel m_proxy;
    QSet<QString> m_folded; // keys of groups
    bool m_arranging = false;
};

} // namespace Ttc
