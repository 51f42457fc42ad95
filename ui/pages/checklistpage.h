#pragma once

#include "models/itemmodels/checklistmodel.h"

#include <QStringList>
#include <QWidget>

class QStackedWidget;

namespace Ttc {

class ChecklistHeader;
class ChecklistState;
class ChecklistView;
class FilterState;
class PlanFlow;
class StatusFlow;
class Theme;
struct Message;
struct Session;

// The current plan: the controls of its techniques in view, each once, to be worked through.
class ChecklistPage final : public QWidget
{
    Q_OBJECT
public:
    // All must outlive this page.
    ChecklistPage(const Theme &theme, const Session &session, QWidget *parent = nullptr);

    // Makes it the current row; a control that is not shown leaves none current.
    void selectControl(const QString &id);
    const QString &selectedControl() const { return m_selected; }
    QStringList selectedItems() const;
    bool isShown(const QStringList &ids) const; // some of these, by the filter
    void focusList();
    void selectFirst();

    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);
    QString grouping() const; // key of GroupBy
    void restoreGrouping(const QString &key);

signals:
    void controlSelected(const QString &id);
    void selectedItemsChanged(const QStringList &ids);
    void clearFilterRequested();
    void messageRequested(const Message &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeEmptyPage();
    void connectView();
    void followState();
    void refresh();
    void refreshIfShown();
    void updateSummary(int shown);
    void updateProgress();
    void tellFailure(const QString &text);
    void showMenu(const QStringList &ids, const QPoint &place);

    FilterState &m_filter;
    ChecklistState &m_checklist;
    ChecklistModel m_model;
    PlanFlow *m_plans = nullptr;
    ChecklistHeader *m_header = nullptr;
    ChecklistView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusFlow *m_statuses = nullptr;
    QString m_selected;
    bool m_stale = true; // something moved on while another page was open
    bool m_updating = false;
};

} // namespace Ttc
