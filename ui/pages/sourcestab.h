#pragma once

#include "models/itemmodels/sourcemodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace Ttc {

class InventoryState;
class RowTable;
class Theme;

// The files that the inventory was read from, and what can be done with one: rename, read again, remove.
class SourcesTab final : public QWidget
{
    Q_OBJECT
public:
    // Both must outlive this widget.
    SourcesTab(const Theme &theme, InventoryState &state, QWidget *parent = nullptr);

    void focusRows();
    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);

signals:
    void reloadRequested(int source); // its place in the inventory

private:
    void buildTable();
    QWidget *makeDetails();
    QAction *makeAction(const QString &name, const QString &text, const QKeySequence &key);
    void updateDetails();
    int currentSource() const; // -1: none
    void removeCurrent();
    void selectAgain();

    const Theme &m_theme;
    InventoryState &m_state;
    SourceModel m_model;
    QSortFilterProxyModel m_proxy;
    RowTable *m_table;
    QAction *m_rename;
    QAction *m_reload;
    QAction *m_remove;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_warnings = nullptr;
    // The source that is current: its SHA-256, and its path, which stays when the file is another.
    QString m_selected;
    QString m_selectedPath;
};

} // namespace Ttc
