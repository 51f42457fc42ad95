#pragma once

#include "ui/theme/theme.h"

#include <QAction>
#include <QObject>

#include <optional>

class QMenu;
class QMenuBar;

namespace Ttc {

// Every command of the window with its keys, and the menus that hold them. The window connects them.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    // `theme` must outlive this object.
    WindowActions(Theme &theme, QWidget *window);

    void fillMenuBar(QMenuBar *menuBar, QMenu *inventoryMenu);
    // What undo and redo would do; nothing where there is nothing to do.
    void setUndoTexts(const std::optional<QString> &undoText, const std::optional<QString> &redoText) const;
    // For the sheet of keys: what each does, and the keys that no menu shows.
    QString shortcutsHtml() const;

    QAction *const open;
    QAction *const openFolder;
    QAction *const compare;
    QAction *const denyUnused;
    QAction *const planNext;
    QAction *const progress;
    QAction *const sample;
    QAction *const exportChecklist;
    QAction *const exportAgain;
    QAction *const exportRecords;
    QAction *const bringBack;
    QAction *const bringBackAgain;
    QAction *const findings;
    QAction *const quit;
    QAction *const undo;
    QAction *const redo;
    QAction *const find;
    QAction *const clearFilters;
    QAction *const showFilters; // checkable
    QAction *const showDetails; // checkable
    QAction *const techniques;
    QAction *const checklist;
    QAction *const controls;
    QAction *const inventory;
    QAction *const back;
    QAction *const forward;
    QAction *const nextPane;
    QAction *const previousPane;
    QAction *const startPage;
    QAction *const formats;
    QAction *const shortcuts;
    QAction *const about;

private:
    QAction *make(const QString &name, const QString &text, const QList<QKeySequence> &keySequences = {});
    void addAppearance(QMenu *menu);
    void addTextSize(QMenu *menu);

    Theme &m_theme;
};

} // namespace Ttc
