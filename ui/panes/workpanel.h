#pragma once

#include <QScrollArea>
#include <QStringList>

class QLabel;

namespace Ttc {

class ChecklistState;
class ItemForm;
class ItemHistory;
class SecondLook;
class Theme;
struct Message;

// The work on one item of a plan, or on several at once.
class WorkPanel final : public QScrollArea
{
    Q_OBJECT
public:
    // Both must outlive this widget.
    WorkPanel(const Theme &theme, ChecklistState &checklist, QWidget *parent = nullptr);

    void setItems(const QStringList &ids);
    void focusFirst();

signals:
    void messageRequested(const Message &message);
    void externalLinkRequested(const QUrl &link);

private:
    void refresh();
    void tellFailure(const QString &text);

    QLabel *m_title = nullptr;
    SecondLook *m_secondLook = nullptr;
    ItemForm *m_form = nullptr;
    QLabel *m_historyTitle = nullptr;
    ItemHistory *m_history = nullptr;
};

} // namespace Ttc
