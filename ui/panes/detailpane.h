#pragma once

#include <QStackedWidget>
#include <QString>

namespace Ttc {

class ChecklistState;
class ControlDetail;
class InventoryState;
class TechniqueDetail;
class Theme;

// The pane at the right: the selected technique, the selected control, or what to do to see one.
class DetailPane final : public QStackedWidget
{
    Q_OBJECT
public:
    // All must outlive this pane.
    DetailPane(const Theme &theme, const InventoryState &inventory, const ChecklistState &checklist,
               QWidget *parent = nullptr);

    void showTechnique(const QString &id);
    void showControl(const QString &id);
    void showNothing();
    void focusText();

signals:
    void techniqueRequested(const QString &id);
    void controlRequested(const QString &id);
    void externalLinkRequested(const QUrl &link);

private:
    TechniqueDetail *m_technique = nullptr;
    ControlDetail *m_control = nullptr;
    QWidget *m_hint = nullptr;
};

} // namespace Ttc
