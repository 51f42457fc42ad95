#pragma once

#include <QFrame>

class QLabel;

namespace Ttc {

class ChecklistState;

// Where a control reads otherwise than when its status was given: what differs, and the answer of somebody
// who looked.
class SecondLook final : public QFrame
{
    Q_OBJECT
public:
    // `checklist` must outlive this widget.
    explicit SecondLook(ChecklistState &checklist, QWidget *parent = nullptr);

    // Hides itself where there is nothing to look at.
    void setItem(const QString &id);

signals:
    void failed(const QString &message);

private:
    void confirm();
    QString differences() const;

    ChecklistState &m_checklist;
    QString m_id;
    QLabel *m_text = nullptr;
};

} // namespace Ttc
