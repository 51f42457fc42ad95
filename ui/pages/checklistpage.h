#pragma once

#include "models/itemmodels/checklistmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace Ttc {

class ChecklistState;
class FilterState;
class InventoryState;
class ProgressLine;
class Theme;
struct Session;

// The controls of the techniques in view, each once, to be ticked off.
class ChecklistPage final : public QWidget
{
    Q_OBJECT
public:
    // All must outlive this page.
    ChecklistPage(const Theme &theme, const Session &session, QWidget *parent = nullptr);

    // Makes it the current row; a control that is not shown leaves none current.
    void selectControl(const QString &id);
    const QString &selectedControl() const { return m_selected; }
    void focusList();
    void selectFirst();

    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);

signals:
    void controlSelected(const QString &id);
    void clearFilterRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    void buildTable();
    void followCurrent(const QModelIndex &index);
    void refresh();
    void updateSummary();
    void sizeColumns();
    void adaptColumns();

    const Theme &m_theme;
    const FilterState &m_filter;
    const InventoryState &m_inventory;
    ChecklistState &m_checklist;
    ChecklistModel m_model;
    QSortFilterProxyModel m_proxy;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_progressText = nullptr;
    ProgressLine *m_progress = nullptr;
    QString m_selected;
    bool m_stale = true; // the filter moved on while another page was open
    bool m_updating = false;
};

} // namespace Ttc
