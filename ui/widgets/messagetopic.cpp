#include "ui/widgets/messagetopic.h"

#include "ui/widgets/messagebar.h"

#include <utility>

namespace Ttc {

MessageTopic::MessageTopic(MessageBar &bar, QString name, std::function<int()> changesMade)
    : m_bar(bar)
    , m_name(std::move(name))
    , m_changesMade(std::move(changesMade))
{
}

void MessageTopic::showMessage(Message message) const
{
    if (message.topic.isEmpty()) {
        message.topic = m_name;
    }
    m_bar.showMessage(message);
}

void MessageTopic::showChange(Message message) const
{
    if (m_changesMade) {
        message.stands = [changesMade = m_changesMade, made = m_changesMade()] {
            return changesMade() >= made;
        };
    }
    showMessage(std::move(message));
}

void MessageTopic::forget(const QString &topic) const
{
    m_bar.forget(topic);
}

} // namespace Ttc
