#pragma once

#include <QString>

#include <functional>

namespace Ttc {

class MessageBar;
struct Message;

// One subject's way to the message bar: what is said of it anew takes the place of what was said before, and
// a message that something was done goes once that was taken back.
class MessageTopic
{
public:
    // `bar` must outlive this object, and what `changesMade` counts: changes less those taken back. Without a
    // name nothing is replaced, without a count no change is seen to be taken back.
    MessageTopic(MessageBar &bar, QString name = {}, std::function<int()> changesMade = {});

    // One that has a topic of its own keeps it.
    void showMessage(Message message) const;
    // The same of a change that was just made.
    void showChange(Message message) const;
    // Drops what a topic said that is out of date, whether it is shown or waits.
    void forget(const QString &topic) const;

private:
    MessageBar &m_bar;
    QString m_name;
    std::function<int()> m_changesMade;
};

} // namespace Ttc
