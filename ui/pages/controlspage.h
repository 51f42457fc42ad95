#pragma once

#include "models/itemmodels/controlfiltermodel.h"
#include "models/itemmodels/controlmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;

namespace Ttc {

class FilterState;
class KindChips;
class RowTable;
class Theme;
struct Session;

// All controls of the catalog: the reverse view, from what can be done to what it stops. The search field
// narrows it by what it says about controls; on request only those of the techniques shown are left.
class ControlsPage final : public QWidget
{
    Q_OBJECT
public:
    // All must outlive this page.
    ControlsPage(const Theme &theme, const Session &session, QWidget *parent = nullptr);

    // Makes it the current row; a control that is not shown leaves none current.
    void selectControl(const QString &id);
    const QString &selectedControl() const { return m_selected; }
    void focusList();
    void selectFirst();

    bool isOnlyShown() const;
    void setOnlyShown(bool only);
    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);

signals:
    void controlSelected(const QString &id);
    void clearFilterRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeEmptyPage();
    void buildTable();
    void followCurrent(const QModelIndex &index);
    void showEverything();
    void refresh();
    void adaptColumns();

    const Theme &m_theme;
    const FilterState &m_filter;
    ControlModel m_model;
    ControlFilterModel m_proxy;
    RowTable *m_table;
    QStackedWidget *m_stack;
    QLabel *m_summary;
    KindChips *m_kinds;
    QCheckBox *m_onlyShown;
    QString m_selected;
    bool m_stale = true; // the filter moved on while another page was open
    bool m_updating = false;
};

} // namespace Ttc
