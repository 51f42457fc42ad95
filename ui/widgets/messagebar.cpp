#include "ui/widgets/messagebar.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_actionLayout(new QHBoxLayout)
    , m_closeButton(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setProperty("look", u"message"_s);
    setAccessibleName(tr("Message"));
    m_label->setObjectName(u"messageLabel"_s);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_closeButton->setObjectName(u"messageCloseButton"_s);
    m_closeButton->setIcon(theme.icon(u"close"_s));
    m_closeButton->setAutoRaise(true);
    m_closeButton->setFocusPolicy(Qt::StrongFocus);
    m_closeButton->setToolTip(tr("Close this message"));
    m_closeButton->setAccessibleName(tr("Close this message"));
    connect(m_closeButton, &QToolButton::clicked, this, &MessageBar::closeMessage);
    connect(&theme, &Theme::changed, this, &MessageBar::updateIcon);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Length::Margin, Length::Gap, Length::Gap, Length::Gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addLayout(m_actionLayout);
    layout->addWidget(m_closeButton);
    hide();
}

void MessageBar::showMessage(const Message &message)
{
    if (!m_messages.isEmpty() && m_messages.last().kind == Message::Kind::Info) {
        m_messages.removeLast();
    }
    m_messages.removeIf([&message](const Message &earlier) {
        return !message.topic.isEmpty() && earlier.topic == message.topic;
    });
    m_messages.append(message);
    showLast();
}

QString MessageBar::text() const
{
    return m_messages.isEmpty() ? QString() : m_label->text();
}

void MessageBar::closeMessage()
{
    if (!m_messages.isEmpty()) {
        m_messages.removeLast();
    }
    showLast();
}

void MessageBar::forget(const QString &topic)
{
    drop([&topic](const Message &message) { return message.topic == topic; });
}

void MessageBar::review()
{
    drop([](const Message &message) { return message.stands && !message.stands(); });
}

void MessageBar::drop(const std::function<bool(const Message &)> &falls)
{
    const bool isShownFalling = !m_messages.isEmpty() && falls(m_messages.last());
    m_messages.removeIf(falls);
    if (isShownFalling) {
        showLast();
    }
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        closeMessage();
        return;
    }
    QFrame::keyPressEvent(event);
}

void MessageBar::updateIcon()
{
    if (m_messages.isEmpty()) {
        return;
    }
    const Message::Kind kind = m_messages.last().kind;
    const int size = m_theme.scaled(Length::Icon);
    const QIcon icon =
        kind == Message::Kind::Info
            ? m_theme.icon(u"info"_s, &Tokens::accent)
            : m_theme.icon(u"warning"_s, kind == Message::Kind::Error ? &Tokens::bad : &Tokens::warn);
    m_icon->setPixmap(icon.pixmap(QSize(size, size), devicePixelRatioF()));
}

void MessageBar::showLast()
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // it may be the one that was clicked just now
    }
    m_buttons.clear();
    if (m_messages.isEmpty()) {
        hide();
        emit closed();
        return;
    }
    const Message message = m_messages.last();
    const bool info = message.kind == Message::Kind::Info;
    const bool error = message.kind == Message::Kind::Error;
    setProperty("kind", info ? u"info"_s : error ? u"error"_s : u"warning"_s);
    style()->unpolish(this);
    style()->polish(this);
    updateIcon();
    m_label->setText(message.text);
    for (qsizetype i = 0; i < message.actions.size(); ++i) {
        const Message::Action &action = message.actions.at(i);
        auto *button = new QPushButton(action.text, this);
        button->setObjectName(u"messageActionButton_"_s + QString::number(i));
        button->setAccessibleName(action.text);
        // The action may show a message of its own: this one makes room first.
        connect(button, &QPushButton::clicked, this, [this, action] {
            if (action.settles) {
                closeMessage();
            }
            action.run();
        });
        m_actionLayout->addWidget(button);
        m_buttons.append(button);
    }
    if (!m_buttons.isEmpty()) {
        setTabOrder(m_buttons.last(), m_closeButton);
    }
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace Ttc
