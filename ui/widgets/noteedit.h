#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace Ttc {

// A field for several lines that asks to be kept by itself: after a pause of typing and when the keyboard
// leaves it.
class NoteEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(QWidget *parent = nullptr);

    // Something was typed that nobody called kept.
    bool isUnkept() const;
    void setKept();
    // Replaces the text by one that is kept; nothing for the same, so that the cursor stays.
    void showText(const QString &text);
    // Asks at once where something is unkept.
    void flush();

signals:
    void keepRequested();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace Ttc
