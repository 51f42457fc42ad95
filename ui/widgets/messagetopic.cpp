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
    if (m_changesMade && message.kind != Message::Kind::Error) {
        message.stands = [changesMade = m_changesMade, made = m_changesMade()] {
            return changesMade() >= made;
        };
    }
    m_bar.showMessage(message);
}

} // namespace Ttc
