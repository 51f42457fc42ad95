#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace Ttc {

class ChecklistState;
class DetailBrowser;
class InventoryState;
class Theme;

// One control: what it is, how far the team is with it, why, how, and how to verify it.
class ControlDetail final : public QWidget
{
    Q_OBJECT
public:
    // All must outlive this widget.
    ControlDetail(const Theme &theme, const InventoryState &inventory, const ChecklistState &checklist,
                  QWidget *parent = nullptr);

    // An unknown id changes nothing.
    void showControl(const QString &id);
    const QString &controlId() const { return m_id; }
    void focusText();

signals:
    void techniqueRequested(const QString &id);
    void controlRequested(const QString &id);
    void externalLinkRequested(const QUrl &link);

private:
    void refresh();
    void updateStatus();
    void copy(const QString &text);

    const Theme &m_theme;
    const InventoryState &m_inventory;
    const ChecklistState &m_checklist;
    QString m_id;
    QLabel *m_status = nullptr;
    QLabel *m_note = nullptr; // what came of a copy link
    DetailBrowser *m_browser = nullptr;
};

} // namespace Ttc
