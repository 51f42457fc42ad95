#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QTabWidget;

namespace Ttc {

class ChecklistState;
class DetailBrowser;
class InventoryState;
class Theme;
class WorkPanel;
struct Message;

// One item of a plan: how far the team is with it, and in tabs what it is, why, how and how to verify it, and
// the work on it.
class ControlDetail final : public QWidget
{
    Q_OBJECT
public:
    // All must outlive this widget.
    ControlDetail(const Theme &theme, const InventoryState &inventory, ChecklistState &checklist,
                  QWidget *parent = nullptr);

    // Of a control or of another item of the plan; an unknown id changes nothing.
    void showControl(const QString &id);
    const QString &controlId() const { return m_id; }
    // What the work is on: with fewer than two of them, on what is shown.
    void setChosenItems(const QStringList &ids);
    void focusText();

signals:
    void techniqueRequested(const QString &id);
    void controlRequested(const QString &id);
    void externalLinkRequested(const QUrl &link);
    void messageRequested(const Message &message);

private:
    bool isKnown(const QString &id) const;
    void refresh();
    void updateWork();
    void updateStatus();
    void copy(const QString &text);

    const Theme &m_theme;
    const InventoryState &m_inventory;
    const ChecklistState &m_checklist;
    QString m_id;
    QStringList m_chosen;
    QLabel *m_status = nullptr;
    QLabel *m_note = nullptr; // what came of a copy link
    QTabWidget *m_tabs = nullptr;
    DetailBrowser *m_browser = nullptr;
    WorkPanel *m_work = nullptr;
};

} // namespace Ttc
