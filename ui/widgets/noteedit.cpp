#include "ui/widgets/noteedit.h"

#include <QFocusEvent>

namespace Ttc {

namespace {

constexpr int PauseMilliseconds = 800;

} // namespace

NoteEdit::NoteEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &NoteEdit::flush);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (isUnkept()) {
            m_pause.start();
        }
    });
}

bool NoteEdit::isUnkept() const
{
    return document()->isModified();
}

void NoteEdit::setKept()
{
    m_pause.stop();
    document()->setModified(false);
}

void NoteEdit::showText(const QString &text)
{
    if (toPlainText() != text) {
        setPlainText(text);
    }
    setKept();
}

void NoteEdit::flush()
{
    m_pause.stop();
    if (isUnkept()) {
        emit keepRequested();
    }
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        flush();
    }
}

} // namespace Ttc
