#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Ttc {

class Theme;

// What a message bar says, and what a person can do about it.
struct Message
{
    enum class Kind {
        Info,
        Warning,
        Error
    };
    struct Action
    {
        QString text{};
        std::function<void()> run{};
        bool settles = false; // the message is done with then; else it stays until it is closed
    };

    Kind kind = Kind::Info;
    QString text{};
    QList<Action> actions{};
    QString topic{};                // a new message replaces all of its topic; empty: none
    std::function<bool()> stands{}; // false once what it tells was taken back; empty: it stands for good
};

// A bar over the page: says what happened or went wrong without stopping anybody. A new message replaces one
// that only informs and those of its topic; other warnings and errors wait below it until each was closed.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(const Theme &theme, QWidget *parent = nullptr);

    void showMessage(const Message &message);
    // What stands in the bar; empty when it is hidden.
    QString text() const;
    bool isEmpty() const { return m_messages.isEmpty(); }
    // Closes what is shown; the next that waits comes up.
    void closeMessage();
    // Drops what was said of a topic.
    void forget(const QString &topic);
    // Drops what no longer stands. Call it when something was taken back.
    void review();

signals:
    void closed(); // the last message went

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void drop(const std::function<bool(const Message &)> &falls);
    void showLast();
    void updateIcon();

    const Theme &m_theme;
    QList<Message> m_messages; // the one shown last
    QLabel *m_icon = nullptr;
    QLabel *m_label = nullptr;
    QHBoxLayout *m_actionLayout = nullptr;
    QList<QPushButton *> m_buttons;
    QToolButton *m_closeButton = nullptr;
};

} // namespace Ttc
