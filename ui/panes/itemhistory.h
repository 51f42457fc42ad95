#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace Ttc {

class ChecklistState;

// What happened to an item, to be read and copied.
class ItemHistory final : public QWidget
{
    Q_OBJECT
public:
    // `checklist` must outlive this widget.
    explicit ItemHistory(const ChecklistState &checklist, QWidget *parent = nullptr);

    // Empty: none.
    void setItem(const QString &id);

private:
    const ChecklistState &m_checklist;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace Ttc
