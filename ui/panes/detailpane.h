#pragma once

#include <QStackedWidget>
#include <QString>
#include <QStringList>

namespace Ttc {

class ChecklistState;
class ControlDetail;
class InventoryState;
class TechniqueDetail;
class Theme;
struct Message;

// The pane at the right: the selected technique, the selected control, or what to do to see one.
class DetailPane final : public QStackedWidget
{
    Q_OBJECT
public:
    // All must outlive this pane.
    DetailPane(const Theme &theme, const InventoryState &inventory, ChecklistState &checklist,
               QWidget *parent = nullptr);

    void showTechnique(const QString &id);
    void showControl(const QString &id);
    // The rows that are chosen in the checklist: what the work on several is about.
    void setChosenItems(const QStringList &ids);
    void showNothing();
    void focusText();

signals:
    void techniqueRequested(const QString &id);
    void controlRequested(const QString &id);
    void externalLinkRequested(const QUrl &link);
    void messageRequested(const Message &message);

private:
    TechniqueDetail *m_technique = nullptr;
    ControlDetail *m_control = nullptr;
    QWidget *m_hint = nullptr;
};

} // namespace Ttc
